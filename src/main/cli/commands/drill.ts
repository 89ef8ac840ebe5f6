// `drill PHOTO… --reason TEXT`: rehearses a kill by the ledger; nothing is changed and nothing is sent.
import { killMethods } from "#contract/methods/kill.ts";
import { counted } from "#words/format.ts";
import type { Command } from "../command.ts";
import { printUnknown } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";
import { killOptions, killOrder } from "./kill.ts";

export const drill: Command = {
  name: "drill",
  usage: "PHOTO… --reason TEXT [--mandatory]",
  summary: "rehearses a kill: whom it would reach, with which words; nothing is changed or sent",
  options: killOptions,
  photos: true,
  async run(order) {
    const given = killOrder(order, "drill");
    const photos = await findPhotos(order);
    printUnknown(order.print, photos.unknown);
    if (photos.ids.length === 0) return 1;
    const { notices, milliseconds } = await (await order.desk()).call(killMethods.drill, { photos: [...photos.ids], ...given });
    for (const notice of notices) {
      order.print.object({ notice });
      order.print.line(`${safeText(notice.recipient)}  ${notice.copies.map((one) => safeText(one.fileName)).join(", ")}`);
    }
    order.print.object({ done: { notices: notices.length, milliseconds } });
    order.print.line(`${counted(notices.length, "notice")} would be sent; nothing was`);
    return photos.unknown.length > 0 ? 1 : 0;
  },
};
