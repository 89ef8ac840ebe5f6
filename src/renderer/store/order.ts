// The view's order of photos with the place of each, built once per list and only when a place is asked for.
import type { PhotoId } from "#contract/values.ts";
import type { Order } from "./selection-model.ts";

export const orderOf = (ids: readonly PhotoId[]): Order => {
  let places: Map<PhotoId, number> | undefined;
  return {
    ids,
    placeOf: (photo) => {
      places ??= new Map(ids.map((id, at): [PhotoId, number] => [id, at]));
      return places.get(photo);
    },
  };
};

export const noOrder: Order = orderOf([]);

/** The new list, with photos that an action here took out of the filter kept in their old place until the editor goes elsewhere, so that the hand never hits the neighbour. */
export const keepInPlace = (before: Order, after: readonly PhotoId[], staying: ReadonlySet<PhotoId>): { readonly ids: readonly PhotoId[]; readonly left: ReadonlySet<PhotoId> } => {
  if (staying.size === 0) return { ids: after, left: new Set() };
  const now = new Set(after);
  const left = new Set([...staying].filter((photo) => !now.has(photo) && before.placeOf(photo) !== undefined));
  if (left.size === 0) return { ids: after, left };
  const behind = new Map<PhotoId | undefined, PhotoId[]>();
  let last: PhotoId | undefined;
  for (const photo of before.ids) {
    if (left.has(photo)) behind.set(last, [...(behind.get(last) ?? []), photo]);
    else if (now.has(photo)) last = photo;
  }
  return { ids: [...(behind.get(undefined) ?? []), ...after.flatMap((photo) => [photo, ...(behind.get(photo) ?? [])])], left };
};
