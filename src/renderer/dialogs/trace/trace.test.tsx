// A stray file: chosen or dropped, told by what it is known and who has it, and led on to its photo, the correction, the kill.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Traced, TraceHit } from "#contract/trace.ts";
import type { DeliveryRow } from "#contract/values.ts";
import { type Fake, idOf, rowOf } from "../../testing/fake-bridge.ts";
import { press, showWindow } from "../../testing/show-window.tsx";

const editor = { name: "Nora Castellane", initials: "NC" };
const hash = "a".repeat(64) as DeliveryRow["sha256"];
const row = (number: number, rest: Partial<DeliveryRow> = {}): DeliveryRow => ({
  number, photo: idOf(1), path: "/photos/OBN_0001.jpg", time: "2026-11-20T16:00:00.000Z", editor, recipient: "Veitlinger Bote", channel: "sftp", version: 1, fileName: "bote-1.jpg", sha256: hash, profile: "safe", removed: [],
  approval: { by: editor, time: "2026-11-20T15:00:00.000Z", hash, style: "plain" }, ...rest,
});
const hit = (rest: Partial<TraceHit> = {}): TraceHit => ({
  photo: idOf(1), path: "/photos/OBN_0001.jpg", how: "hash", score: 1, state: "approved", killed: false, correctionOpen: false, deliveries: [row(7), row(9, { recipient: "Newsfeed A", fileName: "A1.jpg", version: 2, proof: { sure: false } })], exact: [7], version: 1, latestVersion: 2, ...rest,
});
const show = async (traced: Partial<Traced> | undefined, photos = [rowOf(1, { state: "approved", delivered: true }), rowOf(2)]): Promise<Fake> => {
  const fake = await showWindow(photos);
  if (traced !== undefined) fake.answer("delivery.trace", () => ({ ok: true, value: { file: { path: "/stray/IMG_9.jpg", sha256: hash, compared: true }, found: [], ...traced } }));
  press("k", { ctrlKey: true });
  fireEvent.change(await screen.findByRole("combobox", { name: "Type a command" }), { target: { value: "trace" } });
  press("Enter");
  await screen.findByRole("dialog", { name: "Trace a file" });
  return fake;
};
const choose = async (): Promise<ReturnType<typeof within>> => {
  fireEvent.click(screen.getByRole("button", { name: "Choose file…" }));
  return within(await screen.findByRole("region", { name: "OBN_0001.jpg" }));
};

it("tells the very copy, that it was corrected since, and who has which under their own names", async () => {
  const fake = await show({ found: [hit()] });
  const one = await choose();
  expect(fake.callsOf("delivery.trace")).toEqual([{ path: "/out/stray.jpg" }]);
  expect(one.getByText("By its bytes: this very copy was delivered")).toBeTruthy();
  expect(one.getByText("Version 1, corrected since: the newest is 2; 2 copies went out")).toBeTruthy();
  const lines = within(one.getByRole("table", { name: "Who has OBN_0001.jpg" })).getAllByRole("row").map((line) => line.textContent);
  expect(lines[1]).toMatch(/^Veitlinger BoteSFTP.*bote-1\.jpg1this very copy$/u);
  expect(lines[2]).toMatch(/^Newsfeed ASFTP.*A1\.jpg2not known whether it arrived$/u);
  fireEvent.click(await one.findByRole("button", { name: "Correct…" }));
  expect(await screen.findByRole("dialog", { name: "Correct 1 photo" })).toBeTruthy();
});

it("leads to the kill, and offers none for what is killed", async () => {
  await show({ found: [hit({ how: "picture", score: 0.964, exact: [] })] });
  const one = await choose();
  expect(one.getByText("By its picture: 96 % alike")).toBeTruthy();
  fireEvent.click(one.getByRole("button", { name: "Kill…" }));
  expect(await screen.findByRole("dialog", { name: "Kill 1 photo" })).toBeTruthy();
  await show({ found: [hit({ state: "killed", killed: true })] }, [rowOf(1, { state: "killed", delivered: true })]);
  const killed = await choose();
  expect(killed.getByText("Killed: nobody may use it")).toBeTruthy();
  expect(killed.queryByRole("button", { name: "Kill…" })).toBeNull();
  expect(killed.queryByRole("button", { name: "Correct…" })).toBeNull();
});

it("takes a drop, and does not open what is dropped as a folder", async () => {
  const fake = await show({ found: [hit({ how: "name", score: 0, exact: [] })] });
  fake.answer("shell.dropped", () => ({ ok: true, value: { paths: ["/desktop/IMG_9.jpg"] } }));
  fireEvent.drop(screen.getByText(/^Whose picture is it/u), { dataTransfer: { files: [new File(["x"], "IMG_9.jpg")] } });
  expect(await screen.findByText("Only by its name: a hint, no proof")).toBeTruthy();
  expect(fake.callsOf("delivery.trace")).toEqual([{ path: "/desktop/IMG_9.jpg" }]);
  expect(fake.callsOf("root.index")).toEqual([]);
  expect(fake.callsOf("shell.dropped")).toHaveLength(1);
});

it("says what was not found and why, and shows the photo of a hit", async () => {
  const fake = await show({ file: { path: "/stray/notes.txt", sha256: hash, compared: false, reason: "no-picture" } });
  fireEvent.click(screen.getByRole("button", { name: "Choose file…" }));
  expect(await screen.findByText(/^No photo of this desk is known by it/u)).toBeTruthy();
  expect(screen.getByText(/^Its picture was not compared: it holds no picture/u)).toBeTruthy();
  fake.answer("delivery.trace", () => ({ ok: true, value: { file: { path: "/stray/IMG_9.jpg", sha256: hash, compared: true }, found: [hit({ photo: idOf(2), path: "/photos/OBN_0002.jpg" })] } }));
  fireEvent.click(screen.getByRole("button", { name: "Trace another file…" }));
  fireEvent.click(await screen.findByRole("button", { name: "Show the photo" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(fake.model.selection.targets()).toEqual([idOf(2)]));
});
