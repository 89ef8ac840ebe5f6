// `submit PHOTO…`: submits photos for approval; nothing that blocks may be left.
import { approvalMethods } from "#contract/methods/approval.ts";
import type { Command } from "../command.ts";
import { runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";

export const submit: Command = {
  name: "submit",
  usage: "PHOTO…",
  summary: "submits photos for approval; nothing that blocks may be left",
  options: [],
  photos: true,
  async run(order) {
    const photos = await findPhotos(order);
    const desk = await order.desk();
    return runOutcomes(order, photos, (ids) => desk.call(approvalMethods.submit, { photos: [...ids] }), "state");
  },
};
