// The ledger of deliveries: onto the stage and away again, its active row's photo, and the whole of it as a file.
import { ledgerWords as words } from "#words/window/ledger.ts";
import type { Model } from "../../store/model.ts";
import { type Action, always } from "../action.ts";
import { showPhoto } from "../select/show-photo.ts";
import { toList } from "../view/show-view.ts";

const activeLine = (model: Model): ReturnType<Model["ledger"]["lineAt"]> => model.ledger.lineAt(model.ledger.store.getState().active);

export const showLedger: Action = { id: "show-ledger", group: "views", label: words.action, keys: [], scope: "everywhere", glyph: "delivered", when: always,
  run: (model) => {
    const { view, compare, history } = model.layout.getState();
    if (view === "ledger") return;
    // They have the selection to themselves and give it back over the list.
    if (compare !== undefined || history !== undefined) toList(model);
    const { before: _before, ...before } = model.selection.store.getState();
    model.layout.setState({ view: "ledger", ledger: { before } });
  },
};
export const leaveLedger: Action = { id: "leave-ledger", group: "views", label: words.back, keys: ["Escape"], scope: "ledger", quiet: true, when: always, run: toList };
export const showLedgerPhoto: Action = {
  id: "show-ledger-photo", group: "views", label: words.show, keys: ["Enter"], scope: "ledger", quiet: true, when: (model) => (activeLine(model)?.state === undefined ? words.gone : true),
  run: (model) => { const line = activeLine(model); if (line !== undefined) void showPhoto(model, line.photo); },
};

/** What the view shows now is what is written; elsewhere everything. */
const exportAs = async (model: Model, ending: "csv" | "json"): Promise<void> => {
  const filter = model.layout.getState().view === "ledger" ? model.ledger.store.getState().filter : {};
  const named = await model.bridge.call("shell.saveFile", { title: words.exportTitle, name: `ledger-${new Date().toISOString().slice(0, 10)}.${ending}` });
  if (!named.ok) { model.doing.refused(named); return; }
  if (named.value === null) return;
  const answer = await model.bridge.call("ledger.export", { ...filter, file: named.value.path });
  if (answer.ok) model.messages.tell({ level: "done", text: words.exported(answer.value.rows, answer.value.file) });
  else model.doing.refused(answer);
};

export const exportLedgerCsv: Action = { id: "export-ledger-csv", group: "always", label: words.exportCsv, keys: [], scope: "everywhere", glyph: "rows", when: always, run: (model) => void exportAs(model, "csv") };
export const exportLedgerJson: Action = { id: "export-ledger-json", group: "always", label: words.exportJson, keys: [], scope: "everywhere", glyph: "rows", when: always, run: (model) => void exportAs(model, "json") };
