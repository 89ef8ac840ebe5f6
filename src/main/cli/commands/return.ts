// `return PHOTO… --note TEXT`: sends submitted photos back with a note.
import { approvalMethods } from "#contract/methods/approval.ts";
import { usage } from "../arguments.ts";
import type { Command } from "../command.ts";
import { runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";

export const returnPhotos: Command = {
  name: "return",
  usage: "PHOTO… --note TEXT",
  summary: "sends submitted photos back with a note",
  options: [{ name: "--note", value: "TEXT", help: "what is to be done" }],
  photos: true,
  async run(order) {
    const note = order.option("--note");
    if (note === undefined) throw usage("return needs --note TEXT");
    const photos = await findPhotos(order);
    const desk = await order.desk();
    return runOutcomes(order, photos, (ids) => desk.call(approvalMethods.return, { photos: [...ids], note }), "state");
  },
};
