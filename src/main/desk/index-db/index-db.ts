// index.db: rows for the grid and words for search. Can be thrown away; `rebuild` makes it again.
import type { FileState, PhotoId } from "#contract/values.ts";
import type { Tags } from "#core/fields/decode.ts";
import { plainText } from "#core/fields/text.ts";
import { type DiskPath, fromBytes, toBytes } from "../disk-path.ts";
import { type Db, openDatabase } from "../sqlite/open.ts";
import { start } from "./migrations/0001-start.ts";
import { tags } from "./migrations/0002-tags.ts";
import { look } from "./migrations/0003-look.ts";
import { bySignature } from "./migrations/0004-by-signature.ts";
import { type Collections, openCollections } from "./collections.ts";
import { collections } from "./migrations/0005-collections.ts";
import { packTags, unpackTags } from "./packed-tags.ts";
import { type IncomingRows, openIncoming } from "./incoming.ts";
import { incoming } from "./migrations/0008-incoming.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { ledger } from "./migrations/0006-ledger.ts";
import { type Marks, openMarks } from "./marks.ts";
import { marks } from "./migrations/0007-marks.ts";
import { shield } from "./migrations/0009-shield.ts";
import { type Columns, columns, fromColumns, type PhotoRecord, toColumns } from "./photo-record.ts";

export const indexMigrations = [start, tags, look, bySignature, collections, ledger, marks, incoming, shield];

/** A photo as a walk of its root sees it. */
export interface KnownPhoto {
  readonly id: PhotoId;
  readonly path: DiskPath;
  readonly present: boolean;
  readonly file: FileState;
  readonly signature: string;
  readonly sidecar: DiskPath | undefined;
  readonly sidecarSignature: string;
}
interface KnownRow { id: PhotoId; path: Uint8Array; present: number; file: FileState; signature: string; sidecar: Uint8Array | null; sidecar_signature: string }

export interface IndexDb {
  readonly db: Db;
  get(id: PhotoId): PhotoRecord | undefined;
  byPath(path: DiskPath): PhotoRecord | undefined;
  bySidecar(path: DiskPath): PhotoRecord | undefined;
  /** Inserts or replaces the row and its words, and keeps the tags of its picture where the row was just read. */
  put(record: PhotoRecord): void;
  /** The named tags of the picture as last read, where its signature was this; undefined where they were not kept. */
  tags(id: PhotoId, signature: string): Tags | undefined;
  all(): IterableIterator<PhotoRecord>;
  /** What a walk needs of the photos below a folder; a whole row for each would be a library in memory. */
  underRoot(root: DiskPath): readonly KnownPhoto[];
  roots(): readonly { path: DiskPath; unfinished: boolean }[];
  setRoot(path: DiskPath, unfinished: boolean): void;
  /** A root that is not there is not made. */
  finishRoot(path: DiskPath): void;
  removeRoot(path: DiskPath): void;
  readonly collections: Collections;
  readonly ledger: Ledger;
  readonly marks: Marks;
  readonly incoming: IncomingRows;
  /** One transaction. */
  write<T>(body: () => T): T;
  /** Number of the last event folded in. */
  folded(): number;
  setFolded(number: number): void;
  close(): void;
}

/** What search looks through: names, texts, people, places, keywords. */
const wordsOf = (record: PhotoRecord): string => [record.name, ...Object.values(record.fields).map((value) => plainText(value))].join("\n").normalize("NFC");

