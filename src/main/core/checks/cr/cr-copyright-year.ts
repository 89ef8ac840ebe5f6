// cr.copyright-year: the year of the notice is the picture's year; a span that holds it passes.
import type { Check } from "../check.ts";
import { momentOf } from "../read/calendar.ts";
import { spliced, textOf, withText } from "../read/texts.ts";

const years = /(?<!\d)((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?(?!\d)/u;

export const crCopyrightYear: Check = {
  id: "cr.copyright-year", label: "Copyright year is the picture's", fields: ["copyrightNotice", "dateCreated"],
  run: (photo) => {
    const text = textOf(photo, "copyrightNotice").slice(0, 2000);
    const match = years.exec(text);
    const made = momentOf(textOf(photo, "dateCreated"))?.year;
    if (match === null || made === undefined) return [];
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    if (made >= from && made <= to) return [];
    const range = [match.index, match.index + match[0].length] as const;
    // The whole notice is written back, so a longer one than was looked at is left alone.
    const whole = textOf(photo, "copyrightNotice") === text;
    return [{
      field: "copyrightNotice", message: `The notice says ${match[0]}, the picture is of ${made}`, range,
      ...(whole ? { fix: { label: `Write ${made}`, edits: [{ field: "copyrightNotice", value: withText(photo.fields["copyrightNotice"], spliced(text, range, String(made))) }] } } : {}),
    }];
  },
};
