// Notices that are still open, tried once more: a corrected copy that never arrived goes first, then the words.
import { Refusal } from "#contract/refusals.ts";
import type { Call, DeskContext } from "../context.ts";
import { keptHere } from "../deliver/delivery.ts";
import type { NoticeRecord } from "../index-db/ledger.ts";
import { type CorrectionTools, deliverCorrected } from "./correction.ts";
import { holdersOf } from "./holders.ts";
import type { Secrets } from "../deliver/open-target.ts";
import { tellOne } from "./notices.ts";

/** Whether whoever the notice is for has the version that is right now; sends it where not. */
const hasCorrected = async (context: DeskContext, tools: CorrectionTools, notice: NoticeRecord, secrets: Secrets, call: Call): Promise<boolean> => {
  const record = context.index.get(notice.photo);
  if (record === undefined) return false;
  const holder = holdersOf(context, notice.photo, record.version).find((one) => (notice.recipientId === undefined ? one.recipient === notice.recipient && one.channel === notice.channel : one.recipientId === notice.recipientId));
  if (holder === undefined) return false;
  if (holder.isCorrected) return true;
  if (keptHere(context, record, holder.target) !== undefined) return false;
  return (await deliverCorrected(context, tools, holder, secrets, call))?.ok === true;
};

/** Throws `unknown-notice`. Those that were told meanwhile are left alone. */
export const sendAgain = async (context: DeskContext, tools: CorrectionTools, { notices: ids, secrets }: { readonly notices: readonly string[]; readonly secrets?: Secrets }, call: Call): Promise<{ sent: number; open: number }> => {
  const all = [...new Set(ids)].map((id) => {
    const notice = context.index.ledger.notice(id);
    if (notice === undefined) throw new Refusal("unknown-notice");
    return notice;
  });
  let [sent, open] = [0, 0];
  for (const notice of all.filter((one) => one.state === "open")) {
    const may = !call.signal.aborted && (notice.kind === "kill" || (await hasCorrected(context, tools, notice, secrets, call)));
    if (may && (await tellOne(context, notice, secrets, call)) !== "open") sent += 1;
    else open += 1;
  }
  return { sent, open };
};
