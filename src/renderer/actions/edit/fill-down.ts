// Ctrl Shift D in the caption rows: what stands in the first row of the block goes into the rows under it.
import { actionLabel } from "#words/window/actions.ts";
import { rowsWhyNot } from "#words/window/rows.ts";
import { fillDown as fill } from "../../views/rows/block.ts";
import type { Action } from "../action.ts";
import { hasActive } from "../targets.ts";

export const fillDown: Action = {
  id: "fill-down", group: "caption", label: actionLabel.fillDown, keys: ["Ctrl+Shift+D"], scope: "rows", glyph: "down",
  when: (model) => (model.layout.getState().view === "rows" ? hasActive(model) : rowsWhyNot.notInRows), run: (model) => void fill(model),
};
