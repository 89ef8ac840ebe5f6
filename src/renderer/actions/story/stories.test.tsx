// Stories in the window: made of the selection, shown in their own order, ordered by keys, filled by the pointer; and what does not leave by a drag.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { dragOut } from "../../drag/drag-out.ts";
import { startDrag } from "../../drag/start-drag.ts";
import { movedBefore } from "../../store/order.ts";
import { type Fake, type FakePhoto, idOf, rowOf } from "../../testing/fake-bridge.ts";
import { choose, press, showWindow } from "../../testing/show-window.tsx";
import { stepBefore } from "./stories.ts";

const story = "01J9Z3N4T5V6W7X8Y9Z0A1B999";
const shown = async (photos: readonly FakePhoto[] = [rowOf(1), rowOf(2), rowOf(3)]): Promise<Fake> => {
  const fake = await showWindow(photos);
  const row = { id: story, name: "Lake Ostrel storm", photos: 148 };
  fake.answer("collection.list", () => ({ ok: true, value: [row] }));
  fake.answer("collection.make", (params) => ({ ok: true, value: { collection: { id: story, name: params["name"], photos: 2 }, changed: 2, event: 4 } }));
  fake.answer("collection.change", (params) => ({ ok: true, value: { collection: row, changed: Array.isArray(params["photos"]) ? params["photos"].length : 0, event: 5 } }));
  await act(async () => { fake.say("collections.changed", {}); await Promise.resolve(); });
  await screen.findByRole("treeitem", { name: "Lake Ostrel storm, 148" });
  return fake;
};
const told = (fake: Fake): string | undefined => fake.model.messages.store.getState().list[0]?.text;
const line = (): HTMLElement => screen.getByRole("treeitem", { name: "Lake Ostrel storm, 148" });

