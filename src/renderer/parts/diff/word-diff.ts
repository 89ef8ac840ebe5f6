// What changed between two texts, word by word; words by the segmenter of Unicode (UAX 29), so that Korean and scripts without spaces have words too.
import { diffArrays } from "diff";

export interface DiffPart { readonly kind: "same" | "gone" | "new"; readonly text: string }

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), (part) => part.segment);

/** Longer texts are shown whole, one gone and one new: nobody reads a diff of a novel, and the comparison grows with the square. */
const longest = 20_000;

export const wordDiff = (before: string, after: string): readonly DiffPart[] => {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  if (before === "" || after === "" || before.length + after.length > longest) return [...(before === "" ? [] : [{ kind: "gone", text: before } as const]), ...(after === "" ? [] : [{ kind: "new", text: after } as const])];
  return diffArrays(wordsOf(before), wordsOf(after)).map((part): DiffPart => ({ kind: part.added ? "new" : part.removed ? "gone" : "same", text: part.value.join("") }));
};
