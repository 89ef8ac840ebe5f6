// Holds: nothing of a photo leaves while one stands. Setting and releasing are events; an embargo ends by the clock without one.
import type { BatchResult } from "#contract/methods/edit.ts";
import type { HoldOrder } from "#contract/methods/hold.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Hold, Outcome, PhotoId } from "#contract/values.ts";
import { isHeld, mayRelease } from "#core/hold.ts";
import type { Call, DeskContext } from "../context.ts";
import { stopDepartures } from "../departures.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { outcomeOf, tally } from "./outcome.ts";
import { recordEvent } from "./record-event.ts";

/** One event for those that may, a refusal for each of the others. */
const change = (context: DeskContext, order: { readonly photos: readonly PhotoId[]; readonly kind: string; readonly hold: Hold | null; readonly payload: Readonly<Record<string, unknown>> }, call: Call, whyNot: (record: PhotoRecord) => RefusalCode | undefined): BatchResult => {
  const yes: PhotoId[] = [];
  const refused: Outcome[] = [];
  for (const id of new Set(order.photos)) {
    const record = context.index.get(id);
    const no = record === undefined ? "unknown-photo" : whyNot(record);
    if (no === undefined) yes.push(id);
    else refused.push(outcomeOf(context, id, no));
  }
  if (yes.length === 0) return tally(refused, null);
  const event = recordEvent(context, { editor: call.editor, request: call.request, kind: order.kind, photos: yes, payload: { ...order.payload, holds: yes.map(() => order.hold) } });
  return tally([...yes.map((id) => outcomeOf(context, id)), ...refused], event.number);
};

export const setHold = (context: DeskContext, { photos, hold }: { readonly photos: readonly PhotoId[]; readonly hold: HoldOrder }, call: Call): BatchResult => {
  const given: Hold = { ...hold, by: call.editor, time: new Date(context.now()).toISOString() };
  const done = change(context, { photos, kind: "hold.set", hold: given, payload: {} }, call, (record) => {
    if (record.state === "killed") return "killed";
    return record.hold !== undefined && isHeld(record, context.now()) && !mayRelease(record.hold, call.editor.initials) ? "not-yours-to-release" : undefined;
  });
  if (isHeld({ hold: given }, context.now())) stopDepartures(context, done.outcomes.filter((one) => one.ok).map((one) => one.photo));
  return done;
};

export const releaseHold = (context: DeskContext, { photos, reason }: { readonly photos: readonly PhotoId[]; readonly reason: string }, call: Call): BatchResult =>
  change(context, { photos, kind: "hold.released", hold: null, payload: { reason } }, call, (record) => {
    if (record.hold === undefined || !isHeld(record, context.now())) return "not-held";
    return mayRelease(record.hold, call.editor.initials) ? undefined : "not-yours-to-release";
  });
