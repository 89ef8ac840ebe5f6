// A delivery that an editor stops halfway: its set comes back from where it went, and whoever had everything before keeps it.
import { writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, type DeskHarness, deskHarness, nora } from "#testing/desk-harness.ts";
import { disconnected } from "../disconnected.ts";

const approved = async (): Promise<{ readonly at: DeskHarness; readonly ids: readonly PhotoId[] }> => {
  const at = await deskHarness(Array.from({ length: 12 }, (_one, seed) => ({ name: `p${String(seed + 1).padStart(2, "0")}.jpg`, seed })));
  const ids = await at.index();
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: [...ids] });
  return { at, ids };
};
/** Sends, and stops at the line of that number. */
const stopAt = async (at: DeskHarness, ids: readonly PhotoId[], recipients: readonly string[], line: number, reason?: unknown, first?: () => void) => {
  const stop = new AbortController();
  let lines = 0;
  return at.desk.call(contract.delivery.send.name, { photos: [...ids], recipients: [...recipients] }, {
    editor: nora, signal: stop.signal,
    onProgress(value: unknown) {
      if (typeof value !== "object" || value === null || !("line" in value)) return;
      lines += 1;
      if (lines !== line) return;
      first?.();
      stop.abort(reason);
    },
  }) as Promise<{ ok: number; failed: number; ledger: number[]; recipients: { ok: number; failed: number; lines: { ok: boolean; reason?: string; detail?: string }[] }[] }>;
};
const put = async (at: DeskHarness, name: string): Promise<string> => (await at.call(contract.recipient.put, { recipient: { name, settings: { channel: "folder", folder: path.join(at.folder, name) }, profile: "safe" } })).id;
const there = (at: DeskHarness, name: string): Promise<readonly string[]> => readdir(path.join(at.folder, name)).catch(() => []);

test("what the second recipient has of a half-sent set comes back, the first keeps all, the third gets none; the ledger says both", async () => {
  const { at: made, ids } = await approved();
  await using at = made;
  const recipients = [await put(at, "First"), await put(at, "Second"), await put(at, "Third")];
  const done = await stopAt(at, ids, recipients, 16);
  expect(await there(at, "First")).toHaveLength(12);
  expect(await there(at, "Second")).toEqual([]);
  expect(await there(at, "Third")).toEqual([]);
  expect(done).toMatchObject({ ok: 12, recipients: [{ ok: 12, failed: 0 }, { ok: 0, failed: 12 }, { ok: 0, failed: 12 }] });
  expect(done.recipients[1]?.lines.every((line) => line.reason === "cancelled")).toBe(true);
  const rows = await at.call(contract.delivery.ledger, {});
  const back = rows.filter((row) => row.recipient === "Second");
  expect(back.length).toBeGreaterThanOrEqual(4);
  expect(back.every((row) => row.withdrawn !== undefined)).toBe(true);
  expect(rows.filter((row) => row.withdrawn === undefined).map((row) => row.number).toSorted((a, b) => a - b)).toEqual(done.ledger.toSorted((a, b) => a - b));
  // Sent again, it goes out whole and once.
  expect(await at.call(contract.delivery.send, { photos: [...ids], recipients: recipients.slice(1, 2) })).toMatchObject({ ok: 12 });
  expect(await there(at, "Second")).toHaveLength(12);
  await at.restart();
  expect(await at.problems()).toEqual([]);
});

test("a photo that nobody has any more can be edited like one that never left; a copy that is not ours any more stays, and stays delivered", async () => {
  const { at: made, ids } = await approved();
  await using at = made;
  const done = await stopAt(at, ids, [await put(at, "Only")], 3, undefined, () => { writeFileSync(path.join(at.folder, "Only", "p01.jpg"), "somebody's"); });
  const [first = "" as PhotoId, second = "" as PhotoId] = ids;
  expect(await there(at, "Only")).toEqual(["p01.jpg"]);
  expect(done.ok).toBe(1);
  expect((await at.show(first)).delivered).toBe(true);
  expect((await at.show(second)).delivered).toBe(false);
  expect((await at.set([second], { headline: "Another one" })).outcomes).toMatchObject([{ ok: true }]);
});

test("a connection that broke is nobody's stop: what arrived stays", async () => {
  const { at: made, ids } = await approved();
  await using at = made;
  const done = await stopAt(at, ids, [await put(at, "Only")], 3, disconnected);
  expect(done.ok).toBeGreaterThanOrEqual(3);
  expect(await there(at, "Only")).toHaveLength(done.ok);
});

test("a set that had left whole when it was stopped stays", async () => {
  const { at: made, ids } = await approved();
  await using at = made;
  expect(await stopAt(at, ids, [await put(at, "Only")], 12)).toMatchObject({ ok: 12, failed: 0 });
  expect(await there(at, "Only")).toHaveLength(12);
});
