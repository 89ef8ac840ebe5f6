// The keys of the problems view: fix and go on, fix all alike, edit, waive, settle, back.
import type { SurveyLine } from "#contract/methods/check.ts";
import { actionLabel, whyNot } from "#words/window/actions.ts";
import { changesOf } from "../../store/applied.ts";
import type { Model } from "../../store/model.ts";
import { showHistory } from "../view/show-history.ts";
import { toList } from "../view/show-view.ts";
import { type Action, always } from "../action.ts";

/** A line whose fix can be made as it is. */
const open = (model: Model): SurveyLine | undefined => {
  const line = model.survey.active();
  return line?.waived === undefined ? line : undefined;
};
const some = (model: Model): true | string => (model.survey.active() === undefined ? whyNot.noLine : true);

/** What the first button of the pane does: the fix, a new try, both versions, or the way to the field. */
export const fixLine: Action = {
  id: "fix-line", group: "problems", label: actionLabel.fixLine, keys: ["F"], scope: "problems", glyph: "check",
  when: (model) => {
    const line = open(model);
    if (line === undefined) return whyNot.noLine;
    return line.fix !== undefined || line.field !== undefined || line.rule === "write.failed" ? true : whyNot.noProblem;
  },
  run: (model) => {
    const line = open(model);
    if (line === undefined) return;
    if (line.rule === "write.failed") void model.doing.retry([line.photo]);
    else if (line.rule === "write.conflict") showHistory.run(model);
    else if (line.fix === undefined) { if (line.field !== undefined) model.layout.setState({ focusField: line.field }); }
    else {
      void model.editing.make([line.photo], changesOf(line.fix)).then((made) => { if (!made) model.survey.refresh(); });
      model.survey.dealt([line]);
    }
  },
};

export const fixAlike: Action = {
  id: "fix-alike", group: "problems", label: actionLabel.fixAlike, keys: ["Shift+F"], scope: "problems", glyph: "check",
  when: (model) => (open(model)?.fix === undefined ? whyNot.noProblem : true),
  run: (model) => {
    const line = open(model);
    if (line?.fix !== undefined) model.layout.setState({ dialog: { kind: "fix-alike", rule: line.rule, field: line.field } });
  },
};

export const editLine: Action = {
  id: "edit-line", group: "problems", label: actionLabel.editLine, keys: ["Enter", "I"], scope: "problems", glyph: "edit",
  when: (model) => (model.survey.active()?.field === undefined ? whyNot.noField : true),
  run: (model) => { const field = model.survey.active()?.field; if (field !== undefined) model.layout.setState({ focusField: field }); },
};

export const waiveLine: Action = {
  id: "waive-line", group: "problems", label: actionLabel.waive, keys: ["W"], scope: "problems", glyph: "shield",
  when: (model) => (open(model)?.mayWaive === true ? true : whyNot.noWaive),
  run: (model) => { const line = open(model); if (line !== undefined) model.layout.setState({ dialog: { kind: "waive", photos: [line.photo], rule: line.rule } }); },
};

export const nextLine: Action = { id: "next-line", group: "problems", label: actionLabel.nextProblem, keys: ["N"], scope: "problems", quiet: true, when: some, run: (model) => model.survey.go(model.survey.store.getState().active + 1) };
export const previousLine: Action = { id: "previous-line", group: "problems", label: actionLabel.previousProblem, keys: ["Shift+N"], scope: "problems", quiet: true, when: some, run: (model) => model.survey.go(model.survey.store.getState().active - 1) };
export const leaveProblems: Action = { id: "leave-problems", group: "problems", label: actionLabel.back, keys: ["Escape"], scope: "problems", quiet: true, when: always, run: toList };
