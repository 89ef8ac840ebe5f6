// The dialogs: what they list, what they ask of the desk, and where the focus goes.
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { idOf, rowOf } from "../testing/fake-bridge.ts";
import { choose, press, showWindow } from "../testing/show-window.tsx";

const blocked = (number: number): Parameters<typeof showWindow>[0][number] => ({ ...rowOf(number, { problems: 1 }), problemList: [{ rule: "required", field: "cityName", severity: "blocks", message: "City is missing", mayWaive: true }] });

it("approves the passing ones with the note, and leaves the blocked ones selected", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2), blocked(3)]);
  await choose(fake, 1, 2, 3);
  fireEvent.click(screen.getByRole("button", { name: /Approve 2…/ }));
  const dialog = within(await screen.findByRole("dialog", { name: "Approve 2 of 3 selected photos?" }));
  expect(await dialog.findByText("City is missing")).toBeTruthy();
  fireEvent.change(dialog.getByRole("textbox", { name: /Note for the record/ }), { target: { value: "seen" } });
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("approval.approve")).toEqual([{ photos: [idOf(1), idOf(2)], note: "seen" }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(fake.model.selection.targets()).toEqual([idOf(3)]);
  expect(await screen.findByRole("button", { name: /Undo/ })).toBeTruthy();
});

it("never approves what the sheet does not show unless told to", async () => {
  const fake = await showWindow([rowOf(1), rowOf(2)]);
  fake.answer("photo.ids", () => ({ ok: true, value: { ids: [idOf(1)] } }));
  await act(() => fake.model.sheet.show({ ...fake.model.sheet.store.getState().filter, text: "one" }));
  act(() => fake.model.layout.setState({ dialog: { kind: "approve", photos: [idOf(1), idOf(2)] } }));
  const dialog = within(await screen.findByRole("dialog"));
  fireEvent.click(await dialog.findByRole("button", { name: /^Approve 1/ }));
  await waitFor(() => expect(fake.callsOf("approval.approve")).toEqual([{ photos: [idOf(1)] }]));
});

it("goes back with Escape, and the focus goes back to where it was", async () => {
  const fake = await showWindow([rowOf(1)]);
  await choose(fake, 1);
  const opener = screen.getByRole("button", { name: /Approve 1…/ });
  opener.focus();
  fireEvent.click(opener);
  await screen.findByRole("dialog");
  press("Escape");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
  expect(fake.callsOf("approval.approve")).toHaveLength(0);
});

it("returns with a note only, and keeps the dialog when the desk refuses", async () => {
  const fake = await showWindow([rowOf(1, { state: "submitted" })]);
  fake.answer("approval.return", () => ({ ok: false, refusal: { code: "wrong-state", values: {} } }));
  act(() => fake.model.layout.setState({ dialog: { kind: "return", photos: [idOf(1)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Return 1 photo" }));
  fireEvent.click(dialog.getByRole("button", { name: /Return 1/ }));
  expect(fake.callsOf("approval.return")).toHaveLength(0);
  fireEvent.change(dialog.getByRole("textbox"), { target: { value: "which landing?" } });
  fireEvent.click(dialog.getByRole("button", { name: /Return 1/ }));
  await waitFor(() => expect(fake.callsOf("approval.return")).toEqual([{ photos: [idOf(1)], note: "which landing?" }]));
  expect(dialog.getByRole("textbox")).toHaveProperty("value", "which landing?");
});

it("waives one rule with a reason", async () => {
  const fake = await showWindow([blocked(1)]);
  fireEvent.click(await screen.findByRole("button", { name: "Waive…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Waive in 1 photo" }));
  fireEvent.change(dialog.getByRole("textbox"), { target: { value: "at sea" } });
  fireEvent.click(dialog.getByRole("button", { name: /^Waive/ }));
  await waitFor(() => expect(fake.callsOf("approval.waive")).toEqual([{ photos: [idOf(1)], rule: "required", reason: "at sea" }]));
});

it("delivers the approved ones into the chosen folder and shows what became of each copy", async () => {
  const fake = await showWindow([rowOf(1, { state: "approved" }), rowOf(2)]);
  act(() => fake.model.layout.setState({ dialog: { kind: "deliver", photos: [idOf(1), idOf(2)] } }));
  const dialog = within(await screen.findByRole("dialog", { name: "Deliver 1 photo" }));
  expect(await dialog.findByText("1 not approved, not delivered")).toBeTruthy();
  fireEvent.click(dialog.getByRole("button", { name: /Deliver 1 copy/ }));
  expect(fake.callsOf("delivery.deliver")).toHaveLength(0);
  fireEvent.click(dialog.getByRole("button", { name: "Choose folder…" }));
  await dialog.findByText("/out");
  fireEvent.click(dialog.getByRole("button", { name: /Deliver 1 copy/ }));
  expect(await dialog.findByText("OBN_0001.jpg, 1 tag removed")).toBeTruthy();
  expect(fake.callsOf("delivery.deliver")).toEqual([{ photos: [idOf(1)], to: "/out", profile: "safe" }]);
});

it("finds commands by typing, and says why one cannot run", async () => {
  const fake = await showWindow([rowOf(1)]);
  await choose(fake, 1);
  press("k", { ctrlKey: true });
  const box = await screen.findByRole("combobox", { name: "Type a command" });
  fireEvent.change(box, { target: { value: "return" } });
  const [first] = screen.getAllByRole("option");
  expect(screen.getByRole("option", { name: /Return…/ }).getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByRole("option", { name: /Return…/ }).textContent).toContain("Only Submitted can be returned");
  expect(first).toBeTruthy();
  fireEvent.change(box, { target: { value: "all keys" } });
  fireEvent.keyDown(box, { key: "Enter" });
  expect(await screen.findByRole("dialog", { name: /Keyboard/ })).toBeTruthy();
});

it("a yes before the numbers are there counts when they come, unless something is blocked", async () => {
  for (const rows of [[rowOf(1)], [rowOf(1), blocked(2)]]) {
    const fake = await showWindow(rows);
    let answer: (() => void) | undefined;
    const known = { ready: [idOf(1)], approved: [], blocked: rows.slice(1).map((one) => ({ photo: one.id, reason: "check-blocks", problems: [] })), warnings: 0, checks: 14 };
    fake.answer("check.readiness", () => new Promise((resolve) => { answer = () => resolve({ ok: true, value: known }); }) as never);
    act(() => fake.model.layout.setState({ dialog: { kind: "approve", photos: rows.map((one) => one.id) } }));
    const dialog = await screen.findByRole("dialog");
    fireEvent.keyDown(dialog, { key: "Enter", ctrlKey: true });
    expect(fake.callsOf("approval.approve")).toEqual([]);
    await act(async () => { answer?.(); await Promise.resolve(); });
    if (rows.length === 1) await waitFor(() => expect(fake.callsOf("approval.approve")).toMatchObject([{ photos: [idOf(1)] }]));
    else {
      await screen.findByText(/1 blocked/u);
      expect(fake.callsOf("approval.approve")).toEqual([]);
    }
    cleanup();
  }
});
