// Dragging photos: begun by a pointer that moves off its cell, ended by letting go, or by Escape, which changes nothing. Outside the window the system's own drag takes over.
import type { PhotoId } from "#contract/values.ts";
import { isByHand } from "../store/filter.ts";
import type { Model } from "../store/model.ts";
import { dropTarget } from "./drop-target.ts";
import { dragOut } from "./drag-out.ts";

/** A hand that only presses moves this much. */
const slack = 6;
const edge = 28;
const scrollPerFrame = 12;

interface Begin { readonly x: number; readonly y: number; readonly photos: () => readonly PhotoId[]; /** The grid, which goes on at its edges. */ readonly scroller: HTMLElement; /** The button was let go without a drag. */ readonly onPress: () => void }

export const startDrag = (model: Model, { x, y, photos, scroller, onPress }: Begin): void => {
  const stop = new AbortController();
  const { signal } = stop;
  let pointer = { x, y };
  let frame = 0;
  const byHand = (): boolean => isByHand(model.sheet.store.getState().filter);
  const end = (): void => {
    stop.abort();
    cancelAnimationFrame(frame);
    model.drag.setState({ drag: undefined });
  };
  const look = (): void => {
    const { drag } = model.drag.getState();
    if (drag === undefined) return;
    const over = dropTarget(pointer.x, pointer.y, model.sheet.store.getState().order, byHand());
    if (over?.kind === "outside") {
      end();
      void dragOut(model, drag.photos);
      return;
    }
    model.drag.setState({ drag: { ...drag, ...pointer, over } });
  };
  const step = (): void => {
    const box = scroller.getBoundingClientRect();
    const inside = pointer.x > box.left && pointer.x < box.right;
    if (inside && byHand() && pointer.y > box.bottom - edge) scroller.scrollTop += scrollPerFrame;
    else if (inside && byHand() && pointer.y < box.top + edge) scroller.scrollTop -= scrollPerFrame;
    look();
    if (!signal.aborted) frame = requestAnimationFrame(step);
  };
  const drop = (): void => {
    const { drag } = model.drag.getState();
    if (drag === undefined) { end(); onPress(); return; }
    look();
    const over = model.drag.getState().drag?.over;
    end();
    const { collection } = model.sheet.store.getState().filter;
    if (over?.kind === "story") void model.stories.put(over.id, drag.photos);
    else if (over?.kind === "place" && collection !== undefined) void model.stories.put(collection, drag.photos, over.before);
  };
  window.addEventListener("mousemove", (event) => {
    pointer = { x: event.clientX, y: event.clientY };
    // The button was let go where nobody told.
    if ((event.buttons & 1) === 0) { end(); return; }
    if (frame !== 0 || Math.hypot(event.clientX - x, event.clientY - y) <= slack) return;
    model.drag.setState({ drag: { photos: photos(), ...pointer, over: undefined } });
    frame = requestAnimationFrame(step);
  }, { signal });
  window.addEventListener("mouseup", drop, { signal });
  window.addEventListener("blur", end, { signal });
  window.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || model.drag.getState().drag === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  }, { signal, capture: true });
};