it("makes a story of the selection and keeps the name where it is taken", async () => {
  const fake = await shown();
  await choose(fake, 1, 3);
  press("N", { ctrlKey: true, shiftKey: true });
  const dialog = within(await screen.findByRole("dialog", { name: "New story" }));
  const name = dialog.getByRole("textbox", { name: "Name" });
  fireEvent.change(name, { target: { value: "lake ostrel STORM" } });
  expect(dialog.getByRole("alert").textContent).toBe("There is a story of that name already.");
  fireEvent.change(name, { target: { value: "Schloss Veitlingen" } });
  fireEvent.click(dialog.getByRole("button", { name: /Make the story/u }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(fake.callsOf("collection.make")).toEqual([{ name: "Schloss Veitlingen", photos: [idOf(1), idOf(3)] }]);
  expect(told(fake)).toBe("Story “Schloss Veitlingen” made with 2 photos");
});

it("adds to a story by a part of its name, and makes one of a name that is none's", async () => {
  const fake = await shown();
  await choose(fake, 2);
  press("y");
  const field = await screen.findByRole("combobox", { name: "Type a story's name" });
  fireEvent.change(field, { target: { value: "ostrel" } });
  expect(within(screen.getByRole("listbox", { name: "Stories" })).getAllByRole("option").map((one) => one.textContent)).toEqual(["Lake Ostrel storm148 photos", "New story “ostrel”"]);
  fireEvent.keyDown(field, { key: "Enter", isComposing: true });
  expect(fake.callsOf("collection.change")).toEqual([]);
  fireEvent.keyDown(field, { key: "Enter" });
  await waitFor(() => expect(fake.callsOf("collection.change")).toEqual([{ collection: story, photos: [idOf(2)], how: "put" }]));
  await waitFor(() => expect(told(fake)).toBe("1 photo in “Lake Ostrel storm”"));
});

it("shows a story in its own order, moves its photos by keys at once, and takes them out", async () => {
  const fake = await shown();
  fireEvent.click(line());
  await waitFor(() => expect(fake.callsOf("photo.ids").at(-1)).toEqual({ sort: "hand", collection: story }));
  expect(screen.getByRole("button", { name: "Edit filter story Lake Ostrel storm" })).toBeTruthy();
  await choose(fake, 1);
  act(() => { document.body.focus(); });
  press("ArrowRight", { ctrlKey: true, shiftKey: true });
  press("ArrowRight", { ctrlKey: true, shiftKey: true });
  // Each key counts from what the one before it did, not from what the desk has answered.
  expect(fake.callsOf("collection.change").map((one) => one["before"])).toEqual([idOf(3), null]);
  expect(fake.model.sheet.store.getState().order.ids).toEqual([idOf(2), idOf(3), idOf(1)]);
  press("ArrowRight", { ctrlKey: true, shiftKey: true });
  expect(fake.callsOf("collection.change")).toHaveLength(2);
  press("Y", { shiftKey: true });
  await waitFor(() => expect(fake.callsOf("collection.change").at(-1)).toEqual({ collection: story, photos: [idOf(1)], how: "take" }));
});

it("takes what is dropped on its line in the rail, and nothing after Escape", async () => {
  const fake = await shown();
  await choose(fake, 1, 2);
  // Without layout nothing lies under a pointer: the line is put there.
  document.elementFromPoint = () => line();
  const pull = (): void => {
    startDrag(fake.model, { x: 300, y: 300, photos: () => fake.model.selection.targets(), scroller: document.body, onPress: () => undefined });
    fireEvent.mouseMove(window, { clientX: 320, clientY: 320, buttons: 1 });
  };
  pull();
  fireEvent.keyDown(window, { key: "Escape" });
  fireEvent.mouseUp(window, { clientX: 100, clientY: 200 });
  expect(fake.callsOf("collection.change")).toEqual([]);
  pull();
  fireEvent.mouseMove(window, { clientX: 100, clientY: 200, buttons: 1 });
  fireEvent.mouseUp(window, { clientX: 100, clientY: 200 });
  await waitFor(() => expect(fake.callsOf("collection.change")).toEqual([{ collection: story, photos: [idOf(1), idOf(2)], how: "put" }]));
});

it("lets nothing leave the window that is not approved, and says so", async () => {
  const fake = await shown([rowOf(1, { state: "approved" }), rowOf(2)]);
  await act(() => dragOut(fake.model, [idOf(1), idOf(2)]));
  expect(told(fake)).toBe("1 of 2 are not approved: nothing leaves the desk.");
  expect(fake.callsOf("shell.prepareDrag")).toEqual([]);
  fake.answer("shell.prepareDrag", () => ({ ok: true, value: { drag: "D", copies: 1, refused: [] } }));
  fake.answer("shell.drag", () => ({ ok: true, value: { copies: 1, refused: [] } }));
  await act(() => dragOut(fake.model, [idOf(1)]));
  expect(fake.callsOf("shell.drag")).toEqual([{ drag: "D" }]);
  expect(told(fake)).toBe("1 safe copy handed over by dragging, in the ledger as “dragged out”");
  fake.answer("shell.drag", () => ({ ok: true, value: { copies: 0, refused: [{ photo: idOf(1), reason: "approval-void" }] } }));
  await act(() => dragOut(fake.model, [idOf(1)]));
  expect(told(fake)).toBe("1 photo not handed over");
});

it("knows where a step leads: one photo, a block, photos apart, and the ends", () => {
  const ids = [1, 2, 3, 4, 5].map(idOf);
  const after = (moved: readonly number[], step: 1 | -1): string | undefined => {
    const before = stepBefore(ids, moved.map(idOf), step);
    return before === undefined ? undefined : movedBefore(ids, moved.map(idOf), before).map((id) => Number(id.slice(-3))).join("");
  };
  expect([after([3], 1), after([3], -1), after([2, 3], 1), after([2, 3], -1)]).toEqual(["12435", "13245", "14235", "23145"]);
  expect([after([1], -1), after([5], 1), after([4, 5], 1), after([4], 1)]).toEqual([undefined, undefined, undefined, "12354"]);
  expect([after([2, 4], -1), after([2, 4], 1)]).toEqual(["12435", "13245"]);
});
