// Each step is done when the desk has answered so, and not before.
import { describe, expect, it } from "vitest";
import { firstGuide, type Guide, guideAfter, guideSteps, type Seen, shownStep } from "./guide.ts";

const answer = (method: string, params: unknown, value: unknown, view: Seen["view"] = "sheet"): Seen => ({ kind: "answer", method, params, value, view });
const ok = (n: number): unknown => ({ outcomes: [], done: { ok: n, failed: 0, event: 1 } });
const edit = (field: string, photos: number): unknown => ({ photos: Array.from({ length: photos }, (_, at) => `p${at}`), changes: [{ field, mode: "replace", value: "x" }] });
const after = (...seen: readonly Seen[]): Guide => seen.reduce(guideAfter, firstGuide);

describe("a step", () => {
  it.each([
    ["open", { kind: "state", view: "sheet", roots: 1 }], ["look", { kind: "state", view: "loupe", roots: 0 }], ["mark", answer("edit.make", edit("imageRating", 1), ok(1))], ["mark", answer("edit.make", edit("colorClass", 9), ok(9))],
    ["correct", answer("edit.make", edit("description", 1), ok(1))], ["credit", answer("edit.make", edit("creditLine", 12), ok(12))], ["approve", answer("approval.approve", {}, ok(3))], ["deliver", answer("delivery.deliver", {}, { ok: 2, failed: 0 })], ["undo", answer("edit.undo", {}, ok(1))],
  ] as const)("%s is done", (step, seen) => { expect(after(seen as Seen).done).toEqual([step]); });

  it.each([
    answer("edit.make", edit("description", 1), ok(0)), answer("edit.make", edit("creditLine", 1), ok(1)), answer("approval.approve", {}, { done: { ok: 0, failed: 4 } }), answer("delivery.deliver", {}, { ok: 0, failed: 2 }), answer("edit.undo", {}, ok(0)),
    answer("photo.rows", {}, ok(9)), answer("edit.make", null, null), answer("edit.make", { changes: "all" }, ok(1)), { kind: "state", view: "first-run", roots: 0 } satisfies Seen,
  ])("is not done by %o", (seen) => { expect(after(seen).done).toEqual([]); });

  it("of the problems needs two fixes from their list", () => {
    const fix = answer("edit.makeMany", { edits: [{ photo: "p", changes: [{ field: "headline" }] }] }, ok(1), "problems");
    expect(after(fix).done).toEqual([]);
    expect(after(fix, answer("edit.make", edit("headline", 1), ok(1), "sheet")).done).toEqual([]);
    expect(after(fix, fix).done).toEqual(["problems"]);
  });
});

describe("the step that is shown", () => {
  it("is the first that is not done, or the one asked for until it is done", () => {
    expect(shownStep(firstGuide)).toBe("open");
    const asked: Guide = { ...firstGuide, shown: "undo" };
    expect(shownStep(guideAfter(asked, { kind: "state", view: "sheet", roots: 1 }))).toBe("undo");
    expect(shownStep(guideAfter(guideAfter(asked, { kind: "state", view: "sheet", roots: 1 }), answer("edit.undo", {}, ok(1))))).toBe("look");
    expect(shownStep({ ...firstGuide, done: [...guideSteps] })).toBeUndefined();
  });
  it("does not mind steps of another version", () => { expect(shownStep({ ...firstGuide, done: ["open", "something-else"] })).toBe("look"); });
});
