// Corrections: a delivered photo opened again, mended, approved, and sent anew to everybody who has the wrong one, with the notice.
import { z } from "zod";
import { method } from "../method.ts";
import { heldCopies } from "../notice.ts";
import { secrets } from "../recipient.ts";
import { fieldValue, photoId } from "../values.ts";
import { batchResult } from "./edit.ts";
import { deliverLine } from "./delivery.ts";

/** One field that recipients have in another wording. */
const change = z.object({ field: z.string(), before: fieldValue.optional(), after: fieldValue.optional() });
/** A recipient of a wrong version. */
const wrongCopy = z.object({ recipient: z.string(), recipientId: z.string().optional(), channel: z.string(), copies: heldCopies, changes: z.array(change) });

export const correctionMethods = {
  /** Delivered photos become working again, correction open, their approval void; `wrong` says what was wrong. Refused `not-delivered`, `killed`, `correction-open`. */
  open: method("correction.open", { params: z.strictObject({ photos: z.array(photoId).min(1), wrong: z.string().trim().min(1).max(2000) }), result: batchResult }),
  /** What would be sent, to whom, and the notice in agency form and reader's form in the caption's language. */
  plan: method("correction.plan", {
    params: z.strictObject({ photo: photoId }),
    result: z.object({
      wrong: z.string(), changes: z.array(change), recipients: z.array(wrongCopy),
      notice: z.object({ language: z.enum(["en", "de", "ko"]), subject: z.string(), agency: z.string(), reader: z.string() }),
      /** Photos whose text has the same wrong words, delivered ones first. */
      alike: z.array(photoId),
    }),
  }),
  /** Sends the corrected copy and the notice to every recipient of a wrong version. What cannot be reached stays on the call list. Refused `not-approved`, `no-correction`. */
  send: method("correction.send", {
    params: z.strictObject({ photo: photoId, /** The editor's own wording of the notice. */ notice: z.string().trim().min(1).max(20_000).optional(), secrets }),
    progress: z.object({ recipient: z.string(), line: deliverLine }),
    result: z.object({ lines: z.array(z.object({ recipient: z.string(), line: deliverLine })), notices: z.object({ sent: z.number().int(), open: z.number().int() }) }),
  }),
};
