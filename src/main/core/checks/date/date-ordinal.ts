// date.ordinal: no `st nd rd th` on dates.
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { quoted, spliced, withText } from "../read/texts.ts";

export const dateOrdinal: Check = {
  id: "date.ordinal", label: "No 12th in dates", fields: ["description"],
  run: (photo) => {
    const { dates, text } = captionOf(photo);
    return dates.filter((date) => date.ordinal !== undefined && /^(?:st|nd|rd|th)$/iu.test(date.ordinal)).slice(0, 5).map((date) => {
      const range = [date.start, date.end] as const;
      const there = text.slice(...range);
      const put = there.replace(/(\d)(?:st|nd|rd|th)/iu, "$1");
      return { field: "description", range, message: `${quoted(there)}: no ending on the day`, fix: { label: `Write ${put}`, edits: [{ field: "description", value: withText(photo.fields["description"], spliced(text, range, put)) }] } };
    });
  },
};
