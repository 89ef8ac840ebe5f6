// Deliveries: approved photos, their bytes looked at once more, proven copies, one ledger event for the batch.
import path from "node:path";
import type { DeliverLine } from "#contract/methods/delivery.ts";
import type { Profile } from "#contract/profile.ts";
import { Refusal, type RefusalCode } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import { isHeld } from "#core/hold.ts";
import { badToken } from "#core/name-template.ts";
import { whyNotPermitted } from "#core/permission.ts";
import { protectedWords, shieldedName, shieldedProfile } from "#core/shield.ts";
import { whyNot } from "#core/states.ts";
import type { Call, DeskContext } from "../context.ts";
import { type Delivered, type DeliveryOrder, deliverPhoto, type Proven } from "./deliver-photo.ts";
import { inTurn } from "./in-turn.ts";
import { ChannelFailure, type OpenChannel, readyOnce } from "./channels/channel.ts";
import { dropDelivery, enterDelivery, givenApproval } from "./enter-delivery.ts";
import { takeMark } from "./mark-picture.ts";
import { openTarget, type Secrets } from "./open-target.ts";
import type { SensitiveValue } from "./search/sensitive.ts";
import { takeBack as takeBackCopy } from "./take-back.ts";
import { takeBackSet, wasStoppedHalfway } from "./take-back-set.ts";
import { type Target, toFolder } from "./target.ts";
import { beginDeparture } from "../departures.ts";
import { diskReason } from "../disk.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { isForgotten, sensitiveOf, takeBaselines } from "../read/baseline.ts";
import { lookAt, lookQuickly } from "../read/look.ts";
import type { WriteQueue } from "../write/queue.ts";
import { openJobs } from "../services/derive.ts";
import { pathParts } from "../services/path-parts.ts";
import type { DeliveryInEvent } from "../services/photo.ts";
import { recordEvent } from "../services/record-event.ts";
import { madeBy } from "../services/requests.ts";

export interface Order {
  readonly target: Target;
  readonly profile: string;
  /** The copies' names; the profile's template where it is absent. */
  readonly name?: string | undefined;
  /** Copies that only wait in the target's folder: they begin to leave later (`beginLeaving`). */
  readonly waits?: boolean;
}
/** An order that was looked at. */
export interface Plan { readonly order: Order; readonly profile: Profile; readonly nameTemplate: string }
export interface Done {
  readonly record: PhotoRecord;
  readonly line: DeliverLine;
  readonly made: Extract<Delivered, { ok: true }>;
  readonly proven: Proven;
  /** Number of the event that says it was about to leave; 0 while the copy waits. */
  readonly begun: number;
  /** Keeps the picture's mark; for copies that wait, before they leave. */
  readonly recordMark: () => void;
}

/** The line of a photo that does not leave. */
export const refusedLine = (context: DeskContext, id: PhotoId, reason: string): DeliverLine => {
  return { photo: id, ...pathParts(context.index.get(id)?.path), ok: false, reason };
};

/** Why the journal keeps this photo from everybody, whatever its bytes are: its state, its approval, a hold. */
export const keptFromAll = (context: DeskContext, record: PhotoRecord): RefusalCode | undefined => whyNot("deliver", record) ?? (isHeld(record, context.now()) ? "held" : undefined);
/** The same for one target, with what its maker allowed. */
export const keptHere = (context: DeskContext, record: PhotoRecord, target: Target | undefined): RefusalCode | undefined => keptFromAll(context, record) ?? whyNotPermitted(record.permission, target?.use, context.now());

/** The photo as it lies on the disk, if it may leave; else why not. `hashed`: the caller hashes the bytes that it takes. */
export const mayLeave = async (context: DeskContext, id: PhotoId, target: Target, hashed: "here" | "by-caller" = "here"): Promise<PhotoRecord | string> => {
  const looked = (hashed === "by-caller" ? await lookQuickly(context, id) : undefined) ?? (await lookAt(context, id));
  if (looked === undefined || !looked.present) return "unknown-photo";
  const no = keptHere(context, looked, target);
  if (no !== undefined) return no;
  if (looked.file !== "here") return looked.file === "unreadable" ? "file-unreadable" : "file-missing";
  const jobs = openJobs(context, id);
  if (jobs.length > 0) return jobs.some((job) => job.state === "failed" || job.state === "conflict") ? "write-failed" : "write-pending";
  await takeBaselines(context, [looked]);
  const record = context.index.get(id) ?? looked;
  // An approval is for exact bytes.
  return record.approval?.hash === record.contentHash ? record : "content-changed";
};

