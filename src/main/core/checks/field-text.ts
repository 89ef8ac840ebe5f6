// How checks see a field: its plain words, every text inside it, and the field again with some of its text changed.
import type { FieldValue } from "#contract/values.ts";
import { isList, plainText } from "../fields/text.ts";
import type { CheckedPhoto, Finding } from "./check.ts";

/** The field's words without edge spaces; empty where it is missing. */
export const wordsOf = (photo: CheckedPhoto, field: string): string => plainText(photo.fields[field]).trim();

/** The members of a list field; a single text counts as one. */
export const listOf = (photo: CheckedPhoto, field: string): readonly string[] => {
  const value = photo.fields[field];
  if (value === undefined) return [];
  return isList(value) ? value.map((one) => plainText(one)) : [plainText(value)];
};

/** The value with every text in it passed through `change`. */
export const mapTexts = (value: FieldValue, change: (text: string) => string): FieldValue => {
  if (typeof value === "string") return change(value);
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map((one) => mapTexts(one, change));
  return Object.fromEntries(Object.entries(value).map(([member, one]) => [member, mapTexts(one, change)]));
};

/** The value with the text that the screen shows replaced and other languages kept; undefined where that is not one text. */
export const withPlainText = (value: FieldValue | undefined, text: string): FieldValue | undefined => {
  if (value === undefined || typeof value === "string") return text;
  if (typeof value !== "object" || isList(value)) return undefined;
  const shown = ["x-default", "en", ...Object.keys(value)].find((key) => Object.hasOwn(value, key));
  return shown === undefined || typeof value[shown] !== "string" ? undefined : { ...value, [shown]: text };
};

/** A finding that replaces the shown text of a field; without a fix where the field is no single text. */
export const replacing = (photo: CheckedPhoto, finding: Finding & { readonly field: string }, label: string, text: string): Finding => {
  const value = withPlainText(photo.fields[finding.field], text);
  return value === undefined ? finding : { ...finding, fix: { label, edits: [{ field: finding.field, value }] } };
};

/** A text with the range `[start, end)` replaced. */
export const splice = (text: string, start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end);

/** For messages: the text in quotes, shortened. */
export const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;

export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly mild?: boolean;
}

export interface TextRule {
  readonly find: (text: string, field: string) => Hit | undefined;
  readonly fix?: { readonly label: string; readonly clean: (text: string, field: string) => string };
}

interface PlacedHit extends Hit {
  readonly inShownText: boolean;
}

const firstHit = (value: FieldValue, field: string, rule: TextRule, shown: string | undefined): PlacedHit | undefined => {
  if (typeof value === "string") {
    const hit = rule.find(value, field);
    return hit === undefined ? undefined : { ...hit, inShownText: value === shown };
  }
  if (typeof value !== "object") return undefined;
  let mild: PlacedHit | undefined;
  for (const one of isList(value) ? value : Object.values(value)) {
    const hit = firstHit(one, field, rule, shown);
    if (hit?.mild === true) mild ??= hit;
    else if (hit !== undefined) return hit;
  }
  return mild;
};

/** Runs a rule over every text of the fields, lists and languages included: one finding a field, at its first hit, with a fix for all of it. */
export const overTexts = (photo: CheckedPhoto, wanted: Iterable<string>, rule: TextRule): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const field of wanted) {
    const value = photo.fields[field];
    if (value === undefined) continue;
    const hit = firstHit(value, field, rule, isList(value) ? undefined : plainText(value));
    if (hit === undefined) continue;
    const { fix } = rule;
    const fixed = fix === undefined ? undefined : mapTexts(value, (text) => fix.clean(text, field));
    findings.push({
      field,
      message: hit.message,
      ...(hit.mild === true ? { mild: true } : {}),
      ...(hit.inShownText ? { range: [hit.start, hit.end] } : {}),
      ...(fix === undefined || fixed === undefined ? {} : { fix: { label: fix.label, edits: [{ field, value: fixed }] } }),
    });
  }
  return findings;
};

/** Fields that hold running text, where spelling and spacing matter. */
export const proseFields = ["description", "headline", "title", "altTextAccessibility", "extDescrAccessibility", "instructions", "usageTerms", "creatorNames", "creditLine", "source", "copyrightNotice", "captionWriter"] as const;
/** Fields in which a line end is meant. */
export const multilineFields: ReadonlySet<string> = new Set(["description", "altTextAccessibility", "extDescrAccessibility", "instructions", "usageTerms", "otherConstraints"]);
