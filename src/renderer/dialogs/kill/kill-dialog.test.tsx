// The kill: nothing happens before the reason and the confirmation, a rehearsal sends nothing, and a second editor is asked for where the house style wants one.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { type Fake, idOf, noticeOf, rowOf } from "../../testing/fake-bridge.ts";
import { choose, press, showWindow } from "../../testing/show-window.tsx";

const open = (fake: Fake, ...numbers: readonly number[]): void => act(() => fake.model.layout.setState({ dialog: { kind: "kill", photos: numbers.map(idOf) } }));
const type = (dialog: ReturnType<typeof within>, name: RegExp, value: string): void => { fireEvent.change(dialog.getByRole("textbox", { name }), { target: { value } }); };

it("kills one photo by its reason and the end of its name, from the keyboard, and says who was told", async () => {
  const fake = await showWindow([rowOf(1, { state: "approved", delivered: true })]);
  fake.answer("notice.list", () => ({ ok: true, value: [noticeOf(1, { state: "sent", steps: [{ time: "2026-11-26T17:00:01.000Z", editor: { name: "Nora Castellane", initials: "NC" }, state: "sent", how: "KILL bote-1.txt" }] }), noticeOf(2, { event: 1, recipient: "Earlier" })] }));
  open(fake, 1);
  const dialog = within(await screen.findByRole("dialog", { name: "Kill 1 photo" }));
  expect(await dialog.findByText("1 recipient, cannot be narrowed")).toBeTruthy();
  expect(dialog.getByText("the copy is taken back")).toBeTruthy();
  press("Enter", { ctrlKey: true });
  type(dialog, /^Reason/u, "wrong man");
  press("Enter", { ctrlKey: true });
  expect(fake.callsOf("kill.make")).toHaveLength(0);
  type(dialog, /^To confirm.*0001$/u, "0001");
  fireEvent.click(dialog.getByRole("radio", { name: "No further use" }));
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("kill.make")).toEqual([{ photos: [idOf(1)], reason: "wrong man", mandatory: false }]));
  expect(await dialog.findByText("1 photo killed")).toBeTruthy();
  expect(dialog.getByText("Told: KILL bote-1.txt")).toBeTruthy();
  expect(dialog.queryByText("Earlier")).toBeNull();
});

it("asks for the number of several photos, and leaves out what is killed already", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2), rowOf(3, { state: "killed" })]);
  open(fake, 1, 2, 3);
  const dialog = within(await screen.findByRole("dialog", { name: "Kill 2 photos" }));
  expect(await dialog.findByText("1 killed already")).toBeTruthy();
  type(dialog, /^Reason/u, "x");
  type(dialog, /^To confirm, type the number of photos: 2$/u, "3");
  fireEvent.click(dialog.getByRole("button", { name: /^Kill 2 photos/u }));
  expect(fake.callsOf("kill.make")).toHaveLength(0);
  type(dialog, /^To confirm/u, "2");
  fireEvent.click(dialog.getByRole("button", { name: /^Kill 2 photos/u }));
  await waitFor(() => expect(fake.callsOf("kill.make")).toEqual([{ photos: [idOf(1), idOf(2)], reason: "x", mandatory: true }]));
});

it("rehearses with a reason alone: the words as they would read, nothing killed", async () => {
  const fake = await showWindow([rowOf(1)]);
  open(fake, 1);
  const dialog = within(await screen.findByRole("dialog"));
  type(dialog, /^Reason/u, "drill");
  await waitFor(() => expect(dialog.getByRole("button", { name: /Rehearse/u }).getAttribute("aria-disabled")).toBeNull());
  fireEvent.click(dialog.getByRole("button", { name: /Rehearse/u }));
  expect((await dialog.findByRole("group", { name: "Veitlinger Bote would read" })).textContent).toBe("KILL bote-1Do not use this picture.");
  expect(dialog.getByText("Rehearsal: 1 notice, nothing was sent")).toBeTruthy();
  press("Enter", { ctrlKey: true });
  fireEvent.click(dialog.getByRole("button", { name: "Back to the kill" }));
  expect(dialog.getByRole("textbox", { name: /^Reason/u })).toHaveProperty("value", "drill");
  expect(fake.callsOf("kill.make")).toHaveLength(0);
});

it("says that a second editor must kill, before and after", async () => {
  const fake = await showWindow([rowOf(1)]);
  fake.answer("kill.plan", () => ({ ok: true, value: { holders: [], alike: [], secondEditor: true } }));
  fake.answer("kill.make", () => ({ ok: true, value: { outcomes: [{ photo: idOf(1), path: "/photos/OBN_0001.jpg", ok: false, state: "approved", write: "saved", reason: "kill-asked" }], done: { ok: 0, failed: 1, event: null }, notices: { sent: 0, open: 0, removed: 0 } } }));
  open(fake, 1);
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText(/asks for two editors/u)).toBeTruthy();
  expect(dialog.getByText("Nobody has it. Nobody needs to be told.")).toBeTruthy();
  type(dialog, /^Reason/u, "x");
  type(dialog, /^To confirm/u, "0001");
  fireEvent.click(dialog.getByRole("button", { name: /^Hold 1 photo, ask for the kill/u }));
  expect(await dialog.findByText("1 photo held, a second editor must kill")).toBeTruthy();
  expect(dialog.queryByText("Nothing was killed")).toBeNull();
});

it("shows exactly the photos that look the same", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2), rowOf(3)]);
  fake.answer("kill.plan", () => ({ ok: true, value: { holders: [], alike: [idOf(3), idOf(2)], secondEditor: false } }));
  open(fake, 1);
  const dialog = within(await screen.findByRole("dialog"));
  expect(await dialog.findByText("2 photos look the same and are not among these.")).toBeTruthy();
  fireEvent.click(dialog.getByRole("button", { name: "Show" }));
  await waitFor(() => expect(fake.model.sheet.store.getState().order.ids).toEqual([idOf(2), idOf(3)]));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByRole("button", { name: "Remove filter 2 photos" })).toBeTruthy();
});

it("stands in the palette without a key, and says why it cannot run", async () => {
  const fake = await showWindow([rowOf(1, { state: "killed" })]);
  await choose(fake, 1);
  press("k", { ctrlKey: true });
  fireEvent.change(await screen.findByRole("combobox", { name: "Type a command" }), { target: { value: "kill" } });
  expect(screen.getByRole("option", { name: /Kill…/u }).textContent).toContain("Killed already");
});
