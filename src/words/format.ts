// Counts, times, sizes and names as people read them. Nothing here decides; it only writes.

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `12480` → `12,480`. */
export const count = (value: number): string => whole.format(value);

/** `counted(1, "photo")` → `1 photo`, `counted(3, "photo")` → `3 photos`. */
export const counted = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;

/** Sizes in MB with one digit, small ones in kB. */
export const fileSize = (bytes: number): string =>
  bytes < 100_000 ? `${count(Math.max(bytes === 0 ? 0 : 1, Math.round(bytes / 1000)))} kB` : `${oneDigit.format(bytes / 1_000_000)} MB`;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const two = (value: number): string => String(value).padStart(2, "0");

interface Stamp { readonly year: string; readonly month?: string; readonly day?: string; readonly time?: string }
const stampOf = (local: string): Stamp | undefined => {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?)?)?/.exec(local);
  if (found?.[1] === undefined) return undefined;
  return {
    year: found[1],
    ...(found[2] === undefined ? {} : { month: months[Number(found[2]) - 1] ?? found[2] }),
    ...(found[3] === undefined ? {} : { day: String(Number(found[3])) }),
    ...(found[4] === undefined ? {} : { time: found[4] }),
  };
};

/** A local capture time of any precision, as the device wrote it: `22 Nov 2026, 16:42:07`. */
export const captureTime = (local: string): string => {
  const stamp = stampOf(local);
  if (stamp === undefined) return local;
  const date = [stamp.day, stamp.month, stamp.year].filter((part) => part !== undefined).join(" ");
  return stamp.time === undefined ? date : `${date}, ${stamp.time}`;
};

/** What fits beside a file name: the time of day for photos of the last year, the year for older ones. */
export const cellTime = (local: string, now: Date): string => {
  const stamp = stampOf(local);
  if (stamp === undefined) return "";
  const ageDays = (now.getTime() - Date.parse(local.slice(0, 10))) / 86_400_000;
  return stamp.time !== undefined && !(ageDays > 366) ? stamp.time.slice(0, 5) : stamp.year;
};

/** `00:04` on the clock of this computer. */
export const clock = (time: Date): string => `${two(time.getHours())}:${two(time.getMinutes())}`;

/** A UTC instant on this computer's clock: the time today, with the date otherwise. */
export const instantTime = (instant: string, now: Date): string => {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return instant;
  const sameDay = time.getFullYear() === now.getFullYear() && time.getMonth() === now.getMonth() && time.getDate() === now.getDate();
  return sameDay ? clock(time) : `${time.getDate()} ${months[time.getMonth()] ?? ""} ${clock(time)}`;
};

/** `47.61° N, 12.30° E`. Two digits: enough to know the place, not the door. */
export const position = (latitude: number, longitude: number): string =>
  `${Math.abs(latitude).toFixed(2)}° ${latitude < 0 ? "S" : "N"}, ${Math.abs(longitude).toFixed(2)}° ${longitude < 0 ? "W" : "E"}`;

/** Said only once the rate is steady: `about 3 min left`. */
export const timeLeft = (left: number, rate: number): string => {
  if (rate <= 0 || left <= 0) return "";
  const seconds = left / rate;
  if (seconds < 5) return "a few seconds left";
  return seconds < 90 ? `about ${Math.ceil(seconds / 5) * 5} s left` : `about ${Math.round(seconds / 60)} min left`;
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
