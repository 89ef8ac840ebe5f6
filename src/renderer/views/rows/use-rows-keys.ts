// What the keyboard and the clipboard do in the caption rows while no cell is open: arrows and Tab move, a letter writes, Ctrl C and Ctrl V take blocks.
import { type KeyboardEvent, type RefObject, useCallback, useEffect } from "react";
import type { FieldInfo, PhotoId } from "#contract/values.ts";
import { whyNotInCell } from "../../parts/field/cell-value.ts";
import { moveTo } from "../../actions/select/move-active.ts";
import { isMac } from "../../keys/platform.ts";
import { checksColumn, type Column, fileColumn, photoColumn } from "../../store/columns.ts";
import { type Model, useModel } from "../../store/model.ts";
import { clearBlock, copiedBlock, pasteBlock } from "./block.ts";
import type { CellEnd } from "./cell-editor.tsx";
import { cellAfter, type CellPlace, textAfter } from "./rows-keys.ts";

/** Photo and File stand before the first text. */
const firstText = 2;

export interface RowsKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** The open cell was left by a key. */
  readonly onEnd: (end: CellEnd) => void;
  /** Opens the cell for typing, or says why it cannot be. */
  readonly open: (photo: PhotoId, field: FieldInfo, over?: string) => void;
}

const inEditor = (target: EventTarget): boolean => target instanceof HTMLElement && target.closest("[data-cell-editor]") !== null;
const activeIn = (model: Model): { readonly photo: PhotoId; readonly place: number } | undefined => {
  const { ids, placeOf } = model.sheet.store.getState().order;
  const { active } = model.selection.store.getState();
  const photo = active ?? ids[0];
  return photo === undefined ? undefined : { photo, place: placeOf(photo) ?? 0 };
};
/** What a key writes, where it writes anything. AltGr writes too, and comes as Ctrl Alt. */
const written = (event: KeyboardEvent): string | undefined =>
  Array.from(event.key).length === 1 && ((!event.ctrlKey && !event.metaKey && !event.altKey) || event.getModifierState("AltGraph")) ? event.key : undefined;

export const useRowsKeys = (box: RefObject<HTMLDivElement | null>, columns: readonly Column[], rowsInView: number): RowsKeys => {
  const model = useModel();

  const open = useCallback((photo: PhotoId, field: FieldInfo, over?: string): void => {
    const why = whyNotInCell(model.rows.get(photo), field);
    if (why === undefined) model.cells.openCell(photo, field, over);
    else model.messages.tell({ level: "info", text: why });
  }, [model]);

  const go = useCallback((to: CellPlace, extend: boolean, keepChosen = false): void => {
    const at = activeIn(model);
    const id = columns[to.column]?.id;
    if (at === undefined || id === undefined) return;
    model.cells.place(id, extend);
    // A move along the row leaves the chosen photos as they are; a block that was opened over several rows closes.
    if (to.place !== at.place || (!extend && model.selection.store.getState().anchor !== at.photo)) moveTo(model, to.place, { ctrl: keepChosen, shift: extend });
  }, [model, columns]);

  /** Once its row is here, if the editor has not gone elsewhere meanwhile. */
  const openNext = useCallback(async (photo: PhotoId, field: FieldInfo): Promise<void> => {
    await model.rows.load([photo]);
    if (model.selection.store.getState().active === photo) open(photo, field);
  }, [model, open]);

  const onEnd = useCallback((end: CellEnd): void => {
    const at = activeIn(model);
    const { open: cell } = model.cells.store.getState();
    if (at === undefined || cell === undefined) return;
    // Half a date stays open, with the reason under it; only Esc puts it aside.
    if (cell.half && end !== "back") return;
    model.cells.close(end !== "back");
    const here: CellPlace = { place: at.place, column: Math.max(0, columns.findIndex((one) => one.id === cell.field.id)) };
    const extent = { count: model.sheet.store.getState().order.ids.length, columns: columns.length, rowsInView };
    const to = end === "back" ? undefined : end === "next" || end === "previous" ? textAfter(here, extent, end === "previous", firstText) : cellAfter({ key: "ArrowDown", ctrl: false, shift: false }, here, extent);
    if (to === undefined || (to.place === here.place && to.column === here.column)) return;
    go(to, false);
    const next = model.sheet.store.getState().order.ids[to.place];
    // Caption, next, caption: the next one is open at once.
    if (end === "next-photo" && next !== undefined) void openNext(next, cell.field);
  }, [model, columns, rowsInView, go, openNext]);

  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229 || inEditor(event.target)) return;
    const at = activeIn(model);
    if (at === undefined) return;
    const column = Math.max(0, columns.findIndex((one) => one.id === model.cells.store.getState().column));
    const here: CellPlace = { place: at.place, column };
    const ctrl = isMac() ? event.metaKey : event.ctrlKey;
    const extent = { count: model.sheet.store.getState().order.ids.length, columns: columns.length, rowsInView };
    const { id, field } = columns[column] ?? { id: photoColumn };
    const did = ((): boolean => {
      const letter = field === undefined ? undefined : written(event);
      if (letter !== undefined && field !== undefined) { open(at.photo, field, letter); return true; }
      if (event.altKey) return false;
      if (event.key === "Tab" && !ctrl) { const to = textAfter(here, extent, event.shiftKey, firstText); if (to !== undefined) go(to, false); return to !== undefined; }
      const to = cellAfter({ key: event.key, ctrl, shift: event.shiftKey }, here, extent);
      if (to !== undefined) { go(to, event.shiftKey, ctrl && event.key !== "Home" && event.key !== "End"); return true; }
      if (event.key === "Escape" && id !== photoColumn) { go({ ...here, column: 0 }, false); return true; }
      if (event.key === "Enter" && id === fileColumn) { model.layout.setState({ view: "loupe" }); return true; }
      if (event.key === "Enter" && id === checksColumn) { model.layout.setState({ inspector: true, inspectorOver: true, tab: "caption" }); return true; }
      if (field === undefined) return false;
      if (event.key === "Enter" && ctrl) { go({ ...here, place: Math.min(extent.count - 1, here.place + 1) }, false); return true; }
      if (event.key === "Enter" || event.key === "F2") { open(at.photo, field); return true; }
      if (event.key === "Delete" || event.key === "Backspace") { void clearBlock(model); return true; }
      return false;
    })();
    if (!did) return;
    event.preventDefault();
    event.stopPropagation();
  }, [model, columns, rowsInView, go, open]);

  // Where no text is being edited the page itself is told of the clipboard's keys, not the cell that has the focus.
  useEffect(() => {
    const stop = new AbortController();
    const inGrid = (): boolean => { const focus = document.activeElement; return focus !== null && !inEditor(focus) && box.current?.contains(focus) === true; };
    const onCopy = (event: ClipboardEvent): void => {
      const text = inGrid() ? copiedBlock(model) : undefined;
      if (text === undefined || text === "") return;
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
    };
    const onPaste = (event: ClipboardEvent): void => {
      const text = inGrid() ? (event.clipboardData?.getData("text/plain") ?? "") : "";
      if (text === "") return;
      event.preventDefault();
      void pasteBlock(model, text);
    };
    const onCut = (event: ClipboardEvent): void => {
      onCopy(event);
      if (event.defaultPrevented) void clearBlock(model);
    };
    document.addEventListener("copy", onCopy, { signal: stop.signal });
    document.addEventListener("cut", onCut, { signal: stop.signal });
    document.addEventListener("paste", onPaste, { signal: stop.signal });
    return () => stop.abort();
  }, [model, box]);

  return { onKeyDown, onEnd, open };
};
