// Counts, times and sizes as people read them in Korean.
import { makeFormat } from "../format-parts.ts";

export const format = makeFormat({
  tag: "ko",
  date: ({ year, month, day }) => [year === undefined ? undefined : `${year}년`, month === undefined ? undefined : `${month}월`, day === undefined ? undefined : `${day}일`].filter((part) => part !== undefined).join(" "),
  dateTime: (date, time) => `${date} ${time}`,
  position: (latitude, isSouth, longitude, isWest) => `${isSouth ? "남위" : "북위"} ${latitude}, ${isWest ? "서경" : "동경"} ${longitude}`,
  fewSecondsLeft: "몇 초 남음",
  secondsLeft: (seconds) => `약 ${seconds}초 남음`,
  minutesLeft: (minutes) => `약 ${minutes}분 남음`,
});
export const { count, fileSize, captureTime, instantTime, position, timeLeft, list } = format;

/** `counted(3, "사진", "장")` → `사진 3장`. */
export const counted = (value: number, noun: string, counter: string): string => `${noun} ${count(value)}${counter}`;
/** `사진 3장`: the noun of nearly every sentence. */
export const photos = (value: number): string => counted(value, "사진", "장");
