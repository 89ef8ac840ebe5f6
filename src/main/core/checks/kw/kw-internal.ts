// kw.internal: words of the desk's own work do not leave it as keywords.
import type { Check } from "../check.ts";
import { listParam } from "../read/params.ts";
import { listOf, quoted } from "../read/texts.ts";

export const kwInternal: Check = {
  id: "kw.internal", label: "No internal keywords", fields: ["keywords"],
  params: { words: ["pick", "picks", "select", "selects", "send", "sent", "todo", "to do", "fixme", "budget", "do not send", "check caption", "needs caption", "toned", "untoned"] },
  run: (photo, context) => {
    const internal = new Set(listParam(context, "words").map((word) => word.toLowerCase()));
    const words = listOf(photo, "keywords");
    const isInternal = (word: string): boolean => internal.has(word.trim().toLowerCase()) || /^source[-_: ]/iu.test(word.trim());
    const bad = words.filter(isInternal);
    if (bad.length === 0) return [];
    const value = words.filter((word) => !isInternal(word));
    return [{ field: "keywords", message: `${quoted(bad.join(", "))}: for the desk only`, fix: { label: "Drop them", edits: [{ field: "keywords", value: value.length === 0 ? null : value }] } }];
  },
};
