// Events into the ledger's rows: deliveries, what was taken back, recipients, notices and their answers.
import type { NoticeState } from "#contract/notice.ts";
import type { Recipient } from "#contract/recipient.ts";
import type { JournalEvent } from "#contract/values.ts";
import type { IndexDb } from "../index-db/index-db.ts";
import type { DeliveryPlace, Ledger, NoticeRecord } from "../index-db/ledger.ts";
import type { Journal } from "../journal/journal.ts";
import type { DeliveryInEvent } from "./photo.ts";

interface Payload {
  readonly deliveries?: readonly DeliveryInEvent[];
  /** Copies taken back, with what shows it. */
  readonly withdrawn?: readonly (DeliveryPlace & { readonly evidence: string })[];
  readonly recipient?: Recipient;
  /** New notices, whole. */
  readonly notices?: readonly Omit<NoticeRecord, "event" | "time" | "editor" | "state" | "steps">[];
  /** What became of notices that are there. */
  readonly told?: readonly { readonly notice: string; readonly state: NoticeState; readonly how: string }[];
}

/** The kinds of events that the ledger is made of. */
const kinds: ReadonlySet<string> = new Set(["delivery.made", "delivery.withdrawn", "recipient.put", "recipient.removed", "correction.sent", "kill.made", "notice.told"]);

export const foldLedger = (ledger: Ledger, event: JournalEvent): void => {
  if (!kinds.has(event.kind)) return;
  const payload = event.payload as Payload;
  if (event.kind === "delivery.made") for (const [at, photo] of event.photos.entries()) {
    const one = payload.deliveries?.[at];
    if (one !== undefined) ledger.enter({ number: event.number, at, photo, recipient: one.recipient, recipientId: one.recipientId, fileName: one.fileName, sha256: one.sha256 });
  }
  for (const { evidence, ...place } of payload.withdrawn ?? []) ledger.withdraw(place, { time: event.time, evidence });
  if (payload.recipient !== undefined) ledger.putRecipient(payload.recipient);
  for (const notice of payload.notices ?? []) ledger.putNotice({ ...notice, event: event.number, time: event.time, editor: event.editor, state: "open", steps: [] });
  for (const { notice, state, how } of payload.told ?? []) {
    const known = ledger.notice(notice);
    if (known !== undefined) ledger.putNotice({ ...known, state, steps: [...known.steps, { time: event.time, editor: event.editor, state, how }] });
  }
};

/** Once, for an index from before it had a ledger: everything that its rows already know of, and the ledger does not. */
export const fillLedger = (index: IndexDb, journal: Journal): void => {
  if (index.ledger.isFilled()) return;
  index.write(() => {
    const until = index.folded();
    for (const event of journal.events()) {
      if (event.number > until) break;
      foldLedger(index.ledger, event);
    }
    index.ledger.setFilled();
  });
};
