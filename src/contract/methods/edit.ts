// Changing fields: one edit for one or many photos, drafts while typing, undo and redo, conflicts with other programs.
import { z } from "zod";
import { method } from "../method.ts";
import { fieldValue, outcome, photoId } from "../values.ts";

export const editMode = z.enum(["replace", "fill", "append", "prepend", "add", "remove"]);
export type EditMode = z.infer<typeof editMode>;

/** `value: null` clears the field. */
export const fieldChange = z.strictObject({ field: z.string(), mode: editMode.default("replace"), value: fieldValue.nullable() });
export type FieldChange = z.infer<typeof fieldChange>;

/** The changes of one photo. */
export const photoEdit = z.strictObject({ photo: photoId, changes: z.array(fieldChange).min(1) });
export type PhotoEdit = z.infer<typeof photoEdit>;

export const doneLine = z.object({ ok: z.number().int(), failed: z.number().int(), event: z.number().int().nullable() });
export const batchResult = z.object({ outcomes: z.array(outcome), done: doneLine });
export type BatchResult = z.infer<typeof batchResult>;

export const undoResult = batchResult.extend({
  /** What was undone or redone, as a code with its values for `words`: "edit", "approve" … */
  what: z.object({ kind: z.string(), fields: z.array(z.string()), photos: z.number().int(), /** The story's name, where it was a story's event. */ collection: z.string().optional() }),
});

export const editMethods = {
  /** One edit for all photos; kept when it answers. `voidApproval` must be true where an approved photo would lose its approval, else those are refused. */
  make: method("edit.make", {
    params: z.strictObject({ photos: z.array(photoId).min(1), changes: z.array(fieldChange).min(1), voidApproval: z.boolean().default(true) }),
    result: batchResult,
  }),
  /** Values of their own for each photo, a block pasted from a spreadsheet for instance: one event, one step of undo, under the rules of `make`. */
  makeMany: method("edit.makeMany", {
    params: z.strictObject({ edits: z.array(photoEdit).min(1).max(100_000), voidApproval: z.boolean().default(true) }),
    result: batchResult,
  }),
  /** Keeps what is being typed, one replaceable row per photo and field; `value: null` clears the field, `drop` forgets the draft. */
  draft: method("edit.draft", {
    params: z.strictObject({ photos: z.array(photoId).min(1), field: z.string(), value: fieldValue.nullable().optional(), drop: z.boolean().optional() }),
    result: z.object({ kept: z.boolean() }),
    callers: ["window"],
  }),
  /** The drafts of these photos. */
  drafts: method("edit.drafts", {
    params: z.strictObject({ photos: z.array(photoId).min(1).max(500) }),
    result: z.array(z.object({ photo: photoId, field: z.string(), value: fieldValue.nullable() })),
    callers: ["window"],
  }),
  undo: method("edit.undo", { params: z.strictObject({}), result: undoResult }),
  redo: method("edit.redo", { params: z.strictObject({}), result: undoResult }),
  /** Waits until the photos' writes are saved or failed. `timeoutMs` at most ten minutes. */
  wait: method("edit.wait", { params: z.strictObject({ photos: z.array(photoId).min(1), timeoutMs: z.number().int().max(600_000).default(60_000) }), result: z.array(outcome), progress: outcome }),
  /** Waits until nothing is left to write anywhere. */
  drain: method("edit.drain", { params: z.strictObject({}), result: z.object({ failed: z.number().int() }) }),
  /** Tries failed writes again. */
  retry: method("edit.retry", { params: z.strictObject({ photos: z.array(photoId).optional() }), result: z.object({ jobs: z.number().int() }) }),
  /** Settles a field that another program changed meanwhile: one of the two versions, or a `result` made of both, its `value` beside it (null clears the field). */
  settle: method("edit.settle", { params: z.strictObject({ photo: photoId, field: z.string(), take: z.enum(["mine", "theirs", "result"]), value: fieldValue.nullable().optional() }), result: outcome }),
};
