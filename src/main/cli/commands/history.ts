// `history PHOTO`: every event of a photo, as it stands in the journal.
import { deskMethods } from "#contract/methods/desk.ts";
import { usage } from "../arguments.ts";
import type { Command } from "../command.ts";
import { printUnknown } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";

export const history: Command = {
  name: "history",
  usage: "PHOTO",
  summary: "shows the photo's events with their hashes",
  options: [],
  photos: true,
  async run(order) {
    const photos = await findPhotos(order);
    if (photos.ids.length + photos.unknown.length !== 1) throw usage("history takes one PHOTO");
    printUnknown(order.print, photos.unknown);
    const [photo] = photos.ids;
    if (photo === undefined) return 1;
    for (const event of await (await order.desk()).call(deskMethods.history, { photo })) {
      order.print.object(event);
      order.print.line(`${String(event.number).padStart(6)}  ${event.time}  ${safeText(event.editor.initials).padEnd(4)}  ${event.kind.padEnd(20)}  ${event.hash.slice(0, 12)}`);
    }
    return 0;
  },
};
