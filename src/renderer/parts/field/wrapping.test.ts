import { expect, test } from "vitest";
import { wraps } from "./wrapping.ts";

test("only a long paragraph that runs from the right stays on one line", () => {
  const arabic = "شاهد الميناء ".repeat(1000);
  expect(wraps("")).toBe(true);
  expect(wraps(arabic)).toBe(false);
  expect(wraps("Boats on a quay ".repeat(7000))).toBe(true);
  expect(wraps("شاهد الميناء ".repeat(100).concat("\n").repeat(80))).toBe(true);
  expect(wraps(`${arabic}\nBoats`)).toBe(false);
});
