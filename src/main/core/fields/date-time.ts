// Dates as the three standards spell them, to and from ISO 8601 of any precision. A missing zone stays missing.

const exifDate = /^(\d{4})[:-](\d\d)(?:[:-](\d\d))?(?:[ T](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?\s*(Z|[+-]\d\d:?\d\d)?$/u;
const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/u;

const zone = (text: string | undefined): string => {
  if (text === undefined || text === "") return "";
  if (text === "Z") return "Z";
  return text.includes(":") ? text : `${text.slice(0, 3)}:${text.slice(3)}`;
};

/** ExifTool's `2026:11:22 16:42:07+09:00` and XMP's own form as ISO 8601; undefined where it is no date. */
export const toIso = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (/^\d{4}$/u.test(trimmed)) return trimmed === "0000" ? undefined : trimmed;
  const match = exifDate.exec(trimmed);
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, offset] = match;
  if (year === "0000") return undefined;
  if (day === undefined) return `${year}-${month}`;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return date;
  return `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}`}${zone(offset)}`;
};

/** Whether it is ISO 8601 of any precision, and a day that exists. */
export const isIsoDate = (text: string): boolean => {
  const match = iso.exec(text);
  if (match === null) return false;
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00"] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
};

/** IIM 2:55 and 2:60. No date where the day is unknown; no time where the zone is unknown (METADATA 2.4). */
export const toIim = (text: string): { date?: string; time?: string } => {
  const match = iso.exec(text);
  if (match === null) return {};
  const [, year, month, day, hour, minute, second = "00", , offset] = match;
  if (month === undefined || day === undefined) return {};
  const date = `${year}:${month}:${day}`;
  if (hour === undefined || minute === undefined || offset === undefined) return { date };
  return { date, time: `${hour}:${minute}:${second}${offset === "Z" ? "+00:00" : offset}` };
};

/** What XMP is given: ExifTool takes ISO 8601 but reads a bare year-month-day best with colons. */
export const toXmp = (text: string): string => text.replace(/^(\d{4})-(\d\d)(?:-(\d\d))?/u, (_all, y: string, m: string, d: string | undefined) => (d === undefined ? `${y}:${m}` : `${y}:${m}:${d}`)).replace("T", " ");
