// P: what stands in the way of the photos of this view.
import { actionLabel } from "#words/window/actions.ts";
import { type Action, always } from "../action.ts";

export const showProblems: Action = { id: "show-problems", group: "views", label: actionLabel.problems, keys: ["P"], scope: "stage", glyph: "problem", when: always, run: (model) => model.layout.setState({ view: "problems" }) };
