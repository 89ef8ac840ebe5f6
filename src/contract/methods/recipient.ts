// Who gets copies. A recipient that goes stays in the journal: whoever has received a picture can be reached.
import { z } from "zod";
import { method } from "../method.ts";
import { newRecipient, recipient, recipientId, secrets, trial } from "../recipient.ts";

export const recipientMethods = {
  /** All by name; those that were removed only where asked for. */
  list: method("recipient.list", { params: z.strictObject({ removed: z.boolean().default(false) }), result: z.array(recipient) }),
  /** A new one, or the new shape of one. Refused `recipient-name-taken`, `unknown-profile`, `bad-template`, `unknown-recipient`. */
  put: method("recipient.put", { params: z.strictObject({ id: recipientId.optional(), recipient: newRecipient }), result: recipient }),
  /** Connects, signs in, looks for the folder and whether it can be written, and leaves nothing there; a server's key that nobody knew yet is kept. Refused `unknown-recipient`, `recipient-removed`. */
  test: method("recipient.test", { params: z.strictObject({ id: recipientId, secrets }), result: trial }),
  /** It gets nothing more. Notices about what it has still reach it. */
  remove: method("recipient.remove", { params: z.strictObject({ id: recipientId }), result: z.object({ name: z.string(), copies: z.number().int() }) }),
};