export const openIndex = (file: string): IndexDb => {
  const db = openDatabase(file, indexMigrations, "NORMAL");
  const select = `SELECT ${columns.join(", ")} FROM photo`;
  const byId = db.prepare<[string], Columns>(`${select} WHERE id = ?`);
  const byPath = db.prepare<[Uint8Array], Columns>(`${select} WHERE path = ?`);
  const bySidecar = db.prepare<[Uint8Array], Columns>(`${select} WHERE sidecar = ?`);
  const page = db.prepare<[string], Columns>(`${select} WHERE id > ? ORDER BY id LIMIT 500`);
  const range = db.prepare<[Uint8Array, Uint8Array], KnownRow>("SELECT id, path, present, file, signature, sidecar, sidecar_signature FROM photo WHERE path >= ? AND path < ?");
  const bounds = (root: DiskPath): [Uint8Array, Uint8Array] => [toBytes(`${root === "/" ? "" : root}/` as DiskPath), toBytes(`${root === "/" ? "" : root}0` as DiskPath)];
  const upsert = db.prepare(`INSERT INTO photo (${columns.join(", ")}) VALUES (${columns.map((name) => `@${name}`).join(", ")})
    ON CONFLICT(id) DO UPDATE SET ${columns.slice(1).map((name) => `${name} = excluded.${name}`).join(", ")}`);
  const rowId = db.prepare<[string], number>("SELECT rowid FROM photo WHERE id = ?").pluck();
  const oldWords = db.prepare<[number], string>("SELECT text FROM words WHERE rowid = ?").pluck();
  const dropWords = db.prepare("DELETE FROM words WHERE rowid = ?");
  const addWords = db.prepare("INSERT INTO words (rowid, text) VALUES (?, ?)");
  const keepTags = db.prepare("INSERT INTO tags (photo, signature, packed) VALUES (?, ?, ?) ON CONFLICT(photo) DO UPDATE SET signature = excluded.signature, packed = excluded.packed");
  const keptTags = db.prepare<[string, string], Uint8Array>("SELECT packed FROM tags WHERE photo = ? AND signature = ?").pluck();
  const setFolded = db.prepare("UPDATE folded SET number = ?");
  const folded = db.prepare<[], number>("SELECT number FROM folded").pluck();
  const one = (row: Columns | undefined): PhotoRecord | undefined => (row === undefined ? undefined : fromColumns(row));
  return {
    db, collections: openCollections(db), ledger: openLedger(db), marks: openMarks(db), incoming: openIncoming(db),
    get: (id) => one(byId.get(id)),
    byPath: (path) => one(byPath.get(toBytes(path))),
    bySidecar: (path) => one(bySidecar.get(toBytes(path))),
    put(record) {
      upsert.run(toColumns(record));
      const packed = record.tags === undefined ? undefined : packTags(record.tags);
      if (packed !== undefined) keepTags.run(record.id, record.signature, packed);
      const row = rowId.get(record.id) as number;
      const words = record.present ? wordsOf(record) : "";
      const old = oldWords.get(row);
      if (old === words) return;
      if (old !== undefined) dropWords.run(row);
      if (words !== "") addWords.run(row, words);
    },
    tags(id, signature) {
      const packed = signature === "" ? undefined : keptTags.get(id, signature);
      return packed === undefined ? undefined : unpackTags(packed);
    },
    *all() {
      for (let at = ""; ; ) {
        const rows = page.all(at);
        if (rows.length === 0) return;
        for (const row of rows) yield fromColumns(row);
        at = String(rows.at(-1)?.id);
      }
    },
    underRoot: (root) => range.all(...bounds(root)).map((row): KnownPhoto => ({
      id: row.id, path: fromBytes(row.path), present: row.present === 1, file: row.file, signature: row.signature, sidecar: row.sidecar === null ? undefined : fromBytes(row.sidecar), sidecarSignature: row.sidecar_signature,
    })),
    roots: () => db.prepare<[], { path: Uint8Array; unfinished: number }>("SELECT path, unfinished FROM root ORDER BY path").all().map((row) => ({ path: fromBytes(row.path), unfinished: row.unfinished === 1 })),
    setRoot: (path, unfinished) => { db.prepare("INSERT INTO root (path, unfinished) VALUES (?, ?) ON CONFLICT(path) DO UPDATE SET unfinished = excluded.unfinished").run(toBytes(path), unfinished ? 1 : 0); },
    finishRoot: (path) => { db.prepare("UPDATE root SET unfinished = 0 WHERE path = ?").run(toBytes(path)); },
    removeRoot: (path) => { db.prepare("DELETE FROM root WHERE path = ?").run(toBytes(path)); },
    write: (body) => (db.inTransaction ? body() : db.transaction(body).immediate()),
    folded: () => Number(folded.get() ?? 0),
    setFolded: (number) => { setFolded.run(number); },
    close() { db.close(); },
  };
};
