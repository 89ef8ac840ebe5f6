// Photos to one of several targets: whatever stands in the way of it is said photo by photo, and stops none of the others.
import type { DeliverLine } from "#contract/methods/delivery.ts";
import { Refusal, type RefusalCode } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { diskReason } from "../disk.ts";
import { ChannelFailure } from "./channels/channel.ts";
import { deliverAll, type DeliverDone, type DeliverTools, type Order, planOf, refusedLine } from "./delivery.ts";

const whyOf = (cause: unknown): { readonly code: RefusalCode; readonly why: string } => {
  if (cause instanceof ChannelFailure) return { code: cause.code, why: cause.why };
  if (cause instanceof Refusal) return { code: cause.code, why: "" };
  return { code: "copy-failed", why: diskReason(cause) };
};

/** Never rejects: where it cannot even begin, each photo that has no line yet says why. */
export const deliverTo = async (context: DeskContext, tools: DeliverTools, order: Order, photos: readonly PhotoId[], call: Call, onLine: (line: DeliverLine) => void): Promise<DeliverDone> => {
  const lines: DeliverLine[] = [];
  const heard = (line: DeliverLine): void => { lines.push(line); onLine(line); };
  try {
    if (call.signal.aborted) throw new Refusal("cancelled");
    return await deliverAll(context, tools, planOf(tools.profiles, order), photos, call, heard, () => undefined);
  } catch (cause) {
    const { code, why } = whyOf(cause);
    const told = new Set(lines.map((line) => line.photo));
    for (const id of photos) if (!told.has(id)) heard({ ...refusedLine(context, id, code), ...(why === "" ? {} : { detail: why }) });
    const ok = lines.filter((line) => line.ok).length;
    return { ok, failed: lines.length - ok, ledger: [], lines };
  }
};
