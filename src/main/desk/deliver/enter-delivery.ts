// A copy that left, into the ledger: one shape, whether it is entered at once or found at the next start.
import type { Approval, Editor, PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { setOf } from "../services/fold.ts";
import type { DeliveryInEvent } from "../services/photo.ts";
import { recordEvent } from "../services/record-event.ts";

/** The approval as a delivery names it; what voids it later is not part of it. */
export const givenApproval = ({ approval }: PhotoRecord): Approval => {
  if (approval === undefined) throw new Error("delivered without an approval");
  const { void: _void, ...given } = approval;
  return given;
};

/** `begun`: number of the event that said it was about to be placed. Answers with the event's number. */
export const enterDelivery = (context: DeskContext, by: { readonly editor: Editor; readonly request?: string | undefined }, record: PhotoRecord, begun: number, delivery: DeliveryInEvent): number =>
  recordEvent(context, { ...by, kind: "delivery.made", photos: [record.id], payload: { begun, deliveries: [delivery], set: [{ ...setOf(record), delivered: true }] } }).number;

/** What was about to be placed is not there. */
export const dropDelivery = (context: DeskContext, editor: Editor, photo: PhotoId, begun: number): void => {
  recordEvent(context, { editor, kind: "delivery.dropped", photos: [photo], payload: { begun } });
};
