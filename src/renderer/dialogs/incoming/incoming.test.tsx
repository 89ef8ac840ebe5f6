// Incoming notices: old and new side by side, only what is chosen is taken over, a kill goes through the kill's own dialog, and no answer without its reason.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Incoming } from "#contract/incoming.ts";
import { type Fake, idOf, rowOf } from "../../testing/fake-bridge.ts";
import { showWindow } from "../../testing/show-window.tsx";

const id = (n: number): string => `01J9Z3N4T5V6W7X8Y9Z0C0M${String(n).padStart(3, "0")}`;
const notice = (n: number, rest: Partial<Incoming> = {}): Incoming => ({
  id: id(n), kind: "correction", words: "CORRECTS NAME", path: "/photos/wire.jpg", photo: idOf(9), event: 5, time: "2026-11-26T17:00:00.000Z", state: "open", steps: [],
  matches: [{ photo: idOf(1), path: "/photos/OBN_0001.jpg", name: "OBN_0001.jpg", state: "approved", delivered: false, how: ["job", "title"], changes: [
    { field: "description", before: "Mira Okonja rows", after: "Mira Okonjo rows", named: true }, { field: "creatorNames", before: ["A"], after: ["Wire"], named: false },
  ] }], ...rest,
});
const kill = notice(2, { kind: "kill", words: "MANDATORY KILL", lead: "Manipulated", path: "/photos/KILL.txt", text: "MANDATORY KILL\nManipulated", photo: undefined, matches: [{ photo: idOf(2), path: "/photos/OBN_0002.jpg", name: "OBN_0002.jpg", state: "working", delivered: false, how: ["job"], changes: [] }] });

const show = async (): Promise<{ readonly fake: Fake; readonly dialog: ReturnType<typeof within> }> => {
  const fake = await showWindow([rowOf(1), rowOf(2)]);
  let open = [notice(1), kill];
  fake.answer("incoming.list", () => ({ ok: true, value: open }));
  fake.answer("incoming.apply", (params) => { open = open.filter((one) => one.id !== params["incoming"]); return { ok: true, value: { outcomes: [{ photo: params["photo"], path: "", ok: true, state: "working", write: "kept" }], done: { ok: 1, failed: 0, event: 7 }, incoming: notice(1) } }; });
  fake.answer("incoming.dismiss", (params) => { open = open.filter((one) => one.id !== params["incoming"]); return { ok: true, value: notice(1) }; });
  fake.answer("incoming.count", () => ({ ok: true, value: { open: open.length } }));
  act(() => fake.say("incoming.changed", { open: 2 }));
  fireEvent.click(await screen.findByRole("button", { name: "2 incoming" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Incoming notices" }));
  await dialog.findByText("2 to be answered");
  return { fake, dialog };
};

it("shows what came, why it is thought to mean this photo, old and new; takes over only what is chosen", async () => {
  const { fake, dialog } = await show();
  const first = within(dialog.getByRole("listitem", { name: "Correction, wire.jpg" }));
  expect(first.getByText("CORRECTS NAME")).toBeTruthy();
  expect(first.getByText("same job, same title")).toBeTruthy();
  expect(first.getByText("Taking it over makes the approval void.")).toBeTruthy();
  expect([first.getByText("Okonja").tagName, first.getByText("Okonjo").tagName]).toEqual(["DEL", "INS"]);
  const [caption, byline] = [first.getByRole<HTMLInputElement>("checkbox", { name: "Take over: Caption" }), first.getByRole<HTMLInputElement>("checkbox", { name: "Take over: Byline" })];
  expect([caption.checked, byline.checked]).toEqual([true, false]);
  fireEvent.click(caption);
  fireEvent.click(first.getByRole("button", { name: /^Take over/u }));
  expect(fake.callsOf("incoming.apply")).toEqual([]);
  fireEvent.click(byline);
  fireEvent.click(first.getByRole("button", { name: /^Take over/u }));
  await waitFor(() => expect(fake.callsOf("incoming.apply")).toEqual([{ incoming: id(1), photo: idOf(1), fields: ["creatorNames"] }]));
  await dialog.findByText("1 to be answered");
});

it("is closed only with a reason, by keyboard; Escape leaves the line and not the list", async () => {
  const { fake, dialog } = await show();
  const first = within(dialog.getByRole("listitem", { name: "Correction, wire.jpg" }));
  fireEvent.click(first.getByRole("button", { name: "Not ours" }));
  const line = first.getByRole("textbox", { name: "Why it needs nothing here" });
  expect(document.activeElement).toBe(line);
  fireEvent.keyDown(line, { key: "Enter" });
  expect(fake.callsOf("incoming.dismiss")).toEqual([]);
  fireEvent.keyDown(line, { key: "Escape" });
  expect(screen.queryByRole("dialog")).not.toBeNull();
  fireEvent.click(first.getByRole("button", { name: "Not ours" }));
  fireEvent.change(first.getByRole("textbox"), { target: { value: "never used" } });
  fireEvent.keyDown(first.getByRole("textbox"), { key: "Enter" });
  await waitFor(() => expect(fake.callsOf("incoming.dismiss")).toEqual([{ incoming: id(1), reason: "never used" }]));
});

it("asks for a kill through the kill's own dialog, its words as the reason, and is answered by it", async () => {
  const { fake, dialog } = await show();
  const second = within(dialog.getByRole("listitem", { name: "Kill, KILL.txt" }));
  expect(second.getByRole("group", { name: "The whole text" }).textContent).toContain("Manipulated");
  fireEvent.click(second.getByRole("button", { name: "Kill…" }));
  const asked = within(await screen.findByRole("dialog", { name: "Kill 1 photo" }));
  expect(asked.getByRole("textbox", { name: /^Reason/u })).toHaveProperty("value", "MANDATORY KILL: Manipulated");
  fireEvent.change(await asked.findByRole("textbox", { name: /^To confirm/u }), { target: { value: "0002" } });
  await waitFor(() => expect(asked.getByRole("button", { name: /^Kill 1 photo/u }).getAttribute("aria-disabled")).not.toBe("true"));
  fireEvent.click(asked.getByRole("button", { name: /^Kill 1 photo/u }));
  await waitFor(() => expect(fake.callsOf("kill.make")).toMatchObject([{ photos: [idOf(2)], reason: "MANDATORY KILL: Manipulated", mandatory: true }]));
  await waitFor(() => expect(fake.callsOf("incoming.apply")).toEqual([{ incoming: id(2), photo: idOf(2) }]));
});
