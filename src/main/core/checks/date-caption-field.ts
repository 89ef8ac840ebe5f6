// date.caption-field: the day in the caption is the day in the date field.
import { plainText } from "../fields/text.ts";
import { dayOf, ownDates } from "./caption-dates.ts";
import type { Check } from "./check.ts";
import { daysBetween, fieldDay } from "./photo-day.ts";

export const dateCaptionField: Check = {
  id: "date.caption-field",
  label: "Caption and date field agree",
  fields: ["description", "dateCreated"],
  params: { withinDays: 400 },
  run: (photo, { params }) => {
    const day = fieldDay(photo);
    if (day === undefined) return [];
    const text = plainText(photo.fields["description"]);
    const stated = ownDates(text).flatMap((date) => {
      const own = dayOf(date, Number(day.slice(0, 4)));
      return own === undefined ? [] : [{ date, own }];
    });
    if (stated.some(({ own }) => own === day)) return [];
    // A day years away without a weekday is what the caption tells about, not when the picture was made.
    const wrong = stated.find(({ date, own }) => date.weekday !== undefined || Math.abs(daysBetween(own, day)) <= Number(params["withinDays"]));
    if (wrong === undefined) return [];
    const { date, own } = wrong;
    const time = plainText(photo.fields["dateCreated"]).slice(10);
    const edits = [{ field: "dateCreated", value: `${own}${time}` }];
    return [{ field: "description", range: [date.start, date.end], message: `The caption says ${own}, the date field ${day}`, fix: { label: `Set the date field to ${own}`, edits } }];
  },
};
