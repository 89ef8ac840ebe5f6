// `backup FILE`: a copy of the journal, made while it is in use.
import path from "node:path";
import { deskMethods } from "#contract/methods/desk.ts";
import { usage } from "../arguments.ts";
import type { Command } from "../command.ts";
import { safeText } from "../print.ts";

export const backup: Command = {
  name: "backup",
  usage: "FILE",
  summary: "copies the journal to a file",
  options: [],
  async run({ words, folder, desk, print }) {
    const [file, more] = words;
    if (file === undefined || more !== undefined) throw usage("backup takes one FILE");
    const done = await (await desk()).call(deskMethods.backup, { file: path.resolve(folder, file.text) });
    print.object({ done });
    print.line(`${done.events} events in ${safeText(done.file)}`);
    return 0;
  },
};
