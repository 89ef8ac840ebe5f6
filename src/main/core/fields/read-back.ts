// After a write: are the asked values there, in every place the file can hold, and is every other field as before?
import type { FieldValue } from "#contract/values.ts";
import { toIim, toIso } from "./date-time.ts";
import { iimCharset, placesOf, type Tags } from "./decode.ts";
import type { Field, FieldTable } from "./table.ts";
import { orientationId, orientationPlaces } from "../orientation.ts";
import { isList, lineEnds, plainText, sameValue } from "./text.ts";
import { iimText, type WriteTarget } from "./write-tags.ts";

const same = (a: FieldValue | undefined, b: FieldValue | undefined): boolean => sameValue(normal(a), normal(b));
const normal = (value: FieldValue | undefined): FieldValue | undefined =>
  value === undefined ? undefined : typeof value === "string" ? lineEnds(value) : typeof value === "object" ? stringLeaves(value) : value;
/** Numbers in structures come back as text. */
const stringLeaves = (value: FieldValue): FieldValue =>
  isList(value) ? value.map(stringLeaves) : typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, stringLeaves(one)])) : String(value);

const wantedIim = (field: Field, value: FieldValue): FieldValue | undefined => {
  if (field.iim.length === 2) {
    const { date, time } = toIim(plainText(value));
    return date === undefined ? undefined : toIso(time === undefined ? date : `${date} ${time}`);
  }
  if (field.id === "countryCode" && iimText(field, plainText(value)).length !== 3) return undefined;
  if (field.type === "number") return value;
  return isList(value) ? value.map((one) => iimText(field, plainText(one))) : iimText(field, plainText(value));
};

/**
 * What is wrong with the written copy, in words; empty is right. `before` and `after`: the named tags of the photo and its copy.
 */
export const readBack = (table: FieldTable, before: Tags, after: Tags, changes: Readonly<Record<string, FieldValue | null>>, target: WriteTarget & { /** EXIF is compared byte for byte elsewhere. */ readonly exifByParts?: boolean }): readonly string[] => {
  const wrong: string[] = [];
  const [charset, charsetAfter] = [iimCharset(table, before), iimCharset(table, after)];
  if (target.iim && charsetAfter !== undefined) wrong.push("IIM text is not UTF-8 after the write");
  for (const field of table.all) {
    const change = changes[field.id];
    const old = placesOf(table, field, before, charset);
    const now = placesOf(table, field, after, charsetAfter);
    if (change === undefined) {
      if (!same(old.xmp, now.xmp)) wrong.push(`${field.id} changed in XMP`);
      if (!same(old.iim, now.iim)) wrong.push(`${field.id} changed in IIM`);
      if (target.exifByParts !== true && !same(old.exif, now.exif)) wrong.push(`${field.id} changed in EXIF`);
      continue;
    }
    const wanted = change ?? undefined;
    const languages = field.type === "langAlt" && typeof wanted === "string" && typeof now.xmp === "object" && !isList(now.xmp) ? now.xmp["x-default"] : now.xmp;
    const moment = field.type === "dateTime" && typeof wanted === "string" && typeof languages === "string" && languages.startsWith(wanted.replace(/Z$/u, ""));
    if (!same(languages, wanted) && !moment && wantedEmpty(wanted) !== (languages === undefined)) wrong.push(`${field.id} is not as asked in XMP`);
    else if (!same(languages, wanted) && !moment && wanted !== undefined) wrong.push(`${field.id} is not as asked in XMP`);
    if (target.iim && field.iim.length > 0 && !same(now.iim, wanted === undefined ? undefined : wantedIim(field, wanted))) wrong.push(`${field.id} is not as asked in IIM`);
    const mirror = field.exif[0];
    if (mirror !== undefined && target.exifMirrors.includes(mirror) && field.type !== "dateTime" && !same(mirrored(after[mirror]), wanted === undefined ? undefined : isList(wanted) ? wanted.map((one) => plainText(one)).join("; ") : plainText(wanted))) wrong.push(`${field.id} is not as asked in EXIF`);
  }
  return wrong;
};
/** ExifTool gives EXIF text as text. */
const mirrored = (value: unknown): string | undefined => (typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined);
const wantedEmpty = (value: FieldValue | undefined): boolean => value === undefined;

/** Groups whose content follows from the write itself and is never compared (METADATA.md 4.2). */
const ignoredGroup = /^(?:SourceFile|System|ExifTool|Composite|File:(?:CurrentIPTCDigest|FileSize)|XMP-x:XMPToolkit|XMP-xmp:MetadataDate|XMP-xmpNote:HasExtendedXMP|Photoshop:IPTCDigest|IPTC:CodedCharacterSet|IPTC:EnvelopeRecordVersion|IPTC:ApplicationRecordVersion|RIFF:WebP_Flags|RIFF:(?:ImageWidth|ImageHeight)|RIFF:Alpha\w*)/u;
const ignoredTag = /(?:Offset|Offsets|Start|StripOffsets|TileOffsets|MediaDataOffset|MediaDataSize|ThumbnailOffset)$|(?:Offset|Start|Pointer)[A-Z]?/u;

/** Every tag of two full dumps but the asked ones, as multisets by group and name; what differs, in words. */
export const compareDumps = (table: FieldTable, before: Tags, after: Tags, asked: readonly string[]): readonly string[] => {
  const askedTags = new Set(asked.flatMap((id) => { const field = table.byId.get(id); return field === undefined ? (id === orientationId ? orientationPlaces : []) : [field.xmp, ...field.iim, ...field.exif]; }));
  const collect = (tags: Tags): Map<string, string[]> => {
    const all = new Map<string, string[]>();
    for (const [key, value] of Object.entries(tags)) {
      const name = key.replace(/:Copy\d+:/u, ":");
      if (ignoredGroup.test(name) || ignoredTag.test(name) || value === "" || askedTags.has(name.replace(/-(?:x-default|[a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/u, ""))) continue;
      all.set(name, [...(all.get(name) ?? []), JSON.stringify(value)].sort());
    }
    return all;
  };
  const [old, now] = [collect(before), collect(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => !name.startsWith("IPTC") && JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name))).map((name) => `${name} changed`);
};
