// txt.brackets: each bracket and curly quote of a caption closes; a cut sign-off shows itself so.
import type { Check } from "../check.ts";
import { textOf } from "../read/texts.ts";

const pairs: Readonly<Record<string, string>> = { ")": "(", "]": "[", "）": "（" };

export const txtBrackets: Check = {
  id: "txt.brackets", label: "Brackets are closed", fields: ["description", "headline"],
  run: (photo) => ["description", "headline"].flatMap((field) => {
    const open: { readonly char: string; readonly at: number }[] = [];
    const text = textOf(photo, field);
    for (const match of text.matchAll(/[()[\]（）]/gu)) {
      const opener = pairs[match[0]];
      if (opener === undefined) { open.push({ char: match[0], at: match.index }); continue; }
      // `a)` and `1)` number a list, `:)` smiles.
      if (open.at(-1)?.char === opener) open.pop();
      else if (!/(?:^|\s)(?:\p{L}|\d{1,2}|[:;]-?)$/u.test(text.slice(Math.max(0, match.index - 4), match.index))) return [{ field, message: `“${match[0]}” closes nothing`, range: [match.index, match.index + 1] as const }];
    }
    const first = open[0];
    return first === undefined || /[:;]-?$/u.test(text.slice(Math.max(0, first.at - 2), first.at)) ? [] : [{ field, message: `“${first.char}” is never closed`, range: [first.at, first.at + 1] as const }];
  }),
};
