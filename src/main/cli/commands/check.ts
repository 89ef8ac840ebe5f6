// `check PHOTO…`: the house style's problems, on the bytes as they lie on the disk.
import { checkMethods } from "#contract/methods/check.ts";
import { counted } from "#words/format.ts";
import { reasonSentence } from "#words/en.ts";
import type { Command } from "../command.ts";
import { printUnknown } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";

const word = { blocks: "BLOCKS", warns: "warns", informs: "informs", unchecked: "unchecked" } as const;

export const check: Command = {
  name: "check",
  usage: "PHOTO… [--style NAME]",
  summary: "checks photos against the house style; exit 1 where something blocks",
  options: [{ name: "--style", value: "NAME", help: "another house style than the desk's" }],
  photos: true,
  async run(order) {
    const { print } = order;
    const photos = await findPhotos(order);
    printUnknown(print, photos.unknown);
    const desk = await order.desk();
    const style = order.option("--style");
    let failed = photos.unknown.length;
    const done = photos.ids.length === 0 ? { photos: 0, blocked: 0, warned: 0 } : await desk.call(checkMethods.run, { photos: [...photos.ids], ...(style === undefined ? {} : { style }) }, {
      onProgress(value) {
        if ("failed" in value) {
          failed += 1;
          print.object({ ...value.failed, ok: false });
          print.line(`NOT checked  ${safeText(value.failed.path)}: ${safeText(reasonSentence(value.failed.reason))}`);
          return;
        }
        print.object(value);
        print.line(`${word[value.severity].padEnd(9)}  ${safeText(value.path)}: ${safeText(value.message)} (${value.rule}${value.waived === undefined ? "" : ", waived"})`);
      },
    });
    print.object({ done: { ...done, failed } });
    print.line(`${counted(done.photos, "photo")} checked, ${done.blocked} blocked, ${done.warned} with warnings`);
    return done.blocked > 0 || failed > 0 ? 1 : 0;
  },
};
