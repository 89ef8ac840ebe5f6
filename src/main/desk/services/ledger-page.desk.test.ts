// The ledger page by page and as a file, on a real desk: newest first, filtered, with what became of each copy; the files hold no path of the photos.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, type DeskHarness, deskHarness } from "#testing/desk-harness.ts";

let at: DeskHarness;
let ids: readonly PhotoId[];
const page = (more: object = {}) => at.call(contract.ledger.page, { offset: 0, limit: 100, ...more });

beforeAll(async () => {
  at = await deskHarness([{ name: "ferry_1.jpg" }, { name: "gull%2.jpg", seed: 2 }, { name: "=3.jpg", seed: 3 }]);
  ids = await at.index();
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: [...ids] });
  const { id } = await at.call(contract.recipient.put, { recipient: { name: "Veitlinger Bote", settings: { channel: "folder", folder: path.join(at.folder, "bote") }, profile: "safe", nameTemplate: "vb-{name}" } });
  await at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.folder, "own") });
  await at.call(contract.delivery.send, { photos: [...ids], recipients: [id] });
  const gull = (await at.call(contract.photo.find, { names: [path.join(at.photos, "gull%2.jpg")] }))[0];
  if (gull === null || gull === undefined) throw new Error("no gull");
  await at.call(contract.kill.make, { photos: [gull], reason: "another bird", mandatory: true });
});
afterAll(async () => { await at[Symbol.asyncDispose](); });

test("newest first, page after page, each row once, with what became of the copy and of telling", async () => {
  const all = await page();
  expect(all.total).toBe(6);
  expect(all.lines.map((line) => line.recipient)).toEqual([...Array<string>(3).fill("Veitlinger Bote"), ...Array<string>(3).fill(path.join(at.folder, "own"))]);
  const [first, second] = [await page({ limit: 4 }), await page({ limit: 4, offset: 4 })];
  expect([...first.lines, ...second.lines]).toEqual(all.lines);
  const killed = all.lines.filter((line) => line.name === "gull%2.jpg");
  expect(killed).toHaveLength(2);
  for (const line of killed) expect(line).toMatchObject({ state: "killed", notice: { kind: "kill", state: "removed" }, withdrawn: {}, version: 1, profile: "safe", editor: { initials: "NC" } });
  expect(all.lines.find((line) => line.name === "ferry_1.jpg")).not.toHaveProperty("withdrawn");
  expect(all.lines[0]).not.toHaveProperty("fields");
});

test("found by a part of the photo's name, the copy's or the recipient's, to the letter, and by one recipient", async () => {
  expect((await page({ text: "l%2" })).total).toBe(2);
  expect((await page({ text: "vb-" })).lines.map((line) => line.fileName).toSorted()).toEqual(["vb-=3.jpg", "vb-ferry_1.jpg", "vb-gull%2.jpg"]);
  expect((await page({ text: "veitlinger" })).total).toBe(3);
  expect((await page({ text: "nothing of it" }))).toEqual({ total: 0, lines: [] });
  expect((await page({ recipient: "Veitlinger Bote", text: "ferry" })).total).toBe(1);
  expect(await at.call(contract.ledger.recipients, {})).toEqual([{ recipient: path.join(at.folder, "own"), copies: 3 }, { recipient: "Veitlinger Bote", copies: 3 }]);
});

test("written out as CSV and as JSON, what was shown and no path of a photo; over a file that was there, and never over the desk's own", async () => {
  const file = path.join(at.folder, "ledger.csv");
  writeFileSync(file, "before");
  expect(await at.call(contract.ledger.export, { file, recipient: "Veitlinger Bote" })).toEqual({ file, rows: 3 });
  const lines = readFileSync(file, "utf8").split("\r\n");
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^number,time,editor,photo,name,/u);
  expect(lines.find((line) => line.includes("vb-=3.jpg"))).toContain(",'=3.jpg,");
  const json = path.join(at.folder, "ledger.json");
  expect((await at.call(contract.ledger.export, { file: json })).rows).toBe(6);
  const rows = JSON.parse(readFileSync(json, "utf8")) as Record<string, unknown>[];
  expect(rows.map((row) => row["number"])).toEqual((await page()).lines.map((line) => line.number).toReversed());
  expect(rows[0]).toHaveProperty("removed");
  for (const text of [lines.join("\n"), readFileSync(json, "utf8")]) expect(text).not.toContain(at.photos);
  await expect(at.call(contract.ledger.export, { file: path.join(at.deskFolder, "settings.json") })).rejects.toMatchObject({ code: "cannot-write-file" });
  await expect(at.call(contract.ledger.export, { file: path.join(at.folder, "journal.db") })).rejects.toMatchObject({ code: "bad-value" });
  const empty = path.join(at.folder, "none.json");
  expect((await at.call(contract.ledger.export, { file: empty, text: "nothing of it" })).rows).toBe(0);
  expect(JSON.parse(readFileSync(empty, "utf8"))).toEqual([]);
});
