// Holds: photos that are kept here although they are approved, and their release.
import { z } from "zod";
import { method } from "../method.ts";
import { editor, instant, photoId } from "../values.ts";
import { batchResult } from "./edit.ts";

const photos = z.array(photoId).min(1);
const reason = z.string().trim().min(1).max(2000);

/** An embargo ends by the clock or by an editor; a safety hold only by `clearedBy`, never by the clock; a permission when an editor says that it is given. */
export const holdOrder = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("embargo"), reason, until: instant }),
  z.strictObject({ kind: z.literal("safety"), reason, /** Initials of the one editor who may release it. */ clearedBy: editor.shape.initials }),
  z.strictObject({ kind: z.literal("permission"), reason }),
]);
export type HoldOrder = z.infer<typeof holdOrder>;

export const holdMethods = {
  /** Holds the photos, whatever their state; another hold takes the place of the first, but a safety hold gives way only to its own editor. */
  set: method("hold.set", { params: z.strictObject({ photos, hold: holdOrder }), result: batchResult }),
  /** Lets them go again, with a reason; refused `not-yours-to-release` for a safety hold of somebody else, `not-held` where there is none. */
  release: method("hold.release", { params: z.strictObject({ photos, reason }), result: batchResult }),
};
