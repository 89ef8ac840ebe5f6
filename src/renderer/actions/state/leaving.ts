// What would leave of the targets, by each profile: shown, never sent.
import { leavingWords } from "#words/window/leaving.ts";
import type { Action } from "../action.ts";
import { hasTarget, targetsOr } from "../targets.ts";

/** So many photos the desk looks at in one call. */
export const mostRehearsed = 10_000;

export const leaving: Action = { id: "leaving", group: "desk", label: leavingWords.action, keys: [], scope: "everywhere", glyph: "eye", when: (model) => (targetsOr(model).length > mostRehearsed ? leavingWords.tooMany : hasTarget(model)), run: (model) => model.layout.setState({ dialog: { kind: "leaving", photos: model.selection.targets() } }) };
