// Ctrl O: another folder for the desk to read.
import { actionLabel } from "#words/window/actions.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";

const run = async (model: Model): Promise<void> => {
  const answer = await model.bridge.call("shell.openFolder", {});
  if (!answer.ok) model.doing.refused(answer);
  else if (answer.value !== null) await model.doing.read([answer.value.path]);
};
export const openFolder: Action = { id: "open-folder", group: "always", label: actionLabel.openFolder, keys: ["Ctrl+O"], scope: "everywhere", glyph: "folder", when: always, run: (model) => void run(model) };
