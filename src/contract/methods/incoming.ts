// Notices that came in from agencies: what they say, which photos they may mean, and what an editor says to them.
import { z } from "zod";
import { incoming, incomingId } from "../incoming.ts";
import { method } from "../method.ts";
import { secrets } from "../recipient.ts";
import { photoId } from "../values.ts";
import { batchResult } from "./edit.ts";

const reason = z.string().trim().min(1).max(2000);

export const incomingMethods = {
  /** Newest first, each with the photos that it may mean. `open`: only those that nobody has answered. */
  list: method("incoming.list", { params: z.strictObject({ open: z.boolean().default(true) }), result: z.array(incoming) }),
  /** How many nobody has answered; matches nothing, so it may be asked at any time. */
  count: method("incoming.count", { params: z.strictObject({}), result: z.object({ open: z.number().int() }) }),
  /**
   * Does what it asks for, by the ways and rules that there are: a correction is one edit of the fields that it names (or of `fields`), of a delivered photo an open correction
   * before it; a kill is the kill, with the notice's words as the reason where none is given; a withhold is a hold. It is answered only where that went well. Without `photo`
   * the one photo that fits. Refused `unknown-incoming`, `incoming-answered`, `incoming-unmatched`, `incoming-no-words`.
   */
  apply: method("incoming.apply", {
    params: z.strictObject({ incoming: incomingId, photo: photoId.optional(), fields: z.array(z.string()).min(1).max(100).optional(), reason: reason.optional(), mandatory: z.boolean().optional(), voidApproval: z.boolean().default(true), secrets }),
    result: batchResult.extend({ incoming }),
  }),
  /** It means this photo. It stays open. */
  link: method("incoming.link", { params: z.strictObject({ incoming: incomingId, photo: photoId }), result: incoming }),
  /** Not ours, or done by hand: it is answered with the reason, and nothing changes. */
  dismiss: method("incoming.dismiss", { params: z.strictObject({ incoming: incomingId, reason }), result: incoming }),
};
