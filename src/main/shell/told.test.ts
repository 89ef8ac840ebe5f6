// What editors were told is kept beside the journal, bounded, and read without its broken lines.
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { noteTold, readTold } from "./told.ts";

let folder = "";
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), "proofdesk-told-")); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("newest first, with the window's own lines between, broken ones left out", async () => {
  await noteTold(folder, { time: "2026-11-22T10:00:00.000Z", level: "error", text: "OBN_0503: sidecar not written. The card is full." });
  await noteTold(folder, { time: "2026-11-22T12:00:00.000Z", level: "warning", text: "Zwei Zeilen\nund ein Emoji 🦭" });
  writeFileSync(path.join(folder, "logs", "window.log"), `{"level":50,"time":${Date.parse("2026-11-22T11:00:00.000Z")},"process":1,"reason":"crashed","msg":"the window's process ended"}\n{"level":50,"ti\nnull\n`);
  expect((await readTold(folder)).map((one) => [one.level, one.text])).toEqual([["warning", "Zwei Zeilen\nund ein Emoji 🦭"], ["error", 'the window\'s process ended {"reason":"crashed"}'], ["error", "OBN_0503: sidecar not written. The card is full."]]);
});

test("a folder that is not there, and one that cannot be made, stop nothing", async () => {
  expect(await readTold(path.join(folder, "nowhere"))).toEqual([]);
  writeFileSync(path.join(folder, "file"), "");
  await noteTold(path.join(folder, "file"), { time: "", level: "info", text: "x" });
});

test("a long log begins anew and keeps the one before", async () => {
  mkdirSync(path.join(folder, "logs"));
  writeFileSync(path.join(folder, "logs", "messages.log"), "x".repeat(600 * 1024));
  await noteTold(folder, { time: "2026-11-22T10:00:00.000Z", level: "info", text: "new" });
  expect(existsSync(path.join(folder, "logs", "messages.log.1"))).toBe(true);
  expect(statSync(path.join(folder, "logs", "messages.log")).size).toBeLessThan(200);
});
