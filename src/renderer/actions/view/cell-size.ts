// − and +: the size of the cells, kept in the settings.
import { actionLabel } from "#words/window/actions.ts";
import { stepCellSize } from "../../store/layout.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";

export const setCellSize = (model: Model, cellSize: number): void => {
  if (cellSize === model.layout.getState().cellSize) return;
  model.layout.setState({ cellSize });
  void model.bridge.call("desk.settings", { cellSize });
};
const step = (model: Model, by: 1 | -1): void => setCellSize(model, stepCellSize(model.layout.getState().cellSize, by));

export const largerCells: Action = { id: "larger-cells", group: "views", label: actionLabel.larger, keys: ["+", "="], scope: "sheet", glyph: "plus", when: always, run: (model) => step(model, 1) };
export const smallerCells: Action = { id: "smaller-cells", group: "views", label: actionLabel.smaller, keys: ["-"], scope: "sheet", glyph: "minus", when: always, run: (model) => step(model, -1) };
