// A cell's text lives in the store: closed by whatever moves on, put aside while it is no value, read as its field reads it.
import { expect, test } from "vitest";
import type { FieldInfo } from "#contract/values.ts";
import { cellValue } from "../parts/field/cell-value.ts";
import { type Fake, fields, idOf, makeFake, rowOf } from "../testing/fake-bridge.ts";

const fieldOf = (id: string): FieldInfo => { const field = fields.find((one) => one.id === id); if (field === undefined) throw new Error(id); return field; };
const start = async (): Promise<Fake> => {
  const fake = makeFake([rowOf(1, { fields: { headline: "One" } }), rowOf(2, { fields: { headline: "Two" } })]);
  await fake.model.reload();
  await fake.model.rows.load([idOf(1), idOf(2)]);
  return fake;
};

test("a letter starts over the text; another photo becoming active ends the cell with one edit", async () => {
  const fake = await start();
  const { cells, selection, editing } = fake.model;
  cells.openCell(idOf(1), fieldOf("headline"), "N");
  cells.type("New");
  expect(cells.store.getState().open).toMatchObject({ text: "New", half: false });
  selection.set({ active: idOf(2), anchor: idOf(2), chosen: { kind: "some", photos: new Set([idOf(2)]) } });
  expect(cells.store.getState().open).toBeUndefined();
  await expect.poll(() => fake.callsOf("edit.make").length).toBe(1);
  expect(fake.callsOf("edit.make")[0]).toMatchObject({ photos: [idOf(1)], changes: [{ field: "headline", value: "New" }] });
  await expect.poll(() => editing.store.getState().all.size).toBe(0);
});

test("opening and leaving a cell changes nothing", async () => {
  const fake = await start();
  fake.model.cells.openCell(idOf(1), fieldOf("headline"));
  fake.model.cells.close(true);
  expect(fake.callsOf("edit.make")).toEqual([]);
  expect(fake.model.cells.store.getState().halves.size).toBe(0);
});

test("half a value is put aside and stands in the cell when it is opened again", async () => {
  const fake = await start();
  const rating = fieldOf("imageRating");
  fake.model.cells.openCell(idOf(1), rating, "3.");
  fake.model.cells.type("3.x");
  expect(fake.model.cells.store.getState().open?.half).toBe(true);
  fake.model.cells.close();
  // Not even the 3 that stood there for a moment.
  expect(fake.model.editing.store.getState().all.size).toBe(0);
  expect(fake.callsOf("edit.make")).toEqual([]);
  fake.model.cells.openCell(idOf(1), rating);
  expect(fake.model.cells.store.getState().open).toMatchObject({ text: "3.x", half: true });
  fake.model.cells.type("3");
  expect(fake.model.cells.store.getState().open?.half).toBe(false);
  expect(fake.model.cells.store.getState().halves.size).toBe(0);
});

test.each([
  ["keywords", "sea; harbour ;; night\nquay", ["sea", "harbour", "night", "quay"]], ["keywords", " ; ", null], ["headline", "two\r\nlines", "two lines"], ["description", "two\nlines", "two\nlines"],
  ["headline", "", null], ["imageRating", "4", 4], ["imageRating", "four", undefined], ["headline", "half \ud83c", undefined], ["headline", "nul \0", undefined], ["headline", "x".repeat(1_048_577), undefined],
])("%s takes %j as it should", (id, text, value) => expect(cellValue(fieldOf(id), text, undefined)).toEqual(value));

test("another language of a caption stays when its text is typed over", () => {
  expect(cellValue(fieldOf("description"), "New", { "x-default": "Old", de: "Alt" })).toEqual({ "x-default": "New", de: "Alt" });
});
