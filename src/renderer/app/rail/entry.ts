// One line of the rail as data: what stands there, where it stands in its tree, and what a click makes of the filter.
import type { Glyph } from "../../parts/icon/glyph-table.tsx";
import type { Filter, RailClick } from "../../store/filter.ts";

export interface Entry {
  readonly id: string;
  readonly glyph: Glyph;
  readonly tone?: string | undefined;
  readonly word: string;
  readonly tip?: string;
  readonly number: number | undefined;
  readonly on: boolean;
  readonly quiet?: boolean;
  readonly click: (how: RailClick) => Filter;
  /** From 1; folders lie in folders. */
  readonly level?: number;
  /** Whether its folders are shown; undefined where it has none. */
  readonly open?: boolean | undefined;
  readonly onOpen?: (open: boolean) => void;
  /** Photos may be dropped on it, and these are the keys of its own. */
  readonly story?: string;
}

export interface Section { readonly id: string; readonly title: string; readonly entries: readonly Entry[] }
