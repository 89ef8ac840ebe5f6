// journal.db: the truth. Append-only, hash-chained events; jobs, drafts and sensitive values live beside them.
// Nothing here decides; services do.
import { createHash } from "node:crypto";
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import type { Editor, JournalEvent, PhotoId, Sha256 } from "#contract/values.ts";
import { canonicalJson } from "#core/canonical-json.ts";
import { type Db, openDatabase } from "../sqlite/open.ts";
import { start } from "./migrations/0001-start.ts";

export const journalMigrations = [start];

export interface NewEvent {
  readonly editor: Editor;
  readonly kind: string;
  readonly photos: readonly PhotoId[];
  readonly payload: Readonly<Record<string, unknown>>;
}

interface EventRow { number: number; time: string; editor: string; kind: string; photos: string; payload: string; previous: string; hash: string }

export const firstPrevious = "0".repeat(64) as Sha256;

/** SHA-256 of the canonical JSON of the other columns, in their order, as a list (SPEC.md section 4). */
export const eventHash = (event: Omit<JournalEvent, "hash">): Sha256 =>
  createHash("sha256").update(canonicalJson([event.number, event.time, event.editor, event.kind, event.photos, event.payload, event.previous])).digest("hex") as Sha256;

/** An event that was altered until it cannot be read is still an event, an empty one: its hash does not fit, and the chain says so. */
const parsedOr = <T>(text: string, otherwise: T): T => {
  try {
    return JSON.parse(text) as T;
  } catch {
    return otherwise;
  }
};
const nobody: Editor = { name: "?", initials: "?" };

const fromRow = (row: EventRow): JournalEvent => ({
  number: row.number, time: row.time, editor: parsedOr(row.editor, nobody), kind: row.kind, photos: parsedOr<PhotoId[]>(row.photos, []),
  payload: parsedOr<Record<string, unknown>>(row.payload, {}), previous: row.previous as Sha256, hash: row.hash as Sha256,
});

export interface Journal {
  readonly db: Db;
  /** Runs `body` in one transaction; what it appended is synced when this returns. */
  write<T>(body: () => T): T;
  /** Appends inside `write`. */
  append(event: NewEvent): JournalEvent;
  /** Events after `number`, oldest first, without holding them all. */
  events(after?: number): IterableIterator<JournalEvent>;
  ofPhoto(photo: PhotoId): readonly JournalEvent[];
  byNumber(number: number): JournalEvent | undefined;
  head(): { number: number; hash: Sha256 };
  /** Breaks of the chain, in words. */
  chainFindings(): readonly { row?: number; problem: string }[];
  /** Whether the newest events were cut off, by what was kept of them outside. */
  headFindings(): readonly { row?: number; problem: string }[];
  close(): void;
}

