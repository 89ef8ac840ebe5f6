// Every text of a photo's fields, wherever it stands: alone, in a list, in a language alternative, in a structure.
import type { FieldValue } from "#contract/values.ts";
import { isList, plainText } from "../../fields/text.ts";
import type { CheckedPhoto, Finding } from "../check.ts";

/** The words of a field; `""` where it is absent. */
export const textOf = (photo: CheckedPhoto, field: string): string => plainText(photo.fields[field]);

/** The items of a list field as texts; a single value counts as a list of one. */
export const listOf = (photo: CheckedPhoto, field: string): readonly string[] => {
  const value = photo.fields[field];
  if (value === undefined) return [];
  return isList(value) ? value.map((one) => plainText(one)) : [plainText(value)];
};

export interface Piece {
  readonly field: string;
  readonly text: string;
  /** The field's only or default text, so that a range in it means something to the editor. */
  readonly ranged: boolean;
}

const collect = (field: string, value: FieldValue, ranged: boolean, into: Piece[]): void => {
  if (typeof value === "string") into.push({ field, text: value, ranged });
  else if (typeof value === "object") {
    if (isList(value)) for (const one of value) collect(field, one, false, into);
    else for (const [member, one] of Object.entries(value)) collect(field, one, ranged && member === "x-default", into);
  }
};

const pieces = new WeakMap<CheckedPhoto, readonly Piece[]>();

/** All texts of the photo's fields; kept by photo, as every rule on text asks for them. */
export const piecesOf = (photo: CheckedPhoto): readonly Piece[] => {
  const known = pieces.get(photo);
  if (known !== undefined) return known;
  const found: Piece[] = [];
  for (const [field, value] of Object.entries(photo.fields)) collect(field, value, true, found);
  pieces.set(photo, found);
  return found;
};

/** The value with every text in it changed. */
export const mapTexts = (value: FieldValue, change: (text: string) => string): FieldValue => {
  if (typeof value === "string") return change(value);
  if (typeof value !== "object") return value;
  return isList(value) ? value.map((one) => mapTexts(one, change)) : Object.fromEntries(Object.entries(value).map(([member, one]) => [member, mapTexts(one, change)]));
};

/** The value with its default text replaced, the other languages left alone. */
export const withText = (value: FieldValue | undefined, text: string): FieldValue => {
  if (value === undefined || typeof value !== "object" || isList(value)) return text;
  const language = "x-default" in value ? "x-default" : "en" in value ? "en" : (Object.keys(value)[0] ?? "x-default");
  return { ...value, [language]: text };
};

/** A range of a field's text as another text. */
export const spliced = (text: string, range: readonly [number, number], put: string): string => text.slice(0, range[0]) + put + text.slice(range[1]);

/** What a rule on text says of one text: where it first is, how often, in words. */
export interface TextFault {
  readonly range: readonly [number, number];
  readonly message: string;
  readonly atMost?: "warns" | "informs";
}

/** One finding a field: the first fault of its texts, with a fix that cleans all of them where cleaning changes anything. */
export const faultsByField = (
  photo: CheckedPhoto,
  fields: (field: string) => boolean,
  look: (piece: Piece) => TextFault | undefined,
  fix?: { readonly label: string; readonly clean: (text: string, field: string) => string },
): readonly Finding[] => {
  const found = new Map<string, Finding>();
  for (const piece of piecesOf(photo)) {
    const earlier = found.get(piece.field);
    // A milder finding gives way to a full one in another text of the same field.
    if ((earlier !== undefined && earlier.atMost === undefined) || !fields(piece.field)) continue;
    const fault = look(piece);
    if (fault === undefined || (earlier !== undefined && fault.atMost !== undefined)) continue;
    const value = photo.fields[piece.field];
    const cleaned = fix === undefined || value === undefined ? undefined : mapTexts(value, (text) => fix.clean(text, piece.field));
    found.set(piece.field, {
      field: piece.field, message: fault.message,
      ...(piece.ranged ? { range: fault.range } : {}),
      ...(fault.atMost === undefined ? {} : { atMost: fault.atMost }),
      ...(fix === undefined || cleaned === undefined || JSON.stringify(cleaned) === JSON.stringify(value) ? {} : { fix: { label: fix.label, edits: [{ field: piece.field, value: cleaned }] } }),
    });
  }
  return [...found.values()];
};

/** Text for a message: short, on one line, with nothing that could reorder or hide it. */
export const quoted = (text: string): string => {
  const line = [...text.slice(0, 80)].map((char) => (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(char) ? `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}` : char)).join("");
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
};
