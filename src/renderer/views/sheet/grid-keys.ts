// Where an arrow key leads in the grid. Data in, a place out; the grid only asks.

export interface GridPlace { readonly place: number; readonly count: number; readonly columns: number; readonly rowsInView: number }
export interface GridPress { readonly key: string; readonly ctrl: boolean }

const withinRow = (place: number, columns: number): number => place % columns;

/** The place a key leads to; undefined where the key is none of the grid's. At an edge it stays. */
export const placeAfter = ({ key, ctrl }: GridPress, { place, count, columns, rowsInView }: GridPlace): number | undefined => {
  const last = count - 1;
  if (count === 0) return undefined;
  const clamp = (next: number): number => Math.max(0, Math.min(last, next));
  // Up and down keep to the column; from the row above a short last row, down goes to its end.
  const vertical = (rows: number): number => {
    const next = place + rows * columns;
    if (next < 0) return rows < -1 ? withinRow(place, columns) : place;
    if (next > last) return Math.floor(place / columns) === Math.floor(last / columns) ? (Math.abs(rows) > 1 ? last : place) : rows > 1 ? Math.min(last, Math.floor(last / columns) * columns + withinRow(place, columns)) : last;
    return next;
  };
  switch (key) {
    case "ArrowLeft": return clamp(place - 1);
    case "ArrowRight": return clamp(place + 1);
    case "ArrowUp": return vertical(-1);
    case "ArrowDown": return vertical(1);
    case "PageUp": return vertical(-Math.max(1, rowsInView));
    case "PageDown": return vertical(Math.max(1, rowsInView));
    case "Home": return ctrl ? 0 : place - withinRow(place, columns);
    case "End": return ctrl ? last : clamp(place - withinRow(place, columns) + columns - 1);
    default: return undefined;
  }
};
