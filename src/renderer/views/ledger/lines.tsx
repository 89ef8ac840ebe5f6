// The table of the ledger. The keyboard stands on the grid as a whole, the active row is told by name; rows that are not there yet keep their place.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { LedgerLine } from "#contract/ledger.ts";
import { count } from "#words/format.ts";
import { ledgerWords as words } from "#words/window/ledger.ts";
import { noticeWords } from "#words/window/recall.ts";
import { MiddleName } from "../../parts/name/middle-name.tsx";
import { rowsWith } from "../../parts/scroll/rows-with.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import { Thumb } from "../../parts/thumb/thumb.tsx";
import { whenOf } from "../../parts/when.ts";
import { useLayout, useLedger, useModel } from "../../store/model.ts";
import { ledgerPageSize } from "../../store/ledger.ts";
import styles from "./ledger.module.css";
import { resultOf } from "./result.ts";

export const ledgerRowsId = "ledger-rows";
const plainHeight = 37;
const plainHead = 24;
/** So many rows beyond those in sight are there before they are scrolled to. */
const ahead = 30;
const idOf = (at: number): string => `ledger-row-${at}`;
const columns = ["photo", "version", "recipient", "file", "time", "editor", "profile", "result", "told"] as const;
const tones = { arrived: "ready", unsure: "warning", back: "pending" } as const;

const Cells = ({ line }: { readonly line: LedgerLine }): ReactElement => {
  const { rows } = useModel();
  const row = useSyncExternalStore((tell) => rows.watch(line.photo, tell), () => rows.get(line.photo));
  const result = resultOf(line);
  return (
    <>
      <span className={styles["photo"]} role="gridcell"><Thumb row={row} /><span className={styles["name"]}>{line.name === "" ? <em>{words.gone}</em> : <MiddleName name={line.name} />}</span></span>
      <span className={styles["number"]} role="gridcell">{count(line.version)}</span>
      <span role="gridcell"><bdi className={styles["two"]} title={line.recipient}>{line.recipient}</bdi></span>
      <span role="gridcell"><bdi className={styles["two"]} title={line.fileName}>{line.fileName}</bdi></span>
      <span role="gridcell"><time className={styles["two"]} dateTime={line.time}>{whenOf(line.time, new Date())}</time></span>
      <span role="gridcell" title={line.editor.name}><span className={styles["two"]}>{line.editor.initials}</span></span>
      <span role="gridcell"><span className={styles["two"]}>{line.profile}</span></span>
      <span role="gridcell"><Toned tone={tones[result]} wrap>{words.results[result]}</Toned></span>
      <span role="gridcell"><span className={styles["two"]}>{line.notice === undefined ? "" : words.toldOf(noticeWords.kinds[line.notice.kind], noticeWords.states[line.notice.state])}</span></span>
    </>
  );
};

export const Lines = (): ReactElement => {
  const { ledger, rows } = useModel();
  const total = useLedger((one) => one.total ?? 0);
  const pages = useLedger((one) => one.pages);
  const active = useLedger((one) => one.active);
  const filter = useLedger((one) => one.filter);
  const box = useRef<HTMLDivElement>(null);
  const size = useLayout((one) => one.interfaceSize);
  const [height, head] = [plainHeight, plainHead].map((plain) => Math.round((plain * size) / 100)) as [number, number];
  // Drawn anew with every scroll on purpose. The active row is always there: the grid names it.
  // oxlint-disable-next-line react/incompatible-library
  const view = useVirtualizer({ count: total, getScrollElement: () => box.current, estimateSize: () => height, overscan: 8, paddingStart: head, scrollPaddingStart: head, rangeExtractor: (range) => rowsWith(range, total === 0 ? undefined : active) });
  useLayoutEffect(() => view.measure(), [view, height]);
  const items = view.getVirtualItems();
  const [first, last] = [view.range?.startIndex ?? 0, view.range?.endIndex ?? 0];
  const lineAt = (place: number): LedgerLine | undefined => pages.get(Math.floor(place / ledgerPageSize))?.[place % ledgerPageSize];
  useEffect(() => { ledger.want(Math.max(0, first - ahead), Math.min(Math.max(0, total - 1), last + ahead)); }, [ledger, first, last, total, active]);
  useEffect(() => {
    const photos = new Set<LedgerLine["photo"]>();
    for (let at = first; at <= last; at += 1) { const line = pages.get(Math.floor(at / ledgerPageSize))?.[at % ledgerPageSize]; if (line !== undefined) photos.add(line.photo); }
    rows.want([...photos]);
  }, [rows, pages, first, last]);
  useEffect(() => { if (total > 0) view.scrollToIndex(active, { align: "auto" }); }, [view, active, total]);
  useEffect(() => { box.current?.focus({ preventScroll: true }); }, []);
  // Another filter is another list, from its beginning.
  useEffect(() => { if (box.current !== null) box.current.scrollTop = 0; }, [filter]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? height) / height) - 2);
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: total - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    ledger.go(next);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={box} id={ledgerRowsId} className={styles["lines"]} role="grid" tabIndex={0} aria-label={words.table} aria-rowcount={total + 1} aria-colcount={columns.length} aria-activedescendant={total === 0 ? undefined : idOf(active)} onKeyDown={onKeyDown}>
      <div className={`${styles["line"]} ${styles["head"]}`} role="row" aria-rowindex={1}>{columns.map((one) => <span key={one} role="columnheader">{words.columns[one]}</span>)}</div>
      <div className={styles["all"]} style={{ height: view.getTotalSize() }} role="presentation">
        {items.map((item) => {
          const line = lineAt(item.index);
          return (
            <div
              key={item.index} id={idOf(item.index)} data-active={item.index === active ? "" : undefined} role="row" aria-rowindex={item.index + 2} aria-selected={item.index === active} tabIndex={-1} aria-label={line === undefined ? words.loading : words.row(line.name === "" ? words.gone : line.name, line.recipient, line.fileName)}
              className={`${styles["line"]} ${styles["row"]} ${item.index === active ? styles["active"] : ""}`} style={{ transform: `translateY(${item.start}px)`, height }} onClick={() => { ledger.go(item.index); box.current?.focus({ preventScroll: true }); }}
              onKeyDown={() => undefined}
            >
              {line === undefined ? <span role="gridcell"><span className="vh">{words.loading}</span></span> : <Cells line={line} />}
            </div>
          );
        })}
      </div>
    </div>
  );
};
