// Keeps what the editor looks at where it is: the active photo if it is in view, else the first one in view, whatever arrives, leaves or changes size around it.
import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { PhotoId } from "#contract/values.ts";
import { useModel, useSheet } from "../../store/model.ts";

/** How the rows of a list or grid lie in its scrolling box. */
export interface ScrollLay {
  readonly columns: number;
  /** From the top of one row to the top of the next, and what of it is empty. */
  readonly stride: number;
  readonly gap: number;
  /** Above the first row. */
  readonly edge: number;
  /** Room kept between a revealed row and the edge of the view, for its ring; at the top beside what lies over the rows there. */
  readonly margin: number;
  readonly cover: number;
  /** Where rows do not follow each other evenly: the top of a place's row, and the first place at or below a height. */
  readonly topOf?: (place: number) => number;
  readonly placeAt?: (y: number) => number;
}

export interface ScrollAnchor {
  readonly onScroll: () => void;
  /** Brings a place into view, moving as little as needed. */
  readonly reveal: (place: number) => void;
}

export const useScrollAnchor = (box: RefObject<HTMLDivElement | null>, lay: ScrollLay, height: number): ScrollAnchor => {
  const { selection, sheet } = useModel();
  const order = useSheet((one) => one.order);
  const navigation = useSheet((one) => one.navigation);
  const held = useRef<{ readonly photo: PhotoId; readonly offset: number } | undefined>(undefined);
  const seen = useRef(navigation);
  const { columns, stride, gap, edge, margin, cover } = lay;

  const { topOf: given, placeAt } = lay;
  const topOf = useCallback((place: number): number => given?.(place) ?? edge + Math.floor(place / columns) * stride, [given, columns, stride, edge]);

  const remember = useCallback((): void => {
    const element = box.current;
    if (element === null) return;
    const { scrollTop, clientHeight } = element;
    const now = sheet.store.getState().order;
    const { active } = selection.store.getState();
    const place = active === undefined ? undefined : now.placeOf(active);
    const inView = place !== undefined && topOf(place) + stride > scrollTop + cover && topOf(place) < scrollTop + clientHeight;
    const anchor = inView ? place : (placeAt?.(scrollTop + cover) ?? Math.max(0, Math.floor((scrollTop + cover - edge) / stride)) * columns);
    const photo = now.ids[anchor];
    held.current = photo === undefined ? undefined : { photo, offset: topOf(anchor) - scrollTop };
  }, [box, columns, selection, sheet, stride, edge, cover, topOf, placeAt]);

  const reveal = useCallback((place: number): void => {
    const element = box.current;
    if (element === null || element.clientHeight === 0) return;
    const top = topOf(place);
    const bottom = top + stride - gap;
    if (top - margin - cover < element.scrollTop) element.scrollTop = Math.max(0, top - margin - cover);
    else if (bottom + margin > element.scrollTop + element.clientHeight) element.scrollTop = bottom + margin - element.clientHeight;
    remember();
  }, [box, remember, stride, gap, margin, cover, topOf]);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || height === 0) return;
    if (seen.current !== navigation) {
      seen.current = navigation;
      const { active } = selection.store.getState();
      const place = active === undefined ? undefined : order.placeOf(active);
      element.scrollTop = place === undefined ? 0 : Math.max(0, topOf(place) - Math.floor(element.clientHeight / 3));
    } else if (held.current !== undefined) {
      const place = order.placeOf(held.current.photo);
      // At the very top nothing is pushed away before the editor has moved.
      if (place !== undefined && !(element.scrollTop === 0 && place < columns)) element.scrollTop = topOf(place) - held.current.offset;
    }
    remember();
  }, [box, order, navigation, height, columns, stride, remember, selection, topOf]);

  return { onScroll: remember, reveal };
};
