// At the start: copies that were about to leave when the desk ended. One that has left gets its ledger entry; of one that has not, nothing is there.
import type { Approval, Fields, JournalEvent, Sha256 } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { fromText, join } from "../disk-path.ts";
import { isForgotten } from "../read/baseline.ts";
import { namesIn } from "../read/sidecar.ts";
import { dropDelivery, enterDelivery } from "./enter-delivery.ts";

interface Begun { readonly recipient: string; /** The recipient's name in the ledger, where the folder is none of theirs. */ readonly ledger?: string; readonly profile: string; readonly sha256: Sha256; readonly stem: string; readonly ending: string; readonly removed: readonly string[]; readonly approval: Approval; readonly recipientId?: string; /** Absent: a folder. */ readonly channel?: string; readonly version?: number; readonly fields?: Fields }

/** A longer name may have been cut to fit. */
const sureLength = 20;

const openSql = `SELECT number FROM event WHERE kind = 'delivery.begun' AND number NOT IN
  (SELECT json_extract(payload, '$.begun') FROM event WHERE kind IN ('delivery.made', 'delivery.dropped') AND json_extract(payload, '$.begun') IS NOT NULL)`;

/** The copy in its folder, by its bytes; undefined where it is not there. Throws where the folder cannot be looked at. */
const placed = async (context: DeskContext, begun: Begun, known: ReadonlySet<string>): Promise<string | undefined> => {
  const folder = fromText(begun.recipient);
  const names = await namesIn(folder);
  // Under its own name first, then `stem_2` and on.
  for (const name of names.filter((one) => one.startsWith(begun.stem.slice(0, sureLength)) && one.endsWith(`.${begun.ending}`)).sort((a, b) => a.length - b.length)) {
    if (known.has(name)) continue;
    const hash = await context.bytes.hash(join(folder, name)).catch(() => "");
    if (hash === begun.sha256) return name;
  }
  return undefined;
};

const settle = async (context: DeskContext, event: JournalEvent): Promise<void> => {
  const begun = event.payload as unknown as Begun;
  const [photo] = event.photos;
  if (photo === undefined) return;
  const record = context.index.get(photo);
  const { recipient, profile, sha256, removed, approval, recipientId, channel = begun.ledger === undefined ? "folder" : "drag", version = 1, fields } = begun;
  const about = { recipient: begun.ledger ?? recipient, ...(recipientId === undefined ? {} : { recipientId }), channel, version, sha256, profile, removed: [...removed], approval, ...(fields === undefined ? {} : { fields }), ...(isForgotten(context, photo) ? { unsearched: true as const } : {}) };
  // Whether a server took it nobody can know from here: it counts as delivered, so that a kill reaches it.
  if (channel !== "folder" && channel !== "drag") {
    if (record !== undefined) enterDelivery(context, { editor: event.editor }, record, event.number, { ...about, fileName: `${begun.stem}.${begun.ending}`, proof: { sure: false } });
    return;
  }
  const entered = context.journal.db.prepare<[string], string>("SELECT json_extract(value, '$.fileName') FROM event, json_each(payload, '$.deliveries') WHERE kind = 'delivery.made' AND json_extract(value, '$.recipient') = ?").pluck().all(recipient);
  const fileName = await placed(context, begun, new Set(entered));
  if (fileName === undefined || record === undefined) dropDelivery(context, event.editor, photo, event.number);
  else enterDelivery(context, { editor: event.editor }, record, event.number, { ...about, fileName });
};

/** A folder that is not there now (a stick, a share) is asked again at the next start: what left stays open until it is known. */
export const settleDeliveries = async (context: DeskContext): Promise<void> => {
  for (const number of context.journal.db.prepare<[], number>(openSql).pluck().all()) {
    const event = context.journal.byNumber(number);
    if (event !== undefined) await settle(context, event).catch(() => undefined);
  }
};
