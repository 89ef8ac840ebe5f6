// `undo`: the editor's last step, taken back.
import { editMethods } from "#contract/methods/edit.ts";
import type { Command } from "../command.ts";
import { usage } from "../arguments.ts";
import { runStep } from "../outcomes.ts";

export const undo: Command = {
  name: "undo",
  usage: "",
  summary: "takes the editor's last step back",
  options: [],
  async run({ words, desk, print }) {
    if (words.length > 0) throw usage("undo takes no names");
    return runStep(print, (await desk()).call(editMethods.undo, {}));
  },
};
