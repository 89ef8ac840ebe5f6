import { describe, expect, it } from "vitest";
import { Refusal } from "#contract/refusals.ts";
import { parseSearch } from "./parse-search.ts";

const facts = { now: "2026-11-24T08:30:00.000Z", offsetMinutes: 540 };
const conditions = (text: string): unknown[] => parseSearch(text, facts).parts.map(({ not, condition }) => (not ? { not, ...condition } : condition));
const refused = (text: string): unknown => {
  try {
    return parseSearch(text, facts);
  } catch (cause) {
    return cause instanceof Refusal ? [cause.code, cause.values["chip"]] : cause;
  }
};

describe("parseSearch", () => {
  it("reads words, phrases and words to leave out", () => {
    expect(conditions('ferry "North Korea" -fog -"old town" 서울')).toEqual([
      { kind: "words", text: "ferry", phrase: false },
      { kind: "words", text: "North Korea", phrase: true },
      { not: true, kind: "words", text: "fog", phrase: false },
      { not: true, kind: "words", text: "old town", phrase: true },
      { kind: "words", text: "서울", phrase: false },
    ]);
  });
  it("asks for nothing where nothing is typed", () => { expect(conditions("   ")).toEqual([]); });
  it("reads states, with a comma for either, and their opposites", () => {
    expect(conditions("is:submitted,returned not:killed -is:void is:delivered is:blocked")).toEqual([
      { kind: "state", states: ["submitted", "returned"] },
      { not: true, kind: "state", states: ["killed"] },
      { not: true, kind: "state", states: ["void"] },
      { kind: "state", states: ["delivered"] },
      { kind: "state", states: ["blocked"] },
    ]);
  });
  it("reads a doubled negation as none", () => { expect(conditions("-not:killed")).toEqual([{ kind: "state", states: ["killed"] }]); });
  it("reads protected only behind is and not: alone it is a word that captions have", () => {
    expect(conditions("is:protected not:protected protected")).toEqual([{ kind: "protected" }, { not: true, kind: "protected" }, { kind: "words", text: "protected", phrase: false }]);
  });

  it("reads what a photo has", () => {
    expect(conditions("has:problem has:gps -has:sidecar has:cr")).toEqual([{ kind: "has", what: "problem" }, { kind: "has", what: "gps" }, { not: true, kind: "has", what: "sidecar" }, { kind: "has", what: "cr" }]);
  });
  it("reads marks", () => {
    expect(conditions("class:1-3 stars:3+ stars:2 stars:2- tagged")).toEqual([
      { kind: "class", from: 1, to: 3 }, { kind: "stars", from: 3, to: 5 }, { kind: "stars", from: 2, to: 2 }, { kind: "stars", from: 0, to: 2 }, { kind: "tagged" },
    ]);
  });
  it("reads a rejected rating, negated marks, and what took the picture", () => {
    expect(conditions("stars:-1 not:tagged -tagged is:phone is:camera not:phone")).toEqual([
      { kind: "stars", from: -1, to: -1 }, { not: true, kind: "tagged" }, { not: true, kind: "tagged" }, { kind: "device", device: "phone" }, { kind: "device", device: "camera" }, { not: true, kind: "device", device: "phone" },
    ]);
  });
  it("leaves phone and camera words where they stand alone: captions have them", () => {
    expect(conditions("traditional camera -phone")).toEqual([{ kind: "words", text: "traditional", phrase: false }, { kind: "words", text: "camera", phrase: false }, { not: true, kind: "words", text: "phone", phrase: false }]);
  });
  it("reads the rest of what a photo has, and stories", () => {
    expect(conditions('has:warning has:conflict -has:locked has:camera-rating story:"Lake Ostrel storm" -story:호수')).toEqual([
      { kind: "has", what: "warning" }, { kind: "has", what: "conflict" }, { not: true, kind: "has", what: "locked" }, { kind: "has", what: "camera-rating" },
      { kind: "story", text: "Lake Ostrel storm" }, { not: true, kind: "story", text: "호수" },
    ]);
  });
  it("takes yesterday from the editor's clock", () => {
    expect(parseSearch("yesterday", { now: "2026-11-24T20:00:00.000Z", offsetMinutes: 540 }).parts[0]?.condition).toEqual({ kind: "captured", from: "2026-11-24T00:00:00", to: "2026-11-25T00:00:00" });
  });
  it("leaves quoted words words", () => {
    expect(conditions('"phone" "yesterday"')).toEqual([{ kind: "words", text: "phone", phrase: true }, { kind: "words", text: "yesterday", phrase: true }]);
  });
  it("takes today from the editor's clock, not from UTC", () => {
    expect(parseSearch("today", { now: "2026-11-24T20:00:00.000Z", offsetMinutes: 540 }).parts[0]?.condition).toEqual({ kind: "captured", from: "2026-11-25T00:00:00", to: "2026-11-26T00:00:00" });
  });
  it("reads a time of day as the last that has come", () => {
    expect(conditions("since:16:00 since:18:00 since:2026-11-22")).toEqual([{ kind: "captured", from: "2026-11-24T16:00:00" }, { kind: "captured", from: "2026-11-23T18:00:00" }, { kind: "captured", from: "2026-11-22T00:00:00" }]);
  });
  it("reads days, the latest where the year is missing", () => {
    expect(conditions("22.11. 25.12. 2026-02-28 1.3.2024")).toEqual([
      { kind: "captured", from: "2026-11-22T00:00:00", to: "2026-11-23T00:00:00" },
      { kind: "captured", from: "2025-12-25T00:00:00", to: "2025-12-26T00:00:00" },
      { kind: "captured", from: "2026-02-28T00:00:00", to: "2026-03-01T00:00:00" },
      { kind: "captured", from: "2024-03-01T00:00:00", to: "2024-03-02T00:00:00" },
    ]);
  });
  it("reads names, quoted where they have blanks", () => {
    expect(conditions('#ferry #"press conference" @thornquist by:"Ana Ruiz" folder:2026/harbour')).toEqual([
      { kind: "keyword", text: "ferry" }, { kind: "keyword", text: "press conference" }, { kind: "person", text: "thornquist" }, { kind: "by", text: "Ana Ruiz" }, { kind: "folder", text: "2026/harbour" },
    ]);
  });
  it("takes a chip in quotes, an address, a time and a word before a colon as words", () => {
    expect(conditions('"is:odd" https://example.org Seoul: 10:30 "today"')).toEqual([
      { kind: "words", text: "is:odd", phrase: true },
      { kind: "words", text: "https://example.org", phrase: false },
      { kind: "words", text: "Seoul:", phrase: false },
      { kind: "words", text: "10:30", phrase: false },
      { kind: "words", text: "today", phrase: true },
    ]);
  });
  it("reads an open quote to the end, for the editor is still typing", () => { expect(conditions('"north kor')).toEqual([{ kind: "words", text: "north kor", phrase: true }]); });
  it.each(["colour:red", "is:happy", "is:", "has:legs", "class:9", "stars:6", "stars:x", "stars:-2", "story:", "has:cameras", "since:25:00", "since:noon", "2026-02-30", "31.2.", "by:", "#", "@"])("refuses %s and names it", (chip) => {
    expect(refused(`ferry ${chip}`)).toEqual(["bad-query", chip]);
  });
});
