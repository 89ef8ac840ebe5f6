// The call list: who must still be told of a correction or a kill.
import { recallActions } from "#words/window/recall.ts";
import { type Action, always } from "../action.ts";

export const callList: Action = { id: "call-list", group: "desk", label: recallActions.callList, keys: [], scope: "everywhere", glyph: "phone", when: always, run: (model) => model.layout.setState({ dialog: { kind: "call-list" } }) };
