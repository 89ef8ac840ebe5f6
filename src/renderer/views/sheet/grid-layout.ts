// Where everything stands in the sheet: headings and rows of cells one below the other, as lines. Without groups there is one section without a heading. Made once per list and width; every question is a step or a binary search, also of 100,000 photos.
import type { GroupStart } from "../../store/order.ts";
import { edge, gap, type GridMetrics } from "./grid-metrics.ts";

export interface HeadingLine { readonly kind: "heading"; readonly key: string; readonly count: number; readonly section: number; readonly top: number; readonly height: number }
export interface RowLine { readonly kind: "row"; readonly from: number; readonly count: number; readonly section: number; readonly top: number; readonly height: number }
export type GridLine = HeadingLine | RowLine;

export const headingHeight = 28;

export interface GridLayout {
  readonly lines: readonly GridLine[];
  readonly height: number;
  readonly grouped: boolean;
  /** The line of a place. */
  readonly lineOf: (place: number) => number;
  /** The line at a height; the nearest where none is there. */
  readonly lineAt: (y: number) => number;
  /** The first place on or below a line; the number of places below the last. */
  readonly firstOf: (line: number) => number;
  /** The first place at or below a height. */
  readonly placeAt: (y: number) => number;
  /** The top of the row of a place. */
  readonly topOf: (place: number) => number;
  /** The heading of a section. */
  readonly headingOf: (section: number) => HeadingLine | undefined;
  /** The place one row up or down, in the same column; at an edge it stays. */
  readonly below: (place: number, rows: number) => number;
  /** First and last place of the row. */
  readonly rowOf: (place: number) => readonly [first: number, last: number];
}

/** The last index whose value is not above; -1 where all are. */
const lastNotAbove = (length: number, valueAt: (index: number) => number, wanted: number): number => {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

export const gridLayout = (count: number, groups: readonly GroupStart[], { columns, stride }: GridMetrics, heading = headingHeight): GridLayout => {
  const lines: GridLine[] = [];
  const rows: number[] = [];
  const grouped = groups.length > 0;
  // Photos before the first group, such as one that only stays in place, belong to it.
  const starts = grouped ? groups.map((group, at) => ({ ...group, place: at === 0 ? 0 : group.place })) : [{ key: "", place: 0 }];
  let top = edge;
  for (const [section, start] of starts.entries()) {
    const end = starts[section + 1]?.place ?? count;
    if (grouped) {
      lines.push({ kind: "heading", key: start.key, count: end - start.place, section, top, height: heading });
      top += heading;
    }
    for (let from = start.place; from < end; from += columns) {
      rows.push(lines.length);
      lines.push({ kind: "row", from, count: Math.min(columns, end - from), section, top, height: stride });
      top += stride;
    }
  }
  const rowAt = (index: number): RowLine | undefined => { const line = lines[rows[index] ?? -1]; return line?.kind === "row" ? line : undefined; };
  const rowIndexOf = (place: number): number => Math.max(0, lastNotAbove(rows.length, (index) => rowAt(index)?.from ?? 0, place));
  const headings = grouped ? lines.flatMap((line, at) => (line.kind === "heading" ? [at] : [])) : [];
  const firstOf = (at: number): number => { const line = lines[at]?.kind === "heading" ? lines[at + 1] : lines[at]; return line?.kind === "row" ? line.from : at > 0 ? count : 0; };
  const lineAt = (y: number): number => Math.max(0, lastNotAbove(lines.length, (index) => lines[index]?.top ?? 0, y));
  return {
    firstOf, lineAt, placeAt: (y) => firstOf(lineAt(y)),
    lines, grouped, height: top + edge - gap,
    lineOf: (place) => rows[rowIndexOf(place)] ?? 0,
    topOf: (place) => rowAt(rowIndexOf(place))?.top ?? edge,
    headingOf: (section) => { const line = lines[headings[section] ?? -1]; return line?.kind === "heading" ? line : undefined; },
    below: (place, by) => {
      const here = rowIndexOf(place);
      const to = Math.max(0, Math.min(rows.length - 1, here + by));
      const [row, target] = [rowAt(here), rowAt(to)];
      if (row === undefined || target === undefined) return place;
      // A page past the end goes to the very last photo.
      if (to === here) return by > 1 ? count - 1 : place;
      return target.from + Math.min(place - row.from, target.count - 1);
    },
    rowOf: (place) => { const row = rowAt(rowIndexOf(place)); return row === undefined ? [place, place] : [row.from, row.from + row.count - 1]; },
  };
};
