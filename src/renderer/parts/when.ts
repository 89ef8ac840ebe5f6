// Instants on this computer's clock: in lists that may reach back years, and as fields for local times take them.
import { captureTime, instantTime } from "#words/format.ts";

const two = (value: number): string => String(value).padStart(2, "0");

/** As a field for local times takes it; empty where there is none. */
export const localOf = (instant: string | undefined): string => {
  const at = new Date(instant ?? "");
  return Number.isNaN(at.getTime()) ? "" : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

/** With its date and year, for what leaves the window. */
export const dateOf = (instant: string): string => captureTime(localOf(instant));

/** As short as it can be, and never without its year where that is another one. */
export const whenOf = (instant: string, now: Date): string => (new Date(instant).getFullYear() === now.getFullYear() ? instantTime(instant, now) : dateOf(instant));
