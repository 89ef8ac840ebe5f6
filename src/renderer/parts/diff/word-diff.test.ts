import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./word-diff.ts";

test("names the words that went and came, whole words in any script", () => {
  expect(wordDiff("Storm closes the ferry", "Storm reopens the ferry")).toEqual([
    { kind: "same", text: "Storm " }, { kind: "gone", text: "closes" }, { kind: "new", text: "reopens" }, { kind: "same", text: " the ferry" },
  ]);
  expect(wordDiff("한결동 재개발 현장", "한결동 재개발 구역")).toContainEqual({ kind: "new", text: "구역" });
  expect(wordDiff("", "new")).toEqual([{ kind: "new", text: "new" }]);
  expect(wordDiff("same", "same")).toEqual([{ kind: "same", text: "same" }]);
});

test("what is same and gone is the text before, what is same and new the text after, for any two texts", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.string({ unit: "grapheme", maxLength: 60 }), (before, after) => {
    const parts = wordDiff(before, after);
    const without = (kind: string): string => parts.filter((part) => part.kind !== kind).map((part) => part.text).join("");
    expect([without("new"), without("gone")]).toEqual([before, after]);
  }));
});
