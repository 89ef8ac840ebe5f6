// kw.some: enough keywords to be found by, not so many that none counts, none twice.
import type { Check } from "../check.ts";
import { numberParam } from "../read/params.ts";
import { listOf, quoted } from "../read/texts.ts";

/** Case, composition and an English plural make no other keyword. */
const key = (word: string): string => word.trim().normalize("NFC").toLowerCase().replace(/(?<=\p{L}{3})(?<!s|u|i)s$/u, "");

export const kwSome: Check = {
  id: "kw.some", label: "Keywords are there", fields: ["keywords"], params: { min: 3, max: 50 },
  run: (photo, context) => {
    const words = listOf(photo, "keywords").filter((word) => word.trim() !== "");
    const [min, max] = [numberParam(context, "min"), numberParam(context, "max")];
    if (words.length < min) return [{ field: "keywords", message: words.length === 0 ? `${context.label("keywords")} are missing` : `${words.length} ${words.length === 1 ? "keyword" : "keywords"}, at least ${min} are asked` }];
    const seen = new Map<string, string>();
    for (const word of words) {
      const earlier = seen.get(key(word));
      if (earlier === undefined) { seen.set(key(word), word); continue; }
      const value = [...new Map(words.toReversed().map((one) => [key(one), one])).values()].toReversed();
      return [{ field: "keywords", message: `${quoted(earlier)} and ${quoted(word)} are one keyword`, fix: { label: "Drop repeats", edits: [{ field: "keywords", value }] } }];
    }
    return words.length > max ? [{ field: "keywords", message: `${words.length} keywords, ${max} at most` }] : [];
  },
};
