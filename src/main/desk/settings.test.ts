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

const whole = {
  editor: { name: "Nora Castellane", initials: "NC" }, style: "ap", theme: "light", cellSize: 212, createIim: false, rows: { columns: [{ id: "headline" }] }, surround: "grey", loupeScale: 0.5, interfaceSize: 150,
  keyStyle: "lightroom", keys: { "show-loupe": ["E"] }, singleKeys: false, inspectorFields: ["headline"], guide: { open: true, done: ["open"] },
};
test.each([
  ["editor", { name: 7 }], ["style", null], ["theme", "pink"], ["cellSize", 1e9], ["createIim", "yes"], ["rows", []], ["surround", "blue"], ["loupeScale", -1], ["interfaceSize", 101],
  ["keyStyle", "vi"], ["keys", "none"], ["singleKeys", 0], ["inspectorFields", { 0: "headline" }], ["guide", { open: "no" }],
])("broken, %s falls back alone", (name, value) => {
  write(JSON.stringify({ ...whole, [name]: value }));
  const { [name]: _broken, ...others } = { ...whole } as Record<string, unknown>;
  const now: Record<string, unknown> = { ...openSettings(folder).get() };
  expect(now).toMatchObject(others);
  expect(now[name]).not.toEqual(value);
});

test("one action's broken keys fall back alone", () => {
  write(JSON.stringify({ ...whole, keys: { "show-loupe": ["E"], approve: "Ctrl+Enter", fix: ["x".repeat(500)], tag: [] } }));
  expect(openSettings(folder).get()).toMatchObject({ theme: "light", keys: { "show-loupe": ["E"], tag: [] } });
  expect(Object.keys(openSettings(folder).get().keys ?? {})).toEqual(["show-loupe", "tag"]);
});

test("every preference is there after a restart", () => {
  openSettings(folder).set({ surround: "white", interfaceSize: 200, keyStyle: "bridge", keys: { tag: ["P"] }, singleKeys: false, inspectorFields: ["headline", "keywords"], guide: { open: false, done: [] }, loupeScale: "fit" });
  expect(openSettings(folder).get()).toMatchObject({ surround: "white", interfaceSize: 200, keyStyle: "bridge", keys: { tag: ["P"] }, singleKeys: false, inspectorFields: ["headline", "keywords"], guide: { open: false, done: [] }, loupeScale: "fit" });
});
