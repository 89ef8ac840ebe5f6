// A look at a photo's bytes on disk: hashes, what changed since the desk last knew, sidecars that came or went.
// `check`, `submit`, `approve`, `deliver` and a write always go through here; the index alone is never believed.
import type { FieldValue, PhotoId, Sha256 } from "#contract/values.ts";
import { sameValue } from "#core/fields/text.ts";
import { afterOutsideChange } from "#core/states.ts";
import { type DeskContext, deskEditor } from "../context.ts";
import { contentHash, diskReason, hashFile, signatureOf } from "../disk.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { derive } from "../services/derive.ts";
import { setOf } from "../services/fold.ts";
import { recordEvent } from "../services/record-event.ts";
import { findSidecar } from "./sidecar.ts";
import { takeReadings } from "./take-reading.ts";

export interface Hashed { readonly hashes: Readonly<Record<string, Sha256>>; readonly content: Sha256 }

/** Hashes of the photo's files as they are now. */
export const hashPhoto = async (record: PhotoRecord): Promise<Hashed> => {
  const picture = await hashFile(record.path);
  const hashes: Record<string, Sha256> = { picture };
  if (record.sidecar !== undefined) hashes["sidecar"] = await hashFile(record.sidecar);
  return { hashes, content: contentHash(hashes) };
};

const put = (context: DeskContext, record: PhotoRecord): PhotoRecord => {
  context.index.write(() => { context.index.put(derive(context, record)); });
  return record;
};

/** The row with the file's real state, its content hash known. `unreadable` and `missing` files come back so marked. */
export const lookAt = async (context: DeskContext, id: PhotoId): Promise<PhotoRecord | undefined> => {
  const record = context.index.get(id);
  if (record === undefined) return undefined;
  try {
    const sidecar = await findSidecar(record.path);
    const signature = await signatureOf(record.path);
    const sidecarSignature = sidecar === undefined ? "" : await signatureOf(sidecar);
    const touched = signature !== record.signature || sidecarSignature !== record.sidecarSignature;
    const hadSidecar = record.sidecar;
    record.sidecar = sidecar;
    const hashed = await hashPhoto(record);
    if (record.contentHash === hashed.content && record.file === "here") {
      if (!touched && hadSidecar === sidecar) return record;
      record.signature = signature;
      record.sidecarSignature = sidecarSignature;
      return put(context, record);
    }
    if (record.contentHash === undefined && !touched && record.reading !== undefined) {
      // Known from now on only if a baseline says so in the journal; the row alone is no truth.
      return { ...record, hashes: hashed.hashes, contentHash: hashed.content };
    }
    return await changedOutside(context, record, hashed);
  } catch (cause) {
    const reason = diskReason(cause);
    record.file = reason === "file-missing" ? "missing" : "unreadable";
    record.reason = reason;
    context.changed([id]);
    return put(context, record);
  }
};

/** Reads the changed files and says so in the journal; an approval is void from here on. */
const changedOutside = async (context: DeskContext, record: PhotoRecord, hashed: Hashed): Promise<PhotoRecord> => {
  const before = record.reading?.fields ?? {};
  const known = record.contentHash !== undefined || record.reading !== undefined;
  await takeReadings(context, [record]);
  const after = record.reading?.fields ?? {};
  const changed = changedFields(before, after);
  put(context, record);
  const standing = afterOutsideChange(record, changed.length === 0 ? ["content"] : changed);
  if (!known) return record;
  recordEvent(context, { editor: deskEditor, kind: "photo.changed", photos: [record.id], payload: { contents: [hashed], changed: [changed], set: [setOf(standing)] } });
  return context.index.get(record.id) ?? record;
};

/** Ids of fields whose values differ. */
export const changedFields = (before: Readonly<Record<string, FieldValue>>, after: Readonly<Record<string, FieldValue>>): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => !sameValue(before[id], after[id])).sort();
