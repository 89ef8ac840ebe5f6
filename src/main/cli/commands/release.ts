// `release PHOTO… --reason TEXT`: ends a hold.
import { holdMethods } from "#contract/methods/hold.ts";
import { usage } from "../arguments.ts";
import type { Command } from "../command.ts";
import { runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";

export const release: Command = {
  name: "release",
  usage: "PHOTO… --reason TEXT",
  summary: "ends the photos' hold; a safety hold only for the editor it names",
  options: [{ name: "--reason", value: "TEXT", help: "why it is clear; it goes to the journal" }],
  photos: true,
  async run(order) {
    const reason = order.option("--reason");
    if (reason === undefined || reason.trim() === "") throw usage("release needs --reason TEXT");
    const photos = await findPhotos(order);
    const desk = await order.desk();
    return runOutcomes(order, photos, (ids) => desk.call(holdMethods.release, { photos: [...ids], reason }), "state");
  },
};
