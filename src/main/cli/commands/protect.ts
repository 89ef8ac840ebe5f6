// `protect PHOTO…`: shows or sets whose copies are made coarser because their source could be endangered.
import { shieldMethods } from "#contract/methods/shield.ts";
import { protectedWord } from "#contract/shield.ts";
import { usage } from "../arguments.ts";
import type { Command, Order } from "../command.ts";
import { printUnknown, runOutcomes } from "../outcomes.ts";
import { findPhotos } from "../photo-words.ts";
import { safeText } from "../print.ts";

const wordsOf = (order: Order): readonly string[] => order.all("--word").map((word) => {
  const parsed = protectedWord.safeParse(word);
  if (!parsed.success) throw usage(`--word ${JSON.stringify(word)}: ${parsed.error.issues[0]?.message ?? "not a word"}`);
  return parsed.data;
});

export const protect: Command = {
  name: "protect",
  usage: "PHOTO… [--on [--word TEXT…] | --off]",
  summary: "protects the source of photos: every copy becomes coarser, captions that name it are refused",
  options: [
    { name: "--on", help: "protects them; takes the place of the words before" },
    { name: "--word", value: "TEXT", many: true, help: "a name or a place that no word of a copy may say, as often as there are" },
    { name: "--off", help: "takes the protection away" },
  ],
  photos: true,
  async run(order) {
    const [on, off, words] = [order.has("--on"), order.has("--off"), wordsOf(order)];
    if (on && off) throw usage("--on or --off, not both");
    if (!on && words.length > 0) throw usage("--word goes with --on");
    const photos = await findPhotos(order);
    const desk = await order.desk();
    if (on || off) return runOutcomes(order, photos, (ids) => desk.call(shieldMethods.set, { photos: [...ids], words: on ? [...words] : null }), "state");
    printUnknown(order.print, photos.unknown);
    for (const one of await desk.call(shieldMethods.show, { photos: [...photos.ids] })) {
      order.print.object(one);
      order.print.line(`${one.photo}  protected by ${safeText(one.shield.by.initials)}, ${one.shield.time}${one.shield.words.length === 0 ? "" : `: ${safeText(one.shield.words.join(", "))}`}`);
    }
    return photos.unknown.length > 0 ? 1 : 0;
  },
};
