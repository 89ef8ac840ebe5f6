// Texts that are no edits yet, by their photos and field. A photo's field has one draft at most: what is typed last takes its photos out of an older one.
import type { FieldValue, PhotoId } from "#contract/values.ts";

export type DraftStatus = "typing" | "kept" | "sending" | "waiting";
export interface Draft {
  readonly field: string;
  /** For these it was typed, whatever is selected now. */
  readonly photos: readonly PhotoId[];
  /** `null` clears the field. */
  readonly value: FieldValue | null;
  /** What the field held before; undefined where it was empty or differed. */
  readonly base: FieldValue | undefined;
  readonly status: DraftStatus;
  /** Typed in a cell of the rows: only that cell's end makes an edit of it. */
  readonly inCell?: boolean;
}
export type Drafts = ReadonlyMap<string, Draft>;

const joined = new WeakMap<readonly PhotoId[], string>();
const members = new WeakMap<readonly PhotoId[], ReadonlySet<PhotoId>>();
/** Lists of photos are never changed in place, so what follows from one is found once. */
const kept = <Value>(cache: WeakMap<readonly PhotoId[], Value>, photos: readonly PhotoId[], make: () => Value): Value => {
  const before = cache.get(photos);
  if (before !== undefined) return before;
  const value = make();
  cache.set(photos, value);
  return value;
};
export const photosKey = (photos: readonly PhotoId[]): string => kept(joined, photos, () => photos.join(","));
const membersOf = (photos: readonly PhotoId[]): ReadonlySet<PhotoId> => kept(members, photos, () => new Set(photos));

export const draftKey = (photos: readonly PhotoId[], field: string): string => `${photosKey(photos)}/${field}`;
export const keyOf = (draft: Draft): string => draftKey(draft.photos, draft.field);

/** The draft that a photo's field stands in, alone or with others. */
export const draftOf = (drafts: Drafts, photo: PhotoId, field: string): Draft | undefined => {
  if (drafts.size === 0) return undefined;
  const own = drafts.get(`${photo}/${field}`);
  if (own !== undefined) return own;
  for (const draft of drafts.values()) if (draft.field === field && draft.photos.length > 1 && membersOf(draft.photos).has(photo)) return draft;
  return undefined;
};

/** Without these photos in the drafts of the field, but for the draft under `except` and those on their way. */
export const taken = (drafts: Drafts, photos: readonly PhotoId[], field: string, except?: string): Drafts => {
  const touched = [...drafts].filter(([key, draft]) => key !== except && draft.field === field && draft.status !== "sending");
  if (touched.length === 0) return drafts;
  const gone = membersOf(photos);
  const next = new Map(drafts);
  for (const [key, draft] of touched) {
    const left = draft.photos.filter((photo) => !gone.has(photo));
    if (left.length === draft.photos.length) continue;
    next.delete(key);
    if (left.length > 0) next.set(draftKey(left, field), { ...draft, photos: left });
  }
  return next;
};

export const withDraft = (drafts: Drafts, draft: Draft): Drafts => {
  const key = keyOf(draft);
  return new Map(taken(drafts, draft.photos, draft.field, key)).set(key, draft);
};
export const withoutKey = (drafts: Drafts, key: string): Drafts => {
  const next = new Map(drafts);
  next.delete(key);
  return next;
};
