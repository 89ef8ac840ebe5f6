// File names of delivered copies from a template (WORKFLOW.md section 5). Pure: collisions are the caller's, the ending is the copy's own.
import type { FieldValue, Fields } from "#contract/values.ts";
import { byteLength, plainText } from "./fields/text.ts";

/** What a name is made from. */
export interface NamedPhoto {
  /** The arrived file's name, with its ending. */
  readonly fileName: string;
  /** The approved fields. */
  readonly fields: Fields;
  /** Position in the delivery, from 1. */
  readonly seq: number;
  /** 1, and one more with each correction. */
  readonly version: number;
}

export type NameResult = { readonly ok: true; readonly stem: string } | { readonly ok: false; readonly refusal: "bad-template"; readonly token: string };

/** File systems of all three platforms end at 255, in bytes or in UTF-16 units. */
const maxNameBytes = 255;

const text = (value: FieldValue | undefined): string => plainText(value).trim();
const first = (value: FieldValue | undefined): string => (Array.isArray(value) ? text(value[0]) : text(value));
const stemOf = (name: string): string => (name.lastIndexOf(".") > 0 ? name.slice(0, name.lastIndexOf(".")) : name);

const moment = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?/u;
/** `YYYY` `YY` `MM` `DD` `HH` `mm` `ss` of the photo's date as it was written, no zone applied; empty where a part is unknown. */
const dated = (value: FieldValue | undefined, pattern: string): string => {
  const [, year, month, day, hour, minute, second] = moment.exec(text(value)) ?? [];
  const parts: Readonly<Record<string, string | undefined>> = { YYYY: year, YY: year?.slice(2), MM: month, DD: day, HH: hour, mm: minute, ss: second ?? (minute === undefined ? undefined : "00") };
  let complete = year !== undefined;
  const out = pattern.replace(/YYYY|YY|MM|DD|HH|mm|ss/gu, (part) => {
    const known = parts[part];
    if (known === undefined) complete = false;
    return known ?? "";
  });
  return complete ? out : "";
};

/** Family name: the last word of the first byline; "Ruiz, Ana" begins with it. */
const lastName = (value: FieldValue | undefined): string => {
  const name = first(value);
  return name.includes(",") ? (name.split(",")[0] ?? "").trim() : (name.split(/\s+/u).at(-1) ?? "");
};

const numbered = (number: number, width: string | undefined): string => String(number).padStart(Math.min(20, Number(width ?? 1)), "0");
const shortened = (whole: string, length: string | undefined): string => (length === undefined ? whole : [...new Intl.Segmenter("und").segment(whole)].slice(0, Number(length)).map(({ segment }) => segment).join("").trim());

type Token = (photo: NamedPhoto, option: string | undefined) => string;
const ofField = (id: string): Token => (photo, option) => shortened(first(photo.fields[id]), option);

/** Token → value. The option behind the colon is a date pattern, a width or a length. */
const tokens: Readonly<Record<string, { readonly option: RegExp; readonly value: Token }>> = {
  name: { option: /^\d{1,3}$/u, value: (photo, option) => shortened(stemOf(photo.fileName), option) },
  date: { option: /^[YMD._-]+$/u, value: (photo, option) => dated(photo.fields["dateCreated"], option ?? "YYYYMMDD") },
  time: { option: /^[Hms._-]+$/u, value: (photo, option) => dated(photo.fields["dateCreated"], option ?? "HHmmss") },
  seq: { option: /^\d{1,2}$/u, value: (photo, option) => numbered(photo.seq, option) },
  version: { option: /^\d{1,2}$/u, value: (photo, option) => numbered(photo.version, option) },
  // The camera's own count: the last digits of the arrived name.
  frame: { option: /^\d{1,2}$/u, value: (photo, option) => { const digits = /(\d+)\D*$/u.exec(stemOf(photo.fileName))?.[1] ?? ""; return digits === "" ? "" : digits.padStart(Number(option ?? 1), "0"); } },
  "byline.last": { option: /^\d{1,3}$/u, value: (photo, option) => shortened(lastName(photo.fields["creatorNames"]), option) },
  ...Object.fromEntries(Object.entries({
    slug: "title", title: "title", headline: "headline", byline: "creatorNames", credit: "creditLine", source: "source", jobId: "jobid", city: "cityName", state: "provinceState",
    country: "countryName", countryCode: "countryCode", event: "eventName", category: "category", urgency: "urgency",
  }).map(([token, id]) => [token, { option: /^\d{1,3}$/u, value: ofField(id) }])),
};
export const nameTokens: readonly string[] = Object.keys(tokens);

const tokenPattern = /\{([^{}]*)\}/gu;

/** The token that is none, or undefined where the template is right. */
export const badToken = (template: string): string | undefined => {
  for (const [, inner = ""] of template.matchAll(tokenPattern)) {
    const colon = inner.indexOf(":");
    const [name, option] = colon < 0 ? [inner, undefined] : [inner.slice(0, colon), inner.slice(colon + 1)];
    const token = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
    if (token === undefined || (option !== undefined && !token.option.test(option))) return inner;
  }
  const rest = template.replace(tokenPattern, "");
  return /[{}]/u.exec(rest)?.[0];
};

/** The name without ending, sanitised but not yet cut. A token without a value takes a neighbouring joint with it. */
export const nameFrom = (template: string, photo: NamedPhoto): NameResult => {
  const wrong = badToken(template);
  if (wrong !== undefined) return { ok: false, refusal: "bad-template", token: wrong };
  // Empty values leave a mark, so that only the joints around them go: "a__b" of an editor stays as it is.
  const filled = template.replace(tokenPattern, (_whole, inner: string) => {
    const colon = inner.indexOf(":");
    const token = tokens[colon < 0 ? inner : inner.slice(0, colon)];
    const value = token?.value(photo, colon < 0 ? undefined : inner.slice(colon + 1)) ?? "";
    return value.trim() === "" ? "\0" : value.replaceAll("\0", "");
  });
  const joined = filled.replace(/^(?:\0[\s._-]*)+/u, "").replace(/(?:[\s._-]*\0)+/gu, "");
  const clean = sanitised(joined);
  return { ok: true, stem: clean === "" ? sanitised(stemOf(photo.fileName)) || "photo" : clean };
};

const reserved = /^(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?=$|\.)/iu;

/** Nothing that a file system of the three platforms refuses or a recipient's program stumbles over. */
const sanitised = (name: string): string => {
  const plain = name.normalize("NFC").toWellFormed().replaceAll("\uFFFD", "_")
    // Separators, what Windows forbids, control characters, line and paragraph ends, turns of the writing direction.
    .replace(/[/\\<>:"|?*\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu, "_")
    .replace(/^[\s.]+/u, "").replace(/[\s.]+$/u, "");
  return reserved.test(plain) ? `_${plain}` : plain;
};

/** The whole name at the n-th attempt: `_2` where the first was taken. Cut at a whole character so that it fits with ending and number. */
export const fileNameAt = (stem: string, ending: string, attempt: number): string => {
  const tail = `${attempt > 1 ? `_${attempt}` : ""}${ending === "" ? "" : `.${ending}`}`;
  const room = maxNameBytes - byteLength(tail);
  if (byteLength(stem) <= room) return stem + tail;
  let bytes = 0;
  let out = "";
  for (const { segment } of new Intl.Segmenter("und", { granularity: "grapheme" }).segment(stem)) {
    bytes += byteLength(segment);
    if (bytes > room) break;
    out += segment;
  }
  return out.replace(/[\s.]+$/u, "") + tail;
};
