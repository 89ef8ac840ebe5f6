// P: only the photos that problems block; again: all.
import { actionLabel } from "#words/window/actions.ts";
import { clickState } from "../../store/filter.ts";
import { type Action, always } from "../action.ts";

export const showProblems: Action = {
  id: "show-problems", group: "views", label: actionLabel.problems, keys: ["P"], scope: "stage", glyph: "problem", when: always,
  run: (model) => { model.layout.setState({ view: "sheet" }); void model.sheet.show(clickState(model.sheet.store.getState().filter, "blocked", "only")); },
};
