// Values of fields as the tags a write gives to ExifTool: XMP always, IIM and EXIF where the file holds them (METADATA.md section 3).
import type { FieldValue } from "#contract/values.ts";
import { toIim, toXmp } from "./date-time.ts";
import type { Field, FieldTable, Member } from "./table.ts";
import { byteLength, cutToBytes, isList, plainText } from "./text.ts";

export interface WriteTarget {
  readonly iim: boolean;
  /** EXIF tags that exist already. */
  readonly exifMirrors: readonly string[];
}

export interface WriteTags {
  /** For ExifTool's JSON import. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Deletions, as arguments of the same command. */
  readonly deletions: readonly string[];
  /** `iim-cut:creditLine:32`, for the answer to `set`. */
  readonly notes: readonly string[];
}

/** A value without members, as ExifTool takes it. */
const leaf = (value: FieldValue): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

const structureTags = (table: FieldTable, name: string | undefined, value: FieldValue): unknown => {
  if (typeof value !== "object" || isList(value)) return value;
  const known = (name === undefined ? undefined : table.structures.get(name)) ?? [];
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => {
    const member = known.find((entry) => entry.key === key);
    return member === undefined ? [] : memberTags(table, member, one);
  }));
};
const memberTags = (table: FieldTable, member: Member, value: FieldValue): [string, unknown][] => {
  // A language alternative inside a structure is one key a language (METADATA.md rule 8).
  if (member.type === "langAlt" && typeof value === "object" && !isList(value)) return Object.entries(value).map(([language, text]) => [language === "x-default" ? member.tag : `${member.tag}-${language}`, text]);
  const one = (item: FieldValue): unknown => (member.type === "structure" ? structureTags(table, member.structure, item) : member.type === "dateTime" ? toXmp(plainText(item)) : leaf(item));
  return [[member.tag, isList(value) ? value.map(one) : one(value)]];
};

const xmpTags = (table: FieldTable, field: Field, value: FieldValue): Readonly<Record<string, unknown>> => {
  const key = field.raw ? `${field.xmp}#` : field.xmp;
  if (field.type === "langAlt") {
    if (typeof value !== "object" || isList(value)) return { [`${field.xmp}-x-default`]: value };
    return Object.fromEntries(Object.entries(value).map(([language, text]) => [`${field.xmp}-${language}`, text]));
  }
  if (field.type === "structure") return { [key]: isList(value) ? value.map((one) => structureTags(table, field.structure, one)) : structureTags(table, field.structure, value) };
  if (field.type === "dateTime") return { [key]: toXmp(plainText(value)) };
  if (field.type === "boolean") return { [key]: value === true ? "True" : "False" };
  return { [key]: isList(value) ? value.map(leaf) : leaf(value) };
};

/** What IIM gets: whole characters within the byte limit. Exported for reading back. */
export const iimText = (field: Field, text: string): string => (field.iimMaxBytes === undefined ? text.normalize("NFC") : cutToBytes(text, field.iimMaxBytes));

const iimTags = (field: Field, value: FieldValue): { values: Record<string, unknown>; deletions: string[]; notes: string[] } => {
  const [tag, timeTag] = field.iim;
  if (tag === undefined) return { values: {}, deletions: [], notes: [] };
  if (timeTag !== undefined) {
    const { date, time } = toIim(plainText(value));
    return {
      values: { ...(date === undefined ? {} : { [tag]: date }), ...(time === undefined ? {} : { [timeTag]: time }) },
      deletions: [...(date === undefined ? [`-${tag}=`] : []), ...(time === undefined ? [`-${timeTag}=`] : [])], notes: [],
    };
  }
  // IIM 2:100 wants exactly three letters; a shorter code stays in XMP alone (METADATA.md 3.1, note 3).
  if (field.id === "countryCode" && byteLength(plainText(value)) !== 3) return { values: {}, deletions: [`-${tag}=`], notes: [] };
  const texts = (isList(value) ? value : [value]).map((one) => plainText(one));
  const cut = texts.map((text) => iimText(field, text));
  const notes = field.iimMaxBytes !== undefined && texts.some((text) => byteLength(text.normalize("NFC")) > (field.iimMaxBytes ?? 0)) ? [`iim-cut:${field.id}:${field.iimMaxBytes}`] : [];
  return { values: { [field.raw ? `${tag}#` : tag]: field.list ? cut : cut[0] }, deletions: [], notes };
};

/** The tags of these changes (null clears) for a file that holds what `target` says. */
export const writeTags = (table: FieldTable, changes: Readonly<Record<string, FieldValue | null>>, target: WriteTarget): WriteTags => {
  const values: Record<string, unknown> = {};
  const deletions: string[] = [];
  const notes: string[] = [];
  for (const [id, value] of Object.entries(changes)) {
    const field = table.byId.get(id);
    if (field === undefined) throw new Error(`no field ${id}`);
    const mirror = field.exif[0];
    const mirrored = mirror !== undefined && target.exifMirrors.includes(mirror);
    if (value === null) {
      deletions.push(`-${field.xmp}=`, ...(target.iim ? field.iim.map((tag) => `-${tag}=`) : []), ...(mirrored ? [`-${mirror}=`] : []));
      continue;
    }
    // Languages that the new value does not have must go.
    if (field.type === "langAlt" && typeof value === "object") deletions.push(`-${field.xmp}=`);
    Object.assign(values, xmpTags(table, field, value));
    if (target.iim) {
      const iim = iimTags(field, value);
      Object.assign(values, iim.values);
      deletions.push(...iim.deletions);
      notes.push(...iim.notes);
    }
    if (mirrored) values[mirror] = field.list && isList(value) ? value.map((one) => plainText(one)).join("; ") : plainText(value);
  }
  return { values, deletions, notes };
};
