// A copy of the journal into a folder of the editor's choice, under a name that nothing has yet.
import { actionLabel } from "#words/window/actions.ts";
import { settingsWords } from "#words/window/settings.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";

const tries = 50;

const backUpTo = async (model: Model): Promise<void> => {
  const folder = await model.bridge.call("shell.chooseFolder", { title: settingsWords.desk.backupTitle, purpose: "file" });
  if (!folder.ok || folder.value === null) return;
  const separator = folder.value.path.includes("\\") ? "\\" : "/";
  const day = new Date().toISOString().slice(0, 10);
  for (let at = 1; at <= tries; at += 1) {
    const answer = await model.bridge.call("desk.backup", { file: `${folder.value.path}${separator}proofdesk-${day}${at === 1 ? "" : `_${at}`}.db` });
    if (answer.ok) { model.messages.tell({ level: "done", text: settingsWords.desk.backed(answer.value.file, answer.value.events) }); return; }
    if (answer.refusal?.code !== "file-exists" || at === tries) { model.doing.refused(answer); return; }
  }
};

export const backUp: Action = { id: "back-up", group: "always", label: actionLabel.backUp, keys: [], scope: "everywhere", glyph: "shield", when: always, run: (model) => void backUpTo(model) };
