// Dropping: class 8 and out of the view at the next navigation, back again with the class of before, and never a file touched.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { idOf, rowOf } from "../../testing/fake-bridge.ts";
import { choose, press, showWindow } from "../../testing/show-window.tsx";

const edits = (fake: Awaited<ReturnType<typeof showWindow>>): readonly unknown[] => fake.callsOf("edit.make").map((one) => [one["photos"], one["changes"]]);
const change = (value: number | null): readonly unknown[] => [{ field: "colorClass", mode: "replace", value }];

it("drops the photo, keeps it in place until the next navigation, and leaves it out then", async () => {
  const fake = await showWindow([rowOf(1, { fields: { colorClass: 3 } }), rowOf(2), rowOf(3)]);
  await choose(fake, 1);
  press("x");
  expect(edits(fake)).toEqual([[[idOf(1)], change(8)]]);
  const { sheet } = fake.model;
  expect(sheet.store.getState().order.ids).toHaveLength(3);
  expect([...sheet.store.getState().left]).toEqual([idOf(1)]);
  expect(fake.model.selection.store.getState().active).toBe(idOf(2));
  expect(screen.getByText("1 dropped")).toBeTruthy();
  await sheet.show({ ...sheet.store.getState().filter, sort: "name" });
  expect(sheet.store.getState().order.ids).toEqual([idOf(2), idOf(3)]);
});

it("takes the drop back with the class that the photo had", async () => {
  const fake = await showWindow([rowOf(1, { fields: { colorClass: 3 } }), rowOf(2)]);
  await choose(fake, 1);
  press("x");
  await choose(fake, 1);
  press("x");
  expect(edits(fake).at(-1)).toEqual([[idOf(1)], change(3)]);
  await fake.model.sheet.show(fake.model.sheet.store.getState().filter);
  expect(fake.model.sheet.store.getState().order.ids).toHaveLength(2);
});

it("shows dropped photos where a class is asked for, and all of them at a button", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2)]);
  await choose(fake, 1, 2);
  press("x");
  const { sheet } = fake.model;
  await sheet.show({ ...sheet.store.getState().filter, text: "class:8" });
  expect(sheet.store.getState().order.ids).toHaveLength(2);
  await sheet.show({ ...sheet.store.getState().filter, text: "" });
  expect(sheet.store.getState().order.ids).toHaveLength(0);
  (await screen.findByRole("button", { name: "Show them" })).click();
  await waitFor(() => expect(sheet.store.getState().order.ids).toHaveLength(2));
});

it("rates as rejected by Ctrl 9 and says so in the cell's name", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2)]);
  await choose(fake, 1);
  press("9", { ctrlKey: true });
  expect(fake.callsOf("edit.make").at(-1)).toMatchObject({ photos: [idOf(1)], changes: [{ field: "imageRating", value: -1 }] });
  expect(fake.model.rows.get(idOf(1))?.fields["imageRating"]).toBe(-1);
});
