// Notices from outside before an editor: listed with what they would change, and answered. Doing what one asks for goes by the same ways as when an editor does it unasked, under the same rules.
import { setImmediate as others } from "node:timers/promises";
import type { Incoming } from "#contract/incoming.ts";
import type { BatchResult } from "#contract/methods/edit.ts";
import { Refusal } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import type { Secrets } from "../deliver/open-target.ts";
import type { IncomingRecord } from "../index-db/incoming.ts";
import { editPhotos } from "../services/edit.ts";
import { setHold } from "../services/hold.ts";
import { outcomeOf, tally } from "../services/outcome.ts";
import { recordEvent } from "../services/record-event.ts";
import { madeBy } from "../services/requests.ts";
import type { WriteQueue } from "../write/queue.ts";
import { openCorrection } from "./correction.ts";
import { makeKill } from "./kill.ts";
import { changesFor, findPhotos, type Found, type Looks, matchOf } from "./match-incoming.ts";

/** With the photos that it may mean; of one that is answered, the one that was meant. */
const whole = async (context: DeskContext, notice: IncomingRecord, signal: AbortSignal, looks: Looks = { left: 1 }): Promise<Incoming> => {
  const { key: _key, fields: _fields, linked, ...rest } = notice;
  const found: readonly Found[] = notice.state === "open" ? await findPhotos(context, notice, looks, signal) : linked === undefined ? [] : [{ photo: linked, how: ["linked"], weight: 0 }];
  return { ...rest, matches: found.flatMap((one) => matchOf(context, notice, one)) };
};

/** Pictures that are decoded for one list, of the newest notices first; the next list goes on with the others. */
const mostLooks = 20;

export const listIncoming = async (context: DeskContext, { open }: { readonly open: boolean }, call: Pick<Call, "signal">): Promise<Incoming[]> => {
  const all: Incoming[] = [];
  const looks = { left: mostLooks };
  for (const notice of context.index.incoming.list(open ? "open" : undefined)) {
    all.push(await whole(context, notice, call.signal, looks));
    // An archive may have hundreds: the desk's thread serves everybody else in between.
    await others();
    call.signal.throwIfAborted();
  }
  return all;
};

/** Throws `unknown-incoming`. */
const named = (context: DeskContext, id: string): IncomingRecord => {
  const notice = context.index.incoming.get(id);
  if (notice === undefined) throw new Refusal("unknown-incoming");
  return notice;
};
/** The same, still to be answered. Throws `incoming-answered` besides. */
const openOne = (context: DeskContext, id: string): IncomingRecord => {
  const notice = named(context, id);
  if (notice.state !== "open") throw new Refusal("incoming-answered");
  return notice;
};

const tellCount = (context: DeskContext): void => { context.tell("incoming.changed", { open: context.index.incoming.countOpen() }); };

const answer = (context: DeskContext, id: string, said: { readonly state: "applied" | "dismissed"; readonly photo?: PhotoId; readonly reason?: string | undefined }, call: Call): void => {
  recordEvent(context, { editor: call.editor, request: call.request, kind: "notice.answered", photos: said.photo === undefined ? [] : [said.photo], payload: { incoming: id, state: said.state, ...(said.photo === undefined ? {} : { photo: said.photo }), ...(said.reason === undefined ? {} : { reason: said.reason }) } });
  tellCount(context);
};

export const linkIncoming = async (context: DeskContext, { incoming: id, photo }: { readonly incoming: string; readonly photo: PhotoId }, call: Call): Promise<Incoming> => {
  const notice = openOne(context, id);
  if (context.index.get(photo) === undefined) throw new Refusal("unknown-photo", { photo });
  if (notice.linked !== photo) recordEvent(context, { editor: call.editor, request: call.request, kind: "notice.linked", photos: [photo], payload: { incoming: id, photo } });
  tellCount(context);
  return whole(context, named(context, id), call.signal);
};

export const dismissIncoming = async (context: DeskContext, { incoming: id, reason }: { readonly incoming: string; readonly reason: string }, call: Call): Promise<Incoming> => {
  const notice = named(context, id);
  // Sent again because its answer was lost.
  if (notice.state === "open") answer(context, id, { state: "dismissed", reason }, call);
  else if (madeBy(context, call.request).length === 0) throw new Refusal("incoming-answered");
  return whole(context, named(context, id), call.signal);
};

