// Keeps what the editor looks at where it is: the active photo if it is in view, else the first one in view, whatever arrives, leaves or changes size around it.
import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";
import type { PhotoId } from "#contract/values.ts";
import { useModel, useSheet } from "../../store/model.ts";
import { edge, gap, type GridMetrics } from "./grid-metrics.ts";

/** Room kept between a revealed cell and the edge of the view, for its ring. */
const margin = edge + 2;

export interface ScrollAnchor {
  readonly onScroll: () => void;
  /** Brings a place into view, moving as little as needed. */
  readonly reveal: (place: number) => void;
}

export const useScrollAnchor = (box: RefObject<HTMLDivElement | null>, metrics: GridMetrics, height: number): ScrollAnchor => {
  const { selection, sheet } = useModel();
  const order = useSheet((one) => one.order);
  const navigation = useSheet((one) => one.navigation);
  const held = useRef<{ readonly photo: PhotoId; readonly offset: number } | undefined>(undefined);
  const seen = useRef(navigation);
  const { columns, stride } = metrics;

  const topOf = useCallback((place: number): number => edge + Math.floor(place / columns) * stride, [columns, stride]);

  const remember = useCallback((): void => {
    const element = box.current;
    if (element === null) return;
    const { scrollTop, clientHeight } = element;
    const now = sheet.store.getState().order;
    const { active } = selection.store.getState();
    const place = active === undefined ? undefined : now.placeOf(active);
    const inView = place !== undefined && topOf(place) + stride > scrollTop && topOf(place) < scrollTop + clientHeight;
    const anchor = inView ? place : Math.max(0, Math.floor((scrollTop - edge) / stride)) * columns;
    const photo = now.ids[anchor];
    held.current = photo === undefined ? undefined : { photo, offset: topOf(anchor) - scrollTop };
  }, [box, columns, selection, sheet, stride, topOf]);

  const reveal = useCallback((place: number): void => {
    const element = box.current;
    if (element === null || element.clientHeight === 0) return;
    const top = topOf(place);
    const bottom = top + stride - gap;
    if (top - margin < element.scrollTop) element.scrollTop = Math.max(0, top - margin);
    else if (bottom + margin > element.scrollTop + element.clientHeight) element.scrollTop = bottom + margin - element.clientHeight;
    remember();
  }, [box, remember, stride, topOf]);

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
