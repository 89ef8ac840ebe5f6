// txt.repeat: a word typed twice.
import type { Check } from "./check.ts";
import { overTexts, quoted } from "./field-text.ts";

const doubled = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}[\p{L}\p{M}'’]{0,60})[ \n]{1,3}\1(?![\p{L}\p{M}\p{N}'’-])/gu;
const fields = ["description", "headline", "altTextAccessibility", "extDescrAccessibility", "instructions", "usageTerms"] as const;

/** Doubled on purpose: names (`Walla Walla`) by their capitals, grammar by the list. */
const meant = (word: string, allowed: readonly unknown[]): boolean => /^\p{Lu}/u.test(word) || allowed.includes(word);

export const txtRepeat: Check = {
  id: "txt.repeat",
  label: "No word twice",
  fields,
  params: { allowed: ["had", "that", "her", "bye", "very", "die", "der", "das", "den", "dem", "sie", "nous", "vous"] },
  run: (photo, { params }) => {
    const allowed = Array.isArray(params["allowed"]) ? params["allowed"] : [];
    return overTexts(photo, fields, {
      find: (text) => {
        for (const match of text.matchAll(doubled)) {
          const word = match[1] ?? "";
          if (!meant(word, allowed)) return { start: match.index, end: match.index + match[0].length, message: `${quoted(match[0])}: a word twice` };
        }
        return undefined;
      },
      fix: { label: "Keep one", clean: (text) => text.replace(doubled, (all, word: string) => (meant(word, allowed) ? all : word)) },
    });
  },
};
