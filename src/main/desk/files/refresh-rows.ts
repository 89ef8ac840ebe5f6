// Rows of photos whose files went elsewhere: the same bytes under another name. What follows from the name is worked out anew, without reading the files where that can be.
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { signatureOf, sizeOf } from "../disk.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { lookAt } from "../read/look.ts";
import { findSidecar } from "../read/sidecar.ts";
import { takeReadings, takeTags } from "../read/take-reading.ts";
import { putReading } from "../read/with-reading.ts";

const batchSize = 50;
/** Size and time of change: a way to another volume changes device and inode, and every way the last part. */
const contentOf = (signature: string): string => `${sizeOf(signature)}:${signature.split(":")[3] ?? ""}`;

/** Answers false where the file is not the one that the row tells of. */
const take = async (context: DeskContext, record: PhotoRecord, toRead: PhotoRecord[]): Promise<boolean> => {
  const before = record.signature;
  record.sidecar = await findSidecar(record.path).catch(() => undefined);
  const now = await signatureOf(record.path).catch(() => "");
  if (now === "" || (before !== "" && contentOf(before) !== contentOf(now))) return false;
  const tags = record.sidecar === undefined ? context.index.tags(record.id, before) : undefined;
  if (tags === undefined) { toRead.push(record); return true; }
  takeTags(context, record, tags, now);
  putReading(context, record, before);
  return true;
};

/** Brings the rows of these photos level with their files. */
export const refreshRows = async (context: DeskContext, photos: readonly PhotoId[]): Promise<void> => {
  const toRead: PhotoRecord[] = [];
  const changed: PhotoId[] = [];
  for (const id of photos) {
    const record = context.index.get(id);
    if (record?.present === true && !(await take(context, record, toRead))) changed.push(id);
  }
  for (let at = 0; at < toRead.length; at += batchSize) {
    const batch = toRead.slice(at, at + batchSize);
    const begun = batch.map((record) => record.signature);
    await takeReadings(context, batch);
    for (const [index, record] of batch.entries()) putReading(context, record, begun[index] ?? "");
  }
  // Another program was there meanwhile: its change is told, and an approval does not survive it.
  for (const id of changed) await lookAt(context, id);
  context.changed(photos, true);
};
