// Which step undo and redo take next: per editor, newest first, until delivered (SPEC.md section 2).

/** Kinds of events that can be undone. */
export const undoable = ["edit.made", "problem.waived", "approval.submitted", "approval.returned", "approval.given", "approval.rejected", "approval.reopened", "collection.made", "collection.renamed", "collection.removed", "collection.changed", "file.renamed", "file.moved", "file.trashed"] as const;

/** An event as undo needs it; `of` for `undo.made` and `redo.made`. */
export interface Step { readonly number: number; readonly kind: string; readonly of?: number }

/** The number to undo: the newest step of the editor that is not undone. `steps` are the editor's own, oldest first. */
export const nextUndo = (steps: readonly Step[]): number | undefined => {
  const undone = undoneSteps(steps);
  return steps.findLast((step) => isUndoable(step.kind) && !undone.has(step.number))?.number;
};

/** The number to redo: the last one undone, unless the editor did something new since. */
export const nextRedo = (steps: readonly Step[]): number | undefined => {
  const undone = undoneSteps(steps);
  for (const step of steps.toReversed()) {
    if (isUndoable(step.kind)) return undefined;
    if (step.kind === "undo.made" && step.of !== undefined && undone.has(step.of)) return step.of;
  }
  return undefined;
};

const isUndoable = (kind: string): boolean => undoable.some((one) => one === kind);
const undoneSteps = (steps: readonly Step[]): ReadonlySet<number> => {
  const undone = new Set<number>();
  for (const step of steps) {
    if (step.of === undefined) continue;
    if (step.kind === "undo.made") undone.add(step.of);
    if (step.kind === "redo.made") undone.delete(step.of);
  }
  return undone;
};
