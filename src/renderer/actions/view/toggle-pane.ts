// [ and ], F8 and F9: the rail and the inspector. Below 900 px the inspector opens over the stage.
import { actionLabel } from "#words/window/actions.ts";
import type { Action } from "../action.ts";
import { always } from "../action.ts";
import { narrow } from "../../parts/narrow.ts";

export const toggleRail: Action = { id: "toggle-rail", group: "views", label: actionLabel.rail, keys: ["[", "F8"], scope: "outside-text", when: always, run: (model) => model.layout.setState(({ rail }) => ({ rail: !rail })) };
export const toggleInspector: Action = {
  id: "toggle-inspector", group: "views", label: actionLabel.inspector, keys: ["]", "F9"], scope: "outside-text", when: always,
  run: (model) => model.layout.setState(({ inspector, inspectorOver }) => (narrow() ? { inspector: true, inspectorOver: !inspectorOver } : { inspector: !inspector })),
};
