// 1, 2, 3, E and Ctrl Enter: which version of a field that two programs changed.
import type { Conflict } from "#contract/values.ts";
import { actionLabel, whyNot } from "#words/window/actions.ts";
import { historyView as words } from "#words/window/history.ts";
import { nextOpen, resultOf, type Choice } from "../../store/conflict-model.ts";
import type { Model } from "../../store/model.ts";
import { joined } from "../../store/join.ts";
import type { Action } from "../action.ts";

export const conflictsOf = (model: Model): readonly Conflict[] => model.detail.store.getState().one?.conflictList ?? [];
const current = (model: Model): Conflict | undefined => conflictsOf(model)[model.layout.getState().history?.field ?? 0];
const hasConflict = (model: Model): true | string => (current(model) === undefined ? whyNot.noConflict : true);

/** Chooses for one field and goes on to the next that has no choice. */
export const chooseVersion = (model: Model, conflict: Conflict, choice: Choice): void => {
  const { history } = model.layout.getState();
  if (history === undefined) return;
  const choices = new Map(history.choices).set(conflict.field, choice);
  const conflicts = conflictsOf(model);
  model.layout.setState({ history: { ...history, event: "conflict", choices, field: nextOpen(conflicts, choices, conflicts.indexOf(conflict)) } });
};
const choose = (model: Model, choiceOf: (conflict: Conflict) => Choice): void => {
  const conflict = current(model);
  if (conflict !== undefined) chooseVersion(model, conflict, choiceOf(conflict));
};

export const takeMine: Action = { id: "take-mine", group: "history", label: actionLabel.takeMine, keys: ["1"], scope: "history", when: hasConflict, run: (model) => choose(model, () => ({ take: "mine" })) };
export const takeTheirs: Action = { id: "take-theirs", group: "history", label: actionLabel.takeTheirs, keys: ["2"], scope: "history", when: hasConflict, run: (model) => choose(model, () => ({ take: "theirs" })) };
export const joinBoth: Action = { id: "join-both", group: "history", label: actionLabel.joinBoth, keys: ["3"], scope: "history", when: hasConflict, run: (model) => choose(model, (one) => ({ take: "result", value: joined(one.before, one.mine, one.theirs) })) };
export const editResult: Action = {
  id: "edit-result", group: "history", label: actionLabel.editResult, keys: ["E"], scope: "history", glyph: "edit", when: hasConflict,
  run: (model) => {
    const conflict = current(model);
    const { history } = model.layout.getState();
    if (conflict === undefined || history === undefined) return;
    const value = resultOf(conflict, history.choices.get(conflict.field)) ?? conflict.mine ?? null;
    model.layout.setState({ history: { ...history, event: "conflict", choices: new Map(history.choices).set(conflict.field, { take: "result", value }) }, focusField: conflict.field });
  },
};
/** Tells the desk every choice; the photo's other conflicts stay. */
export const settleResult: Action = {
  id: "use-result", group: "history", label: actionLabel.useResult, keys: ["Ctrl+Enter"], scope: "history", glyph: "approved",
  when: (model) => {
    const conflicts = conflictsOf(model);
    const { history } = model.layout.getState();
    if (conflicts.length === 0) return whyNot.noConflict;
    return conflicts.every((one) => history?.choices.has(one.field)) ? true : words.chooseFirst(conflicts.length);
  },
  run: (model) => {
    const { one } = model.detail.store.getState();
    const { history } = model.layout.getState();
    if (one === undefined || history === undefined) return;
    const settle = async (): Promise<void> => {
      for (const conflict of one.conflictList) {
        const choice = history.choices.get(conflict.field);
        if (choice !== undefined && !(await model.doing.settle(one.id, conflict.field, choice))) return;
      }
      model.layout.setState(({ history: now }) => (now === undefined ? {} : { history: { ...now, event: undefined, choices: new Map(), field: 0 } }));
    };
    void settle();
  },
};
