import { expect, test } from "vitest";
import { fields as list } from "../testing/fake-bridge.ts";
import { columnsIn, fieldColumns, movedColumn, resizedColumn, toggledColumn } from "./columns.ts";

const fields = new Map(list.map((field) => [field.id, field]));
const ids = (columns: readonly { readonly field: { readonly id: string } }[]): string[] => columns.map((one) => one.field.id);
const fresh = fieldColumns(undefined, fields);

test("columns that this desk does not have fall away one by one; where none is left the new desk's stand", () => {
  expect(ids(fieldColumns({ columns: [{ id: "nonsense" }, { id: "keywords", width: 10 }, { id: "headline" }, { id: "keywords" }] }, fields))).toEqual(["keywords", "headline"]);
  expect(fieldColumns({ columns: [{ id: "keywords", width: 10 }] }, fields)[0]?.width).toBe(48);
  expect(ids(fieldColumns({ columns: [{ id: "nonsense" }] }, fields))).toEqual(ids(fresh));
  expect(ids(fresh)).toEqual(["headline", "description", "cityName", "creatorNames"]);
});

test("the columns fill the row to the pixel, and never shrink under what can be read", () => {
  for (const room of [1280, 1281, 1919, 3840]) expect(columnsIn(fresh, room, false).reduce((sum, one) => sum + one.width, 0)).toBe(room);
  expect(columnsIn(fresh, 300, false).find((one) => one.id === "description")?.width).toBe(260);
  const drawn = fieldColumns({ columns: resizedColumn(fresh, "headline", 333) as never }, fields);
  expect(columnsIn(drawn, 1600, false).find((one) => one.id === "headline")?.width).toBe(333);
});

test("a narrow window keeps two texts in the row and the others for the strip below it", () => {
  const columns = columnsIn(fresh, 792, true);
  expect(columns.filter((one) => one.below !== true).map((one) => one.id)).toEqual(["photo", "file", "headline", "description", "checks"]);
  expect(columns.filter((one) => one.below === true).map((one) => one.id)).toEqual(["cityName", "creatorNames"]);
  expect(columns.filter((one) => one.below !== true).reduce((sum, one) => sum + one.width, 0)).toBe(792);
});

test("moving, drawing and choosing change one column and leave the others", () => {
  expect(movedColumn(fresh, "cityName", 0).map((one) => one.id)).toEqual(["cityName", "headline", "description", "creatorNames"]);
  expect(movedColumn(fresh, "headline", 99).map((one) => one.id)).toEqual(["description", "cityName", "creatorNames", "headline"]);
  const city = fields.get("cityName");
  const keywords = fields.get("keywords");
  if (city === undefined || keywords === undefined) throw new Error("no fields");
  expect(toggledColumn(fresh, keywords).map((one) => one.id)).toEqual([...ids(fresh), "keywords"]);
  expect(toggledColumn(fresh, city).map((one) => one.id)).toEqual(["headline", "description", "creatorNames"]);
  // A grid without any text would be no caption rows.
  expect(toggledColumn([{ field: city, width: undefined }], city).map((one) => one.id)).toEqual(["cityName"]);
});