/** What the whole order stands or falls with, looked at before anything is done. Throws `Refusal`. */
export const planOf = (profiles: ReadonlyMap<string, Profile>, order: Order): Plan => {
  const profile = profiles.get(order.profile);
  if (profile === undefined) throw new Refusal("unknown-profile", { profile: order.profile });
  const nameTemplate = order.name ?? profile.nameTemplate;
  const token = badToken(nameTemplate);
  if (token !== undefined) throw new Refusal("bad-template", { token });
  const { settings } = order.target;
  if ("folder" in settings && settings.channel !== "sftp" && settings.channel !== "ftp" && !path.isAbsolute(settings.folder)) throw new Refusal("cannot-write-folder", { path: settings.folder, why: "path-not-absolute" });
  return { order, profile, nameTemplate };
};

/** Proven copies into a folder that the call names. */
export const deliver = async (context: DeskContext, tools: DeliverTools, { photos, to, profile, name }: { readonly photos: readonly PhotoId[]; readonly to: string; readonly profile: string; readonly name?: string | undefined }, call: Call): Promise<DeliverDone> => {
  const plan = planOf(tools.profiles, { target: toFolder(to), profile, name });
  return deliverAll(context, tools, plan, photos, call, (line) => { call.progress(line); }, (done, total) => { call.progress({ progress: { done, total } }); });
};

/** So many copies are made and proven side by side. */
const lanes = 4;

/** Delivers each photo that may leave to the plan's target; one that may not, or cannot be proven safe, says so and stops none of the others. */
export const deliverAll = async (context: DeskContext, tools: DeliverTools, plan: Plan, given: readonly PhotoId[], call: Call, onLine: (line: DeliverLine) => void, onProgress: (done: number, total: number) => void): Promise<DeliverDone> => {
  const photos = [...new Set(given)];
  await tools.queue.settled(photos, AbortSignal.any([call.signal, AbortSignal.timeout(60_000)]));
  const lines: DeliverLine[] = [];
  const ledger: number[] = [];
  const sent: { photo: PhotoId; number: number }[] = [];
  const before = linesBefore(context, call.request, plan.order.target);
  const channel = readyOnce(openTarget(context, plan.order.target, tools.secrets), call.signal);
  /** One photo, `turn` after the one before it has left or has not. */
  const one = async (at: number, id: PhotoId, turn: Promise<void>): Promise<void> => {
    const left = before.get(id);
    const done = left !== undefined ? left.line : call.signal.aborted ? refusedLine(context, id, "cancelled") : await proveOne(context, { ...plan, channel, sequence: at + 1, turn }, id, call);
    await turn;
    const had = ledger.length;
    const line = "line" in done ? await entered(context, plan.order, channel, done, call, ledger) : done;
    const number = ledger[had];
    if (number !== undefined) sent.push({ photo: id, number });
    if (left !== undefined) ledger.push(left.number);
    lines.push(line);
    if (left !== undefined) return;
    onLine(line);
    onProgress(at + 1, photos.length);
  };
  try {
    await inTurn(photos, lanes, one);
    if (wasStoppedHalfway(call, lines)) {
      const back = await takeBackSet(context, channel, sent, call);
      context.tell("desk.message", { level: back.size < sent.length ? "error" : "info", code: "delivery.taken-back", values: { back: back.size, stays: sent.length - back.size, recipient: plan.order.target.name }, photos: sent.map((one) => one.photo) });
      for (const { photo, number } of sent) {
        const [at, evidence] = [lines.findIndex((line) => line.photo === photo), back.get(number)];
        if (at < 0 || evidence === undefined) continue;
        const line = { ...refusedLine(context, photo, "cancelled"), detail: evidence };
        lines[at] = line;
        onLine(line);
        ledger.splice(ledger.indexOf(number), 1);
      }
    }
  } finally {
    await channel.close();
  }
  const ok = lines.filter((line) => line.ok).length;
  return { ok, failed: lines.length - ok, ledger, lines };
};

export interface DeliverTools {
  readonly queue: WriteQueue;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly secrets?: Secrets;
}
export interface DeliverDone { readonly ok: number; readonly failed: number; readonly ledger: number[]; readonly lines: DeliverLine[] }

