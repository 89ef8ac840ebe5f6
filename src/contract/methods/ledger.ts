// The ledger, looked through page by page, and written out whole. It may have hundreds of thousands of rows: nobody gets all of them at once.
import { z } from "zod";
import { ledgerFilter, ledgerLine } from "../ledger.ts";
import { method } from "../method.ts";

const whole = z.number().int().min(0);

export const ledgerMethods = {
  /** Newest first. `total`: how many rows fit the filter. */
  page: method("ledger.page", { params: ledgerFilter.extend({ offset: whole, limit: whole.min(1).max(200) }), result: z.object({ total: whole, lines: z.array(ledgerLine) }) }),
  /** Everybody who has ever received a copy, by the name that the ledger has, with how many. */
  recipients: method("ledger.recipients", { params: z.strictObject({}), result: z.array(z.object({ recipient: z.string(), copies: whole })) }),
  /** Writes the rows that fit, oldest first, as its ending says. Main has asked before a name that is taken. No path of this computer's photos is in it. */
  export: method("ledger.export", {
    params: ledgerFilter.extend({ file: z.string().regex(/\.(?:csv|json)$/iu) }),
    progress: z.object({ done: whole, total: whole }),
    result: z.object({ file: z.string(), rows: whole }),
  }),
};
