// What an editor can do, as data: one object feeds the shortcut, the palette, the menus and the sheet of keys.
import type { Model } from "../store/model.ts";
import type { StageView } from "../store/layout.ts";
import type { Glyph } from "../parts/icon/glyph-table.tsx";

/** Where its keys act. `stage`: the focus is on photos, in whichever view; single letters live only there. `list`: sheet or rows; `picture`: loupe or compare; a view's name: there alone. */
export type Scope = "everywhere" | "outside-text" | "stage" | "list" | "picture" | StageView;
export type ActionGroup = "move" | "select" | "mark" | "views" | "caption" | "problems" | "history" | "desk" | "file" | "always";

export interface Action {
  readonly id: string;
  readonly group: ActionGroup;
  readonly label: string | ((model: Model) => string);
  /** `Ctrl+Shift+S`; Ctrl is Command on macOS. The first one is shown. */
  readonly keys: readonly string[];
  readonly scope: Scope;
  readonly glyph?: Glyph;
  /** Not in the palette: it would say the same as its neighbour. */
  readonly quiet?: boolean;
  /** Its keys act while a dialog is open, too. */
  readonly overDialogs?: boolean;
  /** True, or why it cannot run now, in words. */
  readonly when: (model: Model) => true | string;
  readonly run: (model: Model) => void;
}

export const labelOf = (action: Action, model: Model): string => (typeof action.label === "string" ? action.label : action.label(model));
export const always = (): true => true;
