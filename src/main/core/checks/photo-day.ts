// The days a photo knows: of its date field, and of its device's clock where that clock speaks of the taking of the picture.
import { isIsoDate } from "../fields/date-time.ts";
import type { CheckedPhoto } from "./check.ts";
import { wordsOf } from "./field-text.ts";

/** The date field as ISO 8601; undefined where it is missing or no date. */
export const dateField = (photo: CheckedPhoto): string | undefined => {
  const text = wordsOf(photo, "dateCreated");
  return text !== "" && isIsoDate(text) ? text : undefined;
};

/** `2026-11-22` of the date field; undefined where only a year or a month is known. */
export const fieldDay = (photo: CheckedPhoto): string | undefined => {
  const date = dateField(photo);
  return date !== undefined && date.length >= 10 ? date.slice(0, 10) : undefined;
};

/** A scanner's and a program's clock tell of the scan and the saving, not of the picture. */
export const clockTellsCapture = (photo: CheckedPhoto): boolean => !["scanner", "software"].includes(photo.provenance.device);

/** `2026-11-22` by the device's clock. */
export const deviceDay = (photo: CheckedPhoto): string | undefined => photo.provenance.captureTime?.slice(0, 10);

export const captureYear = (photo: CheckedPhoto): string | undefined => dateField(photo)?.slice(0, 4) ?? (clockTellsCapture(photo) ? photo.provenance.captureTime?.slice(0, 4) : undefined);

const dayMs = 86_400_000;
/** Whole days from `a` to `b`, both `YYYY-MM-DD`. */
export const daysBetween = (a: string, b: string): number => Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / dayMs);

/** Milliseconds of a local or zoned ISO time; a missing zone counts as UTC, so two of the same place compare. */
export const instantOf = (iso: string, offset: string | undefined): number => {
  const zoned = /Z$|[+-]\d\d:\d\d$/u.test(iso.slice(10)) ? iso : `${iso}${offset ?? "Z"}`;
  return Date.parse(zoned);
};
