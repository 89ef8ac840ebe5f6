// One line of the rail. A click filters, Ctrl adds, Alt leaves out; the triangle opens and closes what lies below. Draws what it is given and decides nothing.
import type { KeyboardEvent, MouseEvent, ReactElement } from "react";
import { count } from "#words/format.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import type { RailClick } from "../../store/filter.ts";
import { useDrag } from "../../store/model.ts";
import styles from "../rail.module.css";
import type { Entry } from "./entry.ts";

const howOf = (event: { readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean }): RailClick => (event.altKey ? "leave-out" : event.ctrlKey || event.metaKey ? "add" : "only");

export interface RailItemProps { readonly entry: Entry; readonly place: number; readonly size: number; readonly focusable: boolean; readonly onAct: (entry: Entry, how: RailClick) => void; readonly onReach: (entry: Entry) => void }

export const RailItem = ({ entry, place, size, focusable, onAct, onReach }: RailItemProps): ReactElement => {
  const over = useDrag(({ drag }) => entry.story !== undefined && drag?.over?.kind === "story" && drag.over.id === entry.story);
  const name = entry.number === undefined ? entry.word : `${entry.word}, ${count(entry.number)}`;
  return (
    <div
      role="treeitem" tabIndex={focusable ? 0 : -1} data-entry={entry.id} data-story={entry.story} aria-selected={entry.on} aria-level={entry.level ?? 1} aria-posinset={place} aria-setsize={size} aria-expanded={entry.open}
      aria-label={name} title={entry.tip === undefined ? name : `${name}\n${entry.tip}`} style={{ paddingInlineStart: `calc(var(--rail-start) + var(--rail-step) * ${(entry.level ?? 1) - 1})` }}
      className={`${styles["entry"]} ${over ? styles["over"] : ""} ${entry.quiet === true || entry.number === 0 ? styles["quiet"] : ""}`}
      onFocus={() => onReach(entry)}
      onClick={(event: MouseEvent) => onAct(entry, howOf(event))}
      onKeyDown={(event: KeyboardEvent) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); event.stopPropagation(); onAct(entry, howOf(event)); } }}
    >
      {entry.open === undefined ? null : <span className={styles["twist"]} aria-hidden="true" onClick={(event) => { event.stopPropagation(); entry.onOpen?.(entry.open === false); }}><Icon glyph={entry.open ? "down" : "right"} small /></span>}
      <span className={entry.tone ?? styles["glyph"] ?? ""}><Icon glyph={entry.glyph} /></span>
      <span className={styles["word"]} dir="auto">{entry.word}</span>
      <span className={styles["number"]}>{entry.number === undefined ? "" : count(entry.number)}</span>
    </div>
  );
};
