// `kill PHOTO… --reason TEXT`: nothing of the photos leaves again, and everybody who has them is told.
import { killMethods } from "#contract/methods/kill.ts";
import { counted } from "#words/format.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { printDone, printOutcome, printUnknown, unknownOutcome } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";
import { secretsOf } from "../secrets.ts";

/** What a kill and a drill are given. */
export const killOrder = (order: Order, name: string): { readonly reason: string; readonly mandatory: boolean } => {
  const reason = order.option("--reason");
  if (reason === undefined || reason.trim() === "") throw usage(`${name} needs --reason TEXT`);
  return { reason, mandatory: order.has("--mandatory") };
};
export const killOptions = [
  { name: "--reason", value: "TEXT", help: "why; recipients read it" },
  { name: "--mandatory", help: "to be removed also where it was used; else no further use" },
] as const;

export const kill: Command = {
  name: "kill",
  usage: "PHOTO… --reason TEXT [--mandatory]",
  summary: "kills photos for good: stops what is on its way, takes copies back where that goes, tells everybody who has them",
  options: killOptions,
  photos: true,
  async run(order) {
    const given = killOrder(order, "kill");
    const photos = await findPhotos(order);
    printUnknown(order.print, photos.unknown, unknownOutcome);
    if (photos.ids.length === 0) return printDone(order.print, { ok: 0, failed: photos.unknown.length, event: null });
    const result = await (await order.desk()).call(killMethods.make, { photos: [...photos.ids], ...given, secrets: await secretsOf(order) });
    for (const outcome of result.outcomes) printOutcome(order.print, outcome, "state");
    const { sent, open, removed } = result.notices;
    if (sent + open + removed > 0) order.print.line(safeText(`${counted(removed, "recipient")} cleared, ${sent} told${open > 0 ? `, ${open} still open: see proofdesk notices --open` : ""}`));
    const exit = printDone(order.print, { ...result.done, failed: result.done.failed + photos.unknown.length }, { notices: result.notices });
    return open > 0 ? 1 : exit;
  },
};