/** Opens the journal in the data folder. `headFailed` hears once when journal.head cannot be written; the events are kept all the same. Throws `Refusal newer-desk`. */
export const openJournal = (folder: string, now: () => number = Date.now, headFailed: (cause: unknown) => void = () => undefined): Journal => {
  const db = openDatabase(path.join(folder, "journal.db"), journalMigrations, "FULL");
  const headFile = path.join(folder, "journal.head");
  const insert = db.prepare("INSERT INTO event (number, time, editor, kind, photos, payload, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  const link = db.prepare("INSERT OR IGNORE INTO event_photo (photo, number) VALUES (?, ?)");
  const newest = db.prepare<[], EventRow>("SELECT * FROM event ORDER BY number DESC LIMIT 1");
  const after = db.prepare<[number], EventRow>("SELECT * FROM event WHERE number > ? ORDER BY number LIMIT 500");
  const one = db.prepare<[number], EventRow>("SELECT * FROM event WHERE number = ?");
  const photoEvents = db.prepare<[string], EventRow>("SELECT event.* FROM event_photo JOIN event USING (number) WHERE photo = ? ORDER BY number");
  let head = readHead(newest.get());
  let written = head.number;
  let failing = false;
  keepCut(headFile, db);

  const noteHead = (): void => {
    try {
      writeHead(headFile, head);
      written = head.number;
      failing = false;
    } catch (cause) {
      // The events are committed and stay; a head that lags is written with the next of them.
      if (!failing) headFailed(cause);
      failing = true;
    }
  };

  const append = (event: NewEvent): JournalEvent => {
    if (!db.inTransaction) throw new Error("append outside write");
    // The clock may run backwards; the chain's time never does.
    const time = new Date(Math.max(now(), Date.parse(head.time))).toISOString();
    const unhashed = { number: head.number + 1, time, editor: event.editor, kind: event.kind, photos: [...event.photos], payload: event.payload, previous: head.hash };
    const full: JournalEvent = { ...unhashed, hash: eventHash(unhashed) };
    insert.run(full.number, time, canonicalJson(full.editor), full.kind, canonicalJson(full.photos), canonicalJson(full.payload), full.previous, full.hash);
    for (const photo of full.photos) link.run(photo, full.number);
    head = { number: full.number, hash: full.hash, time };
    return full;
  };

  return {
    db, append,
    write(body) {
      const before = head;
      let result;
      try {
        result = db.inTransaction ? body() : db.transaction(body).immediate();
      } catch (cause) {
        head = before;
        throw cause;
      }
      if (!db.inTransaction && head.number !== written) noteHead();
      return result;
    },
    *events(from = 0) {
      for (let at = from; ; ) {
        const rows = after.all(at);
        if (rows.length === 0) return;
        for (const row of rows) yield fromRow(row);
        at = rows.at(-1)?.number ?? at;
      }
    },
    ofPhoto: (photo) => photoEvents.all(photo).map(fromRow),
    byNumber: (number) => { const row = one.get(number); return row === undefined ? undefined : fromRow(row); },
    head: () => ({ number: head.number, hash: head.hash }),
    chainFindings: () => [...chainFindings(db), ...headFindings(headFile, db)],
    headFindings: () => headFindings(headFile, db),
    close() { db.close(); },
  };
};

const readHead = (row: EventRow | undefined): { number: number; hash: Sha256; time: string } =>
  row === undefined ? { number: 0, hash: firstPrevious, time: new Date(0).toISOString() } : { number: row.number, hash: row.hash as Sha256, time: row.time };

/** The newest number and hash, kept a second time so that a cut tail is found. */
const writeHead = (file: string, head: { number: number; hash: string }): void => {
  const handle = openSync(`${file}.new`, "w", 0o600);
  try {
    writeSync(handle, `${JSON.stringify({ number: head.number, hash: head.hash })}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.new`, file);
};

function* chainFindings(db: Db): Generator<{ row?: number; problem: string }> {
  let previous: string = firstPrevious;
  let number = 0;
  for (const row of db.prepare<[], EventRow>("SELECT * FROM event ORDER BY number").iterate()) {
    number += 1;
    if (row.number !== number) {
      yield { row: row.number, problem: `event ${number} is missing` };
      number = row.number;
    }
    const { hash: _hash, ...rest } = fromRow(row);
    if (eventHash(rest) !== row.hash) yield { row: row.number, problem: `event ${row.number} was altered: its hash does not fit its content` };
    else if (row.previous !== previous) yield { row: row.number, problem: `event ${row.number} does not follow the event before it` };
    previous = row.hash;
  }
}

/** A head that names what the journal has not is kept aside before the next event overwrites it: a cut end stays a finding. */
const keepCut = (file: string, db: Db): void => {
  if (existsSync(file) && !existsSync(cutOf(file)) && headDiffers(file, db).length > 0) copyFileSync(file, cutOf(file));
};
const cutOf = (file: string): string => `${file}.cut`;

const headFindings = (file: string, db: Db): readonly { row?: number; problem: string }[] => {
  const cut = existsSync(cutOf(file)) ? headDiffers(cutOf(file), db) : [];
  return cut.length > 0 ? cut : headDiffers(file, db);
};

const headDiffers = (file: string, db: Db): readonly { row?: number; problem: string }[] => {
  const count = Number(db.prepare("SELECT coalesce(max(number), 0) FROM event").pluck().get());
  if (!existsSync(file)) return count === 0 ? [] : [{ problem: "journal.head is missing: whether the newest events were cut off cannot be told" }];
  let kept: { number: number; hash: string };
  try { kept = JSON.parse(readFileSync(file, "utf8")) as typeof kept; } catch { return [{ problem: "journal.head cannot be read" }]; }
  if (kept.number > count) return [{ row: count, problem: `the journal ends at event ${count}, but event ${kept.number} was written: its newest events were cut off` }];
  const hash = db.prepare("SELECT hash FROM event WHERE number = ?").pluck().get(kept.number);
  return kept.number > 0 && hash !== kept.hash ? [{ row: kept.number, problem: `event ${kept.number} is not the one that journal.head names` }] : [];
};
