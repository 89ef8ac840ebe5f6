// Rows of photos near the view: asked for in chunks, kept in a bounded cache, told to each cell alone. Never holds more than `limit` rows, whatever the length of the list.
import type { PhotoId, PhotoRow } from "#contract/values.ts";

export interface Rows {
  get(photo: PhotoId): PhotoRow | undefined;
  /** A photo the desk no longer knows. */
  gone(photo: PhotoId): boolean;
  /** Tells when this photo's row came or changed. */
  watch(photo: PhotoId, listener: () => void): () => void;
  /** These are in or near view: fetch what is missing or stale, newest wish first. */
  want(photos: readonly PhotoId[]): void;
  /** Everything wanted by somebody who waits for it (inspector, dialogs); resolves with what the desk knows. */
  load(photos: readonly PhotoId[]): Promise<readonly PhotoRow[]>;
  /** These changed on the desk: what is cached is shown until its successor is here. */
  stale(photos: readonly PhotoId[]): void;
  /** The desk was away: nothing cached is certain. */
  staleAll(): void;
  /** Shows a change at once, before the desk has answered; the next fetch replaces it. */
  guess(photo: PhotoId, change: (row: PhotoRow) => PhotoRow): void;
  /** Grows with every change, for whoever looks at many rows at once. */
  readonly version: () => number;
  readonly watchAll: (listener: () => void) => () => void;
}

export type FetchRows = (photos: readonly PhotoId[]) => Promise<readonly PhotoRow[] | undefined>;

const chunk = 120;

export const makeRows = (fetchRows: FetchRows, limit = 6000): Rows => {
  const cache = new Map<PhotoId, PhotoRow>();
  const missing = new Set<PhotoId>();
  const old = new Set<PhotoId>();
  const asked = new Set<PhotoId>();
  let wanted: readonly PhotoId[] = [];
  let running = 0;
  let version = 0;
  const watchers = new Map<PhotoId, Set<() => void>>();
  const everyone = new Set<() => void>();

  const tell = (photos: Iterable<PhotoId>): void => {
    version += 1;
    for (const photo of photos) for (const listener of watchers.get(photo) ?? []) listener();
    for (const listener of everyone) listener();
  };
  const keep = (row: PhotoRow): void => {
    cache.delete(row.id);
    cache.set(row.id, row);
  };
  const trim = (): void => {
    for (const photo of cache.keys()) {
      if (cache.size <= limit) return;
      if (!watchers.has(photo)) cache.delete(photo);
    }
  };
  const needed = (photo: PhotoId): boolean => !asked.has(photo) && !missing.has(photo) && (!cache.has(photo) || old.has(photo));

  const fetchChunk = async (photos: readonly PhotoId[]): Promise<readonly PhotoRow[] | undefined> => {
    for (const photo of photos) { asked.add(photo); old.delete(photo); }
    const rows = await fetchRows(photos);
    for (const photo of photos) asked.delete(photo);
    if (rows === undefined) return undefined;
    for (const row of rows) { keep(row); missing.delete(row.id); }
    if (rows.length < photos.length) {
      const known = new Set(rows.map((row) => row.id));
      for (const photo of photos) if (!known.has(photo)) missing.add(photo);
    }
    trim();
    tell(photos);
    return rows;
  };

  const pump = (): void => {
    // Two at a time: one on its way, one being drawn; wishes of a place already left are dropped.
    while (running < 2) {
      const next = wanted.filter(needed).slice(0, chunk);
      if (next.length === 0) return;
      running += 1;
      void fetchChunk(next).then((rows) => {
        running -= 1;
        // After a fault the next wish tries again; asking in a circle would help nobody.
        if (rows !== undefined) pump();
      });
    }
  };

  return {
    get: (photo) => cache.get(photo),
    gone: (photo) => missing.has(photo),
    watch: (photo, listener) => {
      const set = watchers.get(photo) ?? new Set();
      watchers.set(photo, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) watchers.delete(photo);
      };
    },
    want: (photos) => { wanted = photos; pump(); },
    load: async (photos) => {
      const fresh = new Map<PhotoId, PhotoRow>();
      const lacking = photos.filter((photo) => { const row = cache.get(photo); if (row === undefined || old.has(photo)) return true; fresh.set(photo, row); return false; });
      for (let at = 0; at < lacking.length; at += 500) for (const row of (await fetchChunk(lacking.slice(at, at + 500))) ?? []) fresh.set(row.id, row);
      return photos.flatMap((photo) => { const row = fresh.get(photo); return row === undefined ? [] : [row]; });
    },
    stale: (photos) => {
      for (const photo of photos) { missing.delete(photo); if (cache.has(photo) || asked.has(photo)) old.add(photo); }
      pump();
    },
    staleAll: () => {
      missing.clear();
      for (const photo of cache.keys()) old.add(photo);
      pump();
    },
    guess: (photo, change) => {
      const row = cache.get(photo);
      if (row === undefined) return;
      keep(change(row));
      tell([photo]);
    },
    version: () => version,
    watchAll: (listener) => { everyone.add(listener); return () => everyone.delete(listener); },
  };
};
