// Reading takes time, and meanwhile the editor edits: what was read of the files goes into the row as it is now, never the other way round.
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { derive } from "../services/derive.ts";

/** The row of the index as it is now, with what was read of its files. */
export const withReading = (context: DeskContext, read: PhotoRecord): PhotoRecord => {
  const now = context.index.get(read.id);
  if (now === undefined) return read;
  const { reading, format, file, reason, signature, sidecar, sidecarSignature, tags, look } = read;
  return Object.assign(now, { reading, format, file, reason, signature, sidecar, sidecarSignature, tags, look });
};

/** Puts what was read; undefined where something else was put while it was read: a write or a look that came first knows better. `begun`: the row's signature at the beginning. */
export const putReading = (context: DeskContext, read: PhotoRecord, begun: string): PhotoRecord | undefined => {
  if (context.index.get(read.id)?.signature !== begun) return undefined;
  const record = derive(context, withReading(context, read));
  context.index.write(() => { context.index.put(record); });
  return record;
};

/** Whether these bytes are a write of the desk's own that is in its place while its event is not yet in the journal. */
export const isOwnWrite = (context: DeskContext, photo: PhotoId, hashes: Readonly<Record<string, string>>): boolean =>
  context.journal.db.prepare<[string], string>("SELECT after_hash FROM job WHERE photo = ? AND state = 'writing' AND after_hash IS NOT NULL").pluck().all(photo).some((hash) => Object.values(hashes).includes(hash));
