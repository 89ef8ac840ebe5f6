// txt.double-space: no runs of spaces, none before a comma or point or after an opening bracket.
import type { Check } from "./check.ts";
import { overTexts, proseFields } from "./field-text.ts";

// Each alternative begins at a place that cannot lie inside a longer match of itself: a megabyte of spaces is read once.
const loose = /(?<! ) {2,}|(?<=[^\s]) (?=[,.;:](?:\s|$))|(?<=\() /u;
const runs = /(?<! ) {2,}/gu;
const beforeMark = /(?<=[^\s]) (?=[,.;:](?:\s|$))|(?<=\() /gu;

export const txtDoubleSpace: Check = {
  id: "txt.double-space",
  label: "Spaces",
  fields: proseFields,
  run: (photo) =>
    overTexts(photo, proseFields, {
      find: (text) => {
        const match = loose.exec(text.trimEnd());
        if (match === null) return undefined;
        const message = match[0].length > 1 ? `${match[0].length} spaces in a row` : text[match.index - 1] === "(" ? "A space after “(”" : `A space before “${text[match.index + 1] ?? ""}”`;
        return { start: match.index, end: match.index + match[0].length, message };
      },
      fix: { label: "Tidy the spaces", clean: (text) => text.replace(runs, " ").replace(beforeMark, "") },
    }),
};
