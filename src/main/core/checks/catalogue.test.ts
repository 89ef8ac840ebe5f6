// The examples of CAPTION-RULES.md: for each rule photos that fail and photos that pass.
import { describe, expect, it } from "vitest";
import type { Fields, Provenance } from "#contract/values.ts";
import { checkCatalogue } from "./catalogue.ts";
import type { Check, Finding } from "./check.ts";
import { findingsOf, fixed, photoOf } from "./example-photo.ts";

const check = (id: string): Check => {
  const found = checkCatalogue.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no check ${id}`);
  return found;
};
type Device = Partial<Provenance>;
const found = (id: string, fields: Fields, device: Device = {}, params: Readonly<Record<string, unknown>> = {}): readonly Finding[] => findingsOf(check(id), photoOf(fields, device), params);
const fixedBy = (id: string, fields: Fields, device: Device = {}, params: Readonly<Record<string, unknown>> = {}): Fields => fixed(photoOf(fields, device), found(id, fields, device, params));
const taken: Device = { device: "camera", captureTime: "2026-01-12T09:30:00" };

type Example = [rule: string, fields: Fields, device?: Device];
const fails: Example[] = [
  ["req.caption", {}], ["req.caption", { description: "IMG_4410" }], ["req.caption", { description: "Fire. (AP Photo/Ana Ruiz of Rome)" }],
  ["req.byline", {}], ["req.byline", { creatorNames: ["iPhone user"] }], ["req.byline", { creatorNames: ["NIKON D6"] }], ["req.byline", { creatorNames: ["Ana’s iPhone"] }],
  ["req.credit", {}], ["req.copyright", {}],
  ["req.date", {}], ["req.date", { dateCreated: "2062-01-03" }], ["req.date", { dateCreated: "2026-02-30" }], ["req.date", { dateCreated: "2026-03-16T02:30:00Z" }],
  ["req.place", { cityName: "Pyongyang" }], ["req.place", { countryName: "Italy" }],
  ["req.slug", {}], ["req.slug", { title: "fire/rome" }],
  ["req.headline", {}], ["req.headline", { headline: "Fire burns a shop." }], ["req.headline", { headline: "한".repeat(86) }],
  ["req.alt", {}], ["req.alt", { altTextAccessibility: "x".repeat(251) }], ["req.alt", { altTextAccessibility: "A ferry leaves.", description: "A ferry leaves" }],
  ["len.iim", { creatorNames: ["A name of exactly forty bytes, in full..."] }], ["len.iim", { creditLine: "한국사진기자협회공동취재단" }],
  ["cr.byline-form", { creatorNames: ["PHOTO BY ANA RUIZ"] }], ["cr.byline-form", { creatorNames: ["Ana Ruiz/AP"] }], ["cr.byline-form", { creatorNames: ["ana@example.org"] }],
  ["cr.copyright-year", { copyrightNotice: "© 2019 AP", dateCreated: "2026-01-12" }],
  ["cr.unknown-owner", { creditLine: "Courtesy" }], ["cr.unknown-owner", { creditLine: "Social media" }], ["cr.unknown-owner", { copyrightNotice: "Used with permission by copyright holder" }], ["cr.unknown-owner", { creditLine: "인터넷" }],
  ["kw.some", {}], ["kw.some", { keywords: ["dog", "Dog", "cat", "bird"] }], ["kw.some", { keywords: ["dog", "dogs", "cat"] }],
  ["cap.signoff-space", { description: "A ferry leaves. (AP Photo / Ana Ruiz)" }], ["cap.signoff-space", { description: "A ferry leaves. (AP Photo/Ana Ruiz) It rains." }],
  ["txt.placeholder", { description: "NAME TO COME, left" }], ["txt.placeholder", { description: "in {city}" }], ["txt.placeholder", { description: "on $wiredate" }], ["txt.placeholder", { description: "on $$wiredate" }],
  ["txt.placeholder", { headline: "TK" }], ["txt.placeholder", { keywords: ["a", "XXX"] }], ["txt.placeholder", { description: "the \\code\\ is" }], ["txt.placeholder", { description: "the =code= is" }], ["txt.placeholder", { description: "<<name>>" }], ["txt.placeholder", { description: "Who???" }], ["txt.placeholder", { description: "Lorem ipsum dolor" }],
  ["txt.double-space", { description: "the  mayor" }], ["txt.double-space", { description: "the mayor , left" }], ["txt.double-space", { description: "the mayor ( left)" }],
  ["txt.edges", { cityName: " Rome" }], ["txt.edges", { keywords: ["a", "b "] }],
  ["txt.repeat", { description: "A ferry in in Rome" }], ["txt.repeat", { description: "배가 부산 항에 항에 있다" }],
  ["txt.control", { headline: "a\u200Bb" }], ["txt.control", { headline: "a\nb" }], ["txt.control", { description: "a\tb" }], ["txt.control", { description: "\uFEFFa" }], ["txt.control", { description: "a\u202Eb" }], ["txt.control", { description: "a\u0085b" }],
  ["txt.mojibake", { personInImageNames: ["JosÃ©"] }], ["txt.mojibake", { description: "the mayorâ€™s car" }], ["txt.mojibake", { description: "ì„œìš¸" }], ["txt.mojibake", { description: "caf√©" }], ["txt.mojibake", { description: "a\uFFFDb" }],
  ["date.weekday", { description: "Rome, Tuesday, Jan. 12, 2026." }], ["date.weekday", { description: "Rom, Dienstag, 12. Januar 2026" }], ["date.weekday", { description: "2026년 1월 12일 화요일" }], ["date.weekday", { description: "2026년 1월 12일(화)" }], ["date.weekday", { description: "Tuesday, Jan. 12", dateCreated: "2026-01-12" }], ["date.weekday", { description: "Tuesday, Feb. 30, 2026" }],
  ["date.caption-field", { description: "in Rome, Jan. 12, 2026.", dateCreated: "2026-01-13" }], ["date.caption-field", { description: "12. Januar 2026", dateCreated: "2026-01-13" }], ["date.caption-field", { description: "2026년 1월 12일", dateCreated: "2026-01-13" }],
  ["date.field-exif", { dateCreated: "2026-02-12" }, taken], ["date.field-exif", { dateCreated: "2026-01-12T09:35:00+01:00" }, { ...taken, offset: "+01:00" }],
  ["date.caption-exif", { description: "Monday, Jan. 5, 2026." }, taken],
  ["date.ambiguous", { description: "on 03/04/26" }], ["date.ambiguous", { description: "on 3-4-2026" }],
  ["date.relative", { description: "Today in Rome" }], ["date.relative", { description: "A fire last night." }], ["date.relative", { description: "Ein Brand gestern in Rom" }], ["date.relative", { description: "어제 서울에서" }],
  ["loc.code-match", { countryCode: "PRK", countryName: "South Korea" }], ["loc.code-match", { countryCode: "PRK", countryName: "대한민국" }],
  ["loc.code-form", { countryCode: "KP" }], ["loc.code-form", { countryCode: "prk" }], ["loc.code-form", { countryCode: "QQQ" }],
  ["ai.label", { digitalSourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia", description: "A castle in the clouds." }],
  ["prov.means-unknown", { description: "Shot on a phone." }],
];
const passes: Example[] = [
  ["req.caption", { description: "A ferry leaves the harbour of Rome." }], ["req.caption", { description: "북한 평양 시민들이 배를 기다린다." }], ["req.caption", { description: { "x-default": "A ferry leaves the harbour of Rome." } }],
  ["req.byline", { creatorNames: ["Ana Ruiz"] }], ["req.byline", { creatorNames: ["Leica Sato"] }], ["req.byline", { creatorNames: ["Canon Smith"] }],
  ["req.date", { dateCreated: "2026-03-14" }], ["req.date", { dateCreated: "2026" }], ["req.date", { dateCreated: "2026-03-16T01:30:00Z" }],
  ["req.place", { cityName: "Pyongyang", countryName: "North Korea" }], ["req.place", { sublocationName: "Off Lampedusa", countryName: "Italy" }],
  ["req.slug", { title: "North Korea Daily-Life 2" }], ["req.headline", { headline: "Fire in the U.S." }], ["req.alt", { altTextAccessibility: "A ferry" }],
  ["len.iim", { creditLine: "AP", dateCreated: "2026-03-14" }],
  ["cr.byline-form", { creatorNames: ["Ana Ruiz"] }], ["cr.byline-form", { creatorNames: ["홍길동"] }], ["cr.byline-form", { creatorNames: ["Byron Lee"] }],
  ["cr.copyright-year", { copyrightNotice: "© 2026 AP", dateCreated: "2026-01-12" }], ["cr.copyright-year", { copyrightNotice: "© 2019-2027 AP", dateCreated: "2026-01-12" }],
  ["cr.unknown-owner", { creditLine: "Courtesy of Ana Ruiz" }], ["cr.unknown-owner", { creditLine: "AP" }],
  ["kw.some", { keywords: ["dog", "cat", "bird"] }],
  ["cap.signoff-space", { description: "A ferry leaves. (AP Photo/Ana Ruiz)" }], ["cap.signoff-space", { description: "A ferry leaves. (AP Photo/Ana Ruiz) EDITORIAL USE ONLY" }],
  ["txt.placeholder", { description: "Flight TK 1951, the Games of the XXX Olympiad, $5 and US$million; why?" }], ["txt.double-space", { description: "the mayor, left: a .22 rifle" }], ["txt.edges", { cityName: "Rome" }],
  ["txt.repeat", { description: "He had had that in Walla Walla, New York, New York" }],
  ["txt.control", { description: "a\nb" }], ["txt.control", { description: "می\u200Cخواهم" }], ["txt.control", { headline: "क्\u200Dष" }], ["txt.control", { headline: "👩\u200D🚒 and 🏳️\u200D🌈" }], ["txt.control", { headline: "שלום \u2066AP\u2069 \u200E!" }],
  ["txt.mojibake", { description: "“CAFÉ” « é » Ö“ SÃO À Âge naïve 서울 Größe" }],
  ["date.weekday", { description: "Rome, Monday, Jan. 12, 2026." }], ["date.weekday", { description: "am Montag, dem 12. Januar 2026" }], ["date.weekday", { description: "2026년 1월 12일 월요일" }], ["date.weekday", { description: "On March 3 in May" }],
  ["date.caption-field", { description: "Jan. 12, 2026", dateCreated: "2026-01-12T10:00:00" }], ["date.caption-field", { description: "The house built on March 3, 1911, burns.", dateCreated: "2026-01-12" }], ["date.caption-field", { description: "Since Jan. 3, 2026, it rains.", dateCreated: "2026-01-12" }], ["date.caption-field", { description: "Jan. 12, 2026", dateCreated: "2026" }],
  ["date.field-exif", { dateCreated: "2026-01-13" }, taken], ["date.field-exif", { dateCreated: "2026-01-12T09:31:00+01:00" }, { ...taken, offset: "+01:00" }], ["date.field-exif", { dateCreated: "1944-06-06" }, { ...taken, device: "scanner" }],
  ["date.caption-exif", { description: "Monday, Jan. 12, 2026." }, taken], ["date.ambiguous", { description: "a 3-2-10 game, 2026-01-12, 24/7 and 1/2" }],
  ["date.relative", { description: "USA Today and the Today show; am Morgen" }],
  ["loc.code-match", { countryCode: "PRK", countryName: "North Korea" }], ["loc.code-match", { countryCode: "DE", countryName: "Deutschland" }], ["loc.code-match", { countryCode: "CIV", countryName: "Ivory Coast" }],
  ["loc.code-form", { countryCode: "PRK" }], ["loc.code-form", { countryCode: "XIN" }],
  ["ai.label", { digitalSourceType: "trainedAlgorithmicMedia", description: "An AI-generated image of a castle." }], ["ai.label", { digitalSourceType: "digitalCapture" }], ["ai.label", { digitalSourceType: "trainedAlgorithmicMedia", description: "AI로 생성한 이미지" }],
  ["prov.means-unknown", { description: "A woman holds a phone." }],
];

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
