// Deliveries: approved photos, their bytes looked at once more, proven copies, one ledger event for the batch.
import { rm } from "node:fs/promises";
import path from "node:path";
import type { DeliverLine } from "#contract/methods/delivery.ts";
import type { Profile } from "#contract/profile.ts";
import { Refusal } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import { badToken } from "#core/name-template.ts";
import { whyNot } from "#core/states.ts";
import type { Call, DeskContext } from "../context.ts";
import { type Delivered, deliverPhoto, type Proven } from "./deliver-photo.ts";
import { dropDelivery, enterDelivery, givenApproval } from "./enter-delivery.ts";
import type { SensitiveValue } from "./sensitive.ts";
import { diskReason } from "../disk.ts";
import { display, fromText, toFs } from "../disk-path.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { sensitiveOf, takeBaselines } from "../read/baseline.ts";
import { lookAt } from "../read/look.ts";
import type { WriteQueue } from "../write/queue.ts";
import { openJobs } from "../services/derive.ts";
import { pathParts } from "../services/path-parts.ts";
import type { DeliveryInEvent } from "../services/photo.ts";
import { recordEvent } from "../services/record-event.ts";
import { madeBy } from "../services/requests.ts";

export interface Order {
  readonly photos: readonly PhotoId[];
  readonly to: string;
  readonly profile: string;
  readonly name?: string | undefined;
  /** Who gets it, where the folder is none of the recipient's. Such copies wait there: they begin to leave later (`beginLeaving`). */
  readonly recipient?: string;
}
export interface Done {
  readonly record: PhotoRecord;
  readonly line: DeliverLine;
  readonly made: Extract<Delivered, { ok: true }>;
  readonly proven: Proven;
  /** Number of the event that says it was about to leave; 0 while the copy waits. */
  readonly begun: number;
}

const refusedLine = (context: DeskContext, id: PhotoId, reason: string): DeliverLine => {
  return { photo: id, ...pathParts(context.index.get(id)?.path), ok: false, reason };
};

