import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incomingChanges, withoutNotice } from "./incoming-changes.ts";
import { labelledFields, numberWords } from "./notice-text.ts";

describe("withoutNotice", () => {
  it.each([
    ["CORRECTS NAME - Mira Okonjo speaks in Ostrel Bay.", "Mira Okonjo speaks in Ostrel Bay."],
    ["CORRECTS BYLINE TO OKONJO - A ferry in the storm.", "A ferry in the storm."],
    ["CORRECTION: CORRECTS CITY – A ferry in the storm.", "A ferry in the storm."],
    ["REFILE - CORRECTING THE TYPE OF BOAT A ferry in the storm.", "A ferry in the storm."],
    ["(EDITORS NOTE: Correction: the date is November 22) A ferry.", "A ferry."],
    ["(EDITORS NOTE: Correction: the date is November 22)", ""],
    ["Berichtigung: Der Name lautet richtig Okonjo.", "Der Name lautet richtig Okonjo."],
    ["[정정] 22일 오스트렐 항에서 여객선이 출항했다.", "22일 오스트렐 항에서 여객선이 출항했다."],
    ["A ferry in the storm.", "A ferry in the storm."],
  ])("%s", (text, rest) => { expect(withoutNotice(text)).toBe(rest); });
  it("bears any text and never makes one longer", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => { expect(withoutNotice(text).length).toBeLessThanOrEqual(text.length); }));
  });
});

describe("incomingChanges", () => {
  const now = { description: "Mira Okonja speaks.", headline: "Storm", creatorNames: ["A. Desk"], keywords: ["ferry"], instructions: "house" };
  it("names what the notice is about, shows what differs besides, and takes nothing out", () => {
    expect(incomingChanges({ words: "CORRECTS NAME", fields: { description: "CORRECTS NAME - Mira Okonjo speaks.", headline: "Storm", creatorNames: ["Wire"], instructions: "Correction" } }, now)).toEqual([
      { field: "description", before: "Mira Okonja speaks.", after: "Mira Okonjo speaks.", named: true }, { field: "creatorNames", before: ["A. Desk"], after: ["Wire"], named: false },
    ]);
    expect(incomingChanges({ words: "CORRECTS BYLINE", fields: { creatorNames: ["Wire"] } }, now)).toEqual([{ field: "creatorNames", before: ["A. Desk"], after: ["Wire"], named: true }]);
    expect(incomingChanges({ words: "CORRECTION", fields: { description: { "x-default": "CORRECTION: Mira", de: "Mira" } } }, now)).toMatchObject([{ after: { "x-default": "Mira", de: "Mira" } }]);
  });
});

describe("a text file", () => {
  it("says fields behind labels, a caption over several lines", () => {
    expect(labelledFields("CORRECTION\n\nSlug: ferry storm\nPhotographer: Mira Okonjo; Jan Ruiz\nCaption: A ferry\nin the storm.\n\nThank you")).toEqual({ title: "ferry storm", creatorNames: ["Mira Okonjo", "Jan Ruiz"], description: "A ferry in the storm." });
    expect(labelledFields("Dear desk: hello")).toEqual({});
  });
  it("has words with numbers that may be jobs and files", () => {
    expect(numberWords("MANDATORY KILL of AP26326123 and ferry_0412.jpg, 12 others")).toEqual(["AP26326123", "ferry_0412"]);
  });
});
