// `reopen PHOTO…`: takes rejected or approved photos back to work.
import { approvalMethods } from "#contract/methods/approval.ts";
import type { Command } from "../command.ts";
import { runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";

export const reopen: Command = {
  name: "reopen",
  usage: "PHOTO…",
  summary: "takes rejected or approved photos back to work",
  options: [],
  photos: true,
  async run(order) {
    const photos = await findPhotos(order);
    const desk = await order.desk();
    return runOutcomes(order, photos, (ids) => desk.call(approvalMethods.reopen, { photos: [...ids] }), "state");
  },
};
