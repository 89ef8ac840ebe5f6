// The parts of a caption (CAPTION-RULES.md section 1): notice, file prefix, dateline, sentences, sign-off, dates. Read once a photo.
// What it cannot read it leaves out; the rules then say that they could not check.
import type { CheckedPhoto } from "../check.ts";
import { type FoundDate, datesIn } from "./dates.ts";
import { textOf } from "./texts.ts";

export type Range = readonly [start: number, end: number];
export interface SignOff { readonly range: Range; readonly text: string; /** The house, provider or both as written: `AP Photo`, `KCNA via AP`. */ readonly house: string; readonly name: string; readonly file: boolean }
export interface Caption {
  readonly text: string;
  /** Longer than is read for sentences and dates: rules that need them report `unchecked`. */
  readonly tooLong: boolean;
  readonly filePrefix?: Range;
  readonly dateline?: Range;
  readonly signOff?: SignOff;
  /** Text after the sign-off. */
  readonly after: string;
  /** The story: between prefixes and sign-off. */
  readonly body: Range;
  readonly sentences: readonly Range[];
  /** Of the body. */
  readonly dates: readonly FoundDate[];
}

/** No caption that a person wrote is longer; ten times IIM's 2000 bytes. */
const longest = 20_000;

const notice = /^\s{0,3}(?:CORRECTION|CORRECTS|CORRECTED|REFILE|ADDS|ADDITION|KILL|MANDATORY KILL|UPDATES|RECAPS)\b[^a-z\n]{0,200}?(?:[:;.]| [-–—] )\s{0,3}/u;
const filePrefix = /^\s{0,3}(?:FILE|ARCHIV|ARCHIVE|ARCHIVO|자료사진)(?: PHOTO)?\s{0,2}[-–—:]\s{0,2}/u;
const dateline = /^\p{Lu}[\p{Lu}\p{N} .,'’-]{1,60}? [-–—] (?:(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\p{Lu}{0,8}\.? \d{1,2}(?:, \d{4})?\s?:\s?)/u;
const credited = /photo|via |\/|courtesy|handout|getty|reuters|\bafp\b|\bdpa\b|\bepa\b|\bap\b|foto|bild:|사진|제공|写真/iu;
const trailing = /(?:^|\s)((?:REUTERS|AFP|EPA|ANSA|EFE)\s?\/\s?[\p{L}.'’ -]{2,60}|Fotos?: [^()\n]{2,80})\s{0,3}$/u;

const lastParenthesis = (text: string): Range | undefined => {
  const end = text.lastIndexOf(")");
  if (end < 0 || text.length - end > 400) return undefined;
  let depth = 0;
  for (let at = end; at >= Math.max(0, end - 300); at -= 1) {
    if (text[at] === ")") depth += 1;
    if (text[at] === "(") depth -= 1;
    if (depth === 0) return [at, end + 1];
  }
  return undefined;
};

/** `AP Photo/Ana Ruiz`, `Ana Ruiz/KCNA via AP, File`, `Photo by Ana Ruiz/Getty Images`, `REUTERS/Ana Ruiz`, `Foto: Ana Ruiz/dpa`. */
const signOffOf = (text: string, range: Range): SignOff => {
  const inside = text.slice(range[0], range[1]).trim().replace(/^\(|\)$/gu, "").trim();
  const file = /, ?(?:File|Archiv|Pool, File)$/u.test(inside);
  const words = inside.replace(/, ?(?:File|Archiv)$/u, "").replace(/^(?:Photo by|Fotos?:|Photo:|사진=) {0,2}/u, "");
  const slash = words.indexOf("/");
  const [left, right] = slash < 0 ? ["", words] : [words.slice(0, slash).trim(), words.slice(slash + 1).trim()];
  const houseFirst = /^(?:AP Photo|AP|REUTERS|AFP|EPA|ANSA|EFE|[\p{Lu}\d]{2,8}(?: Photo)?)$/u.test(left);
  return { range, text: text.slice(range[0], range[1]), house: houseFirst ? left : right, name: houseFirst ? right : left, file };
};

const findSignOff = (text: string): SignOff | undefined => {
  const range = lastParenthesis(text);
  if (range !== undefined && credited.test(text.slice(range[0], range[1]))) return signOffOf(text, range);
  const tail = text.slice(-120);
  const match = trailing.exec(tail);
  if (match === null || match[1] === undefined) return undefined;
  const start = text.length - tail.length + match.index + match[0].indexOf(match[1]);
  return signOffOf(text, [start, start + match[1].trimEnd().length]);
};

const abbreviations = new Set("jan feb mar apr jun jul aug sep sept oct nov dec gov sen rep lt gen sgt col capt maj cpl pvt adm st dr mr mrs ms prof rev no jr sr vs etc inc ltd co corp mt ft ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn vt va wash wis wyo bzw ca z.b d.h u.a str nr a.m p.m u.s u.n u.k n.h n.j n.m n.y n.c n.d r.i s.c s.d w.va d.c".split(" "));

const endsSentence = (text: string, stop: number): boolean => {
  const mark = text[stop] ?? "";
  if ("。！？".includes(mark)) return true;
  const rest = text.slice(stop + 1, stop + 6);
  if (!/^["'”’»)\]]{0,2}(?:\s|$)/u.test(rest)) return false;
  const next = /^["'”’»)\]]{0,2}\s{1,3}["'“‘«(]?(.)/u.exec(rest)?.[1];
  if (next !== undefined && /\p{Ll}/u.test(next)) return false;
  if (mark !== ".") return true;
  const word = /[\p{L}\p{N}.]{1,20}$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? "";
  if (/^\p{Lu}$/u.test(word) && next !== undefined) return false;
  // `12. März`: a number with a full stop is an ordinal unless it is a year.
  if (/^\d{1,2}$/u.test(word) && next !== undefined && /\p{L}/u.test(next)) return false;
  return next === undefined || !abbreviations.has(word.toLowerCase());
};

const sentencesOf = (text: string, body: Range): readonly Range[] => {
  const out: Range[] = [];
  let start = body[0];
  for (let at = body[0]; at < body[1]; at += 1) {
    const char = text[at] ?? "";
    const ends = char === "\n" ? text[at + 1] === "\n" : ".!?。！？".includes(char) && endsSentence(text.slice(0, body[1]), at);
    if (!ends) continue;
    let end = at + 1;
    while (end < body[1] && "\"'”’»)]".includes(text[end] ?? " ")) end += 1;
    if (text.slice(start, end).trim() !== "") out.push([start, end]);
    start = end;
  }
  if (text.slice(start, body[1]).trim() !== "") out.push([start, body[1]]);
  return out.map(([from, to]): Range => [from + (text.slice(from, to).length - text.slice(from, to).trimStart().length), to]);
};

const readCaption = (whole: string): Caption => {
  const tooLong = whole.length > longest;
  const text = tooLong ? "" : whole;
  let start = notice.exec(text)?.[0].length ?? 0;
  const prefix = filePrefix.exec(text.slice(start));
  const prefixRange: Range | undefined = prefix === null ? undefined : [start, start + prefix[0].length];
  start += prefix?.[0].length ?? 0;
  const leading = dateline.exec(text.slice(start));
  const signOff = findSignOff(text);
  const body: Range = [start, Math.max(start, signOff?.range[0] ?? text.length)];
  return {
    text, tooLong, after: signOff === undefined ? "" : text.slice(signOff.range[1]), body, sentences: sentencesOf(text, body),
    dates: datesIn(text.slice(0, body[1])).filter((date) => date.start >= start),
    ...(prefixRange === undefined ? {} : { filePrefix: prefixRange }),
    ...(leading === null ? {} : { dateline: [start, start + leading[0].length] as const }),
    ...(signOff === undefined ? {} : { signOff }),
  };
};

const captions = new WeakMap<CheckedPhoto, Caption>();
export const captionOf = (photo: CheckedPhoto): Caption => {
  const known = captions.get(photo) ?? readCaption(textOf(photo, "description"));
  captions.set(photo, known);
  return known;
};

/** Dates of the first sentence: the picture's own, if any is. */
export const firstSentenceDates = (caption: Caption): readonly FoundDate[] => {
  const first = caption.sentences[0];
  return first === undefined ? [] : caption.dates.filter((date) => date.start >= first[0] && date.end <= first[1] + 1);
};
