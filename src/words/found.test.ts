// What the desk says in English is found again in German and Korean: every example of every rule, every label, every piece of evidence.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Refusal } from "#contract/refusals.ts";
import type { Finding } from "#core/checks/check.ts";
import { checkCatalogue } from "#core/checks/catalogue.ts";
import { fails, taken } from "#core/checks/examples.ts";
import { findingsOf, photoOf } from "#core/checks/example-photo.ts";
import { parseSearch } from "#core/search/parse-search.ts";
import * as de from "./de/found-table.ts";
import * as en from "./en/found-table.ts";
import { makeFound } from "./found.ts";
import * as ko from "./ko/found-table.ts";

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const languages = [["de", makeFound(en, de)], ["ko", makeFound(en, ko)]] as const;

/** What the examples of the rules do not say, with more photos that say it. */
const more: readonly (readonly [string, Parameters<typeof photoOf>, Readonly<Record<string, unknown>>?])[] = [
  ["req.credit", [{ creditLine: "AFP" }], { vocabulary: ["AP", "Reuters"] }],
  ["kw.some", [{ keywords: ["dog"] }]], ["kw.some", [{ keywords: ["dog", "cat"] }]], ["kw.some", [{ keywords: ["dog", "cat", "bird"] }], { max: 2 }], ["kw.some", [{ keywords: ["dog", "cat", "x".repeat(65)] }]],
  ["date.caption-exif", [{ description: "Tuesday, Jan. 13, 2026" }, taken]], ["date.weekday", [{ description: "Tuesday, Jan. 12" }]], ["date.ambiguous", [{ description: "on 03/04/26" }], { dateOrder: "mdy" }],
  ["req.date", [{}, { ...taken, offset: "+09:00" }]], ["req.copyright", [{ creditLine: "The Courier", dateCreated: "2026-01-12" }], { template: "© {year} {creditLine}" }],
  ["loc.code-match", [{ countryCode: "PRK", countryName: "Ruritania" }]],
  ["prov.means", [{ description: "This photo was taken with a camera." }, { device: "phone", make: "Apple", model: "iPhone 15" }]], ["prov.means", [{ description: "This photo was taken with a phone." }, { device: "drone" }]], ["prov.means", [{ description: "This photo was not taken with a phone." }, { device: "camera" }]],
  ["enc.sync", [{}, {}, { differ: { creditLine: { xmp: "AP", iim: "AFP", sidecar: undefined } } }]],
  ["txt.edges", [{ cityName: "  " }]], ["txt.edges", [{ cityName: "Rome " }]], ["cr.byline-form", [{ creatorNames: ["ANA RUIZ"] }]],
];
const sentencesOf = (found: readonly Finding[]): readonly string[] => found.flatMap((one) => [one.message, ...(one.fix === undefined ? [] : [one.fix.label])]);
const label = (field: string): string => (en.fieldNames as Readonly<Record<string, string>>)[field] ?? field;
const sentences = [...fails.map(([rule, fields, device]) => [rule, [fields, device ?? {}] as Parameters<typeof photoOf>] as const), ...more].flatMap(([rule, photo, params]) => {
  const check = checkCatalogue.find((one) => one.id === rule);
  if (check === undefined) throw new Error(`no check ${rule}`);
  return sentencesOf(findingsOf(check, photoOf(...photo), params ?? {}, { label })).map((sentence) => ({ rule, sentence }));
});

test.each(languages)("%s: every sentence of a rule and of its fix has its own words, with what it names", (_, found) => {
  const unknown = sentences.filter(({ sentence }) => found.problem(sentence) === sentence && !/^Write \S+$/u.test(sentence));
  expect(unknown).toEqual([]);
  for (const { sentence } of sentences) {
    const said = found.problem(sentence);
    for (const [, quoted = ""] of sentence.matchAll(/“([^“”]+)”/gu)) expect(said, sentence).toContain(quoted);
    for (const [number] of sentence.matchAll(/\d+/gu)) expect(said, sentence).toContain(number);
    expect(said).not.toMatch(/\{\w+\}(?!”|“)/u);
  }
});

test("the examples reach every rule, and every sentence that the tables know", () => {
  expect([...new Set(sentences.map(({ rule }) => rule))].sort()).toEqual(checkCatalogue.map((one) => one.id).sort());
  const said = sentences.map(({ sentence }) => sentence);
  const unsaid = Object.entries(en.problemTable).filter(([id]) => { const one = makeFound({ ...en, problemTable: { ...en.problemTable } }, { ...en, problemTable: { ...en.problemTable, [id]: "¤" } }); return !said.some((sentence) => one.problem(sentence) === "¤"); });
  expect(unsaid.map(([id]) => id)).toEqual([]);
});

