// The rubber band: starts on a gap, chooses what it crosses. Outline only, because a fill would tint the photographs. Escape restores what was chosen before.
import { type MouseEvent as ReactMouseEvent, type RefObject, useRef, useState } from "react";
import { useModel } from "../../store/model.ts";
import { chosenList } from "../../store/selection-model.ts";
import type { GridLayout } from "./grid-layout.ts";
import { edge, type GridMetrics, ring } from "./grid-metrics.ts";

interface Rect { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
export interface RubberBand { readonly rect: Rect | undefined; readonly count: number; readonly start: (event: ReactMouseEvent) => void }

const scrollPerFrame = 14;

/** The photos that the band crosses. */
export const crossed = (rect: Rect, layout: GridLayout, columns: number, width: number): readonly (readonly [from: number, to: number])[] => {
  const column = width / columns;
  const [left, right] = [Math.max(0, Math.floor(rect.left / column)), Math.min(columns - 1, Math.floor((rect.left + rect.width) / column))];
  return layout.lines.slice(layout.lineAt(rect.top), layout.lineAt(rect.top + rect.height) + 1).flatMap((line): [number, number][] =>
    line.kind === "heading" || left >= line.count || line.top + line.height <= rect.top || line.top > rect.top + rect.height ? [] : [[line.from + left, line.from + Math.min(right, line.count - 1)]]);
};

export const useRubberBand = (box: RefObject<HTMLDivElement | null>, metrics: GridMetrics, layout: GridLayout): RubberBand => {
  const { selection, sheet } = useModel();
  const [band, setBand] = useState<{ readonly rect: Rect; readonly count: number } | undefined>(undefined);
  const frame = useRef(0);

  const start = (event: ReactMouseEvent): void => {
    const element = box.current;
    if (event.button !== 0 || element === null || event.clientX > element.getBoundingClientRect().left + element.clientWidth) return;
    const before = selection.store.getState();
    const mode = event.altKey ? "remove" : event.ctrlKey || event.metaKey || event.shiftKey ? "add" : "only";
    const bounds = element.getBoundingClientRect();
    const x0 = event.clientX - bounds.left - edge;
    const y0 = event.clientY - bounds.top + element.scrollTop;
    const base = mode === "only" ? [] : chosenList(before.chosen, sheet.store.getState().order);
    let pointer = { x: event.clientX, y: event.clientY };

    const choose = (): void => {
      const x = pointer.x - bounds.left - edge;
      const y = Math.max(bounds.top, Math.min(bounds.bottom, pointer.y)) - bounds.top + element.scrollTop;
      const rect = { left: Math.min(x0, x), top: Math.min(y0, y), width: Math.abs(x - x0), height: Math.abs(y - y0) };
      const { ids } = sheet.store.getState().order;
      const inside = crossed(rect, layout, metrics.columns, element.clientWidth - edge - ring).flatMap(([from, to]) => ids.slice(from, to + 1));
      const photos = new Set(mode === "only" ? inside : base);
      for (const photo of inside) if (mode === "remove") photos.delete(photo); else photos.add(photo);
      selection.set({ ...before, chosen: { kind: "some", photos } });
      setBand({ rect, count: photos.size });
    };
    const step = (): void => {
      // At the edge the sheet goes on at a steady speed.
      if (pointer.y > bounds.bottom - 12) element.scrollTop += scrollPerFrame;
      else if (pointer.y < bounds.top + 12) element.scrollTop -= scrollPerFrame;
      choose();
      frame.current = requestAnimationFrame(step);
    };
    const move = (moved: MouseEvent): void => {
      pointer = { x: moved.clientX, y: moved.clientY };
      if (frame.current === 0 && Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) > 4) frame.current = requestAnimationFrame(step);
    };
    const end = (): void => {
      window.removeEventListener("mousemove", move);
      window.removeEventListener("mouseup", end);
      window.removeEventListener("keydown", escape, true);
      cancelAnimationFrame(frame.current);
      if (frame.current === 0 && mode === "only") selection.set({ ...before, chosen: { kind: "some", photos: new Set() } });
      frame.current = 0;
      setBand(undefined);
    };
    const escape = (pressed: KeyboardEvent): void => {
      if (pressed.key !== "Escape") return;
      pressed.stopPropagation();
      frame.current = frame.current === 0 ? 1 : frame.current;
      end();
      selection.set(before);
    };
    window.addEventListener("mousemove", move);
    window.addEventListener("mouseup", end);
    window.addEventListener("keydown", escape, true);
  };
  return { rect: band?.rect, count: band?.count ?? 0, start };
};
