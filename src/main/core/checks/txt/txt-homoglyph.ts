// txt.homoglyph: one word with letters of two alphabets looks right and is found by nobody.
import type { Check } from "../check.ts";
import { faultsByField, quoted } from "../read/texts.ts";

const look: Readonly<Record<string, string>> = { а: "a", е: "e", о: "o", р: "p", с: "c", у: "y", х: "x", і: "i", ј: "j", ѕ: "s", А: "A", В: "B", Е: "E", К: "K", М: "M", Н: "H", О: "O", Р: "P", С: "C", Т: "T", У: "Y", Х: "X", І: "I", Ј: "J", Ѕ: "S" };
const back: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(look).map(([cyrillic, latin]) => [latin, cyrillic]));
// Two neighbouring letters show the mixture; the words around are looked at only then.
const mixed = /\p{sc=Latn}\p{sc=Cyrl}|\p{sc=Cyrl}\p{sc=Latn}/u;
const words = /[\p{L}\p{M}]{2,64}/gu;

const cleanWord = (word: string): string => {
  const cyrillic = word.match(/\p{sc=Cyrl}/gu)?.length ?? 0;
  const latin = word.match(/\p{sc=Latn}/gu)?.length ?? 0;
  const table = latin >= cyrillic ? look : back;
  const out = [...word].map((char) => table[char] ?? char).join("");
  return mixed.test(out) ? word : out;
};
const clean = (text: string): string => (mixed.test(text) ? text.replace(words, (word) => (mixed.test(word) ? cleanWord(word) : word)) : text);

export const txtHomoglyph: Check = {
  id: "txt.homoglyph", label: "No mixed alphabets in a word", fields: ["*"],
  run: (photo) => faultsByField(photo, () => true, ({ text }) => {
    if (!mixed.test(text)) return undefined;
    for (const match of text.matchAll(words)) {
      // `COVID` + Russian ending and the like cannot be told apart from a slip by more than letters that look the same.
      if (mixed.test(match[0]) && cleanWord(match[0]) !== match[0]) return { range: [match.index, match.index + match[0].length] as const, message: `${quoted(match[0])} mixes Latin and Cyrillic letters` };
    }
    return undefined;
  }, { label: "Use one alphabet", clean }),
};
