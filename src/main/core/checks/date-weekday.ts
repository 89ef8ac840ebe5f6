// date.weekday: the weekday a caption names is the weekday of the date beside it.
import { plainText } from "../fields/text.ts";
import { datesIn, dayOf } from "./caption-dates.ts";
import type { Check, Finding } from "./check.ts";
import { replacing, splice } from "./field-text.ts";
import { captureYear } from "./photo-day.ts";

export const dateWeekday: Check = {
  id: "date.weekday",
  label: "Weekday fits the date",
  fields: ["description", "dateCreated"],
  run: (photo) => {
    const text = plainText(photo.fields["description"]);
    const near = captureYear(photo);
    return datesIn(text).flatMap((date): readonly Finding[] => {
      const { weekday } = date;
      if (weekday === undefined) return [];
      const range = [weekday.start, weekday.end] as const;
      if (date.year === undefined && near === undefined) return [{ field: "description", range, message: "The date has no year, so its weekday cannot be checked", unchecked: true }];
      const day = dayOf(date, near === undefined ? undefined : Number(near));
      if (day === undefined) return [{ field: "description", range: [date.start, date.end], message: `${text.slice(date.start, date.end)} does not exist` }];
      const right = new Date(`${day}T00:00:00Z`).getUTCDay();
      if (right === weekday.index) return [];
      const name = weekday.names[right] ?? "";
      const finding = { field: "description", range, message: `${day} is a ${name}, not a ${weekday.names[weekday.index] ?? ""}` };
      return [replacing(photo, finding, `Write ${name}`, splice(text, weekday.start, weekday.end, name))];
    });
  },
};
