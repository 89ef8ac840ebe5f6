// `approve PHOTO…`: approves the exact bytes of the photos that pass; says why the others do not.
import { approvalMethods } from "#contract/methods/approval.ts";
import type { Command } from "../command.ts";
import { runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";

export const approve: Command = {
  name: "approve",
  usage: "PHOTO…",
  summary: "approves the exact bytes of the photos that pass; says why the others do not",
  options: [],
  photos: true,
  async run(order) {
    const photos = await findPhotos(order);
    const desk = await order.desk();
    return runOutcomes(order, photos, (ids) => desk.call(approvalMethods.approve, { photos: [...ids] }), "state");
  },
};
