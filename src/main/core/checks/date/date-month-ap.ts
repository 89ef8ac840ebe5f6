// date.month-ap: with a day five months are spelled out and seven are cut, each in one way.
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { apMonths } from "../read/dates-table.ts";
import { quoted, spliced, withText } from "../read/texts.ts";

export const dateMonthAp: Check = {
  id: "date.month-ap", label: "Months as AP writes them", fields: ["description"],
  run: (photo) => {
    const { dates, text, dateline } = captionOf(photo);
    return dates.flatMap((date) => {
      const right = apMonths[date.month - 1];
      // A dateline in capitals has rules of its own.
      if (date.form !== "month-day" || date.monthText === undefined || right === undefined || date.monthText === right || date.start < (dateline?.[1] ?? 0)) return [];
      const range = [date.start, date.start + date.monthText.length] as const;
      return [{ field: "description", range, message: `${quoted(text.slice(date.start, date.end))}: with a day it is ${right}`, fix: { label: `Write ${right}`, edits: [{ field: "description", value: withText(photo.fields["description"], spliced(text, range, right)) }] } }];
    }).slice(0, 5);
  },
};