/** What this very call delivered to this target before its answer was lost: it does not leave twice. */
const linesBefore = (context: DeskContext, request: string | undefined, target: Target): ReadonlyMap<PhotoId, { readonly line: DeliverLine; readonly number: number }> =>
  new Map(madeBy(context, request).flatMap((event) => event.photos.flatMap((id, at) => {
    const made = (event.payload["deliveries"] as readonly DeliveryInEvent[] | undefined)?.[at];
    if (made === undefined || made.recipient !== target.name || made.recipientId !== target.id) return [];
    if (context.index.ledger.deliveries(id).find((one) => one.number === event.number && one.at === at)?.withdrawn !== undefined) return [];
    return [[id, { number: event.number, line: { photo: id, ...pathParts(context.index.get(id)?.path), ok: true, copy: made.proof?.place ?? path.join(made.recipient, made.fileName), sha256: made.sha256, removed: [...made.removed] } }]];
  })));

/** How the photo's copy is to be made: by the plan's profile, or by what a protected source leaves of it. */
export const copyOrder = (context: DeskContext, plan: Plan & { readonly channel: OpenChannel; readonly sequence: number }, record: PhotoRecord): DeliveryOrder | RefusalCode => {
  // Forgotten by an editor: the copy is searched for what the file holds now, and its line and entry say that this was all.
  const sensitive = sensitiveOf(context, record.id) ?? (isForgotten(context, record.id) ? [] : undefined);
  if (sensitive === undefined || record.reading === undefined) return "file-unreadable";
  const { shield, sidecar, hashes: { picture } } = record;
  // Every byte of a protected photo tells of its source: there is no whole copy of it.
  if (shield !== undefined && plan.profile.picture.form === "whole") return "source-protected";
  return {
    source: record.path, ...(sidecar === undefined ? {} : { sidecar }), ...(picture === undefined ? {} : { sourceHash: picture }), fileType: record.reading.fileType, orientation: record.reading.orientation,
    fields: record.fields, sensitive: sensitive as readonly SensitiveValue[], channel: plan.channel, photo: record.id, seq: plan.sequence, version: record.version,
    ...(shield === undefined ? { profile: plan.profile, nameTemplate: plan.nameTemplate } : { profile: shieldedProfile(plan.profile), nameTemplate: shieldedName(record.version), protectedWords: protectedWords(shield, record.fields, record.permission) }),
  };
};

/** A photo's copy, proven and sent. A kill or a hold that comes meanwhile stops it. */
export const proveOne = async (context: DeskContext, plan: Plan & { readonly channel: OpenChannel; readonly sequence: number; readonly turn?: Promise<void> }, id: PhotoId, call: Call): Promise<Done | DeliverLine> => {
  const record = await mayLeave(context, id, plan.order.target, "by-caller");
  if (typeof record === "string") return refusedLine(context, id, record);
  const order = copyOrder(context, plan, record);
  if (typeof order === "string") return refusedLine(context, id, order);
  const forgotten = isForgotten(context, id) ? { unsearched: true as const } : {};
  const recordMark = await takeMark(context, record);
  let begun = 0;
  let about: Proven | undefined;
  const departure = beginDeparture(context, id, call.signal);
  try {
    const made = await deliverPhoto(order, { pool: context.pool, bytes: context.bytes, renditions: context.renditions, table: context.table, signal: departure.signal, ...(plan.turn === undefined ? {} : { turn: plan.turn }), onProven: (proven) => {
      // Killed, held or changed while its copy was made.
      const now = context.index.get(id) ?? record;
      const no = keptHere(context, now, plan.order.target) ?? (now.contentHash === record.contentHash ? undefined : "content-changed");
      if (no !== undefined) throw new ChannelFailure(no, "");
      about = proven;
      if (plan.order.waits === true) return;
      recordMark();
      begun = beginLeaving(context, plan.order, record, proven, call);
    } });
    // Nobody can know whether it arrived: it counts as delivered, so that a correction or a kill reaches it.
    if (!made.ok && begun > 0 && made.unsure === true && about !== undefined) enterDelivery(context, { editor: call.editor }, context.index.get(id) ?? record, begun, inLedger(plan.order, plan.channel, record, { ...about, fileName: `${about.stem}.${about.ending}`, proof: { sure: false }, ...forgotten }));
    else if (!made.ok && begun > 0) dropDelivery(context, call.editor, id, begun);
    if (!made.ok && made.refusal === "cancelled" && !call.signal.aborted) return refusedLine(context, id, keptHere(context, context.index.get(id) ?? record, plan.order.target) ?? "cancelled");
    // The row learns of it, and its approval is void from here on.
    if (!made.ok && made.refusal === "content-changed") await lookAt(context, id);
    if (!made.ok) return { ...refusedLine(context, id, made.refusal), ...(made.reason === "" ? {} : { detail: made.reason }) };
    if (about === undefined) throw new Error("sent without a proof");
    return { record, made, proven: about, begun, recordMark, line: { photo: id, ...pathParts(record.path), ok: true, ...lineOf(made, forgotten.unsearched === true) } };
  } finally {
    departure.over();
  }
};
/** A delivery that could not look for everything says so. */
export const forgottenNote = "what it held on arrival: forgotten, so only what the file holds now was searched for";
const lineOf = ({ sent, copy: { sha256, removed, exempt, notes, picture }, notes: later }: Extract<Delivered, { ok: true }>, forgotten: boolean): Omit<DeliverLine, "photo" | "path" | "pathBytes" | "ok"> => ({
  copy: sent.place, sha256, removed: [...removed], exempt: [...exempt.map((one) => `${one.tag}: ${one.why}`), ...notes, ...later, ...(forgotten ? [forgottenNote] : [])],
  ...(forgotten ? { unsearched: true as const } : {}), ...(picture === undefined ? {} : { picture }), ...(sent.proof.beside === undefined ? {} : { beside: sent.proof.beside.map((one) => one.fileName) }),
});

