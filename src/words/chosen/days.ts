// Days as headings in this page's language: with their weekday, because that is how a desk remembers them.
import { choose } from "../worded.ts";

const long = new Intl.DateTimeFormat(choose({ en: "en-GB", de: "de-DE", ko: "ko-KR" }), { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** `2026-11-22` → `Sunday 22 November 2026`; what is no day stays as the file has it. */
export const dayHeading = (day: string): string => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : long.format(time);
};
