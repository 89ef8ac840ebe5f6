import { expect, test } from "vitest";
import { nameHints } from "./name-hints.ts";

test.each([["ferry (1).jpg", "ferry.jpg"], ["ferry-1024x683.jpg", "ferry.jpg"], ["ferry-scaled.jpg", "ferry.jpg"], ["ferry_2.png", "ferry.jpg"], ["ferry - Kopie.jpg", "ferry.jpg"], ["0412 copy 2.JPG", "0412.JPG"], ["ferry-300x200 (3).webp", "ferry.jpg"], ["사진 복사본.jpg", "사진.jpg"], ["ferry", "ferry.jpg"]])("%s may be %s", (name, wanted) => {
  expect(nameHints(name)[0]).toBe(name);
  expect(nameHints(name)).toContain(wanted);
});
test.each(["0412.jpg", "ferry-storm.jpg", "20261122_120102.jpg", "(1).jpg", ".jpg", ""])("%s stays what it is", (name) => {
  const stem = name.replace(/\.jpg$/u, "");
  for (const hint of nameHints(name)) expect(hint.startsWith(stem)).toBe(true);
});
