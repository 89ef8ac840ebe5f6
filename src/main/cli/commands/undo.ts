// `undo`: the editor's last step, taken back.
import { editMethods } from "#contract/methods/edit.ts";
import type { Command } from "../command.ts";
import { runStep } from "../outcomes.ts";

export const undo: Command = {
  name: "undo",
  usage: "",
  summary: "takes the editor's last step back",
  options: [],
  async run({ desk, print }) {
    return runStep(print, (await desk()).call(editMethods.undo, {}));
  },
};
