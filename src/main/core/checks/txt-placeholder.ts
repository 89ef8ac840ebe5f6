// txt.placeholder: leftovers of templates and notes to oneself that must not go out.
import type { Check } from "./check.ts";
import { overTexts, quoted } from "./field-text.ts";

/** Template variables of the common programs, and the trade's `TK` (to come). Flights (`TK 1951`) and numerals (`XXX Olympiad`) are words. */
const leftover =
  /\{[A-Za-z_][\w ]{0,40}\}|(?<![\p{L}\p{N}$])\$\$?[a-z]\w{2,40}|(?<![\w\\])\\[A-Za-z]\w{0,20}\\|(?<![\w=&?/])=[A-Za-z]\w{0,20}=(?![\w=])|<<[^<>\n]{1,60}>>|(?<![\p{L}\p{N}-])(?:TK){1,3}(?![\p{L}\p{N}-]|\s?\d)|(?<![\p{L}\p{N}-]|Super Bowl )X{3,20}(?![\p{L}\p{N}-]| Olymp)|\?{3,20}|(?<!\p{L})(?:NAME|NAMES|CAPTION|CITY|DATE|PLACE|DETAILS|MORE|ID|BYLINE|CREDIT|HEADLINE|TITLE) TO COME(?!\p{L})|(?<!\p{L})lorem(?: ipsum)?(?!\p{L})|(?<!\p{L})(?:TODO|FIXME)(?!\p{L})/u;
const lorem = /(?<!\p{L})lorem ipsum(?!\p{L})/iu;

export const txtPlaceholder: Check = {
  id: "txt.placeholder",
  label: "No placeholders left",
  fields: ["*"],
  run: (photo) =>
    overTexts(photo, Object.keys(photo.fields), {
      find: (text) => {
        const match = leftover.exec(text) ?? lorem.exec(text);
        return match === null ? undefined : { start: match.index, end: match.index + match[0].length, message: `${quoted(match[0])} is a placeholder` };
      },
    }),
};
