// F11: the whole screen, and back. macOS has a key of its own for it, in its menu.
import { actionLabel } from "#words/window/actions.ts";
import { isMac } from "../../keys/platform.ts";
import { type Action, always } from "../action.ts";

export const fullScreen: Action = { id: "full-screen", group: "views", label: actionLabel.fullScreen, keys: isMac() ? [] : ["F11"], scope: "everywhere", overDialogs: true, glyph: "square", when: always, run: (model) => void model.bridge.call("shell.fullScreen", {}) };
