// `reject PHOTO…`: rejects photos; they can be reopened.
import { approvalMethods } from "#contract/methods/approval.ts";
import type { Command } from "../command.ts";
import { runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";

export const reject: Command = {
  name: "reject",
  usage: "PHOTO…",
  summary: "rejects photos; they can be reopened",
  options: [],
  photos: true,
  async run(order) {
    const photos = await findPhotos(order);
    const desk = await order.desk();
    return runOutcomes(order, photos, (ids) => desk.call(approvalMethods.reject, { photos: [...ids] }), "state");
  },
};
