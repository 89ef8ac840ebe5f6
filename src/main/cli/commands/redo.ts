// `redo`: the editor's last step, made again.
import { editMethods } from "#contract/methods/edit.ts";
import type { Command } from "../command.ts";
import { runStep } from "../outcomes.ts";

export const redo: Command = {
  name: "redo",
  usage: "",
  summary: "makes the step again that was undone last",
  options: [],
  async run({ desk, print }) {
    return runStep(print, (await desk()).call(editMethods.redo, {}));
  },
};
