// The lines of the grid: a row of cells, the heading of a group, and the heading that stays at the top while its group is under it.
import { memo, type ReactElement } from "react";
import type { PhotoId } from "#contract/values.ts";
import { dayHeading } from "#words/days.ts";
import { tools as words } from "#words/window/bars.ts";
import { folderName } from "../../parts/name/folder-name.ts";
import { Cell } from "./cell.tsx";
import type { HeadingLine, RowLine } from "./grid-layout.ts";
import { gap, type GridMetrics } from "./grid-metrics.ts";
import styles from "./grid.module.css";

export interface RowProps { readonly line: RowLine; readonly number: number; readonly ids: readonly PhotoId[]; readonly left: ReadonlySet<PhotoId>; readonly metrics: GridMetrics }

export const Row = memo(({ line, number, ids, left, metrics }: RowProps): ReactElement => (
  <div role="row" aria-rowindex={number} className={styles["row"]} style={{ transform: `translateY(${line.top}px)`, height: line.height - gap, gridTemplateColumns: `repeat(${metrics.columns}, minmax(0, 1fr))` }}>
    {ids.slice(line.from, line.from + line.count).map((photo, column) => (
      <Cell key={photo} photo={photo} place={line.from + column} column={column} level={metrics.level} boxHeight={metrics.boxHeight} left={left.has(photo)} />
    ))}
  </div>
));
Row.displayName = "Row";

/** A day in words, a folder by its name. */
const titleOf = (group: "day" | "folder", key: string): string => (group === "folder" ? folderName(key) : key === "" ? words.noDay : dayHeading(key));

const Title = ({ line, group }: { readonly line: HeadingLine; readonly group: "day" | "folder" }): ReactElement => (
  <><b dir="auto" title={group === "folder" ? line.key : undefined}>{titleOf(group, line.key)}</b><span>{words.photos(line.count)}</span></>
);

export interface HeadingProps { readonly line: HeadingLine; readonly number: number; readonly columns: number; readonly group: "day" | "folder" }

export const Heading = memo(({ line, number, columns, group }: HeadingProps): ReactElement => (
  <div role="row" aria-rowindex={number} className={styles["heading"]} style={{ transform: `translateY(${line.top}px)`, height: line.height }}>
    <div role="rowheader" aria-colspan={columns}><Title line={line} group={group} /></div>
  </div>
));
Heading.displayName = "Heading";

/** Says again what the heading above says: nothing for a screen reader. */
export const Sticky = ({ line, group }: { readonly line: HeadingLine; readonly group: "day" | "folder" }): ReactElement => (
  <div className={styles["sticky"]} aria-hidden="true"><div className={styles["heading"]} style={{ height: line.height }}><div><Title line={line} group={group} /></div></div></div>
);
