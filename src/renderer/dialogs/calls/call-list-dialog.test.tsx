// The call list: who must be told stands first, an answer needs its how, and the status bar counts.
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { type Fake, idOf, noticeOf, rowOf } from "../../testing/fake-bridge.ts";
import { showWindow } from "../../testing/show-window.tsx";

const told = { time: "2026-11-26T17:00:01.000Z", editor: { name: "Nora Castellane", initials: "NC" }, state: "open", how: "no answer" } as const;
const show = async (): Promise<{ readonly fake: Fake; readonly dialog: ReturnType<typeof within> }> => {
  const fake = await showWindow([rowOf(1)]);
  const list = [noticeOf(1, { steps: [told] }), noticeOf(2, { recipient: "Newsfeed A", contact: undefined, kind: "correction" }), noticeOf(3, { recipient: "Own website", state: "sent" })];
  fake.answer("notice.list", (params) => ({ ok: true, value: params["open"] === true ? list.slice(0, 2) : list }));
  act(() => fake.say("photos.changed", { photos: [idOf(1)], order: false, event: 3 }));
  fireEvent.click(await screen.findByRole("button", { name: "2 to call" }, { timeout: 3000 }));
  const dialog = within(await screen.findByRole("dialog", { name: "Call list" }));
  await dialog.findByText("2 still to be told");
  return { fake, dialog };
};

it("names whom to reach and how, what was tried, and folds who was told", async () => {
  const { dialog } = await show();
  const first = within(dialog.getByRole("listitem", { name: "Veitlinger Bote, bote-1.jpg" }));
  expect(first.getByText("Ms Ruiz, +49 451 4711")).toBeTruthy();
  expect(first.getByText(/^Still to be told: no answer/u)).toBeTruthy();
  expect(first.getByRole("group", { name: "The words" }).textContent).toContain("Do not use this picture.");
  expect(within(dialog.getByRole("listitem", { name: "Newsfeed A, bote-1.jpg" })).getByText("No contact is known")).toBeTruthy();
  const rest = dialog.getByText("1 told or answered").closest("details");
  expect(rest?.open).toBe(false);
  expect(rest?.textContent).toContain("Own website");
});

it("notes an answer with its how, by keyboard; Escape leaves the line and not the list", async () => {
  const { fake, dialog } = await show();
  const first = within(dialog.getByRole("listitem", { name: "Veitlinger Bote, bote-1.jpg" }));
  fireEvent.click(first.getByRole("button", { name: "Acknowledged" }));
  const line = first.getByRole("textbox", { name: "Acknowledged: How, in one line" });
  expect(document.activeElement).toBe(line);
  fireEvent.keyDown(line, { key: "Enter" });
  expect(fake.callsOf("notice.answer")).toHaveLength(0);
  fireEvent.keyDown(line, { key: "Escape" });
  expect(screen.queryByRole("dialog")).not.toBeNull();
  fireEvent.click(first.getByRole("button", { name: "Refused" }));
  fireEvent.change(first.getByRole("textbox"), { target: { value: "by telephone" } });
  fireEvent.keyDown(first.getByRole("textbox"), { key: "Enter" });
  await waitFor(() => expect(fake.callsOf("notice.answer")).toEqual([{ notice: noticeOf(1).id, state: "refused", how: "by telephone" }]));
  await waitFor(() => expect(first.queryByRole("textbox")).toBeNull());
});

it("keeps the line where the desk refuses", async () => {
  const { fake, dialog } = await show();
  fake.answer("notice.answer", () => ({ ok: false, refusal: { code: "unknown-notice", values: {} } }));
  const first = within(dialog.getByRole("listitem", { name: "Veitlinger Bote, bote-1.jpg" }));
  fireEvent.click(first.getByRole("button", { name: "Told" }));
  fireEvent.change(first.getByRole("textbox"), { target: { value: "Ms Ruiz" } });
  fireEvent.click(first.getByRole("button", { name: "Note it" }));
  await waitFor(() => expect(fake.callsOf("notice.answer")).toHaveLength(1));
  expect(await screen.findAllByText(/knows no such notice/u)).not.toEqual([]);
  expect(first.getByRole("textbox")).toHaveProperty("value", "Ms Ruiz");
});

it("tries a recipient again, and copies the words", async () => {
  const { fake, dialog } = await show();
  const first = within(dialog.getByRole("listitem", { name: "Veitlinger Bote, bote-1.jpg" }));
  fireEvent.click(first.getByRole("button", { name: "Try again" }));
  await waitFor(() => expect(fake.callsOf("notice.send")).toEqual([{ notices: [noticeOf(1).id] }]));
  // jsdom has no clipboard: the page's copy command is played.
  const setData = vi.fn();
  Object.defineProperty(document, "execCommand", { configurable: true, value: () => { const event = new Event("copy"); Object.defineProperty(event, "clipboardData", { value: { setData } }); document.dispatchEvent(event); return true; } });
  fireEvent.click(first.getByRole("button", { name: "Copy the words" }));
  expect(setData).toHaveBeenCalledWith("text/plain", "KILL bote-1\n\nDo not use this picture.");
  expect(await first.findByText("Copied")).toBeTruthy();
});
