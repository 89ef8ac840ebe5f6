// What every language writes in the same way, and the formats of one language made from its own few words. Nothing here decides; it only writes.

export interface Stamp { readonly year: string; readonly month?: number; readonly day?: number; readonly time?: string }

export interface FormatWords {
  /** BCP 47. */
  readonly tag: string;
  /** A date of any precision, months 1 to 12; without `year` it is left out. */
  readonly date: (stamp: { readonly year?: string; readonly month?: number; readonly day?: number }) => string;
  /** A date and a time beside it. */
  readonly dateTime: (date: string, time: string) => string;
  readonly position: (latitude: string, isSouth: boolean, longitude: string, isWest: boolean) => string;
  readonly fewSecondsLeft: string;
  readonly secondsLeft: (seconds: number) => string;
  readonly minutesLeft: (minutes: number) => string;
}
export interface Format {
  /** `12480` → `12,480`. */
  readonly count: (value: number) => string;
  /** Sizes in MB with one digit, small ones in kB. */
  readonly fileSize: (bytes: number) => string;
  /** A local capture time of any precision, as the device wrote it: `22 Nov 2026, 16:42:07`. */
  readonly captureTime: (local: string) => string;
  /** A UTC instant on this computer's clock: the time today, with the date otherwise. */
  readonly instantTime: (instant: string, now: Date) => string;
  /** `47.61° N, 12.30° E`. Two digits: enough to know the place, not the door. */
  readonly position: (latitude: number, longitude: number) => string;
  /** Said only once the rate is steady: `about 3 min left`. */
  readonly timeLeft: (left: number, rate: number) => string;
  /** `Caption, Headline and City`. */
  readonly list: (words: readonly string[]) => string;
}

const stampOf = (local: string): Stamp | undefined => {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?)?)?/.exec(local);
  if (found?.[1] === undefined) return undefined;
  return {
    year: found[1],
    ...(found[2] === undefined ? {} : { month: Number(found[2]) }),
    ...(found[3] === undefined ? {} : { day: Number(found[3]) }),
    ...(found[4] === undefined ? {} : { time: found[4] }),
  };
};

const two = (value: number): string => String(value).padStart(2, "0");

/** `00:04` on the clock of this computer. */
export const clock = (time: Date): string => `${two(time.getHours())}:${two(time.getMinutes())}`;

/** What fits beside a file name: the time of day for photos of the last year, the year for older ones. */
export const cellTime = (local: string, now: Date): string => {
  const stamp = stampOf(local);
  if (stamp === undefined) return "";
  const ageDays = (now.getTime() - Date.parse(local.slice(0, 10))) / 86_400_000;
  return stamp.time !== undefined && !(ageDays > 366) ? stamp.time.slice(0, 5) : stamp.year;
};

/** Words of a caption; scripts without spaces are counted by the segmenter. */
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
export const wordCount = (text: string): number => {
  let words = 0;
  for (const part of segmenter.segment(text)) if (part.isWordLike === true) words += 1;
  return words;
};

/** Letters first, then the number the camera gave: the last four characters of a name are never cut. */
export const nameParts = (name: string): { readonly head: string; readonly tail: string } => {
  const stem = name.replace(/(?<=.)\.[^.]{1,5}$/, "");
  const letters = Array.from(stem);
  return { head: letters.slice(0, -4).join(""), tail: letters.slice(-4).join("") };
};

/** Initials for a name nobody gave initials for: `Nora Castellane` → `NC`. */
export const initialsOf = (name: string): string => {
  const parts = name.trim().split(/[\s,.-]+/).filter((part) => part !== "");
  const letters = parts.length > 1 ? parts.map((part) => Array.from(part)[0] ?? "").join("") : Array.from(parts[0] ?? "").slice(0, 2).join("");
  return Array.from(letters.toLocaleUpperCase()).slice(0, 4).join("");
};

export const makeFormat = (words: FormatWords): Format => {
  const whole = new Intl.NumberFormat(words.tag, { maximumFractionDigits: 0 });
  const oneDigit = new Intl.NumberFormat(words.tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const twoDigits = new Intl.NumberFormat(words.tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const joined = new Intl.ListFormat(words.tag, { type: "conjunction" });
  const count = (value: number): string => whole.format(value);
  return {
    count,
    fileSize: (bytes) => (bytes < 100_000 ? `${count(Math.max(bytes === 0 ? 0 : 1, Math.round(bytes / 1000)))} kB` : `${oneDigit.format(bytes / 1_000_000)} MB`),
    captureTime(local) {
      const stamp = stampOf(local);
      if (stamp === undefined) return local;
      const date = words.date(stamp);
      return stamp.time === undefined ? date : words.dateTime(date, stamp.time);
    },
    instantTime(instant, now) {
      const time = new Date(instant);
      if (Number.isNaN(time.getTime())) return instant;
      const sameDay = time.getFullYear() === now.getFullYear() && time.getMonth() === now.getMonth() && time.getDate() === now.getDate();
      return sameDay ? clock(time) : `${words.date({ month: time.getMonth() + 1, day: time.getDate() })} ${clock(time)}`;
    },
    position: (latitude, longitude) => words.position(`${twoDigits.format(Math.abs(latitude))}°`, latitude < 0, `${twoDigits.format(Math.abs(longitude))}°`, longitude < 0),
    timeLeft(left, rate) {
      if (rate <= 0 || left <= 0) return "";
      const seconds = left / rate;
      if (seconds < 5) return words.fewSecondsLeft;
      return seconds < 90 ? words.secondsLeft(Math.ceil(seconds / 5) * 5) : words.minutesLeft(Math.round(seconds / 60));
    },
    list: (all) => joined.format(all),
  };
};
