// The ledger as a table to look through: who has which copy, what showed that it arrived, and what became of telling them that it was wrong.
import { z } from "zod";
import { notice } from "./notice.ts";
import { deliveryRow, state } from "./values.ts";

/** Both must hold; what is absent is no limit. */
export const ledgerFilter = z.strictObject({
  /** A recipient's name as the ledger has it, to the letter. */
  recipient: z.string().min(1).max(32_768).optional(),
  /** A part of the photo's name, of the copy's or of the recipient's. */
  text: z.string().trim().min(1).max(500).optional(),
});
export type LedgerFilter = z.infer<typeof ledgerFilter>;

/** A row of the table; what a delivery removed and the words it went out with are the photo's to show. */
export const ledgerLine = deliveryRow.omit({ removed: true, fields: true }).extend({
  /** Its place among the deliveries of its event: with `number` the key of the row. */
  at: z.number().int(),
  /** The photo's name now; empty where the desk knows it no longer. */
  name: z.string(),
  state: state.optional(),
  /** The newest correction or kill that this recipient must know of, and how far telling it is. */
  notice: notice.pick({ kind: true, state: true, time: true }).optional(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;
