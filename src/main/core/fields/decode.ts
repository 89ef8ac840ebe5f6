// ExifTool's JSON of one file (-j -G1 -struct -b, StructFormat JSONQ) as values of fields, place by place.
import type { FieldValue } from "#contract/values.ts";
import { toIso } from "./date-time.ts";
import { type Charset, decodeBytes, guessCharset } from "./iim-charset.ts";
import type { Field, FieldTable, Member } from "./table.ts";
import { lineEnds, plainText } from "./text.ts";

export type Tags = Readonly<Record<string, unknown>>;

/** A field's value in each place of a file; absent where the place has none. */
export interface Places {
  readonly xmp?: FieldValue;
  readonly iim?: FieldValue;
  readonly exif?: FieldValue;
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
/** ExifTool marks text that is not UTF-8 as `base64:`. */
const bytesOf = (value: unknown): Uint8Array | undefined => {
  if (typeof value !== "string" || !value.startsWith("base64:")) return undefined;
  try { return fromBase64(value.slice(7)); } catch { return undefined; }
};
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

/** Which character set undeclared IIM bytes of this file are in; undefined where all text is UTF-8 or ASCII. */
export const iimCharset = (table: FieldTable, tags: Tags): Charset | undefined => {
  const pairs = Object.entries(tags).flatMap(([tag, value]) => {
    if (!tag.startsWith("IPTC:") || binaryIim.has(tag)) return [];
    const field = table.all.find((one) => one.iim.includes(tag));
    const xmp = field === undefined ? undefined : tags[field.xmp];
    return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
      const bytes = bytesOf(one);
      return bytes === undefined ? [] : [{ bytes, ...(typeof xmp === "string" ? { xmp } : {}) }];
    });
  });
  return pairs.length === 0 ? undefined : guessCharset(pairs, tags["IPTC:CodedCharacterSet"] === "UTF8");
};
/** IIM datasets that are pictures, not text. */
export const binaryIim: ReadonlySet<string> = new Set(["IPTC:RasterizedCaption", "IPTC:ObjectPreviewData"]);

const text = (value: unknown, charset: Charset | undefined): string | undefined => {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return undefined;
  const bytes = bytesOf(value);
  const plain = lineEnds(bytes === undefined ? value : decodeBytes(bytes, charset ?? "windows-1252")).replaceAll("\0", "");
  return plain === "" ? undefined : plain;
};

const scalar = (type: Field["type"], value: unknown, charset: Charset | undefined): FieldValue | undefined => {
  const plain = text(value, charset);
  if (plain === undefined) return undefined;
  if (type === "number") {
    const number = Number(plain.trim());
    return Number.isFinite(number) && plain.trim() !== "" ? number : undefined;
  }
  if (type === "boolean") return /^(true|yes|1)$/iu.test(plain);
  return type === "dateTime" ? toIso(plain) : plain;
};

const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

/** `{Tag: …, "Tag-de": …}` as a language alternative: text alone where only x-default is there. */
const langAlt = (tags: Tags, tag: string): FieldValue | undefined => {
  const out: Record<string, FieldValue> = {};
  for (const [key, value] of Object.entries(tags)) {
    if (key !== tag && !key.startsWith(`${tag}-`)) continue;
    const one = text(value, undefined);
    if (one !== undefined) out[key === tag ? "x-default" : key.slice(tag.length + 1)] = one;
  }
  const only = out["x-default"];
  return Object.keys(out).length === 0 ? undefined : only !== undefined && Object.keys(out).length === 1 ? only : out;
};

const structure = (table: FieldTable, name: string | undefined, value: unknown): FieldValue | undefined => {
  if (!isRecord(value)) return undefined;
  const out: Record<string, FieldValue> = {};
  for (const member of (name === undefined ? undefined : table.structures.get(name)) ?? []) {
    const one = memberValue(table, member, value);
    if (one !== undefined) out[member.key] = one;
  }
  return Object.keys(out).length === 0 ? undefined : out;
};
const memberValue = (table: FieldTable, member: Member, value: Tags): FieldValue | undefined => {
  if (member.type === "langAlt") return langAlt(value, member.tag);
  const read = (one: unknown): FieldValue | undefined => (member.type === "structure" ? structure(table, member.structure, one) : scalar(member.type, one, undefined));
  const all = listOf(value[member.tag]).map(read).filter((one) => one !== undefined);
  return member.list ? (all.length === 0 ? undefined : all) : all[0];
};

