// “Forget this photo”: what its file gave away on arrival goes, from beside the journal, from the desk's own backups, from the index and the pictures made of it. Its events stay, and so does the chain; what it costs is said.
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { BatchResult } from "#contract/methods/edit.ts";
import type { Outcome, PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { forgetInCopy } from "../journal/forget-in-copy.ts";
import { outcomeOf, tally } from "../services/outcome.ts";
import { recordEvent } from "../services/record-event.ts";
import { backupTime } from "./backups.ts";

/** In the backups that the desk makes; those an editor made elsewhere are the editor's. Answers with those that cannot be opened and keep it. */
const forgetInBackups = async (context: DeskContext, photos: readonly PhotoId[]): Promise<readonly string[]> => {
  const folder = path.join(context.folder, "backups");
  return (await readdir(folder).catch(() => [])).filter((name) => backupTime(name) !== undefined).filter((name) => {
    try { forgetInCopy(path.join(folder, name), photos); return false; } catch { return true; }
  });
};

/** Rows of the index that say where, when and with what: the kept tags go; of a file that is not here what was read of it goes, too. A file that is here is read as ever. */
const forgetInIndex = (context: DeskContext, photos: readonly PhotoId[]): void => {
  const { db } = context.index;
  db.pragma("secure_delete = ON");
  const tags = db.prepare("DELETE FROM tags WHERE photo = ?");
  context.index.write(() => {
    for (const photo of photos) {
      tags.run(photo);
      const record = context.index.get(photo);
      if (record === undefined || (record.present && record.file === "here")) continue;
      const { reading } = record;
      context.index.put({ ...record, look: undefined, ...(reading === undefined ? {} : { reading: { ...reading, provenance: { device: reading.provenance.device, marks: [] } } }) });
    }
  });
};

/** The log beside a database still has the pages as they were. */
const emptyLog = (db: DeskContext["journal"]["db"]): void => { db.pragma("wal_checkpoint(TRUNCATE)"); };

export const forgetPhotos = async (context: DeskContext, wipePictures: (photo: PhotoId) => Promise<void>, given: readonly PhotoId[], call: Call): Promise<BatchResult> => {
  const photos = [...new Set(given)];
  const known = photos.filter((id) => context.index.get(id) !== undefined);
  const unknown: Outcome[] = photos.filter((id) => !known.includes(id)).map((id) => outcomeOf(context, id, "unknown-photo"));
  if (known.length === 0) return tally(unknown, null);
  const { db } = context.journal;
  db.pragma("secure_delete = ON");
  const event = recordEvent(context, { editor: call.editor, request: call.request, kind: "photo.forgotten", photos: known, payload: {} }, () => {
    const remove = db.prepare("DELETE FROM sensitive WHERE photo = ?");
    for (const id of known) remove.run(id);
  });
  emptyLog(db);
  forgetInIndex(context, known);
  emptyLog(context.index.db);
  const keep = await forgetInBackups(context, known);
  for (const id of known) await wipePictures(id);
  context.changed(known);
  return tally([...known.map((id) => outcomeOf(context, id, undefined, keep.map((name) => `backup-keeps:${name}`))), ...unknown], event.number);
};
