// Rows of photos whose files went elsewhere: the same bytes under another name. What follows from the name is worked out anew, without reading the files where that can be.
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { signatureOf, sizeOf } from "../disk.ts";
import type { DiskPath } from "../disk-path.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { lookAt } from "../read/look.ts";
import { findSidecar } from "../read/sidecar.ts";
import { takeReadings, takeTags } from "../read/take-reading.ts";
import { putReading } from "../read/with-reading.ts";

const batchSize = 50;
/** Size and time of change: a way to another volume changes device and inode, and every way the last part. */
const contentOf = (signature: string): string => `${sizeOf(signature)}:${signature.split(":")[3] ?? ""}`;
const signatureOrEmpty = (path: DiskPath | undefined): Promise<string> => (path === undefined ? Promise.resolve("") : signatureOf(path).catch(() => ""));

/** Answers false where picture or sidecar is not the one that the row tells of. */
const take = async (context: DeskContext, record: PhotoRecord, toRead: PhotoRecord[]): Promise<boolean> => {
  const before = record.signature;
  const sidecar = await findSidecar(record.path).catch(() => undefined);
  const [now, sidecarNow] = await Promise.all([record.path, sidecar].map(signatureOrEmpty)) as [string, string];
  if (now === "") return false;
  if (before !== "" && (contentOf(before) !== contentOf(now) || (record.sidecar === undefined) !== (sidecar === undefined) || contentOf(record.sidecarSignature) !== contentOf(sidecarNow))) return false;
  record.sidecar = sidecar;
  const tags = sidecar === undefined ? context.index.tags(record.id, before) : undefined;
  if (tags === undefined) { toRead.push(record); return true; }
  takeTags(context, record, tags, now);
  putReading(context, record, before);
  return true;
};

/** Brings the rows of these photos level with their files. `restored`: they lay where anybody may have changed them, and are looked at byte for byte. */
export const refreshRows = async (context: DeskContext, photos: readonly PhotoId[], restored = false): Promise<void> => {
  const toRead: PhotoRecord[] = [];
  const changed: PhotoId[] = [];
  for (const id of photos) {
    const record = context.index.get(id);
    if (record?.present === true && (restored || !(await take(context, record, toRead)))) changed.push(id);
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
