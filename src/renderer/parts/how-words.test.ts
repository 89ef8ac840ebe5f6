import { expect, test } from "vitest";
import { howWords } from "./how-words.ts";

test("codes of the desk become sentences, each once; what people and channels said stays", () => {
  expect(howWords("cannot-reach: timeout; cannot-reach: timeout")).toBe("The recipient cannot be reached: timeout. The copy did not arrive; the photo stays as it is.");
  expect(howWords("disk-full")).toMatch(/^The disk is full/u);
  expect(howWords("by telephone, Ms Ruiz")).toBe("by telephone, Ms Ruiz");
  expect(howWords("/out/a.jpg removed; /out/KILL a.txt")).toBe("/out/a.jpg removed; /out/KILL a.txt");
});
