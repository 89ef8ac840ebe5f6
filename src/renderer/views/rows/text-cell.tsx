// One field of one photo in its cell: its text or what is typed there, "Missing" where the house style wants one, and the editor while it is open.
import { memo, type ReactElement, type ReactNode } from "react";
import type { FieldInfo, PhotoRow, Problem } from "#contract/values.ts";
import { rows as words } from "#words/window/rows.ts";
import { typedText } from "../../parts/field/field-form.ts";
import { whyNotInCell } from "../../parts/field/cell-value.ts";
import { draftKey, draftOf } from "../../store/drafts.ts";
import { useCells, useEditing } from "../../store/model.ts";
import { CellEditor, type CellEnd } from "./cell-editor.tsx";
import styles from "./rows.module.css";

export interface TextCellProps {
  readonly row: PhotoRow; readonly field: FieldInfo; readonly column: number; readonly width: number;
  readonly active: boolean; readonly inBlock: boolean; readonly problems: readonly Problem[]; readonly onEnd: (end: CellEnd) => void;
  /** In the strip, where no head stands over the cell. */
  readonly label?: string;
}

/** Three lines show no more than this; the whole of a caption of 100 kB would be laid out for nothing. */
const shownLetters = 700;
/** Narrower cells give their editor more room than they have. */
const narrow = 180;

/** The text with what is wrong in it marked, as far as the cell shows it. */
const marked = (text: string, problems: readonly Problem[]): ReactNode => {
  const shown = text.slice(0, shownLetters);
  const ranges = problems.flatMap((one) => (one.range === undefined || one.range[1] > text.length || one.range[0] >= shown.length ? [] : [one.range])).sort((a, b) => a[0] - b[0]);
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from < at || to <= from) continue;
    parts.push(shown.slice(at, from), <mark key={from}>{shown.slice(from, to)}</mark>);
    at = to;
  }
  return [...parts, shown.slice(at)];
};

const Shown = ({ row, field, problems, missing, text, put }: { readonly row: PhotoRow; readonly field: FieldInfo; readonly problems: readonly Problem[]; readonly missing: boolean; readonly text: string; readonly put: string | undefined }): ReactElement => (
  <>
    <span className={styles["clamp"]} dir="auto">{missing ? words.missing : marked(text, typedText(row.fields[field.id]) === text ? problems : [])}</span>
    {put === undefined ? null : <span className={styles["put"]}>{put}</span>}
  </>
);

export const TextCell = memo(({ row, field, column, width, active, inBlock, problems, onEnd, label }: TextCellProps): ReactElement => {
  const draft = useEditing((one) => draftOf(one.all, row.id, field.id));
  const half = useCells((one) => one.halves.get(draftKey([row.id], field.id)));
  const open = useCells((one) => (one.open?.photo === row.id && one.open.field.id === field.id ? one.open : undefined));
  const text = half ?? typedText(draft === undefined ? row.fields[field.id] : draft.value);
  const mine = problems.filter((one) => one.field === field.id);
  const missing = text === "" && mine.length > 0 && row.state !== "killed";
  const locked = whyNotInCell(row, field);
  const put = half !== undefined ? words.badValue : draft?.status === "waiting" ? words.notApplied : undefined;
  const looks = [open === undefined ? "" : styles["open"], missing && open === undefined ? styles["missing"] : "", row.state === "killed" ? styles["dead"] : "", inBlock ? styles["block"] : "", active && open === undefined ? styles["ring"] : ""].join(" ");
  return (
    <div
      className={looks} role="gridcell" aria-colindex={column + 1} aria-selected={inBlock || active} aria-invalid={mine.length > 0 ? true : undefined} tabIndex={active ? 0 : -1} title={locked}
      data-cell="" data-column={field.id} data-active={active ? "" : undefined} data-narrow={width < narrow ? "" : undefined}
    >
      {label === undefined || open !== undefined ? null : <small>{label}</small>}
      {open === undefined ? <Shown row={row} field={field} problems={mine} missing={missing} text={text} put={put} /> : <CellEditor open={open} photoName={row.name} onEnd={onEnd} />}
    </div>
  );
});
TextCell.displayName = "TextCell";
