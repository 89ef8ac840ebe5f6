// Ctrl E: the photo's history as a file that anybody can check without Proofdesk.
import { actionLabel } from "#words/window/actions.ts";
import { historyView as words } from "#words/window/history.ts";
import { nameParts } from "#words/format.ts";
import type { Model } from "../../store/model.ts";
import type { Action } from "../action.ts";
import { hasActive } from "../targets.ts";

const tries = 50;

const exportTo = async (model: Model): Promise<void> => {
  const { one } = model.detail.store.getState();
  if (one === undefined) return;
  const folder = await model.bridge.call("shell.chooseFolder", { title: words.proofTitle, purpose: "file" });
  if (!folder.ok || folder.value === null) return;
  const separator = folder.value.path.includes("\\") ? "\\" : "/";
  const { head, tail } = nameParts(one.name);
  for (let at = 1; at <= tries; at += 1) {
    const file = `${folder.value.path}${separator}${head}${tail}-history${at === 1 ? "" : `_${at}`}.json`;
    const answer = await model.bridge.call("desk.proof", { photo: one.id, file });
    if (answer.ok) { model.messages.tell({ level: "done", text: words.proved(answer.value.file), ...(answer.value.others > 0 ? { todo: words.provedOthers(answer.value.others) } : {}) }); return; }
    if (answer.refusal?.code !== "file-exists" || at === tries) { model.doing.refused(answer); return; }
  }
};

export const exportProof: Action = { id: "export-proof", group: "history", label: actionLabel.proof, keys: ["Ctrl+E"], scope: "history", glyph: "shield", when: hasActive, run: (model) => void exportTo(model) };
