// How the window stands: which view, which panes, which dialog, how large the cells are, which theme.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Settings } from "#contract/methods/desk.ts";
import type { InterfaceSize } from "#contract/preferences.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Compare } from "./compare-model.ts";
import type { Choice } from "./conflict-model.ts";
import { firstGuide, type Guide } from "./guide.ts";
import { firstKeymap, type Keymap } from "./keymap.ts";
import type { Selecting } from "./selection-model.ts";
import { fitted, type Stage, type Zoom } from "./zoom-model.ts";

/** What can stand on the stage; `views/catalogue.tsx` has the part that draws each. */
export type StageView = "sheet" | "rows" | "loupe" | "compare" | "problems" | "history" | "ledger";
export type View = "first-run" | StageView;
export type InspectorTab = "caption" | "file" | "rights" | "history";
/** What a change of many cells comes to. */
export interface CellsPlan {
  readonly how: "paste" | "fill" | "clear";
  readonly cells: number;
  readonly photos: number;
  readonly fields: readonly string[];
  /** Cells with a text now that would be empty. */
  readonly emptied: number;
  /** Cells that cannot take their text: not a value of the field, or not to be changed here. */
  readonly refused: number;
  /** Cells of the block that find no row or column. */
  readonly outside: number;
}
/** A kill that a notice from outside asks for: its words are the reason, and it is answered by it. */
export interface AskedKill { readonly id: string; readonly reason: string; readonly mandatory: boolean }
export type Dialog =
  | { readonly kind: "approve" | "deliver" | "return" | "hold" | "release" | "permission" | "correct" | "leaving" | "shield"; readonly photos: readonly PhotoId[] }
  /** `reason`: why it is offered; the editor may say more. `incoming`: the notice from outside that asks for it. */
  | { readonly kind: "kill"; readonly photos: readonly PhotoId[]; readonly reason?: string; readonly incoming?: AskedKill }
  /** What recipients of a wrong version would get, and sending it. */
  | { readonly kind: "send-correction"; readonly photo: PhotoId }
  | { readonly kind: "waive"; readonly photos: readonly PhotoId[]; readonly rule?: string }
  | { readonly kind: "fix-alike"; readonly rule: string; readonly field: string | undefined }
  | { readonly kind: "void"; readonly field: string; readonly approved: number; readonly decide: (how: "go" | "later" | "back") => void }
  /** Before many cells change at once: what would change, and the answer. */
  | { readonly kind: "cells"; readonly plan: CellsPlan; readonly decide: (go: boolean) => void }
  | { readonly kind: "columns" }
  | { readonly kind: "rename" | "trash" | "forget"; readonly photos: readonly PhotoId[] }
  | { readonly kind: "take"; readonly what: "move" | "copy"; readonly photos: readonly PhotoId[] }
  | { readonly kind: "void-turn"; readonly photos: number; readonly approved: number; readonly decide: (how: "all" | "others" | "none") => void }
  | { readonly kind: "settings"; readonly page?: SettingsPage }
  | { readonly kind: "palette" | "keys" | "messages" | "about" | "tasks" | "call-list" | "incoming" | "trace" | "report" }
  | { readonly kind: "story"; readonly photos: readonly PhotoId[]; readonly rename?: string }
  | { readonly kind: "remove-story"; readonly story: string }
  | { readonly kind: "add-to-story"; readonly photos: readonly PhotoId[] }
  | { readonly kind: "remove-root"; readonly path: string; readonly photos: number };

export type SettingsPage = "you" | "style" | "look" | "keys" | "folders" | "recipients" | "fields" | "desk";

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
  /** The list that the other views go back to: whichever of the two was shown last. */
  readonly list: "sheet" | "rows";
  readonly rail: boolean;
  readonly inspector: boolean;
  /** Below 900 px the inspector lies over the stage and is opened by hand. */
  readonly inspectorOver: boolean;
  readonly tab: InspectorTab;
  readonly dialog: Dialog | undefined;
  readonly cellSize: number;
  readonly theme: Settings["theme"];
  /** The loupe stands in a window of its own. */
  readonly loupeWindow: boolean;
  readonly surround: "dark" | "black" | "grey" | "white";
  /** Percent; 100 is as drawn. */
  readonly interfaceSize: InterfaceSize;
  readonly keymap: Keymap;
  readonly guide: Guide;
  /** The fields that the inspector shows at once; undefined: those of a new desk. */
  readonly inspectorFields: readonly string[] | undefined;
  /** The loupe's, kept from photo to photo. */
  readonly zoom: Zoom;
  /** What stands side by side; undefined outside the compare view. */
  readonly compare: Compare | undefined;
  /** The history view's place; undefined outside it. */
  readonly history: History | undefined;
  /** The selection that the ledger view gives back; undefined outside it. */
  readonly ledger: { readonly before: Selecting } | undefined;
  /** What stands in the loupe now, for the keys; undefined where no picture does. */
  readonly stage: Stage | undefined;
  /** Where the keyboard should go next: a field of the inspector or an area; taken once. */
  readonly focusField: string | undefined;
}
export type LayoutStore = StoreApi<Layout>;

export const surrounds: readonly Layout["surround"][] = ["dark", "black", "grey", "white"];
export const cellSizes = [84, 100, 116, 134, 152, 180, 212, 264, 324] as const;
export const defaultCellSize = 152;

/** The caption rows take the whole width: rail and inspector are put away there, and stand as they were elsewhere. What the editor opens in the rows stays open there. */
const ownPanesInRows = (store: LayoutStore): LayoutStore => {
  let aside = { rail: false, inspector: false };
  store.subscribe((now, before) => {
    if ((now.view === "rows") === (before.view === "rows")) return;
    const next = aside;
    aside = { rail: before.rail, inspector: before.inspector };
    // A pane that is opened together with the view was asked for.
    store.setState({ rail: now.rail === before.rail ? next.rail : now.rail, inspector: now.inspector === before.inspector ? next.inspector : now.inspector });
  });
  return store;
};

const remembersList = (store: LayoutStore): LayoutStore => {
  store.subscribe(({ view, list }) => { if ((view === "sheet" || view === "rows") && view !== list) store.setState({ list: view }); });
  return store;
};

export const makeLayout = (): LayoutStore =>
  ownPanesInRows(remembersList(createStore<Layout>(() => ({ view: "sheet", list: "sheet", rail: true, inspector: true, inspectorOver: false, tab: "caption", dialog: undefined, cellSize: defaultCellSize, theme: "dark", surround: "dark", loupeWindow: false, interfaceSize: 100, keymap: firstKeymap, guide: firstGuide, inspectorFields: undefined, zoom: fitted, compare: undefined, history: undefined, ledger: undefined, stage: undefined, focusField: undefined }))));

/** The next size of the slider, larger or smaller. */
export const stepCellSize = (size: number, by: 1 | -1): number => {
  const next = by > 0 ? cellSizes.find((one) => one > size) : cellSizes.findLast((one) => one < size);
  return next ?? size;
};
