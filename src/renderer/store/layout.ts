// How the window stands: which view, which panes, which dialog, how large the cells are, which theme.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Settings } from "#contract/methods/desk.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Compare } from "./compare-model.ts";
import type { Choice } from "./conflict-model.ts";
import type { Selecting } from "./selection-model.ts";
import { fitted, type Stage, type Zoom } from "./zoom-model.ts";

/** What can stand on the stage; `views/catalogue.tsx` has the part that draws each. */
export type StageView = "sheet" | "rows" | "loupe" | "compare" | "problems" | "history";
export type View = "first-run" | StageView;
export type InspectorTab = "caption" | "file" | "rights" | "history";
export type Dialog =
  | { readonly kind: "approve" | "deliver" | "return"; readonly photos: readonly PhotoId[] }
  | { readonly kind: "waive"; readonly photos: readonly PhotoId[]; readonly rule?: string }
  | { readonly kind: "fix-alike"; readonly rule: string; readonly field: string | undefined }
  | { readonly kind: "void"; readonly field: string; readonly approved: number; readonly decide: (how: "go" | "later" | "back") => void }
  | { readonly kind: "settings" | "palette" | "keys" | "messages" }
  | { readonly kind: "remove-root"; readonly path: string; readonly photos: number };

export interface History {
  /** The selection to go back to. */
  readonly before: Selecting;
  /** The shown event's number; undefined: the newest, or the conflict where there is one. */
  readonly event: number | "conflict" | undefined;
  /** The field that 1, 2 and 3 choose for. */
  readonly field: number;
  readonly choices: ReadonlyMap<string, Choice>;
}

export interface Layout {
  readonly view: View;
  /** The list that the loupe and compare go back to. */
  readonly list: "sheet" | "rows";
  readonly rail: boolean;
  readonly inspector: boolean;
  /** Below 900 px the inspector lies over the stage and is opened by hand. */
  readonly inspectorOver: boolean;
  readonly tab: InspectorTab;
  readonly dialog: Dialog | undefined;
  readonly cellSize: number;
  readonly theme: Settings["theme"];
  readonly surround: "dark" | "black" | "grey" | "white";
  /** The loupe's, kept from photo to photo. */
  readonly zoom: Zoom;
  /** What stands side by side; undefined outside the compare view. */
  readonly compare: Compare | undefined;
  /** The history view's place; undefined outside it. */
  readonly history: History | undefined;
  /** What stands in the loupe now, for the keys; undefined where no picture does. */
  readonly stage: Stage | undefined;
  /** Where the keyboard should go next: a field of the inspector or an area; taken once. */
  readonly focusField: string | undefined;
}
export type LayoutStore = StoreApi<Layout>;

export const surrounds: readonly Layout["surround"][] = ["dark", "black", "grey", "white"];
export const cellSizes = [84, 100, 116, 134, 152, 180, 212, 264, 324] as const;
export const defaultCellSize = 152;

export const makeLayout = (): LayoutStore =>
  createStore<Layout>(() => ({ view: "sheet", list: "sheet", rail: true, inspector: true, inspectorOver: false, tab: "caption", dialog: undefined, cellSize: defaultCellSize, theme: "dark", surround: "dark", zoom: fitted, compare: undefined, history: undefined, stage: undefined, focusField: undefined }));

/** The next size of the slider, larger or smaller. */
export const stepCellSize = (size: number, by: 1 | -1): number => {
  const next = by > 0 ? cellSizes.find((one) => one > size) : cellSizes.findLast((one) => one < size);
  return next ?? size;
};
