// F: the first problem that has a fix is fixed; where none has, the field it is about is opened.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Problem } from "#contract/values.ts";
import { changesOf } from "../../store/applied.ts";
import type { Model } from "../../store/model.ts";
import type { Action } from "../action.ts";

const weight = { blocks: 0, warns: 1, unchecked: 2, informs: 3 } as const;
/** Problems that still stand, those that block first. */
export const standing = (problems: readonly Problem[]): readonly Problem[] => problems.filter((one) => one.waived === undefined).toSorted((a, b) => weight[a.severity] - weight[b.severity]);

/** Does what a problem's button does: its fix, or the way to its field. */
export const fixProblem = (model: Model, problem: Problem): void => {
  const { one } = model.detail.store.getState();
  if (problem.fix !== undefined && one !== undefined) {
    void model.editing.make([one.id], changesOf(problem.fix));
    return;
  }
  if (problem.field !== undefined) model.layout.setState({ inspector: true, inspectorOver: true, tab: "caption", focusField: problem.field });
};

const first = (model: Model): Problem | undefined => standing(model.detail.store.getState().one?.problemList ?? []).find((one) => one.fix !== undefined || one.field !== undefined);

export const fix: Action = {
  id: "fix", group: "desk", label: actionLabel.fix, keys: ["F"], scope: "stage", glyph: "edit",
  when: (model) => (first(model) === undefined ? whyNot.noProblem : true),
  run: (model) => { const problem = first(model); if (problem !== undefined) fixProblem(model, problem); },
};