const xmpValue = (table: FieldTable, field: Field, tags: Tags): FieldValue | undefined => {
  if (field.type === "langAlt") return langAlt(tags, field.xmp);
  const read = (one: unknown): FieldValue | undefined => (field.type === "structure" ? structure(table, field.structure, one) : scalar(field.type, one, undefined));
  const all = listOf(tags[field.xmp]).map(read).filter((one) => one !== undefined);
  if (field.list) return all.length === 0 ? undefined : all;
  // Some programs write a single property as a list; nothing of it is dropped.
  return all.length > 1 && all.every((one) => typeof one === "string") ? all.join("; ") : all[0];
};

const iimValue = (field: Field, tags: Tags, charset: Charset | undefined): FieldValue | undefined => {
  const [first, second] = field.iim;
  if (first === undefined) return undefined;
  if (second !== undefined) {
    const date = text(tags[first], charset);
    const time = text(tags[second], charset);
    return date === undefined ? undefined : toIso(time === undefined ? date : `${date} ${time}`);
  }
  const all = listOf(tags[first]).map((one) => scalar(field.type === "langAlt" ? "text" : field.type, one, charset)).filter((one) => one !== undefined);
  if (field.list) return all.length === 0 ? undefined : all;
  return field.id === "captionWriter" && all.length > 1 ? all.map((one) => plainText(one)).join("; ") : all[0];
};

/** Texts that cameras put into ImageDescription by themselves (METADATA.md 2.1). */
const cameraText = /^(?:\s*|OLYMPUS DIGITAL CAMERA|SAMSUNG|SONY DSC|KONICA MINOLTA DIGITAL CAMERA|MINOLTA DIGITAL CAMERA|DIGITAL CAMERA|DCIM\\.*|<[^>]*>|default|Exif_JPEG_\w+|DIMAGE.*|[A-Z]{2,8} ?DIGITAL STILL CAMERA)\s*$/iu;

const exifValue = (field: Field, tags: Tags): FieldValue | undefined => {
  const [first, subSec, offset] = field.exif;
  if (first === undefined || field.id === "digitalImageGuid") return undefined;
  const value = text(tags[first], undefined);
  if (value === undefined || value.trim() === "") return undefined;
  if (field.type === "dateTime") return captureDate(value, text(tags[subSec ?? ""], undefined), text(tags[offset ?? ""], undefined));
  if (field.id === "description" && cameraText.test(value)) return undefined;
  if (field.list) {
    const names = value.split(";").map((name) => name.trim()).filter((name) => name !== "");
    return names.length === 0 ? undefined : names;
  }
  return value;
};
const captureDate = (value: string, subSec: string | undefined, offset: string | undefined): string | undefined => {
  const iso = toIso(value);
  if (iso === undefined || !iso.includes("T")) return iso;
  const fraction = subSec !== undefined && /^\d+$/u.test(subSec.trim()) && iso.length === 19 ? `.${subSec.trim()}` : "";
  const zone = offset !== undefined && /^(?:Z|[+-]\d\d:\d\d)$/u.test(offset.trim()) ? offset.trim() : "";
  return `${iso}${fraction}${zone}`;
};

/** Facebook and Instagram put `FBMD…` into the instructions of every picture: a mark, never an instruction (METADATA.md 8). */
const isPlatformMark = (field: Field, value: FieldValue | undefined): boolean => field.id === "instructions" && typeof value === "string" && /^FBMD[0-9a-f]{8}/u.test(value);

/** A field's value in each place of the file. */
export const placesOf = (table: FieldTable, field: Field, tags: Tags, charset: Charset | undefined): Places => {
  const xmp = xmpValue(table, field, tags);
  const iim = iimValue(field, tags, charset);
  const exif = exifValue(field, tags);
  return {
    ...(xmp === undefined || isPlatformMark(field, xmp) ? {} : { xmp }),
    ...(iim === undefined || isPlatformMark(field, iim) ? {} : { iim }),
    ...(exif === undefined ? {} : { exif }),
  };
};