/** The photo as it lies on the disk, if it may leave; else why not. */
export const mayLeave = async (context: DeskContext, id: PhotoId): Promise<PhotoRecord | string> => {
  const looked = await lookAt(context, id);
  if (looked === undefined || !looked.present) return "unknown-photo";
  const no = whyNot("deliver", looked);
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
export const planOf = (profiles: ReadonlyMap<string, Profile>, order: Order): { readonly profile: Profile; readonly nameTemplate: string } => {
  const profile = profiles.get(order.profile);
  if (profile === undefined) throw new Refusal("unknown-profile", { profile: order.profile });
  const nameTemplate = order.name ?? profile.nameTemplate;
  const token = badToken(nameTemplate);
  if (token !== undefined) throw new Refusal("bad-template", { token });
  if (!path.isAbsolute(order.to)) throw new Refusal("cannot-write-folder", { path: order.to, why: "path-not-absolute" });
  return { profile, nameTemplate };
};

/** Delivers each photo that may leave; one that may not, or cannot be proven safe, says so and stops none of the others. */
export const deliver = async (context: DeskContext, tools: { queue: WriteQueue; profiles: ReadonlyMap<string, Profile> }, order: Order, call: Call): Promise<{ ok: number; failed: number; ledger: number[]; lines: DeliverLine[] }> => {
  const plan = planOf(tools.profiles, order);
  const photos = [...new Set(order.photos)];
  await tools.queue.settled(photos, AbortSignal.any([call.signal, AbortSignal.timeout(60_000)]));
  const lines: DeliverLine[] = [];
  const ledger: number[] = [];
  const before = linesBefore(context, call.request);
  for (const [at, id] of photos.entries()) {
    const left = before.get(id);
    if (left !== undefined) { lines.push(left.line); ledger.push(left.number); continue; }
    const done = call.signal.aborted ? refusedLine(context, id, "cancelled") : await proveOne(context, { ...plan, order, sequence: at + 1 }, id, call);
    const line = "line" in done ? await entered(context, order, done, call, ledger) : done;
    lines.push(line);
    call.progress(line);
    call.progress({ progress: { done: at + 1, total: photos.length } });
  }
  const ok = lines.filter((line) => line.ok).length;
  return { ok, failed: lines.length - ok, ledger, lines };
};

/** What this very call delivered before its answer was lost: it does not leave twice. */
const linesBefore = (context: DeskContext, request: string | undefined): ReadonlyMap<PhotoId, { readonly line: DeliverLine; readonly number: number }> =>
  new Map(madeBy(context, request).flatMap((event) => event.photos.flatMap((id, at) => {
    const made = (event.payload["deliveries"] as readonly DeliveryInEvent[] | undefined)?.[at];
    if (made === undefined) return [];
    return [[id, { number: event.number, line: { photo: id, ...pathParts(context.index.get(id)?.path), ok: true, copy: path.join(made.recipient, made.fileName), sha256: made.sha256, removed: [...made.removed] } }]];
  })));

export const proveOne = async (context: DeskContext, plan: { order: Order; profile: Profile; nameTemplate: string; sequence: number }, id: PhotoId, call: Call): Promise<Done | DeliverLine> => {
  const record = await mayLeave(context, id);
  if (typeof record === "string") return refusedLine(context, id, record);
  const sensitive = sensitiveOf(context, id);
  if (sensitive === undefined || record.reading === undefined) return refusedLine(context, id, "file-unreadable");
  const { picture } = record.hashes;
  let begun = 0;
  let about: Proven | undefined;
  const made = await deliverPhoto({
    source: record.path, ...(record.sidecar === undefined ? {} : { sidecar: record.sidecar }), ...(picture === undefined ? {} : { sourceHash: picture }), fileType: record.reading.fileType, orientation: record.reading.orientation,
    fields: record.fields, sensitive: sensitive as readonly SensitiveValue[], profile: plan.profile, folder: fromText(plan.order.to), nameTemplate: plan.nameTemplate, seq: plan.sequence,
  }, { pool: context.pool, table: context.table, signal: call.signal, onProven: (proven) => {
    about = proven;
    if (plan.order.recipient === undefined) begun = beginLeaving(context, plan.order, record, proven, call);
  } });
  if (!made.ok && begun > 0) dropDelivery(context, call.editor, id, begun);
  if (!made.ok) return { ...refusedLine(context, id, made.refusal), detail: made.reason };
  if (about === undefined) throw new Error("placed without a proof");
  const exempt = made.exempt.map((one) => `${one.tag}: ${one.why}`);
  return { record, made, proven: about, begun, line: { photo: id, ...pathParts(record.path), ok: true, copy: display(made.copy), sha256: made.sha256, removed: [...made.removed], exempt: [...exempt, ...made.notes] } };
};

/** Into the ledger before the next copy is made. A copy that cannot be entered is taken back: what nobody knows of, nobody can correct or kill. */
export const entered = async (context: DeskContext, order: Order, { record, made, begun, line }: Done, call: Call, ledger: number[]): Promise<DeliverLine> => {
  context.at("placed");
  try {
    const { fileName, sha256, removed } = made;
    const delivery = { recipient: order.recipient ?? order.to, fileName, sha256, profile: order.profile, removed: [...removed], approval: givenApproval(record) };
    ledger.push(enterDelivery(context, { editor: call.editor, request: call.request }, context.index.get(record.id) ?? record, begun, delivery));
    return line;
  } catch (cause) {
    await rm(toFs(made.copy), { force: true });
    return { ...refusedLine(context, record.id, "copy-failed"), detail: diskReason(cause) };
  }
};

/** What is about to leave, in the journal before it does: whatever ends the desk then, the next start finds the copy by it (settle-deliveries.ts). */
export const beginLeaving = (context: DeskContext, order: Order, record: PhotoRecord, { sha256, stem, ending, removed }: Proven, call: Call): number =>
  recordEvent(context, { editor: call.editor, kind: "delivery.begun", photos: [record.id], payload: { recipient: order.to, ...(order.recipient === undefined ? {} : { ledger: order.recipient }), profile: order.profile, sha256, stem, ending, removed, approval: givenApproval(record) } }).number;
