// Kills: the journal first, what is on its way stopped in the same moment, then everybody who has the photo is told. And the drill, which sends nothing.
import type { BatchResult } from "#contract/methods/edit.ts";
import type { Notice } from "#contract/notice.ts";
import type { Hold, Outcome, PhotoId } from "#contract/values.ts";
import { afterKill } from "#core/states.ts";
import type { Call, DeskContext } from "../context.ts";
import { stopDepartures } from "../departures.ts";
import { takesBack } from "../deliver/channels/channels.ts";
import type { Secrets } from "../deliver/open-target.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { setOf } from "../services/fold.ts";
import { killNotice } from "../services/kill-notice.ts";
import { outcomeOf, tally } from "../services/outcome.ts";
import { pathParts } from "../services/path-parts.ts";
import { recordEvent } from "../services/record-event.ts";
import { alikePhotos } from "../trace/alike-photos.ts";
import { copiesOf, type Holder, holdersOf, toWhom } from "./holders.ts";
import { tellOne } from "./notices.ts";

export interface KillOrder { readonly photos: readonly PhotoId[]; readonly reason: string; readonly mandatory: boolean; readonly secrets?: Secrets }

const needsTwo = (context: DeskContext): boolean => context.styles.get(context.settings.get().style)?.kill.secondEditor === true;

/** The same picture may be there again: re-sent, cropped, turned. More photos than this are looked at one by one. */
const alikeOf = 20;

/** Photos that look like these and are none of them, not killed yet. */
const alikeTo = async (context: DeskContext, photos: readonly PhotoId[], signal: AbortSignal): Promise<PhotoId[]> => {
  const found = new Set<PhotoId>();
  for (const photo of photos.slice(0, alikeOf)) for (const one of await alikePhotos(context, photo, signal)) found.add(one.photo);
  return [...found].filter((id) => !photos.includes(id) && context.index.get(id)?.state !== "killed");
};

export const planKill = async (context: DeskContext, photos: readonly PhotoId[], call: Pick<Call, "signal">): Promise<{ holders: (Pick<Holder, "photo" | "recipient" | "recipientId" | "channel"> & { canWithdraw: boolean; copies: ReturnType<typeof copiesOf> })[]; alike: PhotoId[]; secondEditor: boolean }> => ({
  holders: [...new Set(photos)].flatMap((photo) => holdersOf(context, photo)).map((holder) => ({
    photo: holder.photo, recipient: holder.recipient, ...(holder.recipientId === undefined ? {} : { recipientId: holder.recipientId }), channel: holder.channel, canWithdraw: holder.target !== undefined && takesBack[holder.target.settings.channel], copies: copiesOf(holder),
  })),
  alike: await alikeTo(context, [...new Set(photos)], call.signal), secondEditor: needsTwo(context),
});

/** The first of two editors: nothing leaves until the second kills or releases. */
const ask = (context: DeskContext, records: readonly PhotoRecord[], order: KillOrder, call: Call): void => {
  const hold: Hold = { kind: "kill", reason: order.reason, by: call.editor, time: new Date(context.now()).toISOString() };
  recordEvent(context, { editor: call.editor, request: call.request, kind: "kill.asked", photos: records.map((one) => one.id), payload: { reason: order.reason, mandatory: order.mandatory, holds: records.map(() => hold) } });
  stopDepartures(context, records.map((one) => one.id));
};

export interface KillResult extends BatchResult { notices: { sent: number; open: number; removed: number } }

export const makeKill = async (context: DeskContext, order: KillOrder, call: Call): Promise<KillResult> => {
  const yes: { record: PhotoRecord; after: ReturnType<typeof setOf> }[] = [];
  const asked: PhotoRecord[] = [];
  const refused: Outcome[] = [];
  for (const id of new Set(order.photos)) {
    const record = context.index.get(id);
    if (record === undefined) { refused.push(outcomeOf(context, id, "unknown-photo")); continue; }
    const after = afterKill(record);
    if (typeof after === "string") { refused.push(outcomeOf(context, id, after)); continue; }
    const first = needsTwo(context) && !(record.hold?.kind === "kill" && record.hold.by.initials !== call.editor.initials);
    if (first) asked.push(record);
    else yes.push({ record, after: setOf({ ...record, ...after }) });
  }
  if (asked.length > 0) ask(context, asked, order, call);
  refused.push(...asked.map((one) => outcomeOf(context, one.id, "kill-asked")));
  const nothing = { sent: 0, open: 0, removed: 0 };
  if (yes.length === 0) return { ...tally(refused, null), notices: nothing };
  const made = yes.flatMap(({ record }) => holdersOf(context, record.id).map((holder) => killNotice(record, toWhom(holder), order)));
  const event = recordEvent(context, {
    editor: call.editor, request: call.request, kind: "kill.made", photos: yes.map((one) => one.record.id),
    payload: { reason: order.reason, mandatory: order.mandatory, before: yes.map((one) => setOf(one.record)), set: yes.map((one) => one.after), holds: yes.map(() => null), notices: made },
  });
  stopDepartures(context, yes.map((one) => one.record.id));
  const told = { ...nothing };
  for (const { id } of made) {
    const notice = context.index.ledger.notice(id);
    const state = notice === undefined || call.signal.aborted ? "open" : await tellOne(context, notice, order.secrets, call);
    told[state === "sent" || state === "removed" ? state : "open"] += 1;
  }
  const batch = tally([...yes.map((one) => outcomeOf(context, one.record.id)), ...refused], event.number);
  return { ...batch, notices: told };
};

/** What the kill would say to whom, and how long the ledger took to answer. The journal notes that it was rehearsed. */
export const drill = (context: DeskContext, order: KillOrder, call: Call): { notices: Notice[]; milliseconds: number } => {
  const begun = performance.now();
  const photos = [...new Set(order.photos)];
  const time = new Date(context.now()).toISOString();
  const list = photos.flatMap((id) => {
    const record = context.index.get(id);
    return record === undefined ? [] : holdersOf(context, id).map((holder): Notice => ({ ...killNotice(record, toWhom(holder), order), ...pathParts(record.path), event: 0, time, editor: call.editor, state: "open", steps: [] }));
  });
  const milliseconds = performance.now() - begun;
  recordEvent(context, { editor: call.editor, kind: "kill.rehearsed", photos: photos.filter((id) => context.index.get(id) !== undefined), payload: { reason: order.reason, mandatory: order.mandatory, holders: list.length } });
  return { notices: list, milliseconds };
};
