// Where groups begin in the list that is shown, with photos left out of it and others that only stay in place.
import { expect, it } from "vitest";
import type { PhotoId } from "#contract/values.ts";
import { groupStarts } from "./order.ts";

const ids = (text: string): PhotoId[] => [...text] as PhotoId[];
const groups = [{ key: "a", photos: 3 }, { key: "b", photos: 1 }, { key: "c", photos: 2 }];
const starts = (listed: string, shown: string, left = ""): string => groupStarts(ids(listed), groups, ids(shown), new Set(ids(left))).map(({ key, place }) => `${key}${place}`).join(" ");

it("takes the desk's groups where all of its list is shown", () => { expect(starts("123456", "123456")).toBe("a0 b3 c4"); });
it("leaves out a group of which nothing is shown, and begins one with the first that is", () => {
  expect(starts("123456", "12356")).toBe("a0 c3");
  expect(starts("123456", "23456")).toBe("a0 b2 c3");
  expect(starts("123456", "6")).toBe("c0");
});
it("gives a photo that only stays in place to the group it stands in", () => {
  expect(starts("123456", "123x456", "x")).toBe("a0 b4 c5");
  expect(starts("123456", "x123456", "x")).toBe("a1 b4 c5");
});
it("tells the dropped from those that stay", () => { expect(starts("123456", "123456", "2")).toBe("a0 b3 c4"); });
it("is nothing where nothing is shown", () => { expect(starts("123456", "")).toBe(""); });
