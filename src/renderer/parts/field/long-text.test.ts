import fc from "fast-check";
import { expect, test } from "vitest";
import { splitAsBefore, splitLong } from "./long-text.ts";

test("a text that fits stands whole", () => {
  expect(splitLong("Storm closes the ferry")).toEqual({ shown: "Storm closes the ferry", rest: "" });
  expect(splitLong("")).toEqual({ shown: "", rest: "" });
});

test("shown and rest together are the text, cut between words, never inside a character", () => {
  const long = splitLong("مرحبا بالعالم ".repeat(2000));
  expect(long.shown + long.rest).toBe("مرحبا بالعالم ".repeat(2000));
  expect(long.shown.endsWith(" ")).toBe(true);
  fc.assert(fc.property(fc.integer({ min: 7990, max: 8010 }), (units) => {
    const text = `${"a".repeat(units)}${"🦀".repeat(600)}`;
    const { shown, rest } = splitLong(text);
    expect(shown + rest).toBe(text);
    expect(/[\uD800-\uDBFF]$/u.test(shown)).toBe(false);
  }));
});

test("the cut stays while a text is typed in, and moves where the text is another one", () => {
  const text = "word ".repeat(4000);
  const { rest } = splitLong(text);
  expect(splitAsBefore(`first ${text}`, rest)).toEqual({ shown: `first ${splitLong(text).shown}`, rest });
  expect(splitAsBefore("short", rest)).toEqual({ shown: "short", rest: "" });
  expect(splitAsBefore("x".repeat(9000) + text, rest)).toEqual(splitLong("x".repeat(9000) + text));
  expect(splitAsBefore(text, "")).toEqual(splitLong(text));
});
