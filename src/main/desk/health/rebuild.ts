// The index made again from journal and files: what `rebuild` puts in place and `verify` compares with.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { type IndexDb, openIndex } from "../index-db/index-db.ts";
import { columns, type PhotoRecord } from "../index-db/photo-record.ts";
import { lookAt } from "../read/look.ts";
import { findSidecar } from "../read/sidecar.ts";
import { takeReadings } from "../read/take-reading.ts";
import { derive } from "../services/derive.ts";
import { foldEvent } from "../services/fold.ts";
import { catchUpIndex } from "../services/record-event.ts";

/** A fresh index from the journal's events and the files as they are now. */
export const buildIndex = async (context: DeskContext, file: string, signal: AbortSignal): Promise<IndexDb> => {
  const fresh = openIndex(file);
  fresh.write(() => { for (const event of context.journal.events()) { foldEvent(fresh, event); fresh.setFolded(event.number); } });
  fresh.write(() => { for (const root of fresh.roots()) fresh.setRoot(root.path, context.index.roots().find((one) => one.path === root.path)?.unfinished ?? false); });
  let batch: PhotoRecord[] = [];
  const flush = async (): Promise<void> => {
    for (const record of batch) record.sidecar = await findSidecar(record.path).catch(() => undefined);
    await takeReadings(context, batch);
    const done = batch;
    fresh.write(() => { for (const record of done) fresh.put(derive(context, record)); });
    batch = [];
  };
  for (const record of [...fresh.all()]) {
    signal.throwIfAborted();
    if (!record.present) continue;
    batch.push(record);
    if (batch.length === 50) await flush();
  }
  await flush();
  return fresh;
};

/** Photos whose new row has a reading of files that the live index did not know as it knows them: whether these are the journal's bytes is to be seen. */
const unseenSql = `SELECT fresh.photo.id FROM fresh.photo LEFT JOIN main.photo AS live ON live.id = fresh.photo.id
  WHERE fresh.photo.present = 1 AND fresh.photo.content_hash IS NOT NULL
    AND (live.id IS NULL OR live.signature != fresh.photo.signature OR live.sidecar_signature != fresh.photo.sidecar_signature OR live.content_hash IS NOT fresh.photo.content_hash)`;

/** Replaces the index in one transaction, then looks at the bytes of what changed while it was made or while nobody looked. */
export const rebuild = async (context: DeskContext, call: Call): Promise<{ photos: number; seconds: number }> => {
  const begun = performance.now();
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-rebuild-"));
  try {
    const file = path.join(folder, "index.db");
    const fresh = await buildIndex(context, file, call.signal);
    const photos = Number(fresh.db.prepare("SELECT count(*) FROM photo WHERE present = 1").pluck().get());
    const folded = fresh.folded();
    fresh.close();
    const { db } = context.index;
    const look = new Set<PhotoId>();
    db.exec(`ATTACH '${file.replaceAll("'", "''")}' AS fresh`);
    try {
      db.transaction(() => {
        for (const id of db.prepare<[], PhotoId>(unseenSql).pluck().all()) look.add(id);
        db.exec(`DELETE FROM photo; DELETE FROM words; DELETE FROM root; DELETE FROM collection; DELETE FROM delivery; DELETE FROM recipient; DELETE FROM notice; DELETE FROM picture_mark; DELETE FROM incoming;
          INSERT INTO collection SELECT id, name FROM fresh.collection;
          INSERT INTO collection_photo SELECT collection, photo, place FROM fresh.collection_photo;
          INSERT INTO delivery SELECT * FROM fresh.delivery;
          INSERT INTO recipient SELECT * FROM fresh.recipient;
          INSERT INTO notice SELECT * FROM fresh.notice;
          INSERT INTO picture_mark SELECT * FROM fresh.picture_mark;
          INSERT INTO incoming SELECT * FROM fresh.incoming;
          INSERT INTO root SELECT * FROM fresh.root;
          INSERT INTO photo (rowid, ${columns.join(", ")}) SELECT rowid, ${columns.join(", ")} FROM fresh.photo;
          INSERT INTO words (rowid, text) SELECT rowid, text FROM fresh.words;
          UPDATE main.folded SET number = (SELECT number FROM fresh.folded);`);
      }).immediate();
    } finally {
      db.exec("DETACH fresh");
    }
    for (const event of context.journal.events(folded)) for (const id of event.photos) look.add(id);
    catchUpIndex(context);
    for (const id of look) await lookAt(context, id);
    context.changed([], true);
    return { photos, seconds: Math.round((performance.now() - begun) / 10) / 100 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
