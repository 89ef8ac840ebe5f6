// cap.year: the caption's date has its year; archives outlive the week.
import type { Check } from "../check.ts";
import { captionOf, firstSentenceDates } from "../read/caption.ts";
import { momentOf } from "../read/calendar.ts";
import { spliced, textOf, withText } from "../read/texts.ts";

export const capYear: Check = {
  id: "cap.year", label: "Date has its year", fields: ["description", "dateCreated"],
  run: (photo) => {
    const caption = captionOf(photo);
    const dates = firstSentenceDates(caption);
    const date = dates.find((one) => one.year === undefined);
    // One date with a year dates the picture; others may lean on it.
    if (date === undefined || dates.some((one) => one.year !== undefined)) return [];
    const field = "description";
    const created = momentOf(textOf(photo, "dateCreated"));
    const same = created !== undefined && created.month === date.month && created.day === date.day;
    const value = !same || date.form === "han" ? undefined : spliced(caption.text, [date.end, date.end], date.form === "month-day" ? `, ${created.year}` : ` ${created.year}`);
    return [{
      field, message: "The date has no year", range: [date.start, date.end] as const,
      ...(value === undefined || created === undefined ? {} : { fix: { label: `Add ${created.year}`, edits: [{ field, value: withText(photo.fields[field], value) }] } }),
    }];
  },
};