export interface ApplyOrder { readonly incoming: string; readonly photo?: PhotoId | undefined; readonly fields?: readonly string[] | undefined; readonly reason?: string | undefined; readonly mandatory?: boolean | undefined; readonly voidApproval: boolean; readonly secrets?: Secrets }

/** The photo that the order names, that an editor linked, or that alone fits best. Throws `incoming-unmatched`, `unknown-photo`. */
const meant = async (context: DeskContext, notice: IncomingRecord, photo: PhotoId | undefined, signal: AbortSignal): Promise<PhotoId> => {
  if (photo !== undefined) {
    if (context.index.get(photo) === undefined) throw new Refusal("unknown-photo", { photo });
    return photo;
  }
  const [first, second] = await findPhotos(context, notice, { left: 1 }, signal);
  if (first === undefined || first.weight === second?.weight) throw new Refusal("incoming-unmatched");
  return first.photo;
};

const saidBy = ({ words, lead }: IncomingRecord): string => (lead === undefined ? words : `${words}: ${lead}`);
/** “Remove it also where it was used”, where the notice says nothing milder. */
const isMandatory = (notice: IncomingRecord): boolean => /mandatory|zwingend|zurückgezogen|löschen|삭제/iu.test(`${notice.words} ${notice.lead ?? ""} ${notice.text ?? ""}`);

/** The words that were named, as one edit; of a photo that is out, in an open correction. */
const correct = async (context: DeskContext, queue: WriteQueue, notice: IncomingRecord, photo: PhotoId, order: ApplyOrder, call: Call): Promise<BatchResult> => {
  const record = context.index.get(photo);
  if (record === undefined) throw new Refusal("unknown-photo", { photo });
  if (record.state === "killed") return tally([outcomeOf(context, photo, "killed")], null);
  const changes = changesFor(notice, record).filter((one) => order.fields?.includes(one.field) ?? one.named);
  if (changes.length === 0) throw new Refusal("incoming-no-words");
  if (record.delivered && (!record.correctionOpen || record.state === "approved")) {
    const opened = openCorrection(context, { photos: [photo], wrong: order.reason ?? saidBy(notice) }, { ...call, request: undefined });
    if (opened.done.failed > 0) return opened;
  }
  return editPhotos(context, queue, { photos: [photo], changes: changes.map(({ field, after }) => ({ field, mode: "replace", value: after })), voidApproval: order.voidApproval }, call);
};

const doIt = async (context: DeskContext, queue: WriteQueue, notice: IncomingRecord, photo: PhotoId, order: ApplyOrder, call: Call): Promise<BatchResult> => {
  const reason = order.reason ?? saidBy(notice);
  switch (notice.kind) {
    case "kill": case "elimination": {
      // Killed by hand before anybody looked here: what it asks for is done.
      if (context.index.get(photo)?.state === "killed") return tally([outcomeOf(context, photo)], null);
      const { outcomes, done } = await makeKill(context, { photos: [photo], reason, mandatory: order.mandatory ?? (notice.kind === "kill" && isMandatory(notice)), secrets: order.secrets }, call);
      return { outcomes, done };
    }
    // Whoever says that it may be used again is the agency; anybody here may then enter it.
    case "withhold": return setHold(context, { photos: [photo], hold: { kind: "permission", reason } }, call);
    case "correction": case "refile": case "addition": return correct(context, queue, notice, photo, order, call);
  }
};

export const applyIncoming = async (context: DeskContext, queue: WriteQueue, order: ApplyOrder, call: Call): Promise<BatchResult & { incoming: Incoming }> => {
  const before = named(context, order.incoming);
  if (before.state !== "open" && before.linked !== undefined && madeBy(context, call.request).length > 0) return { ...tally([outcomeOf(context, before.linked)], null), incoming: await whole(context, before, call.signal) };
  const notice = openOne(context, order.incoming);
  const photo = await meant(context, notice, order.photo, call.signal);
  const done = await doIt(context, queue, notice, photo, order, call);
  // A kill that waits for its second editor, an approval that must not be lost: it stays open.
  if (done.done.failed === 0) answer(context, notice.id, { state: "applied", photo, reason: order.reason }, call);
  return { ...done, incoming: await whole(context, named(context, notice.id), call.signal) };
};
