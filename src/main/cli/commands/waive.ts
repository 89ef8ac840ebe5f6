// `waive PHOTO… --rule ID --reason TEXT`: lets a problem pass for this content, where the house style allows it.
import { approvalMethods } from "#contract/methods/approval.ts";
import { usage } from "../arguments.ts";
import type { Command } from "../command.ts";
import { runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";

export const waive: Command = {
  name: "waive",
  usage: "PHOTO… --rule ID --reason TEXT",
  summary: "lets a rule's problem pass for the photos' present content",
  options: [{ name: "--rule", value: "ID", help: "the rule, such as prov.means" }, { name: "--reason", value: "TEXT", help: "why; it goes to the journal" }],
  photos: true,
  async run(order) {
    const [rule, reason] = [order.option("--rule"), order.option("--reason")];
    if (rule === undefined || reason === undefined) throw usage("waive needs --rule ID and --reason TEXT");
    const photos = await findPhotos(order);
    const desk = await order.desk();
    return runOutcomes(order, photos, (ids) => desk.call(approvalMethods.waive, { photos: [...ids], rule, reason }), "state");
  },
};
