// What became of the notices that an event made: for a report of it, and for the answer to a call that was sent again.
import type { JournalEvent } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import type { NoticeRecord } from "../index-db/ledger.ts";

export const noticesOf = (context: DeskContext, event: JournalEvent): readonly NoticeRecord[] =>
  ((event.payload["notices"] ?? []) as readonly Pick<NoticeRecord, "id">[]).flatMap(({ id }) => context.index.ledger.notice(id) ?? []);
