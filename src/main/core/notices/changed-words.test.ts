import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedWords, wordsOf } from "./changed-words.ts";

describe("changedWords", () => {
  it.each<[string, string, [string, string][]]>([
    ["The pictures were taken with a traditional camera.", "The pictures were taken with a mobile phone.", [["a traditional camera", "a mobile phone"]]],
    ["Mira Okonjo, left, speaks.", "Mira Okonyo, left, speaks.", [["Mira Okonjo", "Mira Okonyo"]]],
    ["A man with dog walks.", "A man with a dog walks.", [["with dog", "with a dog"]]],
    ["A very big ship leaves.", "A big ship leaves.", [["A very big", "A big"]]],
    ["He lives in the U.S.", "He lives in the U.K.", [["the U.S.", "the U.K."]]],
    ["Sunday, Nov. 22, 2026, in Ostrel, a ferry leaves the long pier.", "Monday, Nov. 22, 2026, in Ostrel, a ferry leaves the short pier.", [["Sunday", "Monday"], ["the long", "the short"]]],
    ["22일 오스트렐 항에서 여객선이 출항했다.", "23일 오스트렐 항에서 여객선이 출항했다.", [["22일", "23일"]]],
    ["Ostrel", "Varn", [["Ostrel", "Varn"]]],
    ["The end", "The end.", [["The end", "The end."]]],
    ["Same words", "Same  words", []],
  ])("%s → %s", (before, after, passages) => { expect(changedWords(before, after).map((one) => [one.before, one.after])).toEqual(passages); });
  it("is empty exactly where the words are the same, and quotes only what stands there", () => {
    const text = fc.array(fc.constantFrom("a", "b", "the", "ferry.", "Ostrel,", "U.S."), { maxLength: 25 }).map((words) => words.join(" "));
    fc.assert(fc.property(text, text, (before, after) => {
      const passages = changedWords(before, after);
      expect(passages.length === 0).toBe(wordsOf(before).join(" ") === wordsOf(after).join(" "));
      for (const one of passages) {
        expect(one.before).not.toBe(one.after);
        expect(before).toContain(one.before);
        expect(after).toContain(one.after);
      }
    }));
  });
  it("bears long texts", () => {
    const [a, b] = ["x ".repeat(100_000), "y ".repeat(100_000)];
    expect(changedWords(a, b)).toHaveLength(1);
  });
});
