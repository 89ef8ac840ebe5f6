// Counts, times and sizes as people read them in English.
import { makeFormat } from "../format-parts.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

export const format = makeFormat({
  tag: "en",
  date: ({ year, month, day }) => [day, month === undefined ? undefined : (months[month - 1] ?? month), year].filter((part) => part !== undefined).join(" "),
  dateTime: (date, time) => `${date}, ${time}`,
  position: (latitude, isSouth, longitude, isWest) => `${latitude} ${isSouth ? "S" : "N"}, ${longitude} ${isWest ? "W" : "E"}`,
  fewSecondsLeft: "a few seconds left",
  secondsLeft: (seconds) => `about ${seconds} s left`,
  minutesLeft: (minutes) => `about ${minutes} min left`,
});
export const { count, fileSize, captureTime, instantTime, position, timeLeft, list } = format;

/** `counted(1, "photo")` → `1 photo`, `counted(3, "photo")` → `3 photos`. */
export const counted = (value: number, one: string, many = `${one}s`): string => `${count(value)} ${value === 1 ? one : many}`;
