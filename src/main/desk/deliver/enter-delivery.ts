// A copy that left, into the ledger: one shape, whether it is entered at once or found at the next start.
import type { Approval, Editor, PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { setOf } from "../services/fold.ts";
import type { DeliveryInEvent } from "../services/photo.ts";
import { type KillReason, killNotice } from "../services/kill-notice.ts";
import { recordEvent } from "../services/record-event.ts";

/** The approval as a delivery names it; what voids it later is not part of it. */
export const givenApproval = ({ approval }: PhotoRecord): Approval => {
  if (approval === undefined) throw new Error("delivered without an approval");
  const { void: _void, ...given } = approval;
  return given;
};

/** Why the photo was killed, for a copy that was out before anybody knew of it. */
const killOf = (context: DeskContext, photo: PhotoId): KillReason => {
  const { reason, mandatory } = context.journal.ofPhoto(photo).findLast((event) => event.kind === "kill.made")?.payload ?? {};
  return { reason: typeof reason === "string" ? reason : "", mandatory: mandatory === true };
};

/** `begun`: number of the event that said it was about to be placed. Answers with the event's number. */
export const enterDelivery = (context: DeskContext, by: { readonly editor: Editor; readonly request?: string | undefined }, record: PhotoRecord, begun: number, delivery: DeliveryInEvent): number => {
  const { recipient, recipientId, channel = "folder", fileName, version = 1 } = delivery;
  const contact = recipientId === undefined ? undefined : context.index.ledger.recipient(recipientId)?.contact;
  // The kill did not know of this holder: the notice comes with the entry.
  const notices = record.state === "killed" ? [killNotice(record, {
    recipient, ...(recipientId === undefined ? {} : { recipientId }), channel, ...(contact === undefined ? {} : { contact }), copies: [{ number: context.journal.head().number + 1, fileName, time: new Date(context.now()).toISOString(), version }],
  }, killOf(context, record.id))] : [];
  return recordEvent(context, { ...by, kind: "delivery.made", photos: [record.id], payload: { begun, deliveries: [delivery], set: [{ ...setOf(record), delivered: true }], ...(notices.length === 0 ? {} : { notices }) } }).number;
};

/** What was about to be placed is not there. */
export const dropDelivery = (context: DeskContext, editor: Editor, photo: PhotoId, begun: number): void => {
  recordEvent(context, { editor, kind: "delivery.dropped", photos: [photo], payload: { begun } });
};
