// Corrections: opened with what was wrong, sent with their notice, and what is still needed before.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { type FakePhoto, idOf, noticeOf, rowOf } from "../../testing/fake-bridge.ts";
import { choose, press, showWindow } from "../../testing/show-window.tsx";

const out = (rest: Partial<FakePhoto> = {}): FakePhoto => ({ ...rowOf(1, { state: "approved", delivered: true }), ...rest });
const openSend = async (photo: FakePhoto, before: (fake: Awaited<ReturnType<typeof showWindow>>) => void = () => {}): Promise<{ readonly fake: Awaited<ReturnType<typeof showWindow>>; readonly dialog: ReturnType<typeof within> }> => {
  const fake = await showWindow([photo, rowOf(2), rowOf(3)]);
  before(fake);
  await choose(fake, 1);
  press("K", { ctrlKey: true, shiftKey: true });
  return { fake, dialog: within(await screen.findByRole("dialog", { name: "Correction of OBN_0001.jpg" })) };
};

it("opens the correction of delivered photos with what was wrong, and leaves the others", async () => {
  const fake = await showWindow([out(), rowOf(2)]);
  await choose(fake, 1, 2);
  press("K", { ctrlKey: true, shiftKey: true });
  const dialog = within(await screen.findByRole("dialog", { name: "Correct 1 photo" }));
  expect(dialog.getByText("1 not delivered or open already, left as it is")).toBeTruthy();
  press("Enter", { ctrlKey: true });
  expect(fake.callsOf("correction.open")).toHaveLength(0);
  fireEvent.change(dialog.getByRole("textbox", { name: "What was wrong" }), { target: { value: "wrong landing" } });
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("correction.open")).toEqual([{ photos: [idOf(1)], wrong: "wrong landing" }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("does not open what nobody has", async () => {
  const fake = await showWindow([rowOf(1)]);
  await choose(fake, 1);
  press("K", { ctrlKey: true, shiftKey: true });
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(await screen.findAllByText("Only what was delivered can be corrected")).not.toEqual([]);
});

it("sends an approved correction with the editor's own notice, and says to whom it came", async () => {
  const { fake, dialog } = await openSend(out({ correctionOpen: true }), (one) => one.answer("notice.list", () => ({ ok: true, value: [noticeOf(1, { kind: "correction", state: "sent" })] })));
  expect((await dialog.findByText("Kettle")).tagName).toBe("DEL");
  expect(dialog.getByText("Marrow").tagName).toBe("INS");
  expect(dialog.getByText("bote-1.jpg, version 1")).toBeTruthy();
  const notice = dialog.getByRole("textbox", { name: "Notice, as they will read it" });
  expect(document.activeElement).toBe(notice);
  fireEvent.change(notice, { target: { value: "The boats lie elsewhere." } });
  expect(dialog.getByRole("button", { name: /Send correction to 1 recipient/u })).toBeTruthy();
  press("Enter", { ctrlKey: true });
  await waitFor(() => expect(fake.callsOf("correction.send")).toEqual([{ photo: idOf(1), notice: "The boats lie elsewhere." }]));
  expect(fake.callsOf("approval.approve")).toHaveLength(0);
  expect(await dialog.findByText("Corrected copy arrived: bote-1_v2.jpg")).toBeTruthy();
  expect(dialog.getByText("1 told")).toBeTruthy();
});

it("approves and sends in one step where nothing blocks", async () => {
  const { fake, dialog } = await openSend(out({ state: "working", correctionOpen: true }));
  expect(await dialog.findByText("Approve it first")).toBeTruthy();
  fireEvent.click(dialog.getByRole("button", { name: /Approve and send/u }));
  await waitFor(() => expect(fake.callsOf("correction.send")).toEqual([{ photo: idOf(1) }]));
  expect(fake.callsOf("approval.approve")).toEqual([{ photos: [idOf(1)] }]);
});

it("shows the plan to read only, with what blocks, and sends nothing", async () => {
  const { fake, dialog } = await openSend(out({ state: "working", correctionOpen: true, problems: 1, problemList: [{ rule: "required", field: "cityName", severity: "blocks", message: "City is missing" }] }));
  expect(await dialog.findByText("City is missing")).toBeTruthy();
  expect(dialog.getByRole("textbox", { name: "Notice, as they will read it" })).toHaveProperty("readOnly", true);
  expect(dialog.queryByRole("button", { name: /send/iu })).toBeNull();
  press("Enter", { ctrlKey: true });
  expect(fake.callsOf("approval.approve")).toHaveLength(0);
  expect(fake.callsOf("correction.send")).toHaveLength(0);
});

it("does not send where the approval is refused, and keeps the notice", async () => {
  const { fake, dialog } = await openSend(out({ state: "working", correctionOpen: true }), (one) => one.answer("approval.approve", () => ({ ok: false, refusal: { code: "content-changed", values: {} } })));
  const notice = await dialog.findByRole("textbox", { name: "Notice, as they will read it" });
  fireEvent.change(notice, { target: { value: "mine" } });
  await waitFor(() => expect(dialog.getByRole("button", { name: /Approve and send/u }).getAttribute("aria-disabled")).toBeNull());
  fireEvent.click(dialog.getByRole("button", { name: /Approve and send/u }));
  await waitFor(() => expect(fake.callsOf("approval.approve")).toHaveLength(1));
  expect(fake.callsOf("correction.send")).toHaveLength(0);
  expect(notice).toHaveProperty("value", "mine");
});

it("offers the call list, not a second sending, where the correction went out already", async () => {
  const { fake, dialog } = await openSend(out({ correctionOpen: true }), (one) => one.answer("desk.history", () => ({ ok: true, value: ["correction.opened", "correction.sent"].map((kind, at) => ({ number: at + 1, time: "2026-11-26T17:00:00.000Z", editor: { name: "N", initials: "N" }, kind, photos: [idOf(1)], payload: {}, previous: "0".repeat(64), hash: "1".repeat(64) })) })));
  expect(await dialog.findByText(/went out already/u)).toBeTruthy();
  press("Enter", { ctrlKey: true });
  expect(fake.callsOf("correction.send")).toHaveLength(0);
  fireEvent.click(dialog.getByRole("button", { name: "Call list…" }));
  expect(await screen.findByRole("dialog", { name: "Call list" })).toBeTruthy();
});

it("shows exactly the photos that say the same", async () => {
  const { fake, dialog } = await openSend(out({ correctionOpen: true }), (one) => one.answer("correction.plan", () => ({ ok: true, value: { wrong: "w", changes: [], recipients: [], notice: { language: "en", subject: "s", agency: "a", reader: "r" }, alike: [idOf(3)] } })));
  expect(await dialog.findByText("1 more photo says this.")).toBeTruthy();
  fireEvent.click(dialog.getByRole("button", { name: "Show" }));
  await waitFor(() => expect(fake.model.sheet.store.getState().order.ids).toEqual([idOf(3)]));
});
