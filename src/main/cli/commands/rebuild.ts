// `rebuild`: the index made again from journal and files.
import { deskMethods } from "#contract/methods/desk.ts";
import { counted } from "#words/format.ts";
import type { Command } from "../command.ts";

export const rebuild: Command = {
  name: "rebuild",
  usage: "",
  summary: "makes the index again from the journal and the files",
  options: [],
  async run({ desk, print }) {
    const done = await (await desk()).call(deskMethods.rebuild, {});
    print.object({ done });
    print.line(`${counted(done.photos, "photo")}, ${done.seconds} s`);
    return 0;
  },
};
