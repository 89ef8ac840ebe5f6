// At the start: an index that lags behind the journal (a crash between the two, or a lost index.db) is brought level.
import type { DeskContext } from "../context.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { findSidecar } from "./sidecar.ts";
import { takeReadings } from "./take-reading.ts";
import { hashPhoto } from "./look.ts";
import { recordOutsideChange } from "./outside-change.ts";
import { isOwnWrite, withReading } from "./with-reading.ts";
import { derive } from "../services/derive.ts";
import { foldEvent } from "../services/fold.ts";
import { fillLedger } from "../services/fold-ledger.ts";

/** What changed while no desk was here is said, whatever else the start has to mend: an approval stands for the journal's bytes. */
const compare = async (context: DeskContext, read: PhotoRecord): Promise<void> => {
  if (read.contentHash === undefined || read.file !== "here") return;
  const hashed = await hashPhoto(context, read).catch(() => undefined);
  const now = context.index.get(read.id);
  if (hashed === undefined || now === undefined || hashed.content === now.contentHash || isOwnWrite(context, read.id, hashed.hashes)) return;
  recordOutsideChange(context, now, hashed, now.reading?.fields ?? {});
};

/** Folds the events that the index has not seen, and reads the photos that have no reading. */
export const catchUp = async (context: DeskContext): Promise<void> => {
  const { index, journal } = context;
  fillLedger(index, journal);
  const from = index.folded();
  if (from >= journal.head().number) return;
  const touched = new Set<string>();
  index.write(() => {
    for (const event of journal.events(from)) {
      for (const id of foldEvent(index, event)) touched.add(id);
      index.setFolded(event.number);
    }
  });
  const records = [...touched].flatMap((id) => index.get(id as PhotoRecord["id"]) ?? []).filter((record) => record.present);
  for (let at = 0; at < records.length; at += 50) {
    const batch = records.slice(at, at + 50);
    for (const record of batch) record.sidecar = await findSidecar(record.path).catch(() => undefined);
    await takeReadings(context, batch);
    index.write(() => { for (const record of batch) index.put(derive(context, withReading(context, record))); });
    await Promise.all(batch.map((record) => compare(context, record)));
  }
};
