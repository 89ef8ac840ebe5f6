// What lies under the pointer while photos are dragged: a story of the rail, a place in the shown story, or the world outside the window.
import type { PhotoId } from "#contract/values.ts";
import type { DropTarget } from "../store/drag.ts";
import type { Order } from "../store/selection-model.ts";

/** Half of the gap between two cells. */
const half = 2;

/** Before the photo whose left half is under the pointer, behind the one whose right half is. */
const placeIn = (cell: HTMLElement, x: number, order: Order): DropTarget => {
  const place = Number(cell.dataset["place"]);
  const box = cell.getBoundingClientRect();
  const behind = x > box.left + box.width / 2;
  const before: PhotoId | null = order.ids[behind ? place + 1 : place] ?? null;
  return { kind: "place", before, mark: { left: behind ? box.right + half : box.left - half, top: box.top, height: box.height } };
};

/** `byHand`: a story is shown in its own order, so that its photos can be put somewhere. */
export const dropTarget = (x: number, y: number, order: Order, byHand: boolean): DropTarget => {
  if (x < 0 || y < 0 || x >= window.innerWidth || y >= window.innerHeight) return { kind: "outside" };
  const under = document.elementFromPoint(x, y);
  const story = under?.closest<HTMLElement>("[data-story]")?.dataset["story"];
  if (story !== undefined) return { kind: "story", id: story };
  const cell = byHand ? under?.closest<HTMLElement>("[data-place]") : undefined;
  return cell === undefined || cell === null ? undefined : placeIn(cell, x, order);
};
