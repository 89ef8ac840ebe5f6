// txt.edges: no space or line break at either end of a text.
import type { Check } from "../check.ts";
import { faultsByField } from "../read/texts.ts";

export const txtEdges: Check = {
  id: "txt.edges", label: "No space at the ends", fields: ["*"],
  run: (photo) => faultsByField(photo, () => true, ({ text }) => {
    if (text.trim() === text || text === "") return undefined;
    const start = text.length - text.trimStart().length;
    return start > 0 ? { range: [0, start] as const, message: "Starts with a space or line break" } : { range: [text.trimEnd().length, text.length] as const, message: "Ends with a space or line break" };
  }, { label: "Trim", clean: (text) => text.trim() }),
};
