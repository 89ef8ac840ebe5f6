// The heads of the columns. A field's column is moved and drawn with the mouse, or with Ctrl and Shift and the arrow keys.
import { type KeyboardEvent, type PointerEvent, type ReactElement, type RefObject, useRef, useState } from "react";
import { fieldLabel } from "#words/window/labels.ts";
import { rows as words } from "#words/window/rows.ts";
import { openColumns, setColumns } from "../../actions/view/columns.ts";
import { checksColumn, type Column, type FieldColumn, fileColumn, movedColumn, photoColumn, resizedColumn, toggledColumn } from "../../store/columns.ts";
import { useDesk, useModel } from "../../store/model.ts";
import { isMac } from "../../keys/platform.ts";
import styles from "./rows.module.css";

const fixedNames: Readonly<Record<string, string>> = { [photoColumn]: words.photo, [fileColumn]: words.file, [checksColumn]: words.checks };
export const columnName = (column: Column): string => (column.field === undefined ? (fixedNames[column.id] ?? column.id) : fieldLabel(column.field));

const step = 16;
/** So far the pointer moves before a click becomes a drag. */
const dragsFrom = 5;

export interface HeaderProps {
  readonly columns: readonly Column[];
  /** The chosen ones, with the widths that were drawn. */
  readonly fields: readonly FieldColumn[];
  readonly onDraw: (drawn: { readonly id: string; readonly width: number } | undefined) => void;
  readonly grid: RefObject<HTMLDivElement | null>;
}

/** Where a column would stand among the fields if it were let go at this place of the head. */
const targetAt = (columns: readonly Column[], x: number): { readonly to: number; readonly left: number } => {
  let left = 0;
  let to = 0;
  for (const column of columns.filter((one) => one.below !== true)) {
    if (column.field !== undefined) {
      if (x < left + column.width / 2) return { to, left };
      to += 1;
    }
    if (column.id !== checksColumn) left += column.width;
  }
  return { to, left };
};

export const Header = ({ columns, fields, onDraw, grid }: HeaderProps): ReactElement => {
  const model = useModel();
  const required = useDesk((one) => one.catalogue?.required);
  const head = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(photoColumn);
  const [drag, setDrag] = useState<{ readonly id: string; readonly from: number; readonly to: number; readonly left: number; readonly moving: boolean } | undefined>(undefined);
  const [draw, setDraw] = useState<{ readonly id: string; readonly from: number; readonly width: number } | undefined>(undefined);
  const focus = (id: string | undefined): void => {
    if (id === undefined) return;
    setAt(id);
    head.current?.querySelector<HTMLElement>(`[data-head="${id}"]`)?.focus();
  };
  const heads = columns.filter((one) => one.below !== true);
  const placeOf = (id: string): number => fields.findIndex((one) => one.field.id === id);

  const onKeyDown = (event: KeyboardEvent, column: Column): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const side = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const ctrl = isMac() ? event.metaKey : event.ctrlKey;
    const { field } = column;
    if (side !== 0 && !ctrl && !event.shiftKey) focus(heads[heads.indexOf(column) + side]?.id);
    else if (event.key === "Home" || event.key === "End") focus(heads.at(event.key === "Home" ? 0 : -1)?.id);
    else if (side !== 0 && ctrl && field !== undefined) setColumns(model, movedColumn(fields, field.id, placeOf(field.id) + side));
    else if (side !== 0 && event.shiftKey && field !== undefined) setColumns(model, resizedColumn(fields, field.id, column.width + side * step));
    else if (event.key === "Delete" && field !== undefined) { setColumns(model, toggledColumn(fields, field)); focus(heads[heads.indexOf(column) - 1]?.id); }
    else if (event.key === "Enter") openColumns.run(model);
    else if (event.key === "ArrowDown") grid.current?.querySelector<HTMLElement>("[role=gridcell][data-active]")?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const xIn = (event: PointerEvent): number => event.clientX - (head.current?.getBoundingClientRect().left ?? 0);
  const onDown = (event: PointerEvent<HTMLElement>, column: Column): void => {
    if (event.button !== 0 || column.field === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ id: column.id, from: event.clientX, ...targetAt(columns, xIn(event)), moving: false });
  };
  const onMove = (event: PointerEvent): void => {
    if (drag !== undefined && (drag.moving || Math.abs(event.clientX - drag.from) >= dragsFrom)) setDrag({ ...drag, ...targetAt(columns, xIn(event)), moving: true });
  };
  const onUp = (): void => {
    if (drag?.moving === true) {
      const place = placeOf(drag.id);
      // Behind its own place every other one is a step nearer once it is taken out.
      setColumns(model, movedColumn(fields, drag.id, drag.to > place ? drag.to - 1 : drag.to));
    }
    setDrag(undefined);
  };

  const onHandle = {
    down: (event: PointerEvent<HTMLElement>, column: Column): void => {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDraw({ id: column.id, from: event.clientX, width: column.width });
    },
    move: (event: PointerEvent): void => { if (draw !== undefined) onDraw({ id: draw.id, width: draw.width + event.clientX - draw.from }); },
    up: (event: PointerEvent): void => {
      if (draw !== undefined && event.clientX !== draw.from) setColumns(model, resizedColumn(fields, draw.id, draw.width + event.clientX - draw.from));
      setDraw(undefined);
      onDraw(undefined);
    },
  };

  return (
    <div ref={head} role="row" aria-rowindex={1} className={styles["head"]}>
      {columns.map((column, index) => (column.below === true ? null : (
        <div
          key={column.id} role="columnheader" aria-colindex={index + 1} aria-describedby={column.field === undefined ? undefined : "rows-head-keys"} className={`${styles["title"]} ${drag?.moving === true && drag.id === column.id ? styles["moving"] : ""}`}
          data-head={column.id} tabIndex={column.id === at || (index === 0 && !columns.some((one) => one.id === at)) ? 0 : -1} onFocus={() => setAt(column.id)} onKeyDown={(event) => onKeyDown(event, column)}
          onPointerDown={(event) => onDown(event, column)} onPointerMove={onMove} onPointerUp={onUp} onPointerCancel={() => setDrag(undefined)}
        >
          {columnName(column)}{column.field !== undefined && required?.includes(column.id) === true ? <small> {words.required}</small> : null}
          {column.field === undefined ? null : (
            <span className={styles["handle"]} aria-hidden="true" onPointerDown={(event) => onHandle.down(event, column)} onPointerMove={onHandle.move} onPointerUp={onHandle.up} onDoubleClick={() => setColumns(model, resizedColumn(fields, column.id, undefined))} />
          )}
        </div>
      )))}
      {drag?.moving === true ? <span className={styles["drop"]} style={{ left: drag.left }} /> : null}
    </div>
  );
};
