import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Refusal } from "#contract/refusals.ts";
import { exampleContext, photoOf } from "./example-photo.ts";
import { checkCatalogue, mayWaive, problemCounts, resolveStyle, runChecks } from "./house-style.ts";

const style = (id: string): unknown => JSON.parse(readFileSync(new URL(`../../../../resources/styles/${id}.json`, import.meta.url), "utf8"));
const shipped: Readonly<Record<string, unknown>> = { ap: style("ap"), plain: style("plain") };
const own = (style: object): Readonly<Record<string, unknown>> => ({ ...shipped, own: { format: "proofdesk.house-style/1", id: "own", name: "Own", extends: "ap", rules: {}, ...style } });
const why = (styles: Readonly<Record<string, unknown>>, id = "own"): unknown => {
  try {
    return resolveStyle(styles, id);
  } catch (cause) {
    return cause instanceof Refusal ? `${cause.code} ${Object.values(cause.values).join(" ")}` : cause;
  }
};

describe("resolveStyle", () => {
  it("settles every rule of the shipped styles", () => {
    expect(Object.keys(resolveStyle(shipped, "plain").rules).toSorted()).toEqual(checkCatalogue.map((one) => one.id).toSorted());
    expect(resolveStyle(shipped, "ap").rules["req.place"]?.severity).toBe("blocks");
    expect(resolveStyle(shipped, "plain").rules["req.place"]?.severity).toBe("warns");
  });
  it("merges a parent's setting with the child's", () => {
    const style = resolveStyle(own({ rules: { "req.caption": { min: 40 } }, vocab: { creditLine: ["AP"] } }), "own");
    expect(style.rules["req.caption"]).toMatchObject({ severity: "blocks", params: { min: 40 } });
    expect(style.rules["req.credit"]?.params).toEqual({ vocabulary: ["AP"] });
    expect(style.rules["date.ambiguous"]?.params).toEqual({ dateOrder: "mdy" });
  });
  it.each<[string, object, string]>([
    ["a rule", { rules: { "cap.nonsense": { severity: "warns" } } }, "cap.nonsense"],
    ["a parameter", { rules: { "req.caption": { least: 3 } } }, "req.caption has no parameter least"],
    ["a parameter of the wrong type", { rules: { "req.caption": { min: "many" } } }, "req.caption.min must be a number"],
    ["a shared parameter", { params: { colour: "red" } }, "colour"],
    ["a member", { extras: 1 }, "extras"],
    ["a severity", { rules: { "req.caption": { severity: "stops" } } }, "severity"],
    ["a parent", { extends: "nobody" }, "unknown-style nobody"],
    ["itself as its parent", { extends: "own" }, "extends itself"],
  ])("refuses %s that does not exist and names it", (_what, style, message) => { expect(why(own(style))).toContain(message); });
  it("refuses an unknown style", () => { expect(why(shipped, "nobody")).toBe("unknown-style nobody"); });
});

describe("mayWaive", () => {
  it("lets everybody waive what plain lets anyone waive, and nothing else", () => {
    const style = resolveStyle(shipped, "plain");
    expect(mayWaive(style, "prov.means", "AR")).toBe(true);
    expect(mayWaive(style, "req.caption", "AR")).toBe(false);
    expect(mayWaive(style, "nonsense", "AR")).toBe(false);
  });
  it("looks roles up", () => {
    const style = resolveStyle(own({ roles: { chief: ["NC"] } }), "own");
    expect(mayWaive(style, "prov.means", "NC")).toBe(true);
    expect(mayWaive(style, "prov.means", "AR")).toBe(false);
    expect(mayWaive(resolveStyle(shipped, "ap"), "prov.means", "NC")).toBe(false);
  });
  it("counts the style's own list for waivers that name no role", () => {
    const style = resolveStyle(own({ mayWaive: ["NC"], rules: { "req.credit": { waive: {} } } }), "own");
    expect([mayWaive(style, "req.credit", "NC"), mayWaive(style, "req.credit", "AR")]).toEqual([true, false]);
  });
});

describe("runChecks", () => {
  const good = photoOf({
    description: "A ferry leaves the harbour in Rome, Saturday, March 14, 2026. (AP Photo/Ana Ruiz)", creatorNames: ["Ana Ruiz"], creditLine: "AP", copyrightNotice: "© 2026 AP", dateCreated: "2026-03-14", cityName: "Rome", countryName: "Italy", countryCode: "ITA",
    headline: "Ferry leaves", title: "Rome Ferry", altTextAccessibility: "A white ferry", keywords: ["ferry", "harbour", "Rome"],
  });
  it.each(["plain", "ap"])("finds nothing in a good photo under %s", (id) => { expect(runChecks(resolveStyle(shipped, id), good, exampleContext)).toEqual([]); });
  it("finds in the worked example what its rules know", () => {
    const photo = photoOf({ ...good.fields, dateCreated: "2013-04-01", copyrightNotice: "© 2013 AP", description: "Kim Jong Un waved to crowds in Seoul, North Korea, Tuesday, April 1, 2013, in a photo taken with a traditional camera.  (AP Photo / David G.)" }, { device: "phone", make: "Apple" });
    const problems = runChecks(resolveStyle(shipped, "plain"), photo, exampleContext);
    expect(problems.map((one) => [one.rule, one.severity, one.mayWaive === true])).toEqual([["prov.means", "blocks", true], ["date.weekday", "blocks", false], ["cap.signoff-space", "warns", false], ["txt.double-space", "warns", false]]);
    expect(problemCounts(problems)).toEqual({ problems: 2, warnings: 2 });
    expect(problemCounts(problems.map((one) => ({ ...one, waived: { by: { name: "A", initials: "A" }, reason: "r" } })))).toEqual({ problems: 0, warnings: 2 });
  });
  it("keeps a stray joiner to a warning where the rule blocks", () => {
    expect(runChecks(resolveStyle(shipped, "plain"), photoOf({ ...good.fields, headline: "a\u200Db" }), exampleContext)).toMatchObject([{ rule: "txt.control", severity: "warns" }]);
  });
  it("gives the same answer twice", () => {
    const style = resolveStyle(shipped, "ap");
    expect(runChecks(style, photoOf({}), exampleContext)).toEqual(runChecks(style, photoOf({}), exampleContext));
  });
});
