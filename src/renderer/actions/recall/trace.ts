// Whose picture a stray file is.
import { traceWords } from "#words/window/trace.ts";
import { type Action, always } from "../action.ts";

export const trace: Action = { id: "trace", group: "file", label: traceWords.action, keys: [], scope: "everywhere", glyph: "search", when: always, run: (model) => model.layout.setState({ dialog: { kind: "trace" } }) };
