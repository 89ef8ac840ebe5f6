// date.ambiguous: no all-number dates; `03/04/26` is two days.
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { textParam } from "../read/params.ts";
import { sayDay } from "../read/rewrite-date.ts";
import { quoted, spliced, withText } from "../read/texts.ts";

/** `order`: how the house reads `03/04/26`: `mdy`, `dmy`, or empty where it does not say. */
export const dateAmbiguous: Check = {
  id: "date.ambiguous", label: "No all-number dates", fields: ["description"], params: { order: "" },
  run: (photo, context) => {
    const { dates, text } = captionOf(photo);
    const order = textParam(context, "order");
    return dates.filter((date) => date.form === "numeric").slice(0, 5).map((date) => {
      const range = [date.start, date.end] as const;
      const swapped = date.ambiguous && order === "dmy";
      const day = { year: date.year ?? 0, month: swapped ? date.day : date.month, day: swapped ? date.month : date.day };
      const known = !date.ambiguous || order !== "";
      const field = "description";
      return {
        field, range, message: `${quoted(text.slice(...range))}: write the month in letters`,
        ...(known && /^\p{ASCII}*$/u.test(text) ? { fix: { label: `Write ${sayDay(day)}`, edits: [{ field, value: withText(photo.fields[field], spliced(text, range, sayDay(day))) }] } } : {}),
      };
    });
  },
};
