// txt.mojibake: text whose bytes were read in the wrong character set.
import type { Check } from "./check.ts";
import { overTexts, quoted } from "./field-text.ts";
import { firstMojibake, withoutMojibake } from "./mojibake.ts";

export const txtMojibake: Check = {
  id: "txt.mojibake",
  label: "Letters are right",
  fields: ["*"],
  run: (photo) =>
    overTexts(photo, Object.keys(photo.fields), {
      find: (text) => {
        if (!/[\u0080-\uFFFF]/u.test(text)) return undefined;
        const mistake = firstMojibake(text);
        if (mistake === undefined) return undefined;
        const { start, end, right } = mistake;
        return { start, end, message: right === undefined ? "A letter was lost (U+FFFD)" : `${quoted(text.slice(start, end))} should read ${quoted(right)}` };
      },
      fix: { label: "Read the letters again", clean: withoutMojibake },
    }).map((finding) => {
      // A lost letter alone cannot be read again: a fix that changes nothing is none.
      const { fix, ...rest } = finding;
      const edit = fix?.edits[0];
      return edit === undefined || JSON.stringify(edit.value) === JSON.stringify(photo.fields[edit.field]) ? rest : finding;
    }),
};
