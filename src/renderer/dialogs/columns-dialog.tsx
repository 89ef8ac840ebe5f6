// Which columns the caption rows have, from left to right; any field of the registry by typing its name.
import { type ReactElement, useState } from "react";
import type { FieldInfo } from "#contract/values.ts";
import { common } from "#words/window/dialogs.ts";
import { fieldLabel } from "#words/window/labels.ts";
import { columnsDialog as words } from "#words/window/rows.ts";
import { setColumns } from "../actions/view/columns.ts";
import { Button } from "../parts/button/button.tsx";
import { type FieldColumn, fieldColumns, movedColumn, toggledColumn } from "../store/columns.ts";
import { useDesk, useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import columnStyles from "./columns-dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

/** So many answers fit without scrolling far. */
const most = 40;

const fits = (field: FieldInfo, text: string): boolean => [field.name, field.label, field.id, ...field.aliases].some((one) => one.toLowerCase().includes(text));

const ShownColumn = ({ column, at, columns }: { readonly column: FieldColumn; readonly at: number; readonly columns: readonly FieldColumn[] }): ReactElement => {
  const model = useModel();
  const name = fieldLabel(column.field);
  const { id } = column.field;
  return (
    <li>
      <span className="clip">{name}</span>
      <Button kind="icon" glyph="up" name={words.up(name)} why={at === 0 ? words.up(name) : undefined} onPress={() => setColumns(model, movedColumn(columns, id, at - 1))} />
      <Button kind="icon" glyph="down" name={words.down(name)} why={at === columns.length - 1 ? words.down(name) : undefined} onPress={() => setColumns(model, movedColumn(columns, id, at + 1))} />
      <Button kind="icon" glyph="x" name={words.out(name)} why={columns.length === 1 ? words.always : undefined} onPress={() => setColumns(model, toggledColumn(columns, column.field))} />
    </li>
  );
};

export const ColumnsDialog = (): ReactElement => {
  const model = useModel();
  const fields = useDesk((one) => one.fields);
  const saved = useDesk((one) => one.catalogue?.settings.rows);
  const [text, setText] = useState("");
  const columns = fieldColumns(saved, fields);
  const typed = text.trim().toLowerCase();
  const others = [...fields.values()].filter((field) => !columns.some((one) => one.field.id === field.id) && (typed === "" ? field.everyday : fits(field, typed))).slice(0, most);
  return (
    <DialogFrame title={words.title} cancel={common.close} size="list" foot={<Button size="large" kind="quiet" onPress={() => setColumns(model, [])}>{words.reset}</Button>}>
      <div className={`${styles["form"]} ${columnStyles["columns"]}`}>
        <section aria-labelledby="columns-shown">
          <h2 id="columns-shown">{words.shown}</h2>
          <ol>{columns.map((column, at) => <ShownColumn key={column.field.id} column={column} at={at} columns={columns} />)}</ol>
          <p>{words.always}</p>
        </section>
        <section aria-labelledby="columns-others">
          <h2 id="columns-others">{words.others}</h2>
          <label className={styles["label"]}><span>{words.find}</span><input data-first="" type="text" autoComplete="off" value={text} placeholder={words.hint} onChange={(event) => setText(event.target.value)} /></label>
          <ul>{others.map((field) => <li key={field.id}><Button kind="quiet" size="small" glyph="plus" name={words.add(fieldLabel(field))} onPress={() => setColumns(model, toggledColumn(columns, field))}>{fieldLabel(field)}</Button></li>)}</ul>
          <p>{others.length === 0 ? words.none(text.trim()) : typed === "" ? words.everyday : ""}</p>
        </section>
      </div>
    </DialogFrame>
  );
};
