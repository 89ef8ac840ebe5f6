// A delivery that was stopped halfway: what of its set has arrived is taken back where the channel can, so that nobody works with half a story. The ledger keeps both, what left and that it came back.
import type { DeliverLine } from "#contract/methods/delivery.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { disconnected } from "../disconnected.ts";
import type { DeliveryPlace } from "../index-db/ledger.ts";
import { setOf } from "../services/fold.ts";
import { deliveryRowOf } from "../services/photo.ts";
import { recordEvent } from "../services/record-event.ts";
import type { OpenChannel } from "./channels/channel.ts";
import { sentCopyOf, takeBack } from "./take-back.ts";

/** Longer than this a stopped delivery keeps nobody waiting; what is left then stays delivered, and is said so. */
const longestMs = 60_000;

/** Whether an editor stopped it before the whole set had left. */
export const wasStoppedHalfway = (call: Call, lines: readonly DeliverLine[]): boolean =>
  call.signal.aborted && call.signal.reason !== disconnected && lines.some((line) => line.ok) && lines.some((line) => !line.ok && line.reason === "cancelled");

/** Takes these deliveries back, newest first; the evidence of each that came back, by its event's number. Never rejects for the channel's sake. */
export const takeBackSet = async (context: DeskContext, channel: OpenChannel, sent: readonly { readonly photo: PhotoId; readonly number: number }[], call: Call): Promise<ReadonlyMap<number, string>> => {
  const back = new Map<number, string>();
  if (channel.withdraw === undefined) return back;
  const signal = AbortSignal.timeout(longestMs);
  for (const { photo, number } of sent.toReversed()) {
    const key = context.index.ledger.deliveries(photo).find((one) => one.number === number);
    const [row] = key === undefined ? [] : deliveryRowOf(context, key);
    if (key === undefined || row === undefined) continue;
    const done = await takeBack(channel, sentCopyOf(row), signal).catch(() => undefined);
    if (done?.state !== "removed") continue;
    enterWithdrawal(context, photo, { number, at: key.at }, done.evidence, call);
    back.set(number, done.evidence);
  }
  return back;
};

/** A photo that nobody has any more counts as not delivered; whoever took it in those seconds is found by the ledger. */
const enterWithdrawal = (context: DeskContext, photo: PhotoId, place: DeliveryPlace, evidence: string, call: Call): void => {
  const record = context.index.get(photo);
  const others = context.index.ledger.deliveries(photo).some((one) => one.withdrawn === undefined && (one.number !== place.number || one.at !== place.at));
  const set = record === undefined || others ? {} : { set: [setOf({ ...record, delivered: false })] };
  recordEvent(context, { editor: call.editor, kind: "delivery.withdrawn", photos: [photo], payload: { withdrawn: [{ ...place, evidence }], ...set } });
};
