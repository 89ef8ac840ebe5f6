// The virtual grid: only rows in and near view exist, the active one always, so that focus is never lost. Keeps the place of what the editor looks at while photos come and go.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, type ReactElement, useCallback, useEffect, useLayoutEffect, useMemo } from "react";
import { sheet as words } from "#words/window/views.ts";
import { isByHand } from "../../store/filter.ts";
import { useLayout, useModel, useSelection, useSheet } from "../../store/model.ts";
import { clicked, moved } from "../../store/selection-model.ts";
import { startDrag } from "../../drag/start-drag.ts";
import { isMac } from "../../keys/platform.ts";
import { rowsWith } from "../../parts/scroll/rows-with.ts";
import { useBoxSize } from "../../parts/scroll/use-box-size.ts";
import { useScrollAnchor } from "../../parts/scroll/use-scroll-anchor.ts";
import { placeAfter } from "./grid-keys.ts";
import { gridLayout, headingHeight } from "./grid-layout.ts";
import { Heading, Row, Sticky } from "./grid-lines.tsx";
import { edge, gap, gridMetrics, ring } from "./grid-metrics.ts";
import styles from "./grid.module.css";
import { useRubberBand } from "./use-rubber-band.ts";

const cellAt = (target: EventTarget): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>("[data-place]") : null);

export const Grid = ({ title }: { readonly title: string }): ReactElement => {
  const model = useModel();
  const order = useSheet((one) => one.order);
  const left = useSheet((one) => one.left);
  const active = useSelection((one) => one.active);
  const cellSize = useLayout((one) => one.cellSize);
  const interfaceSize = useLayout((one) => one.interfaceSize);
  const heading = Math.round((headingHeight * interfaceSize) / 100);
  const { box, width, height } = useBoxSize();
  const metrics = useMemo(() => gridMetrics(width, cellSize, window.innerWidth, interfaceSize / 100), [width, cellSize, interfaceSize]);
  const { ids } = order;
  const groups = useSheet((one) => one.groups);
  const byHand = useSheet((one) => isByHand(one.filter));
  const group = useSheet((one) => one.filter.group);
  const layout = useMemo(() => gridLayout(ids.length, groups, metrics, heading), [ids.length, groups, metrics, heading]);
  const { lines } = layout;
  const activePlace = active === undefined ? undefined : order.placeOf(active);
  const activeRow = activePlace === undefined ? undefined : layout.lineOf(activePlace);

  const virtualizer = useVirtualizer({
    count: width === 0 ? 0 : lines.length, getScrollElement: () => box.current, estimateSize: (at) => lines[at]?.height ?? metrics.stride, overscan: 3, paddingStart: edge, paddingEnd: edge - gap,
    initialRect: { width, height: height === 0 ? 800 : height },
    rangeExtractor: (range) => rowsWith(range, activeRow),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, layout]);
  const lay = useMemo(() => ({ columns: metrics.columns, stride: metrics.stride, gap, edge, margin: edge + ring, cover: layout.grouped ? heading : 0, topOf: layout.topOf, placeAt: layout.placeAt }), [metrics, layout, heading]);
  const anchor = useScrollAnchor(box, lay, height);
  const band = useRubberBand(box, metrics, layout);

  const shown = virtualizer.getVirtualItems();
  const { firstOf } = layout;
  const from = shown.find((one) => one.index !== activeRow)?.index ?? 0;
  const to = shown.findLast((one) => one.index !== activeRow)?.index ?? 0;
  useEffect(() => {
    if (ids.length === 0) return;
    const at = firstOf(from);
    const end = firstOf(to + 1);
    // At least some rows on either side: the row of the active photo is not counted, and the last one may be short.
    const page = Math.max(end - at, metrics.columns * 4);
    const near = [...ids.slice(at, end), ...ids.slice(end, end + page), ...ids.slice(Math.max(0, at - page), at)];
    model.rows.want(active === undefined || order.placeOf(active) === undefined ? near : [active, ...near]);
  }, [model, order, ids, from, to, firstOf, metrics.columns, active]);

  const topLine = lines[virtualizer.range?.startIndex ?? 0];
  const top = layout.grouped && topLine !== undefined ? layout.headingOf(topLine.section) : undefined;

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
    // Those of a story in its own order: they move the photos, not the ring.
    if (ctrl && event.shiftKey && byHand && (event.key === "ArrowLeft" || event.key === "ArrowRight")) return;
    const selecting = model.selection.store.getState();
    const now = selecting.active === undefined ? 0 : (order.placeOf(selecting.active) ?? 0);
    const place = placeAfter({ key: event.key, ctrl }, { place: now, count: ids.length, layout, rowsInView: Math.floor(height / metrics.stride) });
    const photo = place === undefined ? undefined : ids[place];
    if (photo === undefined) return;
    event.preventDefault();
    // Ctrl Home and Ctrl End are places of their own; their Ctrl does not mean "leave the selection".
    model.selection.set(moved(selecting, order, photo, { ctrl: ctrl && event.key !== "Home" && event.key !== "End", shift: event.shiftKey }));
  }, [model, order, ids, layout, metrics, height, byHand]);

  const onMouseDown = (event: MouseEvent): void => {
    const cell = cellAt(event.target);
    if (cell === null) { band.start(event); return; }
    const photo = ids[Number(cell.dataset["place"])];
    if (photo === undefined) return;
    const selecting = model.selection.store.getState();
    if (event.button === 2) {
      if (!model.selection.has(photo)) model.selection.set(clicked(selecting, order, photo, { ctrl: false, shift: false }));
    } else if (event.button === 0) {
      const modifiers = { ctrl: isMac() ? event.metaKey : event.ctrlKey, shift: event.shiftKey };
      const press = (): void => model.selection.set(clicked(selecting, order, photo, modifiers));
      // A hand on one of several chosen may be about to drag them all: they stay chosen until it lets go.
      const waits = !modifiers.ctrl && !modifiers.shift && model.selection.has(photo) && model.selection.count() > 1;
      if (waits) model.selection.set({ ...selecting, active: photo });
      else press();
      if (box.current !== null && !modifiers.ctrl && !modifiers.shift) startDrag(model, { x: event.clientX, y: event.clientY, photos: () => model.selection.targets(), scroller: box.current, onPress: waits ? press : () => undefined });
    }
    event.preventDefault();
    cell.focus({ preventScroll: true });
  };

  return (
    <div
      ref={box} className={styles["grid"]} role="grid" tabIndex={-1} aria-label={words.grid(title)} aria-multiselectable="true" aria-rowcount={lines.length} aria-colcount={metrics.columns} data-count={ids.length}
      onKeyDown={onKeyDown} onMouseDown={onMouseDown} onDoubleClick={(event) => { if (cellAt(event.target) !== null) model.layout.setState({ view: "loupe" }); }} onScroll={anchor.onScroll}
    >
      {top === undefined || group === "none" ? null : <Sticky line={top} group={group} />}
      <div role="presentation" className={styles["rows"]} style={{ height: layout.height }}>
        {shown.map((one) => {
          const line = lines[one.index];
          if (line === undefined) return null;
          if (line.kind === "row") return <Row key={one.index} line={line} number={one.index + 1} ids={ids} left={left} metrics={metrics} />;
          return group === "none" ? null : <Heading key={one.index} line={line} number={one.index + 1} columns={metrics.columns} group={group} />;
        })}
        {band.rect === undefined ? null : <div className={styles["band"]} style={band.rect}><span>{band.count}</span></div>}
      </div>
    </div>
  );
};
