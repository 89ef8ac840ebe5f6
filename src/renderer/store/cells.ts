// Where the editor stands in the caption rows: the column of the cursor (its photo is the active one), the block that Shift opened, and the cell that is being
// typed in. The text lives here and in the drafts, never in a component: a row that scrolls away or a view that closes takes nothing with it.
import { createStore, type StoreApi } from "zustand/vanilla";
import type { FieldInfo, FieldValue, PhotoId } from "#contract/values.ts";
import { cellValue } from "../parts/field/cell-value.ts";
import { typedText } from "../parts/field/field-form.ts";
import { photoColumn } from "./columns.ts";
import { draftKey, draftOf } from "./drafts.ts";
import type { EditingControl } from "./editing.ts";
import type { Rows } from "./rows.ts";
import type { SelectionControl } from "./selection.ts";

export interface OpenCell {
  readonly photo: PhotoId;
  readonly field: FieldInfo;
  readonly text: string;
  /** The text is none of the field's values yet: half a date, half a number. */
  readonly half: boolean;
}
export interface Cells {
  readonly column: string;
  /** The other end of the block; its photo is the selection's anchor. */
  readonly anchorColumn: string;
  readonly open: OpenCell | undefined;
  /** Texts that were left while they were no value yet, by photo and field. */
  readonly halves: ReadonlyMap<string, string>;
}
export type CellsStore = StoreApi<Cells>;

export interface CellsControl {
  readonly store: CellsStore;
  /** The cursor goes to this column; `extend` keeps the block's other end. */
  place(column: string, extend?: boolean): void;
  /** Opens the active photo's cell, with its text or with what was typed over it. */
  openCell(photo: PhotoId, field: FieldInfo, over?: string): void;
  type(text: string): void;
  /** The cell is left: one edit, if anything changed. `again`: a text that was put off is asked about once more. */
  close(again?: boolean): void;
}

export const makeCells = (editing: EditingControl, selection: SelectionControl, rows: Rows, acted: (photo: PhotoId) => void): CellsControl => {
  const store = createStore<Cells>(() => ({ column: photoColumn, anchorColumn: photoColumn, open: undefined, halves: new Map() }));
  const valueIn = (photo: PhotoId, field: FieldInfo): FieldValue | undefined => rows.get(photo)?.fields[field.id];

  const type = (open: OpenCell, text: string): void => {
    const base = valueIn(open.photo, open.field);
    const value = cellValue(open.field, text, base);
    store.setState({ open: { ...open, text, half: value === undefined } });
    if (value !== undefined) editing.typeInCell(open.photo, open.field.id, value, base);
    // The last value on the way to this was nobody's wish.
    else editing.untype(open.photo, open.field.id);
  };
  const close = (again: boolean): void => {
    const { open } = store.getState();
    if (open === undefined) return;
    // Should it no longer fit the filter, it stays in place until the next navigation.
    acted(open.photo);
    store.setState(({ halves }) => ({ open: undefined, ...(open.half ? { halves: new Map(halves).set(draftKey([open.photo], open.field.id), open.text) } : {}) }));
    void editing.leaveCell(open.photo, open.field.id, again);
  };
  // A cell is open only while its photo is the active one: whatever moves the ring leaves it.
  selection.store.subscribe(({ active }) => {
    const { open } = store.getState();
    if (open !== undefined && open.photo !== active) close(false);
  });

  return {
    store,
    place: (column, extend = false) => store.setState(({ anchorColumn }) => ({ column, anchorColumn: extend ? anchorColumn : column })),
    openCell: (photo, field, over) => {
      close(false);
      const key = draftKey([photo], field.id);
      const draft = draftOf(editing.store.getState().all, photo, field.id);
      const half = store.getState().halves.get(key);
      const text = half ?? typedText(draft === undefined ? valueIn(photo, field) : draft.value);
      const open: OpenCell = { photo, field, text, half: half !== undefined };
      store.setState(({ halves }) => ({ column: field.id, anchorColumn: field.id, open, halves: half === undefined ? halves : new Map([...halves].filter(([one]) => one !== key)) }));
      if (over !== undefined) type(open, over);
    },
    type: (text) => { const { open } = store.getState(); if (open !== undefined) type(open, text); },
    close: (again = false) => close(again),
  };
};
