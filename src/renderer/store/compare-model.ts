// Which photos stand side by side: two to four out of a pool, one of them active. Pure; photos in, photos out.
import type { PhotoId } from "#contract/values.ts";
import type { Selecting } from "./selection-model.ts";
import type { Zoom } from "./zoom-model.ts";

export type CompareSize = 2 | 3 | 4;
export const compareSizes: readonly CompareSize[] = [2, 3, 4];

export interface Compare {
  /** What is compared out of: the photos chosen when it began, or the whole view. */
  readonly pool: readonly PhotoId[];
  /** Side by side, from left to right. */
  readonly photos: readonly PhotoId[];
  readonly size: CompareSize;
  /** Zoom and pan together. */
  readonly linked: boolean;
  readonly onlyDifferences: boolean;
  /** Where each stands that does not follow the others. */
  readonly zooms: ReadonlyMap<PhotoId, Zoom>;
  /** The selection to go back to. */
  readonly before: Selecting;
}

const sizeFor = (photos: number): CompareSize => (photos >= 4 ? 4 : photos === 3 ? 3 : 2);

/** Side by side from the first of several chosen ones, or from the active one on in the whole view; undefined where there are not two. */
export const begun = (before: Selecting, chosen: readonly PhotoId[], order: readonly PhotoId[]): Compare | undefined => {
  const pool = chosen.length > 1 ? chosen : order;
  const size = chosen.length > 1 ? sizeFor(chosen.length) : 2;
  const at = chosen.length > 1 || before.active === undefined ? 0 : Math.max(0, Math.min(pool.indexOf(before.active), pool.length - size));
  const photos = pool.slice(at, at + size);
  return photos.length < 2 ? undefined : { pool, photos, size, linked: true, onlyDifferences: true, zooms: new Map(), before };
};

/** The nearest photo of the pool in this direction that does not stand there already. */
const beside = ({ pool, photos }: Compare, from: number, step: 1 | -1): PhotoId | undefined => {
  for (let at = from + step; at >= 0 && at < pool.length; at += step) {
    const photo = pool[at];
    if (photo !== undefined && !photos.includes(photo)) return photo;
  }
  return undefined;
};
const lastPlace = ({ pool, photos }: Compare): number => Math.max(...photos.map((photo) => pool.indexOf(photo)));

/** Another frame in this one's place; the same where the pool has none. */
export const swapped = (compare: Compare, photo: PhotoId, step: 1 | -1): { readonly compare: Compare; readonly now: PhotoId } => {
  const next = beside(compare, compare.pool.indexOf(photo), step);
  return next === undefined ? { compare, now: photo } : { compare: { ...compare, photos: compare.photos.map((one) => (one === photo ? next : one)) }, now: next };
};

/** This one goes and the next of the pool takes its place; where none is left, fewer stand there. */
export const without = (compare: Compare, photo: PhotoId): Compare => {
  const next = beside(compare, lastPlace(compare), 1);
  const pool = compare.pool.filter((one) => one !== photo);
  return { ...compare, pool, photos: compare.photos.flatMap((one) => (one !== photo ? one : (next ?? []))) };
};

/** The photos of the pool after these; undefined where fewer than two are left. */
export const nextSet = (compare: Compare): Compare | undefined => {
  const at = lastPlace(compare) + 1;
  const photos = compare.pool.slice(at, at + compare.size);
  return photos.length < 2 ? undefined : { ...compare, photos, zooms: new Map() };
};

/** More or fewer side by side; the active one stays. */
export const sized = (compare: Compare, size: CompareSize, active: PhotoId | undefined): Compare => {
  let next: Compare = { ...compare, size };
  while (next.photos.length < size) {
    const more = beside(next, lastPlace(next), 1) ?? beside(next, Math.min(...next.photos.map((one) => next.pool.indexOf(one))), -1);
    if (more === undefined) break;
    next = { ...next, photos: [...next.photos, more] };
  }
  while (next.photos.length > size) {
    const last = next.photos.findLast((one) => one !== active);
    next = { ...next, photos: next.photos.filter((one) => one !== last) };
  }
  return next;
};
