// What a field takes: also inside structures, where a wrong member would only fail when the file is written.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { FieldValue } from "#contract/values.ts";
import { Refusal } from "#contract/refusals.ts";
import { checkChange } from "./change.ts";
import { buildFieldTable, type Overlay, type Registry } from "./fields/table.ts";

const fields = path.resolve(import.meta.dirname, "../../../resources/fields");
const json = (name: string): unknown => JSON.parse(readFileSync(path.join(fields, name), "utf8"));
const table = buildFieldTable(json("registry.json") as Registry, json("overlay.json") as Overlay);
const place = (value: FieldValue): FieldValue | null => checkChange(table, { field: "locationCreated", mode: "replace", value }).value;
const refused = (value: FieldValue): unknown => { try { return place(value); } catch (cause) { return cause instanceof Refusal ? [cause.code, cause.values["field"]] : cause; } };

describe("a structure's members", () => {
  it("take what their type takes, line ends made one", () => {
    expect(place({ city: "Marrow\r\nLanding", gpsLatitude: "52.5", identifiers: ["https://example.org/1"] })).toEqual([{ city: "Marrow\nLanding", gpsLatitude: 52.5, identifiers: ["https://example.org/1"] }]);
    expect(checkChange(table, { field: "artworkOrObjects", mode: "replace", value: [{ title: { en: "Boats", ko: "배" }, creatorNames: ["A", "B"] }] }).value).toEqual([{ title: { en: "Boats", ko: "배" }, creatorNames: ["A", "B"] }]);
  });
  it.each<[string, FieldValue]>([
    ["NUL", { city: "a\0b" }], ["half a character", { city: "\uD800" }], ["a number for text", { city: 7 }], ["a list for text", { city: ["a"] }], ["an object for text", { city: { en: "a" } }], ["a word for a number", { gpsLatitude: "north" }],
  ])("refuse %s, and say which", (_what, value) => { expect(refused(value)).toEqual(["bad-value", expect.stringMatching(/^locationCreated\./u)]); });
  it("are known ones", () => { expect(refused({ village: "x" })).toEqual(["bad-value", "locationCreated"]); });
});
