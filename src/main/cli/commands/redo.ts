// `redo`: the editor's last step, made again.
import { editMethods } from "#contract/methods/edit.ts";
import type { Command } from "../command.ts";
import { usage } from "../arguments.ts";
import { printDone, printOutcome } from "../outcomes.ts";

export const redo: Command = {
  name: "redo",
  usage: "",
  summary: "makes the step again that was undone last",
  options: [],
  async run({ words, desk, print }) {
    if (words.length > 0) throw usage("redo takes no names");
    const result = await (await desk()).call(editMethods.redo, {});
    for (const outcome of result.outcomes) printOutcome(print, outcome, "state");
    return printDone(print, result.done, { what: result.what });
  },
};
