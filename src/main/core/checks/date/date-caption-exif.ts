// date.caption-exif: the caption's day is the device's local day. One day off may be midnight or a clock on home time.
import type { Check } from "../check.ts";
import { daysBetween, momentOf } from "../read/calendar.ts";
import { captionOf, firstSentenceDates } from "../read/caption.ts";
import { dayOf } from "../read/dates.ts";
import { rewriteDate, sayDay } from "../read/rewrite-date.ts";
import { textOf, withText } from "../read/texts.ts";

export const dateCaptionExif: Check = {
  id: "date.caption-exif", label: "Caption's day is the device's", fields: ["description", "dateCreated"],
  run: (photo) => {
    const caption = captionOf(photo);
    const device = photo.provenance.captureTime === undefined ? undefined : momentOf(photo.provenance.captureTime);
    if (device === undefined) return [];
    const field = "description";
    if (caption.tooLong) return [{ field, message: "The caption is too long to be read for dates", unchecked: true }];
    const days = caption.dates.map((date) => dayOf(date, device));
    if (days.some((day) => day !== undefined && daysBetween(day, device) === 0)) return [];
    const date = firstSentenceDates(caption)[0];
    if (date === undefined) return [];
    const range = [date.start, date.end] as const;
    if (date.ambiguous) return [{ field, message: "The date can be read two ways, so it cannot be compared with the device's", range, unchecked: true }];
    const day = dayOf(date, device);
    const apart = day === undefined ? undefined : daysBetween(device, day);
    if (day === undefined || apart === undefined) return [];
    const near = Math.abs(apart) === 1;
    // The text is offered a new day only where nothing else contradicts the device.
    const created = momentOf(textOf(photo, "dateCreated"));
    const value = near || (created !== undefined && daysBetween(created, device) !== 0) ? undefined : rewriteDate(caption.text, date, device);
    return [{
      field, range, message: `The caption says ${sayDay(day)}, the device ${sayDay(device)}${near ? "; near midnight, or a clock in another time zone?" : ""}`,
      ...(value === undefined ? {} : { fix: { label: `Write ${sayDay(device)}`, edits: [{ field, value: withText(photo.fields[field], value) }] } }),
    }];
  },
};
