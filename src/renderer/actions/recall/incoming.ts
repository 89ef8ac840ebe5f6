// Notices that agencies sent: what they correct and kill, before anything happens.
import { incomingAction } from "#words/window/incoming.ts";
import { type Action, always } from "../action.ts";

export const incoming: Action = { id: "incoming", group: "desk", label: incomingAction, keys: [], scope: "everywhere", glyph: "info", when: always, run: (model) => model.layout.setState({ dialog: { kind: "incoming" } }) };
