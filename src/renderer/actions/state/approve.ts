// Opens the approval of the targets. What is blocked is listed there with its reason, so "all blocked" still opens by "Fix".
import { approvalBar } from "#words/window/bars.ts";
import { whyNot } from "#words/window/actions.ts";
import { reasonSentence } from "#words/en.ts";
import type { Action } from "../action.ts";

export const approve: Action = {
  id: "approve", group: "desk", keys: ["Ctrl+Enter"], scope: "outside-text", glyph: "approved",
  label: (model) => approvalBar.approve(model.readiness.store.getState().ready.length),
  when: (model) => {
    const { targets, ready, blocked, approved, checking } = model.readiness.store.getState();
    if (model.selection.targets().length === 0) return whyNot.noPhoto;
    if (checking > 0 || ready.length > 0) return true;
    const [first] = blocked;
    if (first !== undefined) return blocked.length === 1 ? whyNot.blockedBy(reasonSentence(first.reason)) : `${whyNot.blocked(blocked.length)}: ${reasonSentence(first.reason)}`;
    return approved.length > 0 && approved.length === targets.length ? whyNot.approved : whyNot.cannotApprove;
  },
  run: (model) => model.layout.setState({ dialog: { kind: "approve", photos: model.selection.targets() } }),
};
