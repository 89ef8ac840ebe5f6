// Each of the eight orientations with each turn, held against pixels that are really turned.
import { expect, test } from "vitest";
import { orientationId, shownOrientation, turned, valueNow } from "./orientation.ts";
import type { Reading } from "./reading.ts";

type Picture = readonly string[];
const columns = (picture: Picture): Picture => Array.from(picture[0] ?? "", (_letter, x) => picture.map((row) => row[x] ?? "").join(""));
const mirror = (picture: Picture): Picture => picture.map((row) => [...row].reverse().join(""));
const quarterRight = (picture: Picture): Picture => mirror(columns(picture));
const times = (count: number, picture: Picture): Picture => (count === 0 ? picture : times(count - 1, quarterRight(picture)));

/** The picture as EXIF 2.32 wants a stored one with this orientation shown. */
const shown = (stored: Picture, orientation: number): Picture => {
  switch (orientation) {
    case 2: return mirror(stored);
    case 3: return times(2, stored);
    case 4: return times(2, mirror(stored));
    case 5: return times(3, mirror(stored));
    case 6: return times(1, stored);
    case 7: return times(1, mirror(stored));
    case 8: return times(3, stored);
    default: return stored;
  }
};
const stored: Picture = ["abc", "def"];

test.each([1, 2, 3, 4, 5, 6, 7, 8].flatMap((orientation) => ([["right", 1], ["half", 2], ["left", 3]] as const).map(([turn, quarters]) => ({ orientation, turn, quarters }))))("$orientation turned $turn shows the picture so turned", ({ orientation, turn, quarters }) => {
  expect(shown(stored, turned(orientation, turn))).toEqual(times(quarters, shown(stored, orientation)));
});

test("four to the right, and left after right, are as before; nonsense counts as upright", () => {
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    expect(turned(turned(orientation, "right"), "left")).toBe(orientation);
    expect(turned(turned(orientation, "half"), "half")).toBe(orientation);
  }
  expect([0, 9, Number.NaN, 1.5].map((odd) => turned(odd, "right"))).toEqual([6, 6, 6, 6]);
});

test("a turn that waits to be written is what is shown", () => {
  const reading: Reading = { fileType: "JPEG", orientation: 6, fields: {}, sources: {}, differ: {}, provenance: { device: "unknown", marks: [] }, credentials: false, hasIim: false, exifMirrors: [], notes: [] };
  expect(shownOrientation(reading)).toBe(6);
  expect(valueNow({ fields: { headline: "x" }, reading: { ...reading, turned: 3 } }, orientationId)).toBe(3);
  expect(valueNow({ fields: { headline: "x" } }, orientationId)).toBeUndefined();
});
