// The report of the night.
import { reportWords } from "#words/window/report.ts";
import { type Action, always } from "../action.ts";

export const report: Action = { id: "report", group: "always", label: reportWords.action, keys: [], scope: "everywhere", glyph: "clock", when: always, run: (model) => model.layout.setState({ dialog: { kind: "report" } }) };
