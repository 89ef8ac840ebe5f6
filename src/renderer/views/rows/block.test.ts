// Blocks of cells over a desk in memory: what is copied, what a paste asks and sends, what fills down.
import { expect, test, vi } from "vitest";
import type { PhotoRow } from "#contract/values.ts";
import { type Fake, idOf, makeFake, rowOf } from "../../testing/fake-bridge.ts";
import { blockOf, copiedBlock, fillDown, pasteBlock } from "./block.ts";

const texts = (number: number): Partial<PhotoRow> => ({ fields: { headline: `Headline ${number}`, description: `Caption ${number}`, creatorNames: ["Ana Ruiz", "Bo Chen"] } });
const start = async (count: number, more: (number: number) => Partial<PhotoRow> = texts): Promise<Fake> => {
  const fake = makeFake(Array.from({ length: count }, (_, at) => rowOf(at + 1, more(at + 1))));
  await fake.model.reload();
  await fake.model.rows.load(fake.model.sheet.store.getState().order.ids);
  return fake;
};
/** From one cell to another, as Shift and the arrows or the mouse do. */
const select = ({ model }: Fake, from: readonly [number, string], to: readonly [number, string] = from): void => {
  model.selection.set({ active: idOf(to[0]), anchor: idOf(from[0]), chosen: { kind: "some", photos: new Set([idOf(to[0])]) } });
  model.cells.place(from[1]);
  model.cells.place(to[1], true);
};
const sentEdits = (fake: Fake): unknown => (fake.callsOf("edit.makeMany")[0]?.["edits"] as { readonly photo: string; readonly changes: readonly { readonly field: string; readonly value: unknown }[] }[] | undefined)?.map(({ photo, changes }) => [photo, ...changes.map(({ field, value }) => [field, value])]);

test("the block goes from corner to corner, whichever was first, and only its fields count", async () => {
  const fake = await start(4);
  select(fake, [3, "description"], [2, "headline"]);
  expect(blockOf(fake.model)).toMatchObject({ photos: [idOf(2), idOf(3)], fields: [{ id: "headline" }, { id: "description" }] });
  select(fake, [1, "photo"], [1, "headline"]);
  expect(blockOf(fake.model).fields.map((one) => one.id)).toEqual(["headline"]);
  select(fake, [1, "photo"]);
  expect(blockOf(fake.model).fields).toEqual([]);
  select(fake, [1, "headline"], [1, "checks"]);
  expect(blockOf(fake.model).fields.map((one) => one.id)).toEqual(["headline", "description", "cityName", "creatorNames"]);
});

test("what is copied has the typed text, and lists with semicolons", async () => {
  const fake = await start(2);
  fake.model.editing.typeInCell(idOf(2), "description", "Being\ntyped", "Caption 2");
  select(fake, [1, "description"], [2, "creatorNames"]);
  expect(copiedBlock(fake.model)).toBe('Caption 1\t\tAna Ruiz; Bo Chen\n"Being\ntyped"\t\tAna Ruiz; Bo Chen');
});

test("a paste is one edit of what really changes; what a photo cannot take stays out", async () => {
  const fake = await start(3, (number) => ({ ...texts(number), ...(number === 2 ? { state: "approved", delivered: true } : {}) }));
  select(fake, [1, "headline"]);
  await pasteBlock(fake.model, "Headline 1\tNew caption\nX\tY\n\tThird\nover the end");
  expect(sentEdits(fake)).toEqual([[idOf(1), ["description", "New caption"]], [idOf(3), ["headline", null], ["description", "Third"]]]);
  expect(fake.model.layout.getState().dialog).toBeUndefined();
});

test("one cell goes into all of the block, and a list is read as words", async () => {
  const fake = await start(3);
  select(fake, [1, "creatorNames"], [3, "creatorNames"]);
  await pasteBlock(fake.model, "Mira Okonjo;  Jonas\r\n");
  expect(sentEdits(fake)).toEqual([1, 2, 3].map((number) => [idOf(number), ["creatorNames", ["Mira Okonjo", "Jonas"]]]));
});

test("a large paste says first what it comes to, and does nothing on Cancel", async () => {
  const fake = await start(40);
  select(fake, [1, "headline"]);
  const done = pasteBlock(fake.model, Array.from({ length: 45 }, (_, at) => `H${at}\t`).join("\n"));
  await vi.waitFor(() => { expect(fake.model.layout.getState().dialog?.kind).toBe("cells"); });
  const { dialog } = fake.model.layout.getState();
  if (dialog?.kind !== "cells") throw new Error("no question");
  expect(dialog.plan).toEqual({ how: "paste", cells: 80, photos: 40, fields: ["Headline", "Caption"], emptied: 40, refused: 0, outside: 10 });
  dialog.decide(false);
  await done;
  expect(fake.callsOf("edit.makeMany")).toEqual([]);
});

test("filling down takes what stands in the first row, typed or kept, into the block, the chosen photos, or from the row above", async () => {
  const fake = await start(3);
  select(fake, [1, "headline"], [3, "headline"]);
  await fillDown(fake.model);
  expect(sentEdits(fake)).toEqual([2, 3].map((number) => [idOf(number), ["headline", "Headline 1"]]));
  const above = await start(3);
  above.model.editing.typeInCell(idOf(2), "headline", "Typed just now", "Headline 2");
  select(above, [3, "headline"]);
  await fillDown(above.model);
  expect(sentEdits(above)).toEqual([[idOf(3), ["headline", "Typed just now"]]]);
  const chosen = await start(4);
  select(chosen, [4, "creatorNames"]);
  chosen.model.selection.set({ active: idOf(4), anchor: idOf(4), chosen: { kind: "some", photos: new Set([idOf(4), idOf(2), idOf(1)]) } });
  await fillDown(chosen.model);
  expect(sentEdits(chosen)).toBeUndefined();
  expect(chosen.model.messages.store.getState().list[0]?.text).toMatch(/Nothing to change/);
});
