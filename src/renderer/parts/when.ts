// An instant in a list that may reach back years: as short as it can be, and never without its year where that is another one.
import { captureTime, instantTime } from "#words/format.ts";

const two = (value: number): string => String(value).padStart(2, "0");

export const whenOf = (instant: string, now: Date): string => {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) || at.getFullYear() === now.getFullYear() ? instantTime(instant, now) : captureTime(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`);
};
