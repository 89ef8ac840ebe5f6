// The first ten minutes as the editor has done them: nine steps, each done when the desk has answered so, or the window stands so. Pure.
import type { View } from "./layout.ts";

export const guideSteps = ["open", "look", "mark", "correct", "credit", "problems", "approve", "deliver", "undo"] as const;
export type GuideStep = (typeof guideSteps)[number];

export interface Guide {
  readonly open: boolean;
  readonly done: readonly string[];
  /** The one that is shown; undefined: the first that is not done. */
  readonly shown: GuideStep | undefined;
  /** Problems fixed from their list so far; two make the step. */
  readonly fixed: number;
}
export const firstGuide: Guide = { open: false, done: [], shown: undefined, fixed: 0 };

/** What the guide sees: an answer of the desk with what was asked, or how the window stands. */
export type Seen = { readonly kind: "answer"; readonly method: string; readonly params: unknown; readonly value: unknown; readonly view: View } | { readonly kind: "state"; readonly view: View; readonly roots: number };

const member = (value: unknown, name: string): unknown => (typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
/** How many photos the answer says it worked for. */
const okOf = (value: unknown): number => { const own = member(value, "ok"); const ok = typeof own === "number" ? own : member(member(value, "done"), "ok"); return typeof ok === "number" ? ok : 0; };

const marks: ReadonlySet<unknown> = new Set(["imageRating", "colorClass", "tagged"]);
const fieldsOf = (params: unknown): readonly unknown[] => [...list(member(params, "changes")), ...list(member(params, "edits")).flatMap((edit) => list(member(edit, "changes")))].map((change) => member(change, "field"));
/** Photos that one edit was asked for. */
const photosOf = (params: unknown): number => Math.max(list(member(params, "photos")).length, list(member(params, "edits")).length);

const stepsOf = (seen: Seen): readonly (GuideStep | "fixed")[] => {
  if (seen.kind === "state") return [...(seen.roots > 0 ? ["open" as const] : []), ...(seen.view === "loupe" ? ["look" as const] : [])];
  if (okOf(seen.value) === 0) return [];
  if (seen.method === "approval.approve") return ["approve"];
  if (seen.method === "delivery.deliver") return ["deliver"];
  if (seen.method === "edit.undo") return ["undo"];
  if (seen.method !== "edit.make" && seen.method !== "edit.makeMany") return [];
  const fields = fieldsOf(seen.params);
  return [
    ...(fields.some((one) => marks.has(one)) ? ["mark" as const] : []), ...(fields.includes("description") ? ["correct" as const] : []),
    ...(fields.includes("creditLine") && photosOf(seen.params) > 1 ? ["credit" as const] : []), ...(seen.view === "problems" ? ["fixed" as const] : []),
  ];
};

export const guideAfter = (guide: Guide, seen: Seen): Guide => {
  const steps = stepsOf(seen);
  const fixed = guide.fixed + steps.filter((one) => one === "fixed").length;
  const done = new Set([...guide.done, ...steps.filter((one) => one !== "fixed"), ...(fixed >= 2 ? ["problems"] : [])]);
  if (done.size === guide.done.length && fixed === guide.fixed) return guide;
  const shownDone = guide.shown !== undefined && done.has(guide.shown) && !guide.done.includes(guide.shown);
  return { ...guide, fixed, done: [...done], shown: shownDone ? undefined : guide.shown };
};

/** The step that is shown; undefined when all are done. */
export const shownStep = (guide: Guide): GuideStep | undefined => guide.shown ?? guideSteps.find((one) => !guide.done.includes(one));
