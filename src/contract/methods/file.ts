// The editor's files themselves: turned, renamed, moved, copied, put into the system's trash. Each photo is wholly here or wholly there.
import { z } from "zod";
import { method } from "../method.ts";
import { outcome, photoId, placeOfFile } from "../values.ts";
import { batchResult } from "./edit.ts";

export const turn = z.enum(["left", "right", "half"]);
export type Turn = z.infer<typeof turn>;

const photos = z.array(photoId).min(1);
const progress = z.object({ progress: z.object({ done: z.number().int(), total: z.number().int() }) });
const naming = { photos, template: z.string().max(1000), start: z.number().int().min(0).max(1_000_000).default(1) };
const target = { photos, to: z.string().min(1) };

/** One line of a renaming before it is done. */
export const nameLine = z.object({
  photo: photoId,
  from: z.string(),
  to: z.string(),
  /** It comes along with a chosen one: another picture of the same name. */
  along: z.boolean(),
  /** `same`: nothing to do; `numbered`: the name was taken; `cut`: it was too long. */
  notes: z.array(z.enum(["same", "numbered", "cut"])),
  /** Why it is not renamed, as a refusal's or a reason's code. */
  reason: z.string().optional(),
});
export type NameLine = z.infer<typeof nameLine>;

/** What a move, a copy or the trash would take with it, counted before anybody decides. */
export const foreseen = z.object({
  photos: z.number().int(),
  /** Pictures, sidecars and what else goes along. */
  files: z.number().int(),
  approved: z.number().int(),
  delivered: z.number().int(),
  /** Photos that would leave the desk: the folder is under no root. */
  leaves: z.number().int(),
  /** Photos that stay, and why. */
  refused: z.array(z.object({ reason: z.string(), photos: z.number().int() })),
});
export type Foreseen = z.infer<typeof foreseen>;

export const fileMethods = {
  /** The orientation tag, by the way of every edit: kept when it answers, written after. `voidApproval` as in `edit.make`. */
  rotate: method("file.rotate", { params: z.strictObject({ photos, turn, voidApproval: z.boolean().default(true) }), result: batchResult, callers: ["window"] }),
  /** The names that `file.rename` would give, in the order of the photos. */
  names: method("file.names", { params: z.strictObject(naming), result: z.array(nameLine), callers: ["window"] }),
  /** New names from a template, sidecars and pictures of the same name along. A taken name gets `_2`; nothing is ever overwritten. */
  rename: method("file.rename", { params: z.strictObject(naming), result: batchResult, progress, callers: ["window"] }),
  move: method("file.move", { params: z.strictObject(target), result: batchResult, progress, callers: ["window"] }),
  copy: method("file.copy", { params: z.strictObject(target), result: batchResult, progress, callers: ["window"] }),
  foresee: method("file.foresee", { params: z.strictObject({ what: z.enum(["move", "copy", "trash"]), photos, to: z.string().min(1).optional() }), result: foreseen, callers: ["window"] }),
  /** Names the files to put into the trash and journals that they are about to go; main asks, acts and reports. */
  beginTrash: method("file.beginTrash", {
    params: z.strictObject({ photos }),
    result: z.object({ begun: z.number().int().nullable(), items: z.array(z.object({ photo: photoId, files: z.array(z.object(placeOfFile)) })), refused: z.array(outcome) }),
    callers: ["shell"],
  }),
  /** What became of them; the desk looks for itself. `failed` has the system's reason. */
  endTrash: method("file.endTrash", { params: z.strictObject({ begun: z.number().int(), failed: z.array(z.object({ photo: photoId, reason: z.string().max(300) })) }), result: batchResult, callers: ["shell"] }),
};
