// `ledger [PHOTO]`: who received which copy, when, on whose approval.
import { deliveryMethods } from "#contract/methods/delivery.ts";
import { deskMethods } from "#contract/methods/desk.ts";
import type { DeliveryRow, JournalEvent, PhotoId } from "#contract/values.ts";
import type { Command } from "../command.ts";
import type { DeskCaller } from "../desk-caller.ts";
import { csvLine } from "#core/csv.ts";
import { printUnknown } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";

/** The event that a row of the ledger stands in: its line has the event's members too. */
const events = (desk: DeskCaller): ((row: DeliveryRow) => Promise<JournalEvent>) => {
  const ofPhoto = new Map<PhotoId, ReadonlyMap<number, JournalEvent>>();
  return async (row) => {
    const known = ofPhoto.get(row.photo) ?? new Map((await desk.call(deskMethods.history, { photo: row.photo })).map((event) => [event.number, event]));
    ofPhoto.set(row.photo, known);
    const event = known.get(row.number);
    if (event === undefined) throw new Error(`no event ${row.number}`);
    return event;
  };
};

export const ledger: Command = {
  name: "ledger",
  usage: "[PHOTO]",
  summary: "shows deliveries, of all photos or of one",
  options: [{ name: "--csv", help: "as CSV, for spreadsheets" }],
  photos: true,
  async run(order) {
    const photos = order.words.length === 0 && !order.has("-0") ? undefined : await findPhotos(order);
    if (photos !== undefined) printUnknown(order.print, photos.unknown);
    const desk = await order.desk();
    const rows = photos === undefined ? await desk.call(deliveryMethods.ledger, {}) : (await Promise.all(photos.ids.map((photo) => desk.call(deliveryMethods.ledger, { photo })))).flat();
    const eventOf = order.print.json ? events(desk) : undefined;
    if (order.has("--csv")) {
      order.print.line(csvLine(["number", "time", "editor", "photo", "path", "version", "recipient", "channel", "file name", "sha256", "profile", "approved by", "approved at", "sure", "address", "withdrawn", "evidence"]));
      for (const row of rows) order.print.line(csvLine([row.number, row.time, row.editor.name, row.photo, row.path, row.version, row.recipient, row.channel, row.fileName, row.sha256, row.profile, row.approval.by.name, row.approval.time, row.proof?.sure !== false, row.proof?.address ?? row.proof?.place, row.withdrawn?.time, row.withdrawn?.evidence]));
      return (photos?.unknown.length ?? 0) > 0 ? 1 : 0;
    }
    for (const row of rows) {
      if (eventOf !== undefined) order.print.object({ ...row, ...(await eventOf(row)) });
      order.print.line(`${String(row.number).padStart(6)}  ${row.time}  ${safeText(row.editor.initials).padEnd(4)}  ${safeText(row.fileName)} → ${safeText(row.recipient)}  ${row.profile}  ${row.sha256.slice(0, 12)}`);
    }
    return (photos?.unknown.length ?? 0) > 0 ? 1 : 0;
  },
};
