// Writes another day into a caption in the form in which its date stands.
import { type Day, isoDay, weekdayOf } from "./calendar.ts";
import type { FoundDate, FoundWeekday } from "./dates.ts";
import { apMonths, fullMonths, monthNames, weekdayNames } from "./dates-table.ts";
import { spliced } from "./texts.ts";

const cased = (like: string, word: string): string =>
  like.length > 1 && like === like.toUpperCase() && like !== like.toLowerCase() ? word.toUpperCase() : like.charAt(0) === like.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** The weekday's name in the language and length of the one that stands there. */
export const weekdayName = (text: string, found: FoundWeekday, index: number): string => {
  const spellings = weekdayNames[found.language]?.[index] ?? [];
  const there = text.slice(found.start, found.end);
  return cased(there, (found.short ? spellings[1] : undefined) ?? spellings[0] ?? there);
};

/** The month's word for another month, in the same language and length; undefined where the language is not sure. */
const monthName = (there: string, month: number): string | undefined => {
  const word = there.toLowerCase().replace(/\.$/u, "");
  const stop = there.endsWith(".");
  const en = monthNames["en"]?.some((spellings) => spellings.includes(word)) ?? false;
  if (en) {
    const short = stop || (monthNames["en"]?.some((spellings) => spellings.indexOf(word) > 0) ?? false);
    const name = short || apMonths.some((one) => one.toLowerCase() === word && fullMonths.every((full) => full.toLowerCase() !== word)) ? apMonths[month - 1] : fullMonths[month - 1];
    return name === undefined ? undefined : cased(there, stop || !short ? name : name.replace(/\.$/u, ""));
  }
  const language = Object.entries(monthNames).find(([, months]) => months.some((spellings) => spellings.includes(word)));
  const name = language?.[1][month - 1]?.[0];
  return name === undefined ? undefined : cased(there, name);
};

/** The text with the date (and its weekday) changed to `day`; undefined where the form is not one to write. */
export const rewriteDate = (text: string, date: FoundDate, day: Day): string | undefined => {
  const original = text.slice(date.start, date.end);
  const monthText = date.monthText === undefined || date.month === day.month ? date.monthText : monthName(date.monthText, day.month);
  const year = date.year === undefined ? "" : String(day.year);
  let put: string | undefined;
  if (date.form === "iso") put = isoDay(day);
  else if (date.form === "han") put = original.replace(/\d{4}(?=[년年])/u, year).replace(/\d{1,2}(?=[월月])/u, String(day.month)).replace(/\d{1,2}(?=[일日号])/u, String(day.day));
  else if (date.form === "month-day" || date.form === "day-month") {
    // An ordinal's ending (3rd) would have to change with the day.
    const suffix = date.ordinal !== undefined && date.ordinal !== "." ? undefined : "";
    if (monthText === undefined || date.monthText === undefined || suffix === undefined) return undefined;
    const at = original.indexOf(date.monthText);
    const withoutMonth = [original.slice(0, at), original.slice(at + date.monthText.length)] as const;
    const dayNow = (part: string): string => part.replace(/\d{1,2}(?!\d)/u, String(day.day));
    const yearNow = (part: string): string => (year === "" ? part : part.replace(/\d{4}/u, year));
    put = date.form === "month-day"
      ? monthText + yearNow(withoutMonth[1].replace(/^( {1,3})\d{1,2}/u, `$1${day.day}`))
      : dayNow(withoutMonth[0]) + monthText + yearNow(withoutMonth[1]);
  }
  if (put === undefined) return undefined;
  const index = weekdayOf(day);
  if (date.weekday === undefined || index === undefined) return spliced(text, [date.start, date.end], put);
  const name = weekdayName(text, date.weekday, index);
  return date.weekday.start < date.start
    ? spliced(spliced(text, [date.start, date.end], put), [date.weekday.start, date.weekday.end], name)
    : spliced(spliced(text, [date.weekday.start, date.weekday.end], name), [date.start, date.end], put);
};

/** The day in words, for messages: `Jan. 12, 2026`. */
export const sayDay = (day: Day): string => `${apMonths[day.month - 1] ?? ""} ${day.day}, ${day.year}`;
