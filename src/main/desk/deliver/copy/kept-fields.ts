// What a copy keeps of a photo's approved fields under a profile, and the texts that count as approved in it.
import type { FieldValue, Fields } from "#contract/values.ts";
import type { Profile } from "#contract/profile.ts";
import { toIim, toXmp } from "#core/fields/date-time.ts";
import type { Field, FieldTable } from "#core/fields/table.ts";
import { hasWords, isList, leaves, lineEnds } from "#core/fields/text.ts";
import { iimText } from "#core/fields/write-tags.ts";

const isEmpty = (value: FieldValue): boolean => value === "" || (typeof value === "object" && (isList(value) ? value.length === 0 : Object.keys(value).length === 0));

/** Drops the members that the profile removes, wherever that structure stands; undefined where nothing is left. */
const withoutMembers = (table: FieldTable, profile: Profile, structure: string | undefined, value: FieldValue): FieldValue | undefined => {
  if (isList(value)) {
    const kept = value.map((one) => withoutMembers(table, profile, structure, one)).filter((one) => one !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (structure === undefined || typeof value !== "object") return value;
  const removed = profile.remove.members[structure] ?? [];
  const members = table.structures.get(structure) ?? [];
  const kept = Object.entries(value).flatMap(([key, one]): [string, FieldValue][] => {
    const member = members.find((entry) => entry.key === key);
    // A member that the registry does not know is not on any allow-list.
    if (member === undefined || removed.includes(key)) return [];
    const inner = withoutMembers(table, profile, member.structure, one);
    return inner === undefined || isEmpty(inner) ? [] : [[key, inner]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
};

const dateLengths = { day: 10, month: 7, year: 4 } as const;
/** `2026-11-22T16:42:07+01:00` by the day is `2026-11-22`. */
const coarse = (profile: Profile, id: string, value: FieldValue | undefined): FieldValue | undefined =>
  profile.coarseDate !== undefined && id === "dateCreated" && typeof value === "string" ? value.slice(0, dateLengths[profile.coarseDate]) : value;

/** The approved values that go into the copy. */
export const keptFields = (table: FieldTable, profile: Profile, fields: Fields): Fields =>
  Object.fromEntries(profile.keep.fields.flatMap((id): [string, FieldValue][] => {
    const [field, value] = [table.byId.get(id), coarse(profile, id, fields[id])];
    if (field === undefined || value === undefined) return [];
    const kept = withoutMembers(table, profile, field.structure, value);
    return kept === undefined || isEmpty(kept) ? [] : [[id, kept]];
  }));

/** As ExifTool prints it. */
const printed = (leaf: string | number | boolean): string => (typeof leaf === "boolean" ? (leaf ? "True" : "False") : String(leaf));

const plusVocabulary = "http://ns.useplus.org/ldf/vocab/";

/** A text as XMP, IIM and EXIF spell it. */
const spelled = (field: Field, text: string): readonly string[] => {
  const out = [text];
  if (field.iim.length > 0) out.push(iimText(field, text));
  if (/^\d{4}(?:-\d\d|$)/u.test(text)) {
    const { date, time } = toIim(text);
    out.push(toXmp(text), ...[date, time].flatMap((one) => (one === undefined ? [] : [one, one.replaceAll(":", "")])));
  }
  if (field.xmp.startsWith("XMP-plus:")) out.push(text.startsWith(plusVocabulary) ? text.slice(plusVocabulary.length) : plusVocabulary + text);
  return out;
};

/** For comparing: NFC, line ends, no blanks around. */
export const normalText = (text: string): string => lineEnds(text).normalize("NFC").trim();
const foldedText = (text: string): string => normalText(text).toLowerCase();

export interface Approved {
  /** The field whose whole text this is, as any of the standards spells it. */
  fieldOf(text: string): string | undefined;
  /** The same, upper and lower case alike: an owner's name that is the byline. */
  fieldLike(text: string): string | undefined;
  /** A field whose text has these words in it, whole. */
  fieldWith(words: string): string | undefined;
}

/** The texts of the kept fields, as the editor approved them. */
export const approvedTexts = (table: FieldTable, kept: Fields): Approved => {
  const exact = new Map<string, string>();
  const folded = new Map<string, string>();
  for (const [id, value] of Object.entries(kept)) {
    const field = table.byId.get(id);
    if (field === undefined) continue;
    const texts = [...leaves(value)].map(printed);
    // EXIF Artist has all names in one text.
    if (isList(value) && texts.length > 1) texts.push(texts.join("; "));
    for (const text of texts) {
      for (const one of spelled(field, text)) if (!exact.has(normalText(one))) exact.set(normalText(one), id);
      if (!folded.has(foldedText(text))) folded.set(foldedText(text), id);
    }
  }
  return {
    fieldOf: (text) => exact.get(normalText(text)),
    fieldLike: (text) => folded.get(foldedText(text)),
    fieldWith(words) {
      const wanted = foldedText(words);
      for (const [text, id] of folded) if (hasWords(text, wanted)) return id;
      return undefined;
    },
  };
};
