// What the status bar says of the caption rows.
import type { ReactElement } from "react";
import { fieldLabel } from "#words/window/labels.ts";
import { rows } from "#words/window/rows.ts";
import { Keys } from "../parts/kbd/keys.tsx";
import { checksColumn, fileColumn } from "../store/columns.ts";
import { useCells, useDesk } from "../store/model.ts";
import styles from "./bars.module.css";

/** Where the cursor stands in the caption rows, and the keys that lead on from there. */
export const RowsHint = ({ at, all }: { readonly at: number; readonly all: number }): ReactElement => {
  const column = useCells((one) => one.column);
  const open = useCells((one) => one.open !== undefined);
  const field = useDesk((one) => one.fields.get(column));
  const name = field === undefined ? (column === fileColumn ? rows.file : column === checksColumn ? rows.checks : rows.photo) : fieldLabel(field);
  return (
    <>
      <span className={styles["option"]}>{rows.at(at + 1, all, name)}</span>
      {field === undefined ? null : <span className={styles["option"]}>{open ? <><Keys of="Tab" />{rows.hint.next}<Keys of="Ctrl+Enter" />{rows.hint.save}<Keys of="Escape" />{rows.hint.back}</> : <><Keys of="Enter" />{rows.hint.open}<Keys of="Tab" />{rows.hint.next}</>}</span>}
    </>
  );
};
