// The virtual grid of the caption rows: only rows in and near view exist, the active one always, so that neither focus nor an open cell is ever lost.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactElement, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { rows as words } from "#words/window/rows.ts";
import { narrow } from "../../parts/narrow.ts";
import { rowsWith } from "../../parts/scroll/rows-with.ts";
import { useBoxSize } from "../../parts/scroll/use-box-size.ts";
import { useScrollAnchor } from "../../parts/scroll/use-scroll-anchor.ts";
import { clampWidth, columnsIn, fieldColumns } from "../../store/columns.ts";
import { useCells, useDesk, useLayout, useModel, useSelection, useSheet } from "../../store/model.ts";
import { Row, rowHeightAt } from "./rows-row.tsx";
import { Header } from "./rows-header.tsx";
import styles from "./rows.module.css";
import { useRowsKeys } from "./use-rows-keys.ts";
import { useRowsMouse } from "./use-rows-mouse.ts";

const headHeightAt = (size: number): number => Math.round((26 * size) / 100);
/** Room under the last row, for its open cell. */
const under = 140;

/** The columns as they stand: chosen, drawn, and as one is being drawn right now. */
const useColumns = (width: number) => {
  const saved = useDesk((one) => one.catalogue?.settings.rows);
  const known = useDesk((one) => one.fields);
  const [drawn, draw] = useState<{ readonly id: string; readonly width: number } | undefined>(undefined);
  const fields = useMemo(() => fieldColumns(saved, known).map((one) => (one.field.id === drawn?.id ? { ...one, width: clampWidth(drawn.width) } : one)), [saved, known, drawn]);
  const columns = useMemo(() => columnsIn(fields, width, narrow()), [fields, width]);
  return { fields, columns, draw };
};

export const RowsGrid = ({ title }: { readonly title: string }): ReactElement => {
  const model = useModel();
  const order = useSheet((one) => one.order);
  const left = useSheet((one) => one.left);
  const active = useSelection((one) => one.active);
  const anchor = useSelection((one) => one.anchor);
  const column = useCells((one) => one.column);
  const anchorColumn = useCells((one) => one.anchorColumn);
  const open = useCells((one) => one.open !== undefined);
  const size = useLayout((one) => one.interfaceSize);
  const [rowHeight, headHeight] = [rowHeightAt(size), headHeightAt(size)];
  const lay = useMemo(() => ({ columns: 1, stride: rowHeight, gap: 0, edge: headHeight, margin: 0, cover: headHeight }), [rowHeight, headHeight]);
  const { box, width, height } = useBoxSize();
  const { fields, columns, draw } = useColumns(width);
  const { ids } = order;
  const activePlace = active === undefined ? undefined : order.placeOf(active);

  const virtualizer = useVirtualizer({
    count: width === 0 ? 0 : ids.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 4, paddingStart: headHeight, paddingEnd: under,
    initialRect: { width, height: height === 0 ? 800 : height }, rangeExtractor: (range) => rowsWith(range, activePlace),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const scroll = useScrollAnchor(box, lay, height);
  const keys = useRowsKeys(box, columns, Math.max(1, Math.floor((height - headHeight) / rowHeight)));
  const mouse = useRowsMouse(columns, keys.open);

  const shown = virtualizer.getVirtualItems();
  const from = shown.find((one) => one.index !== activePlace)?.index ?? 0;
  const to = shown.findLast((one) => one.index !== activePlace)?.index ?? 0;
  useEffect(() => {
    if (ids.length === 0) return;
    const page = to + 1 - from;
    const seen = [...(active === undefined || order.placeOf(active) === undefined ? [] : [active]), ...ids.slice(from, to + 1)];
    model.rows.want([...seen, ...ids.slice(to + 1, to + 1 + page), ...ids.slice(Math.max(0, from - page), from)]);
    model.sight.want(seen);
  }, [model, order, ids, from, to, active]);
  useEffect(() => () => model.sight.want([]), [model]);

  const { reveal } = scroll;
  useLayoutEffect(() => {
    if (activePlace !== undefined) reveal(activePlace);
  // Only a move of the active photo reveals it: arriving photos keep the editor's place.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [active, reveal]);

  // A window that becomes smaller keeps the cell in view that is typed in.
  useLayoutEffect(() => {
    if (open && activePlace !== undefined) reveal(activePlace);
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [width, height, reveal]);

  // The ring follows the keyboard; the focus goes with it only if it was here, or nowhere.
  useLayoutEffect(() => {
    const element = box.current;
    const focus = document.activeElement;
    if (element === null || open || (focus !== null && focus !== document.body && !element.contains(focus))) return;
    if (focus?.closest("[role=columnheader]") !== null && focus !== document.body && focus !== null) return;
    const cell = element.querySelector<HTMLElement>("[role=gridcell][data-active]");
    cell?.focus({ preventScroll: true });
    // Along the row, where the columns are wider than the window.
    if (cell !== null) {
      const [outer, inner] = [element.getBoundingClientRect(), cell.getBoundingClientRect()];
      if (inner.left < outer.left) element.scrollLeft -= outer.left - inner.left;
      else if (inner.right > outer.right && inner.width < outer.width) element.scrollLeft += Math.min(inner.right - outer.right, inner.left - outer.left);
      // And below the last row in view, where the strip of a narrow window opens.
      if (inner.bottom > outer.bottom) element.scrollTop += inner.bottom - outer.bottom;
    }
  }, [box, active, column, open, columns]);

  // The block's corners as numbers; of a single cell none is drawn.
  const [one, other] = [anchorColumn, column].map((id) => Math.max(0, columns.findIndex((each) => each.id === id))).toSorted((a, b) => a - b) as [number, number];
  const anchorPlace = (anchor === undefined ? undefined : order.placeOf(anchor)) ?? activePlace ?? 0;
  const [top, bottom] = [Math.min(anchorPlace, activePlace ?? 0), Math.max(anchorPlace, activePlace ?? 0)];
  const single = (top === bottom && one === other) || other < 2;

  const total = columns.reduce((sum, each) => sum + (each.below === true ? 0 : each.width), 0);
  const style = { "--columns": columns.filter((each) => each.below !== true).map((each) => `${each.width}px`).join(" ") } as React.CSSProperties;
  return (
    <div
      ref={box} className={styles["grid"]} role="grid" tabIndex={-1} aria-label={words.grid(title)} aria-multiselectable="true" aria-rowcount={ids.length + 1} aria-colcount={columns.length} data-count={ids.length} style={style}
      onKeyDown={keys.onKeyDown} onMouseDown={mouse.onMouseDown} onMouseMove={mouse.onMouseMove} onDoubleClick={mouse.onDoubleClick} onScroll={scroll.onScroll}
    >
      <Header columns={columns} fields={fields} onDraw={draw} grid={box} />
      <div role="presentation" className={styles["rows"]} style={{ height: ids.length * rowHeight + under, width: total }}>
        {shown.map(({ index }) => {
          const photo = ids[index];
          return photo === undefined ? null : <Row key={photo} photo={photo} place={index} columns={columns} left={left.has(photo)} first={index === 0} block={!single && index >= top && index <= bottom ? `${one} ${other}` : undefined} onEnd={keys.onEnd} />;
        })}
      </div>
      <span id="rows-head-keys" className="vh">{words.header}</span>
    </div>
  );
};
