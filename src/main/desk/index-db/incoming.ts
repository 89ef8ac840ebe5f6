// Notices that came in, as rows. Changed by events alone (services/fold-incoming.ts); which files of text were opened is only a memory of the index.
import type { ArrivedNotice, Incoming, IncomingState } from "#contract/incoming.ts";
import { type DiskPath, toBytes } from "../disk-path.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Db } from "../sqlite/open.ts";

/** `key`: the same notice again is none. */
export interface IncomingRecord extends ArrivedNotice, Pick<Incoming, "event" | "time" | "state" | "steps"> {
  readonly key: string;
  /** The photo that an editor said it means. */
  readonly linked?: PhotoId;
}

export interface IncomingRows {
  get(id: string): IncomingRecord | undefined;
  hasKey(key: string): boolean;
  /** Newest first. */
  list(state?: IncomingState): readonly IncomingRecord[];
  countOpen(): number;
  put(record: IncomingRecord): void;
  /** Whether the file of text was opened as it is now. */
  wasLookedAt(path: DiskPath, signature: string): boolean;
  setLookedAt(path: DiskPath, signature: string): void;
}

/** Its statements; exported so that a test can look at their plans. */
export const incomingSql = {
  inState: "SELECT value FROM incoming WHERE state = ? ORDER BY event DESC",
  countOpen: "SELECT count(*) FROM incoming WHERE state = 'open'",
  byKey: "SELECT 1 FROM incoming WHERE key = ?",
} as const;

export const openIncoming = (db: Db): IncomingRows => {
  const one = db.prepare<[string], string>("SELECT value FROM incoming WHERE id = ?").pluck();
  const byKey = db.prepare<[string], number>(incomingSql.byKey).pluck();
  const all = db.prepare<[], string>("SELECT value FROM incoming ORDER BY event DESC").pluck();
  const inState = db.prepare<[string], string>(incomingSql.inState).pluck();
  const countOpen = db.prepare<[], number>(incomingSql.countOpen).pluck();
  const put = db.prepare("INSERT INTO incoming (id, key, event, state, value) VALUES (?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET state = excluded.state, value = excluded.value ON CONFLICT(key) DO NOTHING");
  const looked = db.prepare<[Uint8Array], string>("SELECT signature FROM looked_text WHERE path = ?").pluck();
  const setLooked = db.prepare("INSERT INTO looked_text (path, signature) VALUES (?, ?) ON CONFLICT(path) DO UPDATE SET signature = excluded.signature");
  return {
    get: (id) => { const value = one.get(id); return value === undefined ? undefined : (JSON.parse(value) as IncomingRecord); },
    hasKey: (key) => byKey.get(key) === 1,
    list: (state) => (state === undefined ? all.all() : inState.all(state)).map((value) => JSON.parse(value) as IncomingRecord),
    countOpen: () => Number(countOpen.get()),
    put: (record) => { put.run(record.id, record.key, record.event, record.state, JSON.stringify(record)); },
    wasLookedAt: (path, signature) => signature !== "" && looked.get(toBytes(path)) === signature,
    setLookedAt: (path, signature) => { setLooked.run(toBytes(path), signature); },
  };
};
