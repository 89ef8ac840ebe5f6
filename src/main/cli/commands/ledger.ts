// `ledger [PHOTO]`: who received which copy, when, on whose approval.
import { deliveryMethods } from "#contract/methods/delivery.ts";
import type { Command } from "../command.ts";
import { printUnknown } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";

export const ledger: Command = {
  name: "ledger",
  usage: "[PHOTO]",
  summary: "shows deliveries, of all photos or of one",
  options: [],
  photos: true,
  async run(order) {
    const photos = order.words.length === 0 && !order.has("-0") ? undefined : await findPhotos(order);
    if (photos !== undefined) printUnknown(order.print, photos.unknown);
    const desk = await order.desk();
    const rows = photos === undefined ? await desk.call(deliveryMethods.ledger, {}) : (await Promise.all(photos.ids.map((photo) => desk.call(deliveryMethods.ledger, { photo })))).flat();
    for (const row of rows) {
      order.print.object(row);
      order.print.line(`${String(row.number).padStart(6)}  ${row.time}  ${safeText(row.editor.initials).padEnd(4)}  ${safeText(row.fileName)} → ${safeText(row.recipient)}  ${row.profile}  ${row.sha256.slice(0, 12)}`);
    }
    return (photos?.unknown.length ?? 0) > 0 ? 1 : 0;
  },
};
