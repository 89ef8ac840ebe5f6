// The selection as pure rules: one active photo, any number chosen. "All" is a rule with exceptions, never a list, so it costs the same for ten and for 100,000.
import type { PhotoId } from "#contract/values.ts";

export type Chosen =
  | { readonly kind: "some"; readonly photos: ReadonlySet<PhotoId> }
  /** Everything the view shows, but for these. */
  | { readonly kind: "all"; readonly except: ReadonlySet<PhotoId> };

export interface Selecting {
  /** The one with the ring: what single keys and the inspector follow. */
  readonly active: PhotoId | undefined;
  /** Where a range starts. */
  readonly anchor: PhotoId | undefined;
  readonly chosen: Chosen;
}

/** The order the view shows, with the place of each photo. */
export interface Order {
  readonly ids: readonly PhotoId[];
  readonly placeOf: (photo: PhotoId) => number | undefined;
}

export const nothing: Chosen = { kind: "some", photos: new Set() };
export const noSelecting: Selecting = { active: undefined, anchor: undefined, chosen: nothing };

export const isChosen = (chosen: Chosen, photo: PhotoId): boolean => (chosen.kind === "some" ? chosen.photos.has(photo) : !chosen.except.has(photo));

/** How many are chosen; under the rule only what the view shows counts. */
export const chosenCount = (chosen: Chosen, order: Order): number => {
  if (chosen.kind === "some") return chosen.photos.size;
  let outside = 0;
  for (const photo of chosen.except) if (order.placeOf(photo) === undefined) outside += 1;
  return order.ids.length - (chosen.except.size - outside);
};

/** Chosen photos that the view does not show. */
export const hiddenChosen = (chosen: Chosen, order: Order): readonly PhotoId[] =>
  chosen.kind === "all" ? [] : [...chosen.photos].filter((photo) => order.placeOf(photo) === undefined);

/** The chosen ones in the view's order, hidden ones last. */
export const chosenList = (chosen: Chosen, order: Order): readonly PhotoId[] => {
  if (chosen.kind === "all") return chosen.except.size === 0 ? order.ids : order.ids.filter((photo) => !chosen.except.has(photo));
  if (chosen.photos.size === 0) return [];
  const shown = [...chosen.photos].flatMap((photo) => { const at = order.placeOf(photo); return at === undefined ? [] : [{ photo, at }]; });
  return [...shown.sort((a, b) => a.at - b.at).map((one) => one.photo), ...hiddenChosen(chosen, order)];
};

/** What commands act on: the chosen photos, or the active one where none is chosen. */
export const targetsOf = (selecting: Selecting, order: Order): readonly PhotoId[] => {
  const list = chosenList(selecting.chosen, order);
  return list.length === 0 && selecting.active !== undefined ? [selecting.active] : list;
};

const only = (photo: PhotoId): Chosen => ({ kind: "some", photos: new Set([photo]) });

export const toggled = (chosen: Chosen, photo: PhotoId): Chosen => {
  const set = new Set(chosen.kind === "some" ? chosen.photos : chosen.except);
  if (!set.delete(photo)) set.add(photo);
  return chosen.kind === "some" ? { kind: "some", photos: set } : { kind: "all", except: set };
};

const rangeOf = (order: Order, from: PhotoId | undefined, to: PhotoId): readonly PhotoId[] => {
  const end = order.placeOf(to);
  if (end === undefined) return [to];
  const start = (from === undefined ? undefined : order.placeOf(from)) ?? end;
  return order.ids.slice(Math.min(start, end), Math.max(start, end) + 1);
};

const withRange = (chosen: Chosen, range: readonly PhotoId[]): Chosen => {
  if (chosen.kind === "some") return { kind: "some", photos: new Set([...chosen.photos, ...range]) };
  const except = new Set(chosen.except);
  for (const photo of range) except.delete(photo);
  return { kind: "all", except };
};

export interface Modifiers { readonly ctrl: boolean; readonly shift: boolean }

/** Click: one. Ctrl: add or remove. Shift: range from the anchor. Both: add a range. */
export const clicked = (selecting: Selecting, order: Order, photo: PhotoId, { ctrl, shift }: Modifiers): Selecting => {
  if (shift) {
    const range = rangeOf(order, selecting.anchor ?? selecting.active, photo);
    return { active: photo, anchor: selecting.anchor ?? selecting.active ?? photo, chosen: ctrl ? withRange(selecting.chosen, range) : { kind: "some", photos: new Set(range) } };
  }
  return { active: photo, anchor: photo, chosen: ctrl ? toggled(selecting.chosen, photo) : only(photo) };
};

/** A key moved to a photo: chooses it; with Ctrl the chosen ones stay; with Shift the range grows or shrinks from the anchor. */
export const moved = (selecting: Selecting, order: Order, photo: PhotoId, { ctrl, shift }: Modifiers): Selecting => {
  if (shift) return clicked(selecting, order, photo, { ctrl, shift });
  return ctrl ? { ...selecting, active: photo, anchor: photo } : { active: photo, anchor: photo, chosen: only(photo) };
};

export const allChosen = (selecting: Selecting): Selecting => ({ ...selecting, chosen: { kind: "all", except: new Set() } });
export const noneChosen = (selecting: Selecting): Selecting => ({ ...selecting, chosen: nothing });
/** The others. Costs nothing for the rule: the exceptions change sides. */
export const inverted = (selecting: Selecting): Selecting => ({
  ...selecting,
  chosen: selecting.chosen.kind === "all" ? { kind: "some", photos: selecting.chosen.except } : { kind: "all", except: selecting.chosen.photos },
});

/** A view is about to change: the rule becomes the list it stood for, so that it never takes in photos nobody saw. */
export const pinned = (selecting: Selecting, order: Order): Selecting =>
  selecting.chosen.kind === "some" ? selecting : { ...selecting, chosen: { kind: "some", photos: new Set(chosenList(selecting.chosen, order)) } };

/** A new order came: the active photo stays where it is shown; one that left gives way to its neighbour. */
export const settled = (selecting: Selecting, before: Order, order: Order): Selecting => {
  const { active } = selecting;
  if (active === undefined || order.placeOf(active) !== undefined) return selecting;
  const at = before.placeOf(active);
  if (at === undefined) return selecting;
  for (let step = 1; step < before.ids.length; step += 1) {
    for (const place of [at + step, at - step]) {
      const near = before.ids[place];
      if (near !== undefined && order.placeOf(near) !== undefined) return { ...selecting, active: near, anchor: near };
    }
  }
  return { ...selecting, active: order.ids[0], anchor: order.ids[0] };
};
