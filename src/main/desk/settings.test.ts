// Settings that cannot be read fall back one by one, and what stood there is set aside.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openSettings } from "./settings.ts";

let folder = "";
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), "proofdesk-settings-")); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const write = (text: string): void => writeFileSync(path.join(folder, "settings.json"), text);

test("a broken setting falls back alone, the others stay, and the file as it was is kept beside", () => {
  write(JSON.stringify({ theme: "light", cellSize: "huge", rows: { columns: [{ id: "headline", width: -4 }] }, style: "ap", later: 1 }));
  expect(openSettings(folder).get()).toEqual({ style: "ap", theme: "light", cellSize: 152, createIim: true });
  expect(readFileSync(path.join(folder, "settings.json.unreadable"), "utf8")).toContain("huge");
});

test("the columns of the rows are there after a restart", () => {
  const rows = { columns: [{ id: "description", width: 420 }, { id: "keywords" }] };
  openSettings(folder).set({ rows });
  expect(openSettings(folder).get().rows).toEqual(rows);
  expect(existsSync(path.join(folder, "settings.json.unreadable"))).toBe(false);
});

test.each(["", "{", "[]", "null", "7"])("what is no settings file at all is set aside: %s", (text) => {
  write(text);
  expect(openSettings(folder).get()).toMatchObject({ theme: "dark" });
  expect(existsSync(path.join(folder, "settings.json"))).toBe(false);
  expect(readFileSync(path.join(folder, "settings.json.unreadable"), "utf8")).toBe(text);
});
