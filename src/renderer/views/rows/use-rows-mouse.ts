// The mouse in the caption rows: a click goes to a cell, Shift and dragging make a block, a double click opens the cell or the photo.
import { type MouseEvent, useCallback, useRef } from "react";
import type { FieldInfo, PhotoId } from "#contract/values.ts";
import { isMac } from "../../keys/platform.ts";
import { type Column, photoColumn } from "../../store/columns.ts";
import { useModel } from "../../store/model.ts";
import { clicked } from "../../store/selection-model.ts";

interface Hit { readonly photo: PhotoId; readonly column: string; readonly cell: HTMLElement }
export interface RowsMouse { readonly onMouseDown: (event: MouseEvent) => void; readonly onMouseMove: (event: MouseEvent) => void; readonly onDoubleClick: (event: MouseEvent) => void }

export const useRowsMouse = (columns: readonly Column[], open: (photo: PhotoId, field: FieldInfo) => void): RowsMouse => {
  const model = useModel();
  const dragging = useRef(false);

  const hitOf = useCallback((target: EventTarget): Hit | undefined => {
    const cell = target instanceof Element && target.closest("[data-cell-editor]") === null ? target.closest<HTMLElement>("[role=gridcell]") : null;
    const place = cell?.closest<HTMLElement>("[data-place]")?.dataset["place"];
    const photo = place === undefined ? undefined : model.sheet.store.getState().order.ids[Number(place)];
    const column = cell?.dataset["column"];
    return cell === null || photo === undefined || column === undefined ? undefined : { photo, column, cell };
  }, [model]);

  const onMouseDown = useCallback((event: MouseEvent): void => {
    const hit = hitOf(event.target);
    if (hit === undefined) return;
    const { order } = model.sheet.store.getState();
    const selecting = model.selection.store.getState();
    // A right click on one of the chosen ones leaves them chosen.
    if (event.button === 2 ? model.selection.has(hit.photo) : event.button !== 0) return;
    model.selection.set(clicked(selecting, order, hit.photo, event.button === 2 ? { ctrl: false, shift: false } : { ctrl: isMac() ? event.metaKey : event.ctrlKey, shift: event.shiftKey }));
    model.cells.place(hit.column, event.shiftKey && event.button === 0);
    dragging.current = event.button === 0 && hit.column !== photoColumn;
    event.preventDefault();
    hit.cell.focus({ preventScroll: true });
  }, [model, hitOf]);

  const onMouseMove = useCallback((event: MouseEvent): void => {
    if (!dragging.current || event.buttons !== 1) { dragging.current = false; return; }
    const hit = hitOf(event.target);
    if (hit === undefined || hit.column === photoColumn || (hit.photo === model.selection.store.getState().active && hit.column === model.cells.store.getState().column)) return;
    const { order } = model.sheet.store.getState();
    model.selection.set(clicked(model.selection.store.getState(), order, hit.photo, { ctrl: false, shift: true }));
    model.cells.place(hit.column, true);
  }, [model, hitOf]);

  const onDoubleClick = useCallback((event: MouseEvent): void => {
    const hit = hitOf(event.target);
    const field = columns.find((one) => one.id === hit?.column)?.field;
    if (hit === undefined) return;
    if (field !== undefined) open(hit.photo, field);
    else if (hit.column === photoColumn) model.layout.setState({ view: "loupe" });
  }, [model, columns, hitOf, open]);

  return { onMouseDown, onMouseMove, onDoubleClick };
};
