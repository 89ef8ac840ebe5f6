// The choice between two versions of a field, before it is told to the desk. Pure.
import type { Conflict, FieldValue } from "#contract/values.ts";

export type Choice = { readonly take: "mine" | "theirs" } | { readonly take: "result"; readonly value: FieldValue | null };

/** What the field will hold; undefined where nothing is chosen yet, null where it will be empty. */
export const resultOf = (conflict: Conflict, choice: Choice | undefined): FieldValue | null | undefined =>
  choice === undefined ? undefined : choice.take === "result" ? choice.value : (conflict[choice.take] ?? null);

/** The next field that has no choice yet, from this one on. */
export const nextOpen = (conflicts: readonly Conflict[], choices: ReadonlyMap<string, Choice>, from: number): number => {
  for (let step = 1; step <= conflicts.length; step += 1) {
    const at = (from + step) % conflicts.length;
    const conflict = conflicts[at];
    if (conflict !== undefined && !choices.has(conflict.field)) return at;
  }
  return from;
};
