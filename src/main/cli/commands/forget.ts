// `forget PHOTO…`: what the files gave away on arrival goes from the desk; later deliveries can no longer be searched for it.
import { photoMethods } from "#contract/methods/photo.ts";
import type { Command } from "../command.ts";
import { printDone, printOutcome, printUnknown, unknownOutcome } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";

export const forget: Command = {
  name: "forget",
  usage: "PHOTO…",
  summary: "forgets what the files gave away on arrival (places, numbers, owners, notes) and the pictures made of them",
  details: ["It cannot be taken back. Later deliveries of the photos can no longer be searched for what they held on arrival.", "The photos themselves, their texts and their history stay."],
  options: [],
  photos: true,
  async run(order) {
    const photos = await findPhotos(order);
    printUnknown(order.print, photos.unknown, unknownOutcome);
    const none = { outcomes: [], done: { ok: 0, failed: 0, event: null } };
    const { outcomes, done } = photos.ids.length === 0 ? none : await (await order.desk()).call(photoMethods.forget, { photos: [...photos.ids] });
    for (const outcome of outcomes) printOutcome(order.print, outcome, "state");
    if (done.ok > 0) order.print.note("Later deliveries of these photos can no longer be searched for what they held on arrival.");
    return printDone(order.print, { ...done, failed: done.failed + photos.unknown.length });
  },
};
