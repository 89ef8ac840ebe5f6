// A cell while it is typed in: it grows downward over the next row and moves nothing. What it shows lives in the store; it can go and come back at any time.
import { type KeyboardEvent, type ReactElement, type RefObject, useLayoutEffect, useRef } from "react";
import { field as fieldWords } from "#words/window/inspector.ts";
import { fieldLabel } from "#words/window/labels.ts";
import { rows as words } from "#words/window/rows.ts";
import { cellForm } from "../../parts/field/cell-value.ts";
import { counter } from "../../parts/field/counter.ts";
import { wraps } from "../../parts/field/wrapping.ts";
import { useElementEvents } from "../../parts/use-element-events.ts";
import type { OpenCell } from "../../store/cells.ts";
import { useModel } from "../../store/model.ts";
import styles from "./rows.module.css";

export type CellEnd = "down" | "next" | "previous" | "next-photo" | "back";

/** As high as its text, and in sight with its whole height: the grid scrolls a little, no row moves. */
const useFitting = (text: string): { readonly box: RefObject<HTMLDivElement | null>; readonly area: RefObject<HTMLTextAreaElement | null> } => {
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const [element, outer] = [area.current, box.current];
    if (element === null || outer === null) return;
    element.style.height = "auto";
    if (element.scrollHeight > 0) element.style.height = `${element.scrollHeight}px`;
    const scroller = outer.closest<HTMLElement>("[role=grid]");
    if (scroller === null) return;
    const over = outer.getBoundingClientRect().bottom + 2 - scroller.getBoundingClientRect().bottom;
    if (over > 0) scroller.scrollTop += over;
  }, [text]);
  return { box, area };
};

export const CellEditor = ({ open, photoName, onEnd }: { readonly open: OpenCell; readonly photoName: string; readonly onEnd: (end: CellEnd) => void }): ReactElement => {
  const { cells } = useModel();
  const { box, area } = useFitting(open.text);
  const long = cellForm(open.field) === "area";
  const count = counter(open.field, open.text);
  // An Enter that ends a composition writes no line into a field that has but one.
  useElementEvents(area, { beforeinput: (event) => { if (!long && ["insertLineBreak", "insertParagraph"].includes(event.inputType)) event.preventDefault(); } });
  useLayoutEffect(() => {
    const element = area.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [area]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const end = ((): CellEnd | "line" | undefined => {
      if (event.key === "Escape") return "back";
      if (event.key === "Tab" && !ctrl && !event.altKey) return event.shiftKey ? "previous" : "next";
      if (event.key !== "Enter") return undefined;
      if (ctrl) return "next-photo";
      return event.shiftKey || event.altKey ? "line" : "down";
    })();
    if (end === undefined) return;
    event.stopPropagation();
    event.preventDefault();
    if (end !== "line") { onEnd(end); return; }
    // As the browser types it, so that the field's own undo knows it.
    if (long) document.execCommand("insertText", false, "\n");
  };
  const name = words.editor(fieldLabel(open.field), photoName);
  return (
    <div ref={box} className={styles["box"]}>
      <textarea
        ref={area} rows={2} wrap={wraps(open.text) ? "soft" : "off"} value={open.text} dir="auto" spellCheck={false} aria-label={name} aria-invalid={open.half ? true : undefined} data-cell-editor=""
        onChange={(event) => cells.type(event.target.value)} onKeyDown={onKeyDown}
        onBlur={(event) => { if (document.activeElement !== event.target) cells.close(); }}
      />
      <div className={styles["foot"]}>
        {count.said === "" ? null : <span className={count.over ? styles["warn"] : ""}>{count.said}</span>}
        {count.over ? <span className={styles["warn"]}>{fieldWords.over(open.field.iimMaxBytes ?? 0)}</span> : null}
        {open.half ? <span className={styles["warn"]} role="alert">{open.field.type === "dateTime" ? `${fieldWords.badValue} ${fieldWords.dateHint}` : fieldWords.badValue}</span> : null}
        {cellForm(open.field) === "names" ? <span>{fieldWords.listHint}</span> : null}
      </div>
    </div>
  );
};
