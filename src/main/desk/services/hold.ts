// Holds: nothing of a photo leaves while one stands. Setting and releasing are events; an embargo ends by the clock without one.
import type { BatchResult } from "#contract/methods/edit.ts";
import type { HoldOrder } from "#contract/methods/hold.ts";
import type { Hold, Outcome, PhotoId } from "#contract/values.ts";
import { isHeld, mayRelease } from "#core/hold.ts";
import type { Call, DeskContext } from "../context.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { setOf } from "./fold.ts";
import { outcomeOf, tally } from "./outcome.ts";
import { recordEvent } from "./record-event.ts";

/** One event for those that may, a refusal for each of the others. */
const change = (context: DeskContext, order: { readonly photos: readonly PhotoId[]; readonly kind: string; readonly payload: Readonly<Record<string, unknown>> }, call: Call, next: (record: PhotoRecord) => PhotoRecord | string): BatchResult => {
  const yes: { before: PhotoRecord; after: PhotoRecord }[] = [];
  const refused: Outcome[] = [];
  for (const id of new Set(order.photos)) {
    const before = context.index.get(id);
    if (before === undefined) { refused.push(outcomeOf(context, id, "unknown-photo")); continue; }
    const after = next(before);
    if (typeof after === "string") refused.push(outcomeOf(context, id, after));
    else yes.push({ before, after });
  }
  if (yes.length === 0) return tally(refused, null);
  const event = recordEvent(context, {
    editor: call.editor, request: call.request, kind: order.kind, photos: yes.map((one) => one.after.id),
    payload: { ...order.payload, before: yes.map((one) => setOf(one.before)), set: yes.map((one) => setOf(one.after)) },
  });
  return tally([...yes.map((one) => outcomeOf(context, one.after.id)), ...refused], event.number);
};

export const setHold = (context: DeskContext, { photos, hold }: { readonly photos: readonly PhotoId[]; readonly hold: HoldOrder }, call: Call): BatchResult => {
  const given: Hold = { ...hold, by: call.editor, time: new Date(context.now()).toISOString() };
  return change(context, { photos, kind: "hold.set", payload: { hold: given } }, call, (record) => {
    if (record.state === "killed") return "killed";
    if (record.hold !== undefined && isHeld(record, context.now()) && !mayRelease(record.hold, call.editor.initials)) return "not-yours-to-release";
    return { ...record, hold: given };
  });
};

export const releaseHold = (context: DeskContext, { photos, reason }: { readonly photos: readonly PhotoId[]; readonly reason: string }, call: Call): BatchResult =>
  change(context, { photos, kind: "hold.released", payload: { reason } }, call, (record) => {
    if (record.hold === undefined || !isHeld(record, context.now())) return "not-held";
    return mayRelease(record.hold, call.editor.initials) ? { ...record, hold: undefined } : "not-yours-to-release";
  });
