// The ledger page by page: the index says which rows fit and in which order, the journal has what is in them.
import type { LedgerFilter, LedgerLine } from "#contract/ledger.ts";
import type { DeliveryRow, JournalEvent, PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import type { DeliveryKey, NoticeRecord } from "../index-db/ledger.ts";
import { deliveryRowOf } from "./photo.ts";
import { like } from "./search-sql.ts";

/** A row of the ledger with everything that is known of it. */
export type WholeLine = LedgerLine & Pick<DeliveryRow, "removed" | "fields">;

interface Statement { readonly sql: string; readonly values: readonly unknown[] }

const fitting = ({ recipient, text }: LedgerFilter): Statement => {
  const parts: string[] = [];
  const values: unknown[] = [];
  if (recipient !== undefined) { parts.push("recipient = ?"); values.push(recipient); }
  if (text !== undefined) {
    const part = like(text.normalize("NFC"));
    parts.push("(file_name LIKE ? ESCAPE '\\' OR recipient LIKE ? ESCAPE '\\' OR photo IN (SELECT id FROM photo WHERE name LIKE ? ESCAPE '\\'))");
    values.push(part, part, part);
  }
  return { sql: parts.length === 0 ? "1" : parts.join(" AND "), values };
};

const columns = "number, at, photo, recipient, recipient_id AS recipientId, file_name AS fileName, sha256, withdrawn";

/** Its statements; exported so that a test can look at their plans. Every list comes by the key of the table, in order. */
export const ledgerPageSql = {
  count: (filter: LedgerFilter): Statement => { const { sql, values } = fitting(filter); return { sql: `SELECT count(*) FROM delivery WHERE ${sql}`, values }; },
  newest: (filter: LedgerFilter): Statement => { const { sql, values } = fitting(filter); return { sql: `SELECT ${columns} FROM delivery WHERE ${sql} ORDER BY number DESC, at DESC LIMIT ? OFFSET ?`, values }; },
  after: (filter: LedgerFilter): Statement => { const { sql, values } = fitting(filter); return { sql: `SELECT ${columns} FROM delivery WHERE (number, at) > (?, ?) AND ${sql} ORDER BY number, at LIMIT ?`, values }; },
  recipients: "SELECT recipient, count(*) AS copies FROM delivery GROUP BY recipient ORDER BY recipient COLLATE NOCASE, recipient",
} as const;

type Row = Omit<DeliveryKey, "withdrawn"> & { readonly withdrawn: string | null };

/** Rows made whole. A delivery of many photos is one event: it is read once for all its rows, and so are the notices of a photo. */
const makeWhole = (context: DeskContext): ((row: Row) => readonly WholeLine[]) => {
  let event: JournalEvent | undefined;
  const notices = new Map<PhotoId, readonly NoticeRecord[]>();
  return ({ withdrawn, ...row }) => {
    if (event?.number !== row.number) event = context.journal.byNumber(row.number);
    const key: DeliveryKey = { ...row, withdrawn: withdrawn === null ? undefined : (JSON.parse(withdrawn) as DeliveryKey["withdrawn"]) };
    const told = notices.get(row.photo) ?? context.index.ledger.notices({ photo: row.photo });
    notices.set(row.photo, told);
    const notice = told.find((one) => one.recipient === row.recipient && one.copies.some((copy) => copy.number === row.number));
    const record = context.index.get(row.photo);
    return deliveryRowOf(context, key, event).map((line) => ({
      ...line, at: row.at, name: record?.name ?? "", ...(record === undefined ? {} : { state: record.state }), ...(notice === undefined ? {} : { notice: { kind: notice.kind, state: notice.state, time: notice.time } }),
    }));
  };
};

export const countLedger = (context: DeskContext, filter: LedgerFilter): number => {
  const { sql, values } = ledgerPageSql.count(filter);
  return context.index.db.prepare<unknown[], number>(sql).pluck().get(...values) ?? 0;
};

export const ledgerPage = (context: DeskContext, { offset, limit, ...filter }: LedgerFilter & { readonly offset: number; readonly limit: number }): { total: number; lines: LedgerLine[] } => {
  const { sql, values } = ledgerPageSql.newest(filter);
  const whole = makeWhole(context);
  const lines = context.index.db.prepare<unknown[], Row>(sql).all(...values, limit, offset).flatMap((row) => whole(row).map(({ removed: _removed, fields: _fields, ...line }): LedgerLine => line));
  return { total: countLedger(context, filter), lines };
};

export const ledgerRecipients = (context: DeskContext): { recipient: string; copies: number }[] => context.index.db.prepare<[], { recipient: string; copies: number }>(ledgerPageSql.recipients).all();

/** All rows that fit, oldest first, some at a time: whoever writes them out lets others in between. */
export function* ledgerSlices(context: DeskContext, filter: LedgerFilter, most: number): Generator<readonly WholeLine[]> {
  const { sql, values } = ledgerPageSql.after(filter);
  const statement = context.index.db.prepare<unknown[], Row>(sql);
  let last: readonly [number, number] = [-1, -1];
  for (;;) {
    const rows = statement.all(...last, ...values, most);
    const end = rows.at(-1);
    if (end === undefined) return;
    last = [end.number, end.at];
    yield rows.flatMap(makeWhole(context));
  }
}
