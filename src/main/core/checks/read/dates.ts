// Finds dates in running text: `Monday, Jan. 12, 2026`, `12. März 2026`, `2026년 3월 14일(토)`, ISO and all-number forms.
// Patterns are linear: every part is bounded, nothing nests.
import { type Day, dayNumber } from "./calendar.ts";
import { monthNames, weekdayNames } from "./dates-table.ts";

export interface FoundWeekday { readonly index: number; readonly start: number; readonly end: number; readonly language: string; readonly short: boolean }
export interface FoundDate {
  /** Of the date itself, without its weekday. */
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  readonly weekday?: FoundWeekday;
  readonly form: "month-day" | "day-month" | "iso" | "numeric" | "han";
  /** The month's word as it stands, with its full stop. */
  readonly monthText?: string;
  readonly ordinal?: string;
  /** All-number dates that could be read two ways have no month and day to rely on. */
  readonly ambiguous: boolean;
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
const longestFirst = (words: readonly string[]): string => [...new Set(words)].sort((a, b) => b.length - a.length).map(escape).join("|");

const monthsOf = (languages: readonly string[]): ReadonlyMap<string, number> =>
  new Map(languages.flatMap((language) => (monthNames[language] ?? []).flatMap((spellings, index) => spellings.map((one): [string, number] => [one, index + 1]))));
const monthOf = monthsOf(Object.keys(monthNames));
// English and German capitalise the names, which tells `troops march 3 miles` from a date; the others do not.
const uncapitalised = ["fr", "es", "it", "pt", "nl"];
const lowerMonthOf = monthsOf(uncapitalised);
const isLower = (word: string): boolean => word.charAt(0) !== word.charAt(0).toUpperCase();
const monthNumber = (word: string): number | undefined => (isLower(word) ? lowerMonthOf : monthOf).get(word.toLowerCase().replace(/\.$/u, ""));
const weekdays = Object.entries(weekdayNames).flatMap(([language, days]) => days.flatMap((spellings, index) => spellings.map((name) => ({ name, index, language, short: name !== spellings[0] }))));
const weekdayOf = new Map(weekdays.map((one) => [one.name, one]));

const months = longestFirst([...monthOf.keys()]);
const englishMonths = longestFirst((monthNames["en"] ?? []).flat());
const edge = String.raw`(?<![\p{L}\p{N}])`;
const year = String.raw`(?<year>(?:1[89]|20|21)\d\d)`;
const monthDay = new RegExp(`${edge}(?<month>(?:${englishMonths})\\.?) {1,3}(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th)?(?![\\p{L}\\p{N}:])(?:,? {0,3}${year}(?![\\p{L}\\p{N}]))?`, "giu");
const dayMonth = new RegExp(`(?<![\\p{L}\\p{N}.,:/-])(?<day>\\d{1,2})(?<ordinal>st|nd|rd|th|er|º|\\.)? {0,3}(?:of |de )?(?<month>(?:${months})\\.?)(?![\\p{L}\\p{N}])(?:,? {0,3}(?:de |del )?${year}(?![\\p{L}\\p{N}]))?`, "giu");
const isoDate = new RegExp(`(?<![\\p{L}\\p{N}./-])${year}-(?<month>\\d\\d)-(?<day>\\d\\d)(?![\\p{L}\\p{N}-])`, "giu");
const numeric = /(?<![\p{L}\p{N}./:-])(?<a>\d{1,2})(?<mark>[./-])(?<b>\d{1,2})\k<mark>(?<year>(?:\d\d){1,2})(?![\p{L}\p{N}/-]|\.\d)/giu;
const han = /(?:(?<year>\d{4})[년年] {0,2})?(?<month>\d{1,2})[월月] {0,2}(?<day>\d{1,2})[일日号]/gu;

const names = longestFirst(weekdays.filter((one) => !/[\p{sc=Hang}\p{sc=Han}]/u.test(one.name)).map((one) => one.name));
const before = new RegExp(`(?<![\\p{L}\\p{N}])(?<name>${names})(?<stop>\\.)?,? {1,3}(?:the |den |le |el )?$`, "iu");
const after = new RegExp(`^ {0,2}\\((?<name>${names})\\.?\\)`, "iu");
const eastern = longestFirst(weekdays.filter((one) => /[\p{sc=Hang}\p{sc=Han}]/u.test(one.name)).map((one) => one.name));
const afterHan = new RegExp(`^(?: {0,2}[(（] {0,1}(?<short>${eastern}) {0,1}[)）]| {0,2}(?<name>${longestFirst(weekdays.filter((one) => /[\p{sc=Hang}\p{sc=Han}]/u.test(one.name) && one.name.length > 1).map((one) => one.name))}))`, "u");

const weekdayNamed = (name: string): (typeof weekdays)[number] | undefined => {
  const known = weekdayOf.get(name.toLowerCase());
  return known === undefined || (isLower(name) && !uncapitalised.includes(known.language)) ? undefined : known;
};

const weekdayNear = (text: string, start: number, end: number, eastAsian: boolean): FoundWeekday | undefined => {
  if (eastAsian) {
    const match = afterHan.exec(text.slice(end, end + 12));
    const name = match?.groups?.["short"] ?? match?.groups?.["name"];
    const known = name === undefined ? undefined : weekdayOf.get(name);
    if (match === null || name === undefined || known === undefined) return undefined;
    const from = end + match[0].indexOf(name);
    // Chinese characters for a single day are Japanese short forms; Korean and Chinese names say which they are.
    return { index: known.index, start: from, end: from + name.length, language: known.language, short: known.short };
  }
  const earlier = text.slice(Math.max(0, start - 24), start);
  const match = before.exec(earlier);
  const name = match?.groups?.["name"];
  const known = name === undefined ? undefined : weekdayNamed(name);
  if (match !== null && name !== undefined && known !== undefined) {
    const from = start - earlier.length + match.index;
    return { index: known.index, start: from, end: from + name.length, language: known.language, short: known.short };
  }
  const next = after.exec(text.slice(end, end + 20));
  const nextName = next?.groups?.["name"];
  const nextKnown = nextName === undefined ? undefined : weekdayNamed(nextName);
  if (next === null || nextName === undefined || nextKnown === undefined) return undefined;
  const from = end + next[0].indexOf(nextName);
  return { index: nextKnown.index, start: from, end: from + nextName.length, language: nextKnown.language, short: nextKnown.short };
};

const valid = (year: number | undefined, month: number, day: number): boolean => dayNumber({ year: year ?? 2024, month, day }) !== undefined;

const found = (text: string, match: RegExpExecArray, form: FoundDate["form"]): FoundDate | undefined => {
  const groups = match.groups ?? {};
  const monthText = groups["month"] ?? "";
  const month = form === "iso" || form === "han" ? Number(monthText) : monthNumber(monthText);
  const day = Number(groups["day"]);
  const yearNumber = groups["year"] === undefined ? undefined : Number(groups["year"]);
  // A day that is not (Feb. 30) is kept, so that a rule can say so; a month that is not is no date.
  if (month === undefined || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const start = match.index;
  const end = start + match[0].length;
  const weekday = weekdayNear(text, start, end, form === "han");
  const ordinal = groups["ordinal"];
  return {
    start, end, month, day, form, ambiguous: false,
    ...(yearNumber === undefined ? {} : { year: yearNumber }), ...(weekday === undefined ? {} : { weekday }),
    ...(form === "month-day" || form === "day-month" ? { monthText } : {}), ...(ordinal === undefined ? {} : { ordinal }),
  };
};

const century = (text: string): number => (text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900));

const foundNumeric = (text: string, match: RegExpExecArray): FoundDate | undefined => {
  const groups = match.groups ?? {};
  const [a, b, mark] = [Number(groups["a"]), Number(groups["b"]), groups["mark"]];
  const yearNumber = century(groups["year"] ?? "");
  // `12.03.2026` is day first wherever dots are used; slashes and hyphens are read both ways.
  const dayFirst = mark === "." || a > 12;
  const [month, day] = dayFirst ? [b, a] : [a, b];
  if (!valid(yearNumber, month, day)) return undefined;
  const weekday = weekdayNear(text, match.index, match.index + match[0].length, false);
  return { start: match.index, end: match.index + match[0].length, year: yearNumber, month, day, form: "numeric", ambiguous: mark !== "." && a <= 12 && b <= 12 && a !== b, ...(weekday === undefined ? {} : { weekday }) };
};

/** All dates of the text, in order, none overlapping another. */
export const datesIn = (text: string): readonly FoundDate[] => {
  if (!/\d/u.test(text)) return [];
  const all: FoundDate[] = [];
  const add = (date: FoundDate | undefined): void => {
    if (date !== undefined && !all.some((other) => other.start < date.end && date.start < other.end)) all.push(date);
  };
  for (const match of text.matchAll(isoDate)) add(found(text, match, "iso"));
  for (const match of text.matchAll(han)) add(found(text, match, "han"));
  for (const match of text.matchAll(dayMonth)) add(found(text, match, "day-month"));
  for (const match of text.matchAll(monthDay)) add(found(text, match, "month-day"));
  for (const match of text.matchAll(numeric)) add(foundNumeric(text, match));
  return all.sort((a, b) => a.start - b.start).slice(0, 200);
};

/** The date's day; without a year the one nearest to `near`, undefined where that is not known either. */
export const dayOf = (date: FoundDate, near?: Day): Day | undefined => {
  if (date.year !== undefined) return { year: date.year, month: date.month, day: date.day };
  const anchor = near === undefined ? undefined : dayNumber(near);
  if (near === undefined || anchor === undefined) return undefined;
  const candidates = [near.year - 1, near.year, near.year + 1].map((one) => ({ year: one, month: date.month, day: date.day }));
  const distance = (day: Day): number => Math.abs((dayNumber(day) ?? Number.POSITIVE_INFINITY) - anchor);
  return candidates.filter((one) => dayNumber(one) !== undefined).sort((a, b) => distance(a) - distance(b))[0];
};
