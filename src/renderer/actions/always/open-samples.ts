// The sample library: a small newsroom night to try everything on.
import { actionLabel, whyNot } from "#words/window/actions.ts";
import type { Action } from "../action.ts";

export const openSamples: Action = {
  id: "open-samples", group: "always", label: actionLabel.samples, keys: [], scope: "everywhere", glyph: "stack",
  when: (model) => (model.desk.getState().catalogue?.samples.available === true ? true : whyNot.noSamples),
  run: (model) => void model.doing.samples(() => {}),
};