test("labels of rules, of the everyday fields, of styles and profiles are the desk's own in English, and each has a word in every language", () => {
  expect(Object.fromEntries(checkCatalogue.map((one) => [one.id, one.label]))).toEqual(en.ruleNames);
  const overlay = JSON.parse(readFileSync(path.join(repository, "resources/fields/overlay.json"), "utf8")) as { everyday: Record<string, string[]>; names: Record<string, string> };
  const registry = JSON.parse(readFileSync(path.join(repository, "resources/fields/registry.json"), "utf8")) as { ipmd_top: Record<string, { label: string }> };
  for (const id of Object.values(overlay.everyday).flat()) {
    expect(Object.keys(en.fieldNames), id).toContain(id);
    const name = overlay.names[id] ?? registry.ipmd_top[id]?.label;
    if (name !== undefined) expect(label(id)).toBe(name);
  }
  for (const folder of ["styles", "profiles"]) {
    for (const file of readdirSync(path.join(repository, "resources", folder))) {
      const { id, name } = JSON.parse(readFileSync(path.join(repository, "resources", folder, file), "utf8")) as { id: string; name: string };
      expect((en.styleNames as Readonly<Record<string, string>>)[id]).toBe(name);
    }
  }
});

test("every description of a shipped profile and every reason for a field it removes has its words, and no more are kept", () => {
  const profiles = readdirSync(path.join(repository, "resources/profiles")).map((file) => JSON.parse(readFileSync(path.join(repository, "resources/profiles", file), "utf8")) as { description: string; remove: { fields: Record<string, string> } });
  const shield = /shielded\.has\(id\)\)\.map\(\(id\) => \[id, "([^"]+)"\]/u.exec(readFileSync(path.join(repository, "src/main/core/shield.ts"), "utf8"))?.[1] ?? "";
  const excuses = ["GPS: the colour profile names its maker", "Make: it is the approved text of headline", "Model: the approved text of description names it", /forgottenNote = "([^"]+)"/u.exec(readFileSync(path.join(repository, "src/main/desk/deliver/delivery.ts"), "utf8"))?.[1] ?? ""];
  const said = [...new Set([...profiles.flatMap((one) => [one.description, ...Object.values(one.remove.fields)]), shield, ...excuses])];
  expect(said.length).toBe(Object.keys(en.leavingTable).length);
  for (const [, found] of languages) expect(said.filter((sentence) => found.leaving(sentence) === sentence)).toEqual([]);
});

test("every piece of evidence that the code gives has a pattern", () => {
  const source = readFileSync(path.join(repository, "src/main/core/provenance.ts"), "utf8");
  const given = [...source.matchAll(/(?:why: |marks\.push\()(?:`([^`]*)`|"([^"]*)")/gu)].map(([, template, text]) => (template ?? text ?? "").replace(/\$\{model === undefined[^}]*\}`\}?/gu, "").replace(/\$\{[^}]*\}/gu, "X"));
  expect(given.length).toBeGreaterThan(12);
  for (const [, found] of languages) expect(given.filter((sentence) => sentence !== "" && found.evidence(sentence) === sentence)).toEqual([]);
});

test("why a file cannot be read has a pattern for each sentence of the code", () => {
  const given = ["read/take-reading.ts", "formats/catalogue.ts"].flatMap((file) => [...readFileSync(path.join(repository, "src/main/desk", file), "utf8").matchAll(/`(not a picture[^`]*|Not a valid [^`]*)`/gu)].map(([, text = ""]) => text.replace(/\$\{[^}]*\}/gu, "X")));
  expect(given).toHaveLength(3);
  for (const [, found] of languages) expect(given.filter((sentence) => found.reading(sentence) === sentence)).toEqual([]);
});

test("why a search cannot be read has a pattern for each reason of the code", () => {
  const texts = ["is:nonsense", "is:", "stars:x", "class:x", "class:9", "stars:6", "story:", "has:x", "since:x", "since:2026-02-30", "nonsense:x"];
  const given = texts.flatMap((text) => { try { parseSearch(text, { now: "2026-11-26T12:00:00.000Z", offsetMinutes: 0 }); return []; } catch (refusal) { return refusal instanceof Refusal ? [String(refusal.values["why"])] : []; } });
  expect(given.length).toBeGreaterThan(7);
  for (const [, found] of languages) expect([...given, "there is no story with “storm” in its name"].filter((sentence) => found.query(sentence) === sentence)).toEqual([]);
});

test("what no pattern knows stays as it is; an unknown field keeps the registry's name; a name that is a pattern is only a name", () => {
  for (const [, found] of languages) {
    expect(found.problem("A rule of a newer desk says this")).toBe("A rule of a newer desk says this");
    expect(found.field("modelAge", "Model Age")).toBe("Model Age");
    expect(found.field("constructor", "x")).toBe("x");
    expect(found.rule("toString", "x")).toBe("x");
    expect(found.problem("“{text} $& is missing” is a placeholder")).toContain("{text} $& is missing");
  }
  expect(makeFound(en, de).problem("Caption is missing")).toBe("Bildunterschrift fehlt");
  expect(makeFound(en, de).problem("Model Age is missing")).toBe("Model Age fehlt");
  expect(makeFound(en, de).problem("Credit differs inside the file: XMP “AP”, the sidecar “nothing, the sidecar”, IIM nothing")).toBe("Bildnachweis weicht innerhalb der Datei ab: XMP “AP”, Begleitdatei “nothing, the sidecar”, IIM nichts");
});
