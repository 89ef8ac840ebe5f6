// One line a problem. The keyboard stands on the list as a whole, the active line is told by name; only lines in view are drawn.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactElement, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { SurveyLine } from "#contract/methods/check.ts";
import { problemsView as words } from "#words/window/problems.ts";
import { fixLine } from "../../actions/problems/lines.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import { ActionKeys } from "../../parts/kbd/action-keys.tsx";
import { MiddleName } from "../../parts/name/middle-name.tsx";
import { Thumb } from "../../parts/thumb/thumb.tsx";
import { useDesk, useLayout, useModel, useSurvey } from "../../store/model.ts";
import { lineKey } from "../../store/survey.ts";
import { messageOf } from "./message.ts";
import styles from "./problems.module.css";

const none: readonly SurveyLine[] = [];
const plainHeight = 37;
const idOf = (at: number): string => `problem-line-${at}`;

const Line = ({ line, done }: { readonly line: SurveyLine; readonly done: boolean }): ReactElement => {
  const { rows } = useModel();
  const fields = useDesk((one) => one.fields);
  const row = useSyncExternalStore((tell) => rows.watch(line.photo, tell), () => rows.get(line.photo));
  const blocks = line.severity === "blocks";
  return (
    <>
      <span className={line.waived !== undefined ? "" : blocks ? styles["problem"] : styles["warning"]}><Icon glyph={done ? "check" : line.waived !== undefined ? "shield" : blocks ? "problem" : "warning"} /></span>
      <Thumb row={row} />
      <span className={styles["name"]}><MiddleName name={line.name} /></span>
      <span className={styles["message"]}>{messageOf(line, fields)}</span>
      <span className={styles["fix"]}>{done ? words.done : line.waived !== undefined ? words.waivedBy(line.waived.by.initials, line.waived.reason) : line.fix === undefined ? "" : <><ActionKeys of={fixLine} /> <span>{line.fix.label}</span></>}</span>
    </>
  );
};

export const Lines = (): ReactElement => {
  const { survey, rows } = useModel();
  const fields = useDesk((one) => one.fields);
  const lines = useSurvey((one) => one.found?.lines ?? none);
  const active = useSurvey((one) => one.active);
  const done = useSurvey((one) => one.done);
  const box = useRef<HTMLDivElement>(null);
  // The compiler leaves this part alone; its functions go to nobody else.
  // oxlint-disable-next-line react/incompatible-library
  const height = Math.round((plainHeight * useLayout((one) => one.interfaceSize)) / 100);
  // Drawn anew with every scroll on purpose.
  // oxlint-disable-next-line react/incompatible-library
  const view = useVirtualizer({ count: lines.length, getScrollElement: () => box.current, estimateSize: () => height, overscan: 12 });
  useLayoutEffect(() => view.measure(), [view, height]);
  const items = view.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => { rows.want([...new Set(lines.slice(first, last + 1).map((line) => line.photo))]); }, [rows, lines, first, last]);
  useEffect(() => { if (lines.length > 0) view.scrollToIndex(active, { align: "auto" }); }, [view, active, lines.length]);
  useEffect(() => { box.current?.focus({ preventScroll: true }); }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? height) / height) - 1);
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: lines.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    survey.go(next);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={box} id="problem-lines" className={styles["lines"]} role="listbox" tabIndex={0} aria-label={words.list} aria-activedescendant={lines.length === 0 ? undefined : idOf(active)} onKeyDown={onKeyDown}>
      <div className={styles["all"]} style={{ height: view.getTotalSize() }} role="presentation">
        {items.map((item) => {
          const line = lines[item.index];
          if (line === undefined) return null;
          const isDone = done.has(lineKey(line));
          return (
            <div
              key={item.index} id={idOf(item.index)} data-active={item.index === active ? "" : undefined} role="option" aria-selected={item.index === active} aria-setsize={lines.length} aria-posinset={item.index + 1} tabIndex={-1} aria-label={words.lineName(words.severity[line.severity], line.name, messageOf(line, fields))}
              className={`${styles["line"]} ${item.index === active ? styles["active"] : ""} ${isDone ? styles["done"] : ""}`} style={{ transform: `translateY(${item.start}px)`, height }} onClick={() => { survey.go(item.index); box.current?.focus({ preventScroll: true }); }}
              onKeyDown={() => undefined}
            >
              <Line line={line} done={isDone} />
            </div>
          );
        })}
      </div>
    </div>
  );
};
