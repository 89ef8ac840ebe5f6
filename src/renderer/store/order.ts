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

/** A group, and the place of its first photo. */
export interface GroupStart { readonly key: string; readonly place: number }
export const noGroups: readonly GroupStart[] = [];

/** Where the desk's groups begin in the list that is shown: photos may be left out of it, and others may only stay in place, which belong to the group they stand in. */
export const groupStarts = (listed: readonly PhotoId[], groups: readonly { readonly key: string; readonly photos: number }[], shown: readonly PhotoId[], left: ReadonlySet<PhotoId>): readonly GroupStart[] => {
  const starts: GroupStart[] = [];
  let [at, group, end] = [0, -1, 0];
  let started = -1;
  for (const [place, photo] of shown.entries()) {
    if (left.has(photo) && listed[at] !== photo) continue;
    while (at < listed.length && listed[at] !== photo) at += 1;
    while (at >= end && group < groups.length - 1) { group += 1; end += groups[group]?.photos ?? 0; }
    const now = groups[group];
    if (now !== undefined && group !== started) { starts.push({ key: now.key, place }); started = group; }
    at += 1;
  }
  return starts;
};

/** The list with these before another photo, in the order given; null is the end. Before one of themselves: before the next that stays. */
export const movedBefore = (ids: readonly PhotoId[], moved: readonly PhotoId[], before: PhotoId | null): readonly PhotoId[] => {
  const set = new Set(moved);
  const at = before === null ? -1 : ids.indexOf(before);
  const anchor = at < 0 ? undefined : ids.slice(at).find((photo) => !set.has(photo));
  const rest = ids.filter((photo) => !set.has(photo));
  const start = anchor === undefined ? rest.length : rest.indexOf(anchor);
  return [...rest.slice(0, start), ...moved, ...rest.slice(start)];
};
