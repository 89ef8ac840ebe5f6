// txt.repeat: a word typed twice. Names and words that languages do double are spared.
import type { Check } from "../check.ts";
import { faultsByField, quoted } from "../read/texts.ts";

const doubled = /(?<![\p{L}\p{N}'’-])(\p{L}[\p{L}\p{M}'’]{1,30}) {1,3}\1(?![\p{L}\p{N}'’-])/giu;
/** `had had`, `that that`; German `die die`, `das das`, `der der`; French `nous nous`, `vous vous`; names: Duran Duran, Pago Pago. */
const may = new Set("had that die das der den dem wir sie nous vous ha no".split(" "));

const faults = function* (text: string): Generator<RegExpExecArray> {
  for (const match of text.matchAll(doubled)) {
    const [one, two] = match[0].split(/ +/u);
    const name = /^\p{Lu}/u.test(one ?? "") && /^\p{Lu}/u.test(two ?? "");
    if (!name && !may.has((one ?? "").toLowerCase())) yield match;
  }
};

export const txtRepeat: Check = {
  id: "txt.repeat", label: "No doubled word", fields: ["description", "headline", "altTextAccessibility", "extDescrAccessibility", "instructions"],
  run: (photo) => faultsByField(photo, (field) => txtRepeat.fields.includes(field), ({ text }) => {
    const match = faults(text).next().value;
    return match === undefined ? undefined : { range: [match.index, match.index + match[0].length] as const, message: `${quoted(match[0])}: a word twice` };
  }, {
    label: "Drop the second",
    clean: (text) => {
      let out = "";
      let from = 0;
      for (const match of faults(text)) {
        out += text.slice(from, match.index) + (match[1] ?? "");
        from = match.index + match[0].length;
      }
      return out + text.slice(from);
    },
  }),
};
