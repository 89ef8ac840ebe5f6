// date.caption-field: the caption's own date and the field say the same day. Where the device agrees with one, the fix follows it.
import type { Fix } from "#contract/values.ts";
import type { Check, CheckedPhoto } from "../check.ts";
import { type Day, type Moment, daysBetween, isoDay, momentOf } from "../read/calendar.ts";
import { type Caption, captionOf, firstSentenceDates } from "../read/caption.ts";
import { type FoundDate, dayOf } from "../read/dates.ts";
import { rewriteDate, sayDay } from "../read/rewrite-date.ts";
import { textOf, withText } from "../read/texts.ts";

const fixOf = (photo: CheckedPhoto, caption: Caption, date: FoundDate, days: { readonly inCaption: Day; readonly inField: Moment }): Fix | undefined => {
  const device = photo.provenance.captureTime === undefined ? undefined : momentOf(photo.provenance.captureTime);
  if (device === undefined) return undefined;
  if (daysBetween(device, days.inField) === 0) {
    const value = rewriteDate(caption.text, date, days.inField);
    return value === undefined ? undefined : { label: `Caption: ${sayDay(days.inField)}, as the device says`, edits: [{ field: "description", value: withText(photo.fields["description"], value) }] };
  }
  if (daysBetween(device, days.inCaption) !== 0) return undefined;
  const field = textOf(photo, "dateCreated").trim();
  return { label: `Date created: ${isoDay(days.inCaption)}, as the device says`, edits: [{ field: "dateCreated", value: isoDay(days.inCaption) + field.slice(10) }] };
};

export const dateCaptionField: Check = {
  id: "date.caption-field", label: "Caption and date field agree", fields: ["description", "dateCreated"],
  run: (photo) => {
    const caption = captionOf(photo);
    const field = "description";
    const inField = momentOf(textOf(photo, "dateCreated"));
    if (caption.tooLong) return [{ field, message: "The caption is too long to be read for dates", unchecked: true }];
    if (inField === undefined) return [];
    const same = (date: FoundDate): boolean => { const day = dayOf(date, inField); return day !== undefined && daysBetween(day, inField) === 0; };
    // A caption may speak of other days too; one that is the field's is enough.
    if (caption.dates.some(same)) return [];
    const date = firstSentenceDates(caption)[0];
    if (date === undefined) return [];
    const range = [date.start, date.end] as const;
    if (date.ambiguous) return [{ field, message: "The date can be read two ways, so it cannot be compared", range, unchecked: true }];
    const inCaption = dayOf(date, inField);
    const apart = inCaption === undefined ? undefined : daysBetween(inCaption, inField);
    if (inCaption === undefined || apart === undefined) return [{ field, message: "The caption's date is no day of the calendar", range }];
    const fix = fixOf(photo, caption, date, { inCaption, inField });
    return [{ field, range, message: `The caption says ${sayDay(inCaption)}, the date field ${sayDay(inField)}${Math.abs(apart) === 1 ? " (midnight or a time zone?)" : ""}`, ...(fix === undefined ? {} : { fix }) }];
  },
};
