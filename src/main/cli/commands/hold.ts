// `hold PHOTO… --reason TEXT`: keeps photos here, whatever their approval.
import { holdMethods, type HoldOrder } from "#contract/methods/hold.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { instantOf } from "../instant.ts";
import { runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";

const holdOf = ({ option, has }: Order): HoldOrder => {
  const [reason, until, clearedBy] = [option("--reason"), option("--until"), option("--safety")];
  if (reason === undefined || reason.trim() === "") throw usage("hold needs --reason TEXT");
  const kinds = [until !== undefined, clearedBy !== undefined, has("--permission")].filter(Boolean).length;
  if (kinds !== 1) throw usage("hold needs one of --until INSTANT, --safety INITIALS, --permission");
  if (until !== undefined) return { kind: "embargo", reason, until: instantOf(until) };
  return clearedBy === undefined ? { kind: "permission", reason } : { kind: "safety", reason, clearedBy };
};

export const hold: Command = {
  name: "hold",
  usage: "PHOTO… --reason TEXT (--until INSTANT | --safety INITIALS | --permission)",
  summary: "keeps photos here, approved or not, until they are released",
  options: [
    { name: "--reason", value: "TEXT", help: "why; it goes to the journal" },
    { name: "--until", value: "INSTANT", help: "an embargo, such as 2026-11-26T18:00+01:00; it ends by the clock" },
    { name: "--safety", value: "INITIALS", help: "a safety hold that only this editor releases, never the clock" },
    { name: "--permission", help: "the permission of the maker is not there yet" },
  ],
  photos: true,
  async run(order) {
    const given = holdOf(order);
    const photos = await findPhotos(order);
    const desk = await order.desk();
    return runOutcomes(order, photos, (ids) => desk.call(holdMethods.set, { photos: [...ids], hold: given }), "state");
  },
};
