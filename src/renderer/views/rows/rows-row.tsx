// One photo as a row: its picture, what it is and how it stands, its texts, its checks. Watches only its own photo and its own place in selection and block.
import { memo, type ReactElement, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { PhotoId, PhotoRow } from "#contract/values.ts";
import { cellTime } from "#words/format.ts";
import { fieldLabel, fileStateLabel } from "#words/window/labels.ts";
import { rows as words } from "#words/window/rows.ts";
import { sheet as sheetWords } from "#words/window/views.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import { Marks } from "../../parts/marks/marks.tsx";
import { MiddleName } from "../../parts/name/middle-name.tsx";
import { displayState } from "../../parts/state/display-state.ts";
import { HoldMark } from "../../parts/state/hold-mark.tsx";
import { ShieldMark } from "../../parts/state/shield-mark.tsx";
import { StateMark } from "../../parts/state/state-mark.tsx";
import { Picture } from "../../parts/thumb/picture.tsx";
import { pictureUrl } from "../../parts/thumb/picture-url.ts";
import { checksColumn, type Column, fileColumn, photoColumn } from "../../store/columns.ts";
import { useCells, useLayout, useModel } from "../../store/model.ts";
import { isChosen } from "../../store/selection-model.ts";
import { Badges } from "../sheet/badges.tsx";
import { cellName } from "../sheet/cell-name.ts";
import type { CellEnd } from "./cell-editor.tsx";
import styles from "./rows.module.css";
import { TextCell } from "./text-cell.tsx";

/** At the interface's size in percent, in whole pixels as the styles do. */
export const rowHeightAt = (size: number): number => Math.round((63 * size) / 100);

interface FixedProps { readonly row: PhotoRow | undefined; readonly column: number; readonly active: boolean; readonly quiet?: boolean }
const fixed = ({ column, active }: FixedProps, id: string): Record<string, unknown> => ({ role: "gridcell", "aria-colindex": column + 1, tabIndex: active ? 0 : -1, "data-column": id, "data-active": active ? "" : undefined });
const ringOf = (active: boolean): string => (active ? (styles["ring"] ?? "") : "");

const PhotoCell = ({ chosen, left, ...props }: FixedProps & { readonly chosen: boolean; readonly left: boolean }): ReactElement => {
  const { row } = props;
  const state = row === undefined ? "" : `${row.state === "killed" ? styles["killed"] : ""} ${row.file === "offline" || row.file === "missing" ? styles["offline"] : ""}`;
  return (
    <div {...fixed(props, photoColumn)} className={`${styles["photo"]} ${ringOf(props.active)} ${state}`} aria-selected={chosen} aria-label={row === undefined ? sheetWords.reading : `${cellName(row)}${left ? `, ${sheetWords.left}` : ""}`}>
      <span className={styles["picture"]}>
        {row === undefined ? null : row.file === "unreadable" ? <span title={row.reason}>{sheetWords.unreadable}</span> : <Picture url={pictureUrl(row, "cell")} instead={<span title={sheetWords.noPictureWhy}>{sheetWords.noPicture}</span>} />}
        {row?.state === "killed" ? <span className={styles["killedWord"]}>{sheetWords.killed}</span> : null}
      </span>
    </div>
  );
};

const FileCell = (props: FixedProps): ReactElement => {
  const { row, active } = props;
  return (
    <div {...fixed(props, fileColumn)} className={`${styles["file"]} ${ringOf(active)}`} aria-selected={active} data-cell="">
      {row === undefined ? <span className={styles["quiet"]}>{sheetWords.reading}</span> : (
        <>
          <span className={styles["name"]}><MiddleName name={row.name} /></span>
          <span className={styles["line"]}><StateMark state={displayState(row)} /><HoldMark row={row} /><ShieldMark row={row} /></span>
          <span className={`${styles["line"]} ${styles["quiet"]}`}><Marks row={row} />{row.file === "offline" || row.file === "missing" ? <span title={fileStateLabel[row.file]}><Icon glyph="offline" small /></span> : <span>{cellTime(row.captureTime ?? "", new Date())}</span>}</span>
        </>
      )}
    </div>
  );
};

const ChecksCell = (props: FixedProps): ReactElement => {
  const { row, active } = props;
  return (
    <div {...fixed(props, checksColumn)} className={`${styles["checks"]} ${ringOf(active)}`} aria-selected={active} data-cell="">
      {row === undefined || row.file === "unreadable" ? null : row.problems + row.warnings === 0 ? <span className={styles["quiet"]} title={words.noProblems}><Icon glyph="check" small /><span className="vh">{words.noProblems}</span></span> : <Badges row={row} only="problem" />}
    </div>
  );
};

export interface RowProps {
  readonly photo: PhotoId; readonly place: number; readonly columns: readonly Column[]; readonly left: boolean; readonly first: boolean;
  /** Columns of the block from and to, where this row is part of one of several cells. */
  readonly block: string | undefined;
  readonly onEnd: (end: CellEnd) => void;
}

export const Row = memo(({ photo, place, columns, left, first, block, onEnd }: RowProps): ReactElement => {
  const { rows, selection, sight } = useModel();
  const rowHeight = rowHeightAt(useLayout((one) => one.interfaceSize));
  const row = useSyncExternalStore((tell) => rows.watch(photo, tell), () => rows.get(photo));
  const problems = useSyncExternalStore((tell) => sight.watch(tell), () => sight.problemsOf(photo));
  const chosen = useStore(selection.store, (one) => isChosen(one.chosen, photo));
  const isActive = useStore(selection.store, (one) => one.active === photo || (first && one.active === undefined));
  const at = useCells((one) => (isActive ? one.column : undefined));
  const open = useCells((one) => one.open?.photo === photo);
  const column = at === undefined ? -1 : Math.max(0, columns.findIndex((one) => one.id === at));
  const [from, to] = (block ?? "").split(" ").map(Number) as [number, number];
  const last = columns.length - 1;
  const textCell = (one: Column, index: number): ReactElement | null => (one.field === undefined ? null : row === undefined ? (
    <div key={one.id} {...fixed({ row, column: index, active: column === index }, one.id)} data-cell="" />
  ) : (
    <TextCell key={one.id} row={row} field={one.field} column={index} width={one.width} active={column === index} inBlock={block !== undefined && index >= from && index <= to} problems={problems} onEnd={onEnd} {...(one.below === true ? { label: fieldLabel(one.field) } : {})} />
  ));
  return (
    <div role="row" aria-rowindex={place + 2} className={`${styles["row"]} ${chosen ? styles["chosen"] : ""} ${left ? styles["left"] : ""}`} style={{ transform: `translateY(${place * rowHeight}px)` }} data-photo={photo} data-place={place} data-open={open || columns[column]?.below === true ? "" : undefined}>
      <PhotoCell row={row} column={0} active={column === 0} chosen={chosen} left={left} />
      <FileCell row={row} column={1} active={column === 1} />
      {columns.map((one, index) => (one.below === true ? null : textCell(one, index)))}
      {columns[column]?.below === true ? <div role="presentation" className={styles["strip"]}>{columns.map((one, index) => (one.below === true ? textCell(one, index) : null))}</div> : null}
      <ChecksCell row={row} column={last} active={column === last} />
    </div>
  );
});
Row.displayName = "Row";
