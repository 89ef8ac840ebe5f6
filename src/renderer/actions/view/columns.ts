// Which columns the caption rows have, in which order and how wide: shown at once, kept by the desk.
import type { RowColumns } from "#contract/methods/desk.ts";
import { actionLabel } from "#words/window/actions.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";

export const setColumns = (model: Model, columns: readonly RowColumns["columns"][number][]): void => {
  const rows: RowColumns = { columns: [...columns] };
  model.desk.setState(({ catalogue }) => (catalogue === undefined ? {} : { catalogue: { ...catalogue, settings: { ...catalogue.settings, rows } } }));
  void model.bridge.call("desk.settings", { rows }).then((answer) => { if (!answer.ok) model.doing.refused(answer); });
};

export const openColumns: Action = { id: "columns", group: "views", label: actionLabel.columns, keys: [], scope: "everywhere", glyph: "rows", when: always, run: (model) => model.layout.setState({ dialog: { kind: "columns" } }) };
