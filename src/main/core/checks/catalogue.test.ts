// The examples of CAPTION-RULES.md: for each rule photos that fail and photos that pass.
import { describe, expect, it } from "vitest";
import type { Fields } from "#contract/values.ts";
import { checkCatalogue } from "./catalogue.ts";
import type { Check, Finding } from "./check.ts";
import { type Device, type Example, fails, passes, taken } from "./examples.ts";
import { findingsOf, fixed, photoOf } from "./example-photo.ts";

const check = (id: string): Check => {
  const found = checkCatalogue.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
};
const found = (id: string, fields: Fields, device: Device = {}, params: Readonly<Record<string, unknown>> = {}): readonly Finding[] => findingsOf(check(id), photoOf(fields, device), params);
const fixedBy = (id: string, fields: Fields, device: Device = {}, params: Readonly<Record<string, unknown>> = {}): Fields => fixed(photoOf(fields, device), found(id, fields, device, params));
describe("the catalogue", () => {
  it("names each rule once", () => { expect(new Set(checkCatalogue.map((one) => one.id)).size).toBe(checkCatalogue.length); });
  it.each<Example>(fails)("%s finds %j", (id, fields, device = {}) => { expect(found(id, fields, device).filter((one) => one.unchecked !== true)).not.toEqual([]); });
  it.each<Example>(passes)("%s passes %j", (id, fields, device = {}) => { expect(found(id, fields, device)).toEqual([]); });
  it("gives ranges inside the text", () => {
    for (const [id, fields, device] of fails) {
      for (const { field, range } of found(id, fields, device)) {
        if (range === undefined || field === undefined) continue;
        const value = fields[field];
        expect(typeof value === "string" && range[0] >= 0 && range[0] < range[1] && range[1] <= value.length, `${id} ${JSON.stringify(fields)}`).toBe(true);
      }
    }
  });
  it("has fixes that settle what they fix", () => {
    for (const [id, fields, device] of fails) {
      const findings = found(id, fields, device);
      const message = findings[0]?.message;
      if (findings[0]?.fix === undefined) continue;
      expect(found(id, fixedBy(id, fields, device), device).map((one) => one.message), id).not.toContain(message);
    }
  });
  it("reads a megabyte of anything", () => {
    const long = ["a", " ", "(", "Photo/", "taken with a ", "1/", "{", "Ã", "\u200D", "가", "with a ", "Jan. 1 "].map((one) => one.repeat(Math.floor(1_000_000 / one.length)));
    for (const text of long) for (const one of checkCatalogue) expect(Array.isArray(findingsOf(one, photoOf({ description: text, creditLine: text, creatorNames: [text] }, taken)))).toBe(true);
  }, 120_000);
});

describe("fixes", () => {
  it.each<[string, Fields, Fields, Device?, Record<string, unknown>?]>([
    ["date.weekday", { description: "Rome, Tuesday, Jan. 12, 2026." }, { description: "Rome, Monday, Jan. 12, 2026." }],
    ["date.weekday", { description: "2026년 1월 12일(화)" }, { description: "2026년 1월 12일(월)" }],
    ["date.ambiguous", { description: "on 03/04/26" }, { description: "on March 4, 2026" }, {}, { dateOrder: "mdy" }],
    ["txt.mojibake", { personInImageNames: ["JosÃ©", "Ana"] }, { personInImageNames: ["José", "Ana"] }],
    ["txt.mojibake", { description: "ì„œìš¸ the mayorâ€™s caf√©" }, { description: "서울 the mayor’s café" }],
    ["txt.control", { description: "a\u200Bb\tc\uFEFF" }, { description: "ab c" }],
    ["txt.double-space", { description: "the  mayor , ( left)" }, { description: "the mayor, (left)" }],
    ["txt.edges", { description: { "x-default": " a", de: "b " } }, { description: { "x-default": "a", de: "b" } }],
    ["kw.some", { keywords: ["dog", "Dog", "cat", "bird"] }, { keywords: ["dog", "cat", "bird"] }],
    ["cap.signoff-space", { description: "A. (AP Photo / Ana Ruiz)" }, { description: "A. (AP Photo/Ana Ruiz)" }],
    ["cr.byline-form", { creatorNames: ["PHOTO BY ANA RUIZ"] }, { creatorNames: ["Ana Ruiz"] }],
    ["cr.byline-form", { creatorNames: ["Photo by Ana McRae"] }, { creatorNames: ["Ana McRae"] }],
    ["loc.code-form", { countryCode: "KP" }, { countryCode: "PRK" }],
    ["req.date", {}, { dateCreated: "2026-01-12T09:30:00+09:00" }, { ...taken, offset: "+09:00" }],
    ["req.headline", { headline: { "x-default": "Fire.", de: "Feuer." } }, { headline: { "x-default": "Fire", de: "Feuer." } }],
  ])("%s mends %j", (id, fields, after, device = {}, params = {}) => { expect(fixedBy(id, fields, device, params)).toEqual(after); });
  it("cuts nothing for IIM by itself", () => { expect(found("len.iim", { creditLine: "x".repeat(40) })[0]).toMatchObject({ range: [32, 40] }); });
  it("says that it could not check where the country or the year is unknown", () => {
    expect(found("loc.code-match", { countryCode: "PRK", countryName: "Ruritania" })).toMatchObject([{ unchecked: true }]);
    expect(found("date.weekday", { description: "Tuesday, Jan. 12" })).toMatchObject([{ unchecked: true }]);
  });
  it("warns at most of a stray joiner", () => { expect(found("txt.control", { headline: "a\u200Db" })).toMatchObject([{ mild: true }]); });
  it("points at midnight where the device is one day off", () => { expect(found("date.caption-exif", { description: "Tuesday, Jan. 13, 2026" }, taken)[0]?.message).toContain("near midnight"); });
  it("names both places of the file that differ", () => {
    expect(findingsOf(check("enc.sync"), photoOf({}, {}, { differ: { creditLine: { xmp: "AP", iim: "AFP" } } }))).toMatchObject([{ field: "creditLine", message: "creditLine differs inside the file: XMP “AP”, IIM “AFP”" }]);
  });
  it("fills the copyright from the style's template", () => {
    expect(fixedBy("req.copyright", { creditLine: "The Courier", dateCreated: "2026-01-12" }, {}, { template: "© {year} {creditLine}" })).toMatchObject({ copyrightNotice: "© 2026 The Courier" });
  });
});
