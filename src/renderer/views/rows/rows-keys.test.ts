import { expect, test } from "vitest";
import { cellAfter, type CellPlace, textAfter } from "./rows-keys.ts";

// Photo, File, three fields, Checks; ten photos.
const extent = { count: 10, columns: 6, rowsInView: 4 };
const go = (key: string, at: CellPlace, ctrl = false): CellPlace | undefined => cellAfter({ key, ctrl, shift: false }, at, extent);

test("arrows move by a cell and stay at the edges", () => {
  expect(go("ArrowDown", { place: 3, column: 2 })).toEqual({ place: 4, column: 2 });
  expect(go("ArrowDown", { place: 9, column: 2 })).toEqual({ place: 9, column: 2 });
  expect(go("ArrowLeft", { place: 0, column: 0 })).toEqual({ place: 0, column: 0 });
  expect(go("ArrowRight", { place: 0, column: 5 })).toEqual({ place: 0, column: 5 });
  expect(go("PageDown", { place: 3, column: 2 })).toEqual({ place: 7, column: 2 });
  expect(go("PageDown", { place: 8, column: 2 })).toEqual({ place: 9, column: 2 });
  expect(go("x", { place: 0, column: 0 })).toBeUndefined();
  expect(cellAfter({ key: "ArrowDown", ctrl: false, shift: false }, { place: 0, column: 0 }, { ...extent, count: 0 })).toBeUndefined();
});

test("Home and End keep to the row, with Ctrl to the column", () => {
  expect(go("Home", { place: 3, column: 2 })).toEqual({ place: 3, column: 0 });
  expect(go("End", { place: 3, column: 2 })).toEqual({ place: 3, column: 5 });
  expect(go("Home", { place: 3, column: 2 }, true)).toEqual({ place: 0, column: 2 });
  expect(go("End", { place: 3, column: 2 }, true)).toEqual({ place: 9, column: 2 });
});

test("Tab walks through the texts of all rows, and out at both ends", () => {
  expect(textAfter({ place: 0, column: 0 }, extent, false, 2)).toEqual({ place: 0, column: 2 });
  expect(textAfter({ place: 0, column: 4 }, extent, false, 2)).toEqual({ place: 1, column: 2 });
  expect(textAfter({ place: 9, column: 4 }, extent, false, 2)).toBeUndefined();
  expect(textAfter({ place: 1, column: 2 }, extent, true, 2)).toEqual({ place: 0, column: 4 });
  expect(textAfter({ place: 0, column: 2 }, extent, true, 2)).toEqual({ place: 0, column: 0 });
  expect(textAfter({ place: 0, column: 0 }, extent, true, 2)).toBeUndefined();
  expect(textAfter({ place: 3, column: 5 }, extent, true, 2)).toEqual({ place: 3, column: 4 });
});
