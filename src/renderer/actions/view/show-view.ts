// G, R, L, Space, Enter, Esc: sheet, rows and loupe.
import { actionLabel } from "#words/window/actions.ts";
import { type Action, always } from "../action.ts";
import { moveBy } from "../select/move-active.ts";
import { hasActive } from "../targets.ts";
import type { Model } from "../../store/model.ts";

/** Back to the sheet or the rows, whichever was last. */
export const toList = (model: Model): void => model.layout.setState(({ list }) => ({ view: list }));

export const showSheet: Action = { id: "show-sheet", group: "views", label: actionLabel.sheet, keys: ["G"], scope: "stage", glyph: "sheet", when: always, run: (model) => model.layout.setState({ view: "sheet" }) };
export const showRows: Action = { id: "show-rows", group: "views", label: actionLabel.rows, keys: ["R"], scope: "stage", glyph: "rows", when: always, run: (model) => model.layout.setState({ view: "rows" }) };
export const showLoupe: Action = { id: "show-loupe", group: "views", label: actionLabel.loupe, keys: ["Space", "Enter", "L"], scope: "list", glyph: "loupe", when: hasActive, run: (model) => model.layout.setState({ view: "loupe" }) };
export const openLoupeWindow: Action = { id: "open-loupe-window", group: "views", label: actionLabel.loupeWindow, keys: ["Shift+L"], scope: "stage", glyph: "loupe", when: hasActive, run: (model) => void model.bridge.call("shell.openLoupe", {}) };
export const leaveLoupe: Action = { id: "leave-loupe", group: "views", label: actionLabel.back, keys: ["Escape", "Space", "Enter"], scope: "loupe", quiet: true, when: always, run: toList };
export const nextPhoto: Action = { id: "next-photo", group: "move", label: actionLabel.next, keys: ["ArrowRight", "ArrowDown"], scope: "loupe", quiet: true, when: hasActive, run: (model) => void moveBy(model, 1) };
export const previousPhoto: Action = { id: "previous-photo", group: "move", label: actionLabel.previous, keys: ["ArrowLeft", "ArrowUp"], scope: "loupe", quiet: true, when: hasActive, run: (model) => void moveBy(model, -1) };
