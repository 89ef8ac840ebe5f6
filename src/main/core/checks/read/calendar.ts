// Days without a clock: day numbers, weekdays, the day of an ISO 8601 text.

export interface Day { readonly year: number; readonly month: number; readonly day: number }

/** Days since 1970-01-01; undefined where no such day exists. */
export const dayNumber = ({ year, month, day }: Day): number | undefined => {
  // Date.UTC reads years 0 to 99 as 1900 to 1999, so the year is set apart.
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? Math.round(date.getTime() / 86_400_000) : undefined;
};

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number | undefined => {
  const number = dayNumber(day);
  return number === undefined ? undefined : (((number + 4) % 7) + 7) % 7;
};

/** Days from `a` to `b`. */
export const daysBetween = (a: Day, b: Day): number | undefined => {
  const [from, to] = [dayNumber(a), dayNumber(b)];
  return from === undefined || to === undefined ? undefined : to - from;
};

export const isoDay = ({ year, month, day }: Day): string => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,12})?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/u;

export interface Moment extends Day {
  /** Milliseconds since 1970 as if the local time were UTC; absent where there is no time of day. */
  readonly localMs?: number;
  /** Minutes east of UTC; absent where unknown. */
  readonly offsetMinutes?: number;
}

export const offsetMinutes = (offset: string | undefined): number | undefined => {
  if (offset === "Z") return 0;
  const match = /^([+-])(\d\d):(\d\d)$/u.exec(offset ?? "");
  return match === null ? undefined : (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
};

/** An ISO 8601 text down to the day; undefined where it is none, is less precise, or names a day that is not. */
export const momentOf = (text: string): Moment | undefined => {
  const match = iso.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = "0", zone] = match;
  if (month === undefined || day === undefined) return undefined;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  const number = dayNumber(date);
  if (number === undefined) return undefined;
  if (hour === undefined || minute === undefined) return date;
  const offset = offsetMinutes(zone);
  return { ...date, localMs: number * 86_400_000 + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000, ...(offset === undefined ? {} : { offsetMinutes: offset }) };
};
