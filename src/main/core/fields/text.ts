// Text as IIM and the comparing of values want it: NFC, whole characters, bytes of UTF-8.
import type { FieldValue } from "#contract/values.ts";

const encoder = new TextEncoder();
export const byteLength = (text: string): number => encoder.encode(text).length;

/** The longest start of `text` (NFC) of at most `maxBytes` bytes of UTF-8 that ends at a whole character (grapheme). */
export const cutToBytes = (text: string, maxBytes: number): string => {
  const whole = text.normalize("NFC");
  if (byteLength(whole) <= maxBytes) return whole;
  let bytes = 0;
  let out = "";
  for (const { segment } of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(whole.slice(0, maxBytes + 64))) {
    bytes += byteLength(segment);
    if (bytes > maxBytes) break;
    out += segment;
  }
  return out;
};

/** Line ends become LF (SPEC.md section 1). */
export const lineEnds = (text: string): string => text.replace(/\r\n?/gu, "\n");

/** Text that JSON, XMP and SQLite cannot all hold: NUL and unpaired surrogates. */
export const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

/** What XMP cannot hold: XML 1.0 (section 2.2) has no control characters but tab and line ends. */
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** The value with every text in it as a file can hold it. */
export const inXml = (value: FieldValue): FieldValue =>
  typeof value === "string" ? value.replace(notInXml, "")
    : typeof value !== "object" ? value
      : isList(value) ? value.map(inXml) : Object.fromEntries(Object.entries(value).map(([member, one]) => [member, inXml(one)]));

/** The same after NFC; lists and structures member by member. */
export const sameValue = (a: FieldValue | undefined, b: FieldValue | undefined): boolean => {
  if (a === undefined || b === undefined) return a === b;
  return canonical(a) === canonical(b);
};
const canonical = (value: FieldValue): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "string" ? one.normalize("NFC")
      : typeof one === "object" && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([x], [y]) => (x < y ? -1 : 1)))
        : one,
  );

/** The words of a text or language alternative: its x-default, else English, else the first. */
export const plainText = (value: FieldValue | undefined): string => {
  if (value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (isList(value)) return value.map((one) => plainText(one)).join("; ");
  const first = value["x-default"] ?? value["en"] ?? Object.values(value)[0];
  return plainText(first);
};
export const isList = (value: FieldValue): value is readonly FieldValue[] => Array.isArray(value);

/** The texts, numbers and choices inside a value, member by member. */
export function* leaves(value: FieldValue): Generator<string | number | boolean> {
  if (typeof value === "object") for (const one of isList(value) ? value : Object.values(value)) yield* leaves(one);
  else yield value;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);
/** Whether a text has these words in it, whole: no letter or digit touches them. Both as they stand: fold and normalize before. */
export const hasWords = (text: string, words: string): boolean => {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return true;
  }
  return false;
};
