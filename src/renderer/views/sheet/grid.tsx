// The virtual grid: only rows in and near view exist, the active one always, so that focus is never lost. Keeps the place of what the editor looks at while photos come and go.
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, type KeyboardEvent, type MouseEvent, type ReactElement, useCallback, useEffect, useLayoutEffect, useMemo } from "react";
import type { PhotoId } from "#contract/values.ts";
import { sheet as words } from "#words/window/views.ts";
import { useLayout, useModel, useSelection, useSheet } from "../../store/model.ts";
import { clicked, moved } from "../../store/selection-model.ts";
import { isMac } from "../../keys/platform.ts";
import { rowsWith } from "../../parts/scroll/rows-with.ts";
import { useBoxSize } from "../../parts/scroll/use-box-size.ts";
import { useScrollAnchor } from "../../parts/scroll/use-scroll-anchor.ts";
import { Cell } from "./cell.tsx";
import { placeAfter } from "./grid-keys.ts";
import { edge, gap, type GridMetrics, gridMetrics, ring } from "./grid-metrics.ts";
import styles from "./grid.module.css";
import { useRubberBand } from "./use-rubber-band.ts";

const Row = memo(({ row, ids, left, metrics }: { readonly row: number; readonly ids: readonly PhotoId[]; readonly left: ReadonlySet<PhotoId>; readonly metrics: GridMetrics }): ReactElement => (
  <div role="row" aria-rowindex={row + 1} className={styles["row"]} style={{ transform: `translateY(${edge + row * metrics.stride}px)`, height: metrics.stride - gap, gridTemplateColumns: `repeat(${metrics.columns}, minmax(0, 1fr))` }}>
    {ids.slice(row * metrics.columns, (row + 1) * metrics.columns).map((photo, column) => (
      <Cell key={photo} photo={photo} place={row * metrics.columns + column} column={column} level={metrics.level} boxHeight={metrics.boxHeight} left={left.has(photo)} />
    ))}
  </div>
));
Row.displayName = "Row";

const cellAt = (target: EventTarget): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null);

export const Grid = ({ title }: { readonly title: string }): ReactElement => {
  const model = useModel();
  const order = useSheet((one) => one.order);
  const left = useSheet((one) => one.left);
  const active = useSelection((one) => one.active);
  const cellSize = useLayout((one) => one.cellSize);
  const interfaceSize = useLayout((one) => one.interfaceSize);
  const { box, width, height } = useBoxSize();
  const metrics = useMemo(() => gridMetrics(width, cellSize, window.innerWidth, interfaceSize / 100), [width, cellSize, interfaceSize]);
  const { ids } = order;
  const rowCount = Math.ceil(ids.length / metrics.columns);
  const activePlace = active === undefined ? undefined : order.placeOf(active);
  const activeRow = activePlace === undefined ? undefined : Math.floor(activePlace / metrics.columns);

  const virtualizer = useVirtualizer({
    count: width === 0 ? 0 : rowCount, getScrollElement: () => box.current, estimateSize: () => metrics.stride, overscan: 3, paddingStart: edge, paddingEnd: edge - gap,
    initialRect: { width, height: height === 0 ? 800 : height },
    rangeExtractor: (range) => rowsWith(range, activeRow),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, metrics.stride, metrics.columns]);
  const lay = useMemo(() => ({ columns: metrics.columns, stride: metrics.stride, gap, edge, margin: edge + ring, cover: 0 }), [metrics]);
  const anchor = useScrollAnchor(box, lay, height);
  const band = useRubberBand(box, metrics);

  const shown = virtualizer.getVirtualItems();
  const from = shown.find((one) => one.index !== activeRow)?.index ?? 0;
  const to = shown.findLast((one) => one.index !== activeRow)?.index ?? 0;
  useEffect(() => {
    if (ids.length === 0) return;
    const at = from * metrics.columns;
    const end = (to + 1) * metrics.columns;
    const page = end - at;
    const near = [...ids.slice(at, end), ...ids.slice(end, end + page), ...ids.slice(Math.max(0, at - page), at)];
    model.rows.want(active === undefined || order.placeOf(active) === undefined ? near : [active, ...near]);
  }, [model, order, ids, from, to, metrics.columns, active]);

  // The ring follows the keyboard; the focus goes with it only if it was here, or nowhere.
  const reveal = anchor.reveal;
  useLayoutEffect(() => {
    if (activePlace === undefined) return;
    reveal(activePlace);
    const element = box.current;
    if (element === null) return;
    // Nowhere: the loupe that had it has just closed.
    const focus = document.activeElement;
    if (focus !== null && focus !== document.body && !element.contains(focus)) return;
    element.querySelector<HTMLElement>("[data-active]")?.focus({ preventScroll: true });
  // Only a move of the active photo reveals it: arriving photos keep the editor's place.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [active, reveal]);

  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const ctrl = isMac() ? event.metaKey : event.ctrlKey;
    const selecting = model.selection.store.getState();
    const now = selecting.active === undefined ? 0 : (order.placeOf(selecting.active) ?? 0);
    const place = placeAfter({ key: event.key, ctrl }, { place: now, count: ids.length, columns: metrics.columns, rowsInView: Math.floor(height / metrics.stride) });
    const photo = place === undefined ? undefined : ids[place];
    if (photo === undefined) return;
    event.preventDefault();
    // Ctrl Home and Ctrl End are places of their own; their Ctrl does not mean "leave the selection".
    model.selection.set(moved(selecting, order, photo, { ctrl: ctrl && event.key !== "Home" && event.key !== "End", shift: event.shiftKey }));
  }, [model, order, ids, metrics, height]);

  const onMouseDown = (event: MouseEvent): void => {
    const cell = cellAt(event.target);
    if (cell === null) { band.start(event); return; }
    const photo = ids[Number(cell.dataset["place"])];
    if (photo === undefined) return;
    const selecting = model.selection.store.getState();
    if (event.button === 2) {
      if (!model.selection.has(photo)) model.selection.set(clicked(selecting, order, photo, { ctrl: false, shift: false }));
    } else if (event.button === 0) model.selection.set(clicked(selecting, order, photo, { ctrl: isMac() ? event.metaKey : event.ctrlKey, shift: event.shiftKey }));
    event.preventDefault();
    cell.focus({ preventScroll: true });
  };

  return (
    <div
      ref={box} className={styles["grid"]} role="grid" tabIndex={-1} aria-label={words.grid(title)} aria-multiselectable="true" aria-rowcount={rowCount} aria-colcount={metrics.columns} data-count={ids.length}
      onKeyDown={onKeyDown} onMouseDown={onMouseDown} onDoubleClick={(event) => { if (cellAt(event.target) !== null) model.layout.setState({ view: "loupe" }); }} onScroll={anchor.onScroll}
    >
      <div role="presentation" className={styles["rows"]} style={{ height: edge + rowCount * metrics.stride + edge - gap }}>
        {shown.map((one) => <Row key={one.index} row={one.index} ids={ids} left={left} metrics={metrics} />)}
        {band.rect === undefined ? null : <div className={styles["band"]} style={band.rect}><span>{band.count}</span></div>}
      </div>
    </div>
  );
};
