// The report of a night: what came, who changed what, what was blocked, waived, held, delivered, corrected, killed. Made from the journal alone, but for what blocks now.
import { z } from "zod";
import { method } from "../method.ts";
import { instant, photoId } from "../values.ts";

const whole = z.number().int();
/** One photo by the file name it has now; where names are hidden, by its id alone. */
const photo = z.object({ photo: photoId, name: z.string() });

export const report = z.object({
  since: instant,
  until: instant,
  arrived: whole,
  /** What each editor did. `edited`: photos whose text or marks they changed, once for each edit. */
  editors: z.array(z.object({ editor: z.string(), edited: whole, submitted: whole, returned: whole, approved: whole, rejected: whole, waived: whole })),
  /** Rules that block photos now, at the end of the report. */
  blocked: z.array(z.object({ rule: z.string(), photos: whole })),
  waived: z.array(photo.extend({ time: instant, rule: z.string(), reason: z.string(), editor: z.string() })),
  held: z.array(photo.extend({ time: instant, what: z.enum(["set", "released"]), kind: z.string().optional(), reason: z.string(), editor: z.string() })),
  /** `unsure`: copies of which nobody can know whether they arrived. */
  delivered: z.array(z.object({ recipient: z.string(), channel: z.string(), copies: whole, photos: whole, unsure: whole })),
  corrected: z.array(photo.extend({ time: instant, wrong: z.string(), editor: z.string(), recipients: whole, open: whole })),
  killed: z.array(photo.extend({ time: instant, reason: z.string(), mandatory: z.boolean(), editor: z.string(), recipients: whole, open: whole })),
});
export type Report = z.infer<typeof report>;

const cell = z.union([z.string().max(20_000), z.number(), z.boolean()]);
/** The report in the words of the window's language: the desk has none. */
const reportPage = z.strictObject({
  language: z.string().regex(/^[a-z]{2}$/u), title: z.string().max(200), lead: z.string().max(500), nothing: z.string().max(200),
  tables: z.array(z.strictObject({ title: z.string().max(200), columns: z.array(z.string().max(200)).max(20), rows: z.array(z.array(cell).max(20)) })).max(20),
});
export type ReportPage = z.infer<typeof reportPage>;

export const reportMethods = {
  /** Events from `since` on and before `until`. `hideNames`: editors, recipients and files by numbers, so that it can be shown to others. Refused `bad-value` where it ends before it begins. */
  make: method("report.make", { params: z.strictObject({ since: instant, until: instant, hideNames: z.boolean().default(false) }), result: report }),
  /** Writes a report as the file's ending says: its page or its tables in the caller's words, or as data. Main has asked before a name that is taken. */
  save: method("report.save", { params: z.strictObject({ file: z.string().regex(/\.(?:csv|json|html)$/iu), report, page: reportPage }), result: z.object({ file: z.string() }) }),
};
