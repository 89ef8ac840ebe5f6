// Closes the window; writes that are left go on at the next start.
import { actionLabel } from "#words/window/actions.ts";
import { type Action, always } from "../action.ts";

export const quit: Action = { id: "quit", group: "always", label: actionLabel.quit, keys: ["Ctrl+W"], scope: "everywhere", glyph: "x", when: always, run: (model) => void model.bridge.call("shell.quit", {}) };
