// Photos whose copies are on their way right now, so that a kill or a hold can stop them at once.
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "./context.ts";

const departures = new WeakMap<DeskContext, Map<PhotoId, Set<AbortController>>>();
const departuresOf = (context: DeskContext): Map<PhotoId, Set<AbortController>> => {
  const found = departures.get(context) ?? new Map<PhotoId, Set<AbortController>>();
  departures.set(context, found);
  return found;
};

/** A copy of this photo begins to be made; its signal also tells of a kill or a hold. `over` when it left or did not. */
export const beginDeparture = (context: DeskContext, photo: PhotoId, signal: AbortSignal): { readonly signal: AbortSignal; readonly over: () => void } => {
  const all = departuresOf(context);
  const own = new AbortController();
  const ofPhoto = all.get(photo) ?? new Set();
  all.set(photo, ofPhoto.add(own));
  return {
    signal: AbortSignal.any([signal, own.signal]),
    over: () => {
      ofPhoto.delete(own);
      if (ofPhoto.size === 0) all.delete(photo);
    },
  };
};

/** Stops whatever is on its way of these photos. */
export const stopDepartures = (context: DeskContext, photos: readonly PhotoId[]): void => {
  for (const photo of photos) for (const one of departuresOf(context).get(photo) ?? []) one.abort(new Error("stopped"));
};
