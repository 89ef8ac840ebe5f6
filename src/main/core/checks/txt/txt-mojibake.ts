// txt.mojibake: text that went through the wrong character set on its way; the fix shows both readings.
import type { Check } from "../check.ts";
import { faultsByField, quoted } from "../read/texts.ts";
import { misreads, reread } from "./code-pages.ts";

const word = (text: string, start: number, end: number): string => {
  const from = Math.max(text.slice(Math.max(0, start - 20), start).search(/\S*$/u), 0) + Math.max(0, start - 20);
  const rest = /^\S{0,20}/u.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  return text.slice(from, end + rest);
};

export const txtMojibake: Check = {
  id: "txt.mojibake", label: "No garbled letters", fields: ["*"],
  run: (photo) => faultsByField(photo, () => true, ({ text }) => {
    const run = misreads(text)[0];
    const lost = text.indexOf("\uFFFD");
    if (run !== undefined && (lost < 0 || run.start < lost)) {
      const wrong = word(text, run.start, run.end);
      return { range: [run.start, run.end] as const, message: `${quoted(wrong)} looks like ${quoted(reread(wrong))} read in the wrong character set` };
    }
    return lost < 0 ? undefined : { range: [lost, lost + 1] as const, message: "A character was lost (U+FFFD); only the source can tell which" };
  }, { label: "Read it as UTF-8", clean: (text) => (misreads(text).length === 0 ? text : reread(text)) }),
};
