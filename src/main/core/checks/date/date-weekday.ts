// date.weekday: the weekday that stands beside a date is that date's.
import type { Check } from "../check.ts";
import { momentOf, weekdayOf } from "../read/calendar.ts";
import { captionOf } from "../read/caption.ts";
import { dayOf } from "../read/dates.ts";
import { fullMonths, weekdayNames } from "../read/dates-table.ts";
import { sayDay, weekdayName } from "../read/rewrite-date.ts";
import { spliced, textOf, withText } from "../read/texts.ts";

const english = (index: number): string => {
  const name = weekdayNames["en"]?.[index]?.[0] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
};

export const dateWeekday: Check = {
  id: "date.weekday", label: "Weekday fits the date", fields: ["description", "dateCreated"],
  run: (photo) => {
    const { dates, text, tooLong } = captionOf(photo);
    const field = "description";
    if (tooLong) return [{ field, message: "The caption is too long to be read for dates", unchecked: true }];
    const created = momentOf(textOf(photo, "dateCreated"));
    return dates.flatMap((date) => {
      const { weekday } = date;
      if (weekday === undefined || date.ambiguous) return [];
      const day = dayOf(date, created);
      const range = [Math.min(weekday.start, date.start), Math.max(weekday.end, date.end)] as const;
      if (day === undefined) return [{ field, message: "The date has no year, so its weekday cannot be checked", range, unchecked: true }];
      const right = weekdayOf(day);
      if (right === undefined) return [{ field, message: `${fullMonths[date.month - 1] ?? ""} ${date.day}, ${day.year} is no day of the calendar`, range }];
      if (right === weekday.index) return [];
      const name = weekdayName(text, weekday, right);
      return [{
        field, range, message: `${sayDay(day)} is a ${english(right)}, not a ${english(weekday.index)}`,
        fix: { label: `Write ${name}`, edits: [{ field, value: withText(photo.fields[field], spliced(text, [weekday.start, weekday.end], name)) }] },
      }];
    });
  },
};