/** Into the ledger before the next copy is made. A copy that cannot be entered is taken back: what nobody knows of, nobody can correct or kill. So is one whose photo was killed or held while it arrived. */
export const entered = async (context: DeskContext, order: Order, channel: OpenChannel, { record, made, begun, line }: Done, call: Call, ledger: number[]): Promise<DeliverLine> => {
  context.at("placed");
  const { sent, copy: { sha256, removed, kept } } = made;
  const takeBack = async (): Promise<boolean> => (await takeBackCopy(channel, { fileName: sent.fileName, sha256, proof: sent.proof }, new AbortController().signal).catch(() => undefined))?.state === "removed";
  const now = context.index.get(record.id) ?? record;
  const no = now.state === "killed" ? "killed" : isHeld(now, context.now()) ? "held" : undefined;
  // What was dragged out is wherever it was dropped: taking back our own file would only hide it.
  if (no !== undefined && order.waits !== true && (await takeBack())) {
    if (begun > 0) dropDelivery(context, call.editor, record.id, begun);
    return refusedLine(context, record.id, no);
  }
  try {
    ledger.push(enterDelivery(context, { editor: call.editor, request: call.request }, now, begun, inLedger(order, channel, record, { sha256, removed, kept, fileName: sent.fileName, proof: sent.proof, ...(line.unsearched === true ? { unsearched: true as const } : {}) })));
    return line;
  } catch (cause) {
    await takeBack();
    return { ...refusedLine(context, record.id, "copy-failed"), detail: diskReason(cause) };
  }
};

type Left = Pick<Proven, "sha256" | "removed" | "kept"> & Pick<DeliveryInEvent, "fileName" | "proof" | "unsearched">;
const inLedger = ({ target, waits, profile }: Order, channel: OpenChannel, record: PhotoRecord, { sha256, removed, kept, fileName, proof, unsearched }: Left): DeliveryInEvent => ({
  recipient: target.name, ...(target.id === undefined ? {} : { recipientId: target.id }), channel: waits === true ? "drag" : channel.id, version: record.version,
  fileName, sha256, profile, removed: [...removed], approval: givenApproval(record), fields: kept, ...(proof === undefined ? {} : { proof }), ...(unsearched === true ? { unsearched } : {}),
});

/** What is about to leave, in the journal before it does: whatever ends the desk then, the next start finds the copy by it (settle-deliveries.ts). */
export const beginLeaving = (context: DeskContext, { target, profile, waits }: Order, record: PhotoRecord, { sha256, stem, ending, removed, kept }: Proven, call: Call): number => {
  const { settings } = target;
  return recordEvent(context, { editor: call.editor, kind: "delivery.begun", photos: [record.id], payload: {
    recipient: settings.channel === "folder" ? settings.folder : target.name, ...(target.name === ("folder" in settings ? settings.folder : "") ? {} : { ledger: target.name }), ...(target.id === undefined ? {} : { recipientId: target.id }), channel: waits === true ? "drag" : settings.channel,
    version: record.version, profile, sha256, stem, ending, removed, approval: givenApproval(record), fields: kept,
  } }).number;
};
