// Kills: nothing of the photo leaves again, and everybody who has it is told. And the drill that rehearses one.
import { z } from "zod";
import { method } from "../method.ts";
import { heldCopies, notice } from "../notice.ts";
import { secrets } from "../recipient.ts";
import { photoId } from "../values.ts";
import { batchResult } from "./edit.ts";

const holder = z.object({ photo: photoId, recipient: z.string(), recipientId: z.string().optional(), channel: z.string(), /** Its channel can take copies back. */ canWithdraw: z.boolean(), copies: heldCopies });
const params = z.strictObject({ photos: z.array(photoId).min(1).max(10_000), reason: z.string().trim().min(1).max(2000), /** Mandatory: to be removed where it was already used; else no further use. */ mandatory: z.boolean(), secrets });

export const killMethods = {
  /** Everybody who has the photos, of every version; photos that look the same (retaken, re-sent) and are not among them; whether the house style asks for a second editor. */
  plan: method("kill.plan", { params: z.strictObject({ photos: z.array(photoId).min(1).max(10_000) }), result: z.object({ holders: z.array(holder), alike: z.array(photoId), secondEditor: z.boolean() }) }),
  /** Kills at once: what is on its way is stopped, copies are taken back where their channel can, every holder gets the notice. Where the house style asks for two, the first call holds the photos and says `second-editor`; another editor's call kills. */
  make: method("kill.make", { params, result: batchResult.extend({ notices: z.object({ sent: z.number().int(), open: z.number().int(), removed: z.number().int() }) }) }),
  /** What a kill would do and say, by the ledger; nothing is changed, nothing is sent. It is in the journal that it was rehearsed. */
  drill: method("kill.drill", { params, result: z.object({ notices: z.array(notice), milliseconds: z.number() }) }),
};
