// The index made again from journal and files: what `rebuild` puts in place and `verify` compares with.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Call, DeskContext } from "../context.ts";
import { type IndexDb, openIndex } from "../index-db/index-db.ts";
import { columns, type PhotoRecord } from "../index-db/photo-record.ts";
import { findSidecar } from "../read/sidecar.ts";
import { takeReadings } from "../read/take-reading.ts";
import { derive } from "../services/derive.ts";
import { foldEvent } from "../services/fold.ts";

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

/** Replaces the index in one transaction. */
export const rebuild = async (context: DeskContext, call: Call): Promise<{ photos: number; seconds: number }> => {
  const begun = performance.now();
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-rebuild-"));
  try {
    const file = path.join(folder, "index.db");
    const fresh = await buildIndex(context, file, call.signal);
    const photos = Number(fresh.db.prepare("SELECT count(*) FROM photo WHERE present = 1").pluck().get());
    fresh.close();
    const { db } = context.index;
    db.exec(`ATTACH '${file.replaceAll("'", "''")}' AS fresh`);
    try {
      db.transaction(() => {
        db.exec(`DELETE FROM photo; DELETE FROM words; DELETE FROM root;
          INSERT INTO root SELECT * FROM fresh.root;
          INSERT INTO photo (rowid, ${columns.join(", ")}) SELECT rowid, ${columns.join(", ")} FROM fresh.photo;
          INSERT INTO words (rowid, text) SELECT rowid, text FROM fresh.words;
          UPDATE main.folded SET number = (SELECT number FROM fresh.folded);`);
      }).immediate();
    } finally {
      db.exec("DETACH fresh");
    }
    context.changed([], true);
    return { photos, seconds: Math.round((performance.now() - begun) / 10) / 100 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
