// The block of cells that the cursor and Shift make: what it holds, and what becomes of it by pasting, filling and clearing. Each is one edit, for all photos.
import type { PhotoEdit } from "#contract/methods/edit.ts";
import type { FieldInfo, FieldValue, PhotoId, PhotoRow } from "#contract/values.ts";
import { rowsWhyNot } from "#words/window/rows.ts";
import { fieldLabel } from "#words/window/labels.ts";
import { cellValue, whyNotInCell } from "../../parts/field/cell-value.ts";
import { typedText } from "../../parts/field/field-form.ts";
import { checksColumn, fieldColumns, fileColumn, photoColumn } from "../../store/columns.ts";
import { sameValue } from "../../store/detail.ts";
import { draftOf } from "../../store/drafts.ts";
import type { CellsPlan } from "../../store/layout.ts";
import type { Model } from "../../store/model.ts";
import { isChosen } from "../../store/selection-model.ts";
import { parseTsv, tsvOf } from "../../store/tsv.ts";

/** From so many cells in more than one photo on, what will change is shown first. */
export const asksFrom = 51;

export interface Block { readonly photos: readonly PhotoId[]; readonly fields: readonly FieldInfo[] }

export const shownFields = (model: Model): readonly FieldInfo[] => {
  const { catalogue, fields } = model.desk.getState();
  return fieldColumns(catalogue?.settings.rows, fields).map((one) => one.field);
};

/** From the first row and column of the block to its last. Columns that are no fields count as its edge, not as its cells. */
export const blockOf = (model: Model): Block => {
  const { active, anchor } = model.selection.store.getState();
  const { order } = model.sheet.store.getState();
  const { column, anchorColumn } = model.cells.store.getState();
  const fields = shownFields(model);
  const ids = [photoColumn, fileColumn, ...fields.map((one) => one.id), checksColumn];
  const [from, to] = [ids.indexOf(anchorColumn), ids.indexOf(column)].map((at) => Math.max(0, at)).toSorted((a, b) => a - b) as [number, number];
  const end = active === undefined ? undefined : order.placeOf(active);
  if (active === undefined || end === undefined) return { photos: [], fields: [] };
  const start = (anchor === undefined ? undefined : order.placeOf(anchor)) ?? end;
  return { photos: order.ids.slice(Math.min(start, end), Math.max(start, end) + 1), fields: fields.slice(Math.max(0, from - 2), Math.max(0, to - 1)) };
};

/** What stands in a cell now: what is typed there, or the photo's value. */
const standing = (model: Model, photo: PhotoId, row: PhotoRow | undefined, field: FieldInfo): FieldValue | null | undefined => {
  const draft = draftOf(model.editing.store.getState().all, photo, field.id);
  return draft === undefined ? row?.fields[field.id] : draft.value;
};

/** The block as spreadsheets take it; undefined where rows far from view had to be fetched first. */
export const copiedBlock = (model: Model): string | undefined => {
  const { photos, fields } = blockOf(model);
  const lacking = photos.filter((photo) => model.rows.get(photo) === undefined);
  if (lacking.length > 0) {
    void model.rows.load(lacking).then(() => model.messages.tell({ level: "info", text: rowsWhyNot.rowsFetched(lacking.length) }));
    return undefined;
  }
  return fields.length === 0 ? "" : tsvOf(photos.map((photo) => fields.map((field) => typedText(standing(model, photo, model.rows.get(photo), field)))));
};

/** A cell and what it shall hold: a text to be understood, or a value of another photo. */
interface Wish { readonly photo: PhotoId; readonly field: FieldInfo; readonly text?: string; readonly value?: FieldValue | null }

interface Planned { readonly edits: readonly PhotoEdit[]; readonly plan: Omit<CellsPlan, "how" | "outside"> }

const planned = (model: Model, rows: ReadonlyMap<PhotoId, PhotoRow>, wishes: readonly Wish[]): Planned => {
  const edits = new Map<PhotoId, PhotoEdit["changes"]>();
  const fields = new Set<string>();
  const count = { cells: 0, emptied: 0, refused: 0 };
  for (const wish of wishes) {
    const { photo, field } = wish;
    const row = rows.get(photo);
    const base = row?.fields[field.id];
    const value = whyNotInCell(row, field) !== undefined ? undefined : wish.text === undefined ? (wish.value ?? null) : cellValue(field, wish.text, base);
    if (value === undefined) { count.refused += 1; continue; }
    // A text that was only typed there gives way too: the desk drops its draft with the edit.
    if (sameValue(value, base) && sameValue(value, standing(model, photo, row, field))) continue;
    count.cells += 1;
    if (value === null && !sameValue(base, null)) count.emptied += 1;
    fields.add(fieldLabel(field));
    edits.set(photo, [...(edits.get(photo) ?? []), { field: field.id, mode: "replace", value }]);
  }
  return { edits: [...edits].map(([photo, changes]) => ({ photo, changes })), plan: { ...count, photos: edits.size, fields: [...fields] } };
};

