// `roots [remove DIR]`: the folders that the desk indexes.
import { rootMethods } from "#contract/methods/root.ts";
import { counted } from "#words/format.ts";
import { usage } from "../arguments.ts";
import type { Command } from "../command.ts";
import { pathOf } from "../photo-words.ts";
import { safeText, tableLines } from "../print.ts";

export const roots: Command = {
  name: "roots",
  usage: "[remove DIR]",
  summary: "lists the roots, or removes one (its history stays in the journal)",
  options: [],
  async run({ words, folder, desk, print }) {
    const [verb, dir, more] = words;
    if (verb === undefined) {
      const all = await (await desk()).call(rootMethods.list, {});
      for (const root of all) print.object(root);
      for (const line of tableLines(all.map((root) => [String(root.photos), root.unfinished ? "unfinished" : root.state, safeText(root.path)]), print.width)) print.line(line);
      return 0;
    }
    if (verb.text !== "remove" || dir === undefined || more !== undefined) throw usage("write roots, or roots remove DIR");
    const done = await (await desk()).call(rootMethods.remove, { path: pathOf(dir, folder) });
    print.object({ done });
    print.line(`${counted(done.photos, "photo")} left the desk; their history stays`);
    return 0;
  },
};
