import { expect, test } from "vitest";
import { placed, putting, taking } from "./collection-order.ts";

const list = [..."abcdef"];
const put = (photos: string, before?: string | null): string | undefined => {
  const change = putting(list, [...photos], before);
  if (change === undefined) return undefined;
  const after = placed(list, change.photos, change);
  // Turned round it is as before.
  expect(placed(after, change.photos, { to: change.from }).join("")).toBe("abcdef");
  return after.join("");
};

test("photos are added at the end; what is there already stays where it is", () => {
  expect(put("gh")).toBe("abcdefgh");
  expect(put("bgcg")).toBe("abcdefg");
  expect(put("fa")).toBeUndefined();
});
test("photos are moved before another, in the order given, or to the end", () => {
  expect(put("e", "b")).toBe("aebcdf");
  expect(put("fx", "a")).toBe("fxabcde");
  expect(put("da", null)).toBe("bcefda");
  expect(put("ab", "d")).toBe("cabdef");
  expect(put("eb", "zz")).toBe("acdfeb");
});
test("before one of those that move is before the next that stays; a move to where they are is none", () => {
  expect(put("cd", "c")).toBeUndefined();
  expect(put("dc", "c")).toBe("abdcef");
  expect(put("cd", "e")).toBeUndefined();
  expect(put("abcdef", "a")).toBeUndefined();
});
test("photos are taken out and come back to their places", () => {
  const change = taking(list, ["d", "b", "zz"]);
  if (change === undefined) throw new Error("nothing to take");
  const after = placed(list, change.photos, change);
  expect(after.join("")).toBe("acef");
  expect(placed(after, change.photos, { to: change.from }).join("")).toBe("abcdef");
  // Also where something else changed meanwhile: as near as the list allows.
  expect(placed(["a"], change.photos, { to: change.from }).join("")).toBe("abd");
  expect(taking(list, ["zz"])).toBeUndefined();
});
test("ten thousand photos into the middle of ten thousand", () => {
  const many = Array.from({ length: 10_000 }, (_one, at) => at);
  const change = putting(many, many.map((at) => at + 10_000), 5000);
  expect(change === undefined ? 0 : placed(many, change.photos, change).indexOf(10_000)).toBe(5000);
});
