// The editor's files themselves: turned, renamed, moved, copied, put into the system's trash. Each photo is wholly here or wholly there.
import { z } from "zod";
import { method } from "../method.ts";
import { photoId } from "../values.ts";
import { batchResult } from "./edit.ts";

export const turn = z.enum(["left", "right", "half"]);
export type Turn = z.infer<typeof turn>;

const photos = z.array(photoId).min(1);
export const fileMethods = {
  /** The orientation tag, by the way of every edit: kept when it answers, written after. `voidApproval` as in `edit.make`. */
  rotate: method("file.rotate", { params: z.strictObject({ photos, turn, voidApproval: z.boolean().default(true) }), result: batchResult, callers: ["window"] }),
};
