// The ledger's rows in the index: deliveries by photo, hash and name; recipients; notices. Changed by events alone (services/fold-ledger.ts).
import type { Notice, NoticeState } from "#contract/notice.ts";
import type { Recipient } from "#contract/recipient.ts";
import type { PhotoId, Sha256 } from "#contract/values.ts";
import type { Db } from "../sqlite/open.ts";

/** Where a delivery stands in the journal: its event and its place among the event's photos. */
export interface DeliveryPlace { readonly number: number; readonly at: number }
export interface Withdrawn { readonly time: string; readonly evidence: string }
export interface DeliveryKey extends DeliveryPlace { readonly photo: PhotoId; readonly recipient: string; readonly recipientId: string | undefined; readonly fileName: string; readonly sha256: Sha256; readonly withdrawn: Withdrawn | undefined }
/** A notice as events have it; where its photo lies now is the photo's row's to say. */
export type NoticeRecord = Omit<Notice, "path" | "pathBytes">;

export interface Ledger {
  /** All, or of one photo, oldest first. */
  deliveries(photo?: PhotoId): readonly DeliveryKey[];
  byHash(sha256: string): readonly DeliveryKey[];
  byFileName(name: string): readonly DeliveryKey[];
  countFor(recipientId: string): number;
  /** What deliveries without a recipient of the desk were sent to: folders, and drags. */
  places(): readonly string[];
  enter(delivery: Omit<DeliveryKey, "withdrawn">): void;
  withdraw(place: DeliveryPlace, withdrawn: Withdrawn): void;
  recipient(id: string): Recipient | undefined;
  recipients(): readonly Recipient[];
  putRecipient(recipient: Recipient): void;
  notice(id: string): NoticeRecord | undefined;
  /** Newest first. */
  notices(only: { readonly photo?: PhotoId | undefined; readonly state?: NoticeState | undefined }): readonly NoticeRecord[];
  putNotice(notice: NoticeRecord): void;
  /** Whether the events of before the ledger had its tables are in it. */
  isFilled(): boolean;
  setFilled(): void;
}

interface DeliveryColumns { number: number; at: number; photo: PhotoId; recipient: string; recipient_id: string | null; file_name: string; sha256: Sha256; withdrawn: string | null }
const keyOf = (row: DeliveryColumns): DeliveryKey => ({
  number: row.number, at: row.at, photo: row.photo, recipient: row.recipient, recipientId: row.recipient_id ?? undefined, fileName: row.file_name, sha256: row.sha256,
  withdrawn: row.withdrawn === null ? undefined : (JSON.parse(row.withdrawn) as Withdrawn),
});

const select = "SELECT number, at, photo, recipient, recipient_id, file_name, sha256, withdrawn FROM delivery";
/** Every query of the ledger; a test looks at their plans. */
export const ledgerSql = {
  all: `${select} ORDER BY number, at`,
  ofPhoto: `${select} WHERE photo = ? ORDER BY number, at`,
  byHash: `${select} WHERE sha256 = ? ORDER BY number, at`,
  byName: `${select} WHERE file_name = ? ORDER BY number, at`,
  count: "SELECT count(*) FROM delivery WHERE recipient_id = ?",
  places: "SELECT DISTINCT recipient FROM delivery INDEXED BY delivery_by_place WHERE recipient_id IS NULL",
  noticesOfPhoto: "SELECT value FROM notice WHERE photo = ? ORDER BY event DESC, id",
  noticesInState: "SELECT value FROM notice WHERE state = ? ORDER BY event DESC, id",
} as const;

export const openLedger = (db: Db): Ledger => {
  const all = db.prepare<[], DeliveryColumns>(ledgerSql.all);
  const ofPhoto = db.prepare<[string], DeliveryColumns>(ledgerSql.ofPhoto);
  const byHash = db.prepare<[string], DeliveryColumns>(ledgerSql.byHash);
  const byName = db.prepare<[string], DeliveryColumns>(ledgerSql.byName);
  const enter = db.prepare(`INSERT INTO delivery (number, at, photo, recipient, recipient_id, file_name, sha256) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT(number, at) DO NOTHING`);
  const withdraw = db.prepare("UPDATE delivery SET withdrawn = ? WHERE number = ? AND at = ?");
  const count = db.prepare<[string], number>(ledgerSql.count).pluck();
  const places = db.prepare<[], string>(ledgerSql.places).pluck();
  const recipient = db.prepare<[string], string>("SELECT value FROM recipient WHERE id = ?").pluck();
  const recipients = db.prepare<[], string>("SELECT value FROM recipient ORDER BY removed, name, id").pluck();
  const putRecipient = db.prepare("INSERT INTO recipient (id, name, removed, value) VALUES (?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET name = excluded.name, removed = excluded.removed, value = excluded.value");
  const notice = db.prepare<[string], string>("SELECT value FROM notice WHERE id = ?").pluck();
  const notices = {
    all: db.prepare<[], string>("SELECT value FROM notice ORDER BY event DESC, id").pluck(),
    ofPhoto: db.prepare<[string], string>(ledgerSql.noticesOfPhoto).pluck(),
    inState: db.prepare<[string], string>(ledgerSql.noticesInState).pluck(),
  };
  const putNotice = db.prepare("INSERT INTO notice (id, photo, event, state, value) VALUES (?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET state = excluded.state, value = excluded.value");
  const filled = db.prepare<[], number>("SELECT filled FROM ledger_filled").pluck();
  const parsed = <T>(value: string | undefined): T | undefined => (value === undefined ? undefined : (JSON.parse(value) as T));
  return {
    deliveries: (photo) => (photo === undefined ? all.all() : ofPhoto.all(photo)).map(keyOf),
    byHash: (sha256) => byHash.all(sha256).map(keyOf),
    byFileName: (name) => byName.all(name).map(keyOf),
    places: () => places.all(),
    countFor: (id) => Number(count.get(id)),
    enter: (one) => { enter.run(one.number, one.at, one.photo, one.recipient, one.recipientId ?? null, one.fileName, one.sha256); },
    withdraw: (place, withdrawn) => { withdraw.run(JSON.stringify(withdrawn), place.number, place.at); },
    recipient: (id) => parsed<Recipient>(recipient.get(id)),
    recipients: () => recipients.all().map((value) => JSON.parse(value) as Recipient),
    putRecipient: (one) => { putRecipient.run(one.id, one.name, one.removed ? 1 : 0, JSON.stringify(one)); },
    notice: (id) => parsed<NoticeRecord>(notice.get(id)),
    notices: ({ photo, state }) => {
      const found = (photo === undefined ? (state === undefined ? notices.all.all() : notices.inState.all(state)) : notices.ofPhoto.all(photo)).map((value) => JSON.parse(value) as NoticeRecord);
      return state === undefined ? found : found.filter((one) => one.state === state);
    },
    putNotice: (one) => { putNotice.run(one.id, one.photo, one.event, one.state, JSON.stringify(one)); },
    isFilled: () => filled.get() === 1,
    setFilled: () => { db.prepare("UPDATE ledger_filled SET filled = 1").run(); },
  };
};
