// Where the focus is, and whether an action's keys count there.
import type { Scope } from "../actions/action.ts";
import type { View } from "../store/layout.ts";

export interface Where {
  readonly inText: boolean;
  /** In a cell of the caption rows that takes text: letters and digits would start one. */
  readonly inCell?: boolean;
  readonly onStage: boolean;
  readonly view: View;
}

/** The first run shows photos too, as they are read. */
const lists: ReadonlySet<View> = new Set<View>(["sheet", "rows", "first-run"]);

export const mayAct = (scope: Scope, where: Where): boolean => {
  if (scope === "everywhere") return true;
  if (where.inText) return false;
  if (scope === "outside-text") return true;
  if (!where.onStage) return false;
  if (scope === "stage") return true;
  return scope === where.view || (scope === "list" && lists.has(where.view)) || (scope === "picture" && (where.view === "loupe" || where.view === "compare"));
};