const ask = (model: Model, plan: CellsPlan): Promise<boolean> =>
  plan.cells < asksFrom || plan.photos < 2 ? Promise.resolve(true) : new Promise((resolve) => {
    model.layout.setState({ dialog: { kind: "cells", plan, decide: (go) => { model.layout.setState({ dialog: undefined }); resolve(go); } } });
  });

/** Plans, asks where much would change, and makes one edit of it. */
const carryOut = async (model: Model, how: CellsPlan["how"], wishes: readonly Wish[], outside: number): Promise<void> => {
  const rows = new Map((await model.rows.load([...new Set(wishes.map((one) => one.photo))])).map((row) => [row.id, row]));
  const { edits, plan } = planned(model, rows, wishes);
  if (edits.length === 0) { model.messages.tell({ level: "info", text: plan.refused > 0 ? rowsWhyNot.noneTakes : rowsWhyNot.nothing }); return; }
  if (!(await ask(model, { ...plan, how, outside }))) return;
  model.sheet.acted(edits.map((edit) => edit.photo));
  await model.underWay.track(model.editing.makeMany(edits));
};

/** Pastes from the first cell of the block on; a single cell goes into all of the block. */
export const pasteBlock = async (model: Model, text: string): Promise<void> => {
  const block = blockOf(model);
  const [first] = block.fields;
  const [top] = block.photos;
  if (first === undefined || top === undefined) { model.messages.tell({ level: "info", text: rowsWhyNot.noField }); return; }
  const given = parseTsv(text);
  const [only] = given;
  if (given.length === 1 && only?.length === 1) {
    await carryOut(model, "paste", block.photos.flatMap((photo) => block.fields.map((field) => ({ photo, field, text: only[0] ?? "" }))), 0);
    return;
  }
  const { order } = model.sheet.store.getState();
  const fields = shownFields(model);
  const [row, column] = [order.placeOf(top) ?? 0, fields.indexOf(first)];
  let outside = 0;
  const wishes = given.flatMap((cells, down) => cells.flatMap((cell, along): Wish[] => {
    const [photo, field] = [order.ids[row + down], fields[column + along]];
    if (photo === undefined || field === undefined) { outside += 1; return []; }
    return [{ photo, field, text: cell }];
  }));
  await carryOut(model, "paste", wishes, outside);
};

/** The rows that a fill goes through: the block's, or those chosen one by one; a single one takes from the row above. */
const fillRows = (model: Model, block: Block): readonly PhotoId[] => {
  if (block.photos.length > 1) return block.photos;
  const { order } = model.sheet.store.getState();
  const { chosen } = model.selection.store.getState();
  const [photo] = block.photos;
  if (model.selection.count() > 1) return order.ids.filter((id) => isChosen(chosen, id));
  const above = photo === undefined ? undefined : order.ids[(order.placeOf(photo) ?? 0) - 1];
  return above === undefined || photo === undefined ? [] : [above, photo];
};

/** What stands in the first row goes into the rows under it, column by column. */
export const fillDown = async (model: Model): Promise<void> => {
  model.cells.close();
  const block = blockOf(model);
  const [source, ...targets] = fillRows(model, block);
  if (block.fields.length === 0 || source === undefined || targets.length === 0) { model.messages.tell({ level: "info", text: block.fields.length === 0 ? rowsWhyNot.noField : rowsWhyNot.noSource }); return; }
  const [row] = await model.rows.load([source]);
  const values = block.fields.map((field): Omit<Wish, "photo"> => {
    const value = standing(model, source, row, field);
    // Of a text in several languages only the one that is seen goes down; the others of each photo stay.
    return field.type === "langAlt" ? { field, text: typedText(value) } : { field, value: value ?? null };
  });
  await carryOut(model, "fill", targets.flatMap((photo) => values.map((wish) => ({ ...wish, photo }))), 0);
};

export const clearBlock = async (model: Model): Promise<void> => {
  const { photos, fields } = blockOf(model);
  await carryOut(model, "clear", photos.flatMap((photo) => fields.map((field) => ({ photo, field, text: "" }))), 0);
};
