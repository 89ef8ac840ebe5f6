// Where an arrow key leads in the grid. Data in, a place out; the grid only asks. Headings are crossed: no key stops on one.
import type { GridLayout } from "./grid-layout.ts";

export interface GridPlace { readonly place: number; readonly count: number; readonly layout: Pick<GridLayout, "below" | "rowOf">; readonly rowsInView: number }
export interface GridPress { readonly key: string; readonly ctrl: boolean }

/** The place a key leads to; undefined where the key is none of the grid's. At an edge it stays. */
export const placeAfter = ({ key, ctrl }: GridPress, { place, count, layout, rowsInView }: GridPlace): number | undefined => {
  const last = count - 1;
  if (count === 0) return undefined;
  const clamp = (next: number): number => Math.max(0, Math.min(last, next));
  const page = Math.max(2, rowsInView);
  switch (key) {
    case "ArrowLeft": return clamp(place - 1);
    case "ArrowRight": return clamp(place + 1);
    case "ArrowUp": return layout.below(place, -1);
    case "ArrowDown": return layout.below(place, 1);
    case "PageUp": return layout.below(place, -page);
    case "PageDown": return layout.below(place, page);
    case "Home": return ctrl ? 0 : layout.rowOf(place)[0];
    case "End": return ctrl ? last : layout.rowOf(place)[1];
    default: return undefined;
  }
};
