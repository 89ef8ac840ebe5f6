// `index DIR…`: adds the roots and reads them.
import { rootMethods } from "#contract/methods/root.ts";
import { counted } from "#words/format.ts";
import { causeWords } from "#words/reason-table.ts";
import { usage } from "../arguments.ts";
import type { Command } from "../command.ts";
import { pathOf } from "../photo-words.ts";
import { safeText } from "../print.ts";

export const index: Command = {
  name: "index",
  usage: "DIR…",
  summary: "adds the folders as roots and reads what changed in them",
  details: ["Nothing is copied or moved. Pictures that cannot be read are listed with the reason and stop nothing."],
  options: [],
  async run({ words, folder, desk, print }) {
    if (words.length === 0) throw usage("index needs at least one DIR");
    const caller = await desk();
    const done = await caller.call(rootMethods.index, { paths: words.map((word) => pathOf(word, folder)) }, {
      onProgress(value) {
        print.object(value);
        if ("progress" in value) print.progress(`${value.progress.done} of ${value.progress.total}, ${value.progress.rate} a second`);
        else print.line(`cannot read ${safeText(value.unreadable.path)}: ${safeText(causeWords(value.unreadable.reason))}`);
      },
    });
    for (const root of done.failedRoots) print.note(`${safeText(root.path)} cannot be read: ${safeText(causeWords(root.reason))}. The other folders are done.`);
    print.object({ done });
    print.line(`${counted(done.photos, "photo")}, ${done.unreadable} unreadable, ${done.ignored} other files ignored, ${done.seconds} s`);
    return done.failedRoots.length > 0 || done.cancelled ? 1 : 0;
  },
};
