// Where a key leads in the caption rows. Data in, a cell out; the grid only asks.

export interface CellPlace { readonly place: number; readonly column: number }
export interface RowsExtent { readonly count: number; readonly columns: number; readonly rowsInView: number }
export interface RowsPress { readonly key: string; readonly ctrl: boolean; readonly shift: boolean }

/** The cell a key leads to; undefined where the key is none of the grid's. At an edge it stays. */
export const cellAfter = ({ key, ctrl }: RowsPress, at: CellPlace, { count, columns, rowsInView }: RowsExtent): CellPlace | undefined => {
  if (count === 0) return undefined;
  const row = (step: number): CellPlace => ({ ...at, place: Math.max(0, Math.min(count - 1, at.place + step)) });
  const along = (column: number): CellPlace => ({ ...at, column: Math.max(0, Math.min(columns - 1, column)) });
  switch (key) {
    case "ArrowUp": return row(-1);
    case "ArrowDown": return row(1);
    case "PageUp": return row(-Math.max(1, rowsInView));
    case "PageDown": return row(Math.max(1, rowsInView));
    case "ArrowLeft": return along(at.column - 1);
    case "ArrowRight": return along(at.column + 1);
    case "Home": return ctrl ? row(-count) : along(0);
    case "End": return ctrl ? row(count) : along(columns - 1);
    default: return undefined;
  }
};

/** Tab goes from text to text, over the end of a row into the next. Undefined where it leads out of the rows: before the first, behind the last. */
export const textAfter = (at: CellPlace, { count, columns }: RowsExtent, back: boolean, firstText: number): CellPlace | undefined => {
  // The last column shows the checks.
  const lastText = columns - 2;
  if (lastText < firstText) return undefined;
  if (back) {
    if (at.column === 0) return undefined;
    if (at.column > firstText) return { ...at, column: Math.min(lastText, at.column - 1) };
    // From the first text back to the photo, from where Shift Tab leaves the rows.
    return at.place === 0 ? { ...at, column: 0 } : { place: at.place - 1, column: lastText };
  }
  if (at.column < lastText) return { ...at, column: Math.max(firstText, at.column + 1) };
  return at.place + 1 < count ? { place: at.place + 1, column: firstText } : undefined;
};
