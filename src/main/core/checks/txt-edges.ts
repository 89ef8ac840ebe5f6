// txt.edges: no space or line end before the first or after the last letter.
import type { Check } from "./check.ts";
import { overTexts } from "./field-text.ts";

export const txtEdges: Check = {
  id: "txt.edges",
  label: "No space at the edges",
  fields: ["*"],
  run: (photo) =>
    overTexts(photo, Object.keys(photo.fields), {
      find: (text) => {
        const front = text.length - text.trimStart().length;
        if (front > 0 && front < text.length) return { start: 0, end: front, message: "Space before the text" };
        const end = text.trimEnd().length;
        return end < text.length ? { start: end, end: text.length, message: end === 0 ? "Nothing but space" : "Space after the text" } : undefined;
      },
      fix: { label: "Trim", clean: (text) => text.trim() },
    }),
};
