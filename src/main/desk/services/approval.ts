// Submit, return, approve, reject, reopen, waive: by the table of states, always on the bytes that lie on the disk.
import type { BatchResult } from "#contract/methods/edit.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Outcome, PhotoId } from "#contract/values.ts";
import { mayWaive, problemCounts } from "#core/checks/house-style.ts";
import { type Action, type Standing, whyNot } from "#core/states.ts";
import type { Call, DeskContext } from "../context.ts";
import { signatureOf } from "../disk.ts";
import type { PhotoRecord, Waiver } from "../index-db/photo-record.ts";
import { takeBaselines } from "../read/baseline.ts";
import { lookAt } from "../read/look.ts";
import type { WriteQueue } from "../write/queue.ts";
import { openJobs, problemsOf } from "./derive.ts";
import { setOf } from "./fold.ts";
import { outcomeOf, tally } from "./outcome.ts";
import { recordEvent } from "./record-event.ts";

const kinds: Readonly<Record<Exclude<Action, "deliver">, string>> = { submit: "approval.submitted", return: "approval.returned", approve: "approval.given", reject: "approval.rejected", reopen: "approval.reopened" };
const writeWaitMs = 60_000;

interface Order { readonly photos: readonly PhotoId[]; readonly note?: string | undefined }

const fileRefusal = (record: PhotoRecord): string | undefined => (record.file === "here" ? undefined : record.file === "unreadable" ? "file-unreadable" : "file-missing");

/** What keeps a photo from being submitted or approved; undefined where nothing blocks. */
const blocked = (context: DeskContext, record: PhotoRecord): string | undefined => {
  const problems = problemsOf(context, record);
  return problemCounts(problems).problems === 0 ? undefined : "check-blocks";
};

/** A second pair of eyes, where the house style asks for it. */
const secondEditor = (context: DeskContext, record: PhotoRecord, call: Call): string | undefined => {
  const style = context.styles.get(context.settings.get().style);
  if (style?.approval.secondEditor !== true) return undefined;
  return record.submittedBy === call.editor.initials || record.editedBy === call.editor.initials ? "second-editor" : undefined;
};

const pendingWrites = async (queue: WriteQueue, photos: readonly PhotoId[], signal: AbortSignal): Promise<void> => {
  queue.wake();
  await queue.settled(photos, AbortSignal.any([signal, AbortSignal.timeout(writeWaitMs)]));
};
const writeRefusal = (context: DeskContext, id: PhotoId): string | undefined => {
  const jobs = openJobs(context, id);
  return jobs.some((job) => job.state === "failed" || job.state === "conflict") ? "write-failed" : jobs.length > 0 ? "write-pending" : undefined;
};

const afterAction = (action: Action, record: PhotoRecord, order: Order, given: { call: Call; time: string; style: string }): Standing => {
  switch (action) {
    case "submit": return { ...record, state: "submitted", returnNote: undefined };
    case "return": return { ...record, state: "returned", returnNote: order.note };
    case "reject": return { ...record, state: "rejected" };
    case "reopen": return { ...record, state: "working", approval: undefined };
    case "approve":
      if (record.contentHash === undefined) throw new Error("approved without a content hash");
      return { ...record, state: "approved", returnNote: undefined, approval: { by: given.call.editor, time: given.time, hash: record.contentHash, style: given.style } };
    case "deliver": return { ...record, delivered: true };
  }
};

/** Says yes or why not for one photo, the file looked at where the action depends on its bytes. */
const judge = async (context: DeskContext, action: Action, id: PhotoId, call: Call): Promise<PhotoRecord | string> => {
  const known = context.index.get(id);
  if (known === undefined || !known.present) return "unknown-photo";
  const looks = action === "submit" || action === "approve";
  if (action === "approve") {
    const write = writeRefusal(context, id);
    if (write !== undefined) return write;
  }
  const record = looks ? ((await lookAt(context, id)) ?? known) : known;
  const no = whyNot(action, record);
  if (no !== undefined) return no;
  if (!looks) return record;
  return fileRefusal(record) ?? blocked(context, record) ?? (action === "approve" ? secondEditor(context, record, call) : undefined) ?? record;
};

/** The row as it is now, if it still stands for the bytes that were looked at; undefined where they changed since. */
const sameContent = async (context: DeskContext, looked: PhotoRecord): Promise<PhotoRecord | undefined> => {
  const now = context.index.get(looked.id);
  if (now?.contentHash === undefined || now.contentHash !== looked.contentHash) return undefined;
  return (await signatureOf(now.path).catch(() => "")) === looked.signature ? now : undefined;
};

/** The same for some photos; what an approval needs to be kept in the journal is read in one go for those that pass. */
const judgeTogether = async (context: DeskContext, action: Action, ids: readonly PhotoId[], call: Call): Promise<readonly (PhotoRecord | string)[]> => {
  const judged = await Promise.all(ids.map((id) => judge(context, action, id, call)));
  if (action !== "approve") return judged;
  await takeBaselines(context, judged.filter((one) => typeof one !== "string"));
  return Promise.all(judged.map(async (one) => (typeof one === "string" ? one : ((await sameContent(context, one)) ?? "content-changed"))));
};

/** So many are read in one ExifTool command; so many commands are under way at once. */
const together = 40;
const lanes = 2;

/** Photos decided on together, so that a batch is one event and one step of undo. */
export const act = async (context: DeskContext, queue: WriteQueue, action: Exclude<Action, "deliver">, order: Order, call: Call): Promise<BatchResult> => {
  if (action === "return" && (order.note ?? "").trim() === "") throw new Refusal("needs-note");
  // Without its house style nothing would be checked, and so nothing would block.
  const { style } = context.settings.get();
  if ((action === "submit" || action === "approve") && !context.styles.has(style)) throw new Refusal("unknown-style", { style });
  const photos = [...new Set(order.photos)];
  if (action === "approve") await pendingWrites(queue, photos, call.signal);
  const yes: PhotoRecord[] = [];
  const refused: Outcome[] = [];
  const batches: PhotoId[][] = [];
  for (let at = 0; at < photos.length; at += together) batches.push(photos.slice(at, at + together));
  let done = 0;
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
      const ids = batch;
      const judged = call.signal.aborted ? ids.map(() => "cancelled") : await judgeTogether(context, action, ids, call);
      for (const [at, one] of judged.entries()) {
        const id = ids[at];
        if (typeof one !== "string") yes.push(one);
        else if (id !== undefined) refused.push(outcomeOf(context, id, one));
      }
      done += ids.length;
      call.progress({ progress: { done, total: photos.length } });
    }
  }));
  // In the order asked for, whichever batch came back first.
  const place = new Map(photos.map((id, at) => [id, at]));
  yes.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  // A photo that changed while the others were judged is not swept along.
  const still = yes.filter((record) => {
    const now = context.index.get(record.id);
    if (now === undefined || now.state !== record.state || (now.contentHash ?? record.contentHash) !== record.contentHash || now.seen !== record.seen) return false;
    // An edit that came while the others were judged is not written yet, and nobody checked it.
    return action !== "approve" || openJobs(context, record.id).length === 0;
  });
  for (const record of yes) if (!still.includes(record)) refused.push(outcomeOf(context, record.id, "content-changed"));
  if (still.length === 0) return tally(refused, null);
  const time = new Date(context.now()).toISOString();
  const event = recordEvent(context, {
    editor: call.editor, request: call.request, kind: kinds[action], photos: still.map((record) => record.id),
    payload: { before: still.map((record) => setOf(record)), set: still.map((record) => setOf(afterAction(action, record, order, { call, time, style: context.settings.get().style }))), ...(order.note === undefined ? {} : { note: order.note }), style: context.settings.get().style },
  });
  const byId = new Map([...still.map((record) => outcomeOf(context, record.id)), ...refused].map((one) => [one.photo, one]));
  return tally(photos.flatMap((id) => byId.get(id) ?? []), event.number);
};

/** Waives a rule for these photos' content, where the house style lets this editor. */
export const waive = async (context: DeskContext, order: { photos: readonly PhotoId[]; rule: string; reason: string }, call: Call): Promise<BatchResult> => {
  const style = context.styles.get(context.settings.get().style);
  if (style === undefined) throw new Refusal("unknown-style", { style: context.settings.get().style });
  if (order.reason.trim() === "") throw new Refusal("needs-reason");
  if (!(order.rule in style.rules)) throw new Refusal("unknown-rule", { rule: order.rule });
  if (!mayWaive(style, order.rule, call.editor.initials)) throw new Refusal("may-not-waive", { rule: order.rule });
  const waived: { id: PhotoId; before: readonly Waiver[]; after: readonly Waiver[] }[] = [];
  const refused: Outcome[] = [];
  for (const id of new Set(order.photos)) {
    const looked = await lookAt(context, id);
    if (looked === undefined) { refused.push(outcomeOf(context, id, "unknown-photo")); continue; }
    const file = fileRefusal(looked) ?? (looked.state === "killed" ? "killed" : undefined);
    if (file !== undefined) { refused.push(outcomeOf(context, id, file)); continue; }
    await takeBaselines(context, [looked]);
    const record = await sameContent(context, looked);
    if (record?.contentHash === undefined) { refused.push(outcomeOf(context, id, "content-changed")); continue; }
    waived.push({ id, before: record.waivers, after: [...record.waivers.filter((one) => one.rule !== order.rule), { rule: order.rule, reason: order.reason, by: call.editor, hash: record.contentHash }] });
  }
  if (waived.length === 0) return tally(refused, null);
  const event = recordEvent(context, { editor: call.editor, request: call.request, kind: "problem.waived", photos: waived.map((one) => one.id), payload: { rule: order.rule, reason: order.reason, waiversBefore: waived.map((one) => one.before), waivers: waived.map((one) => one.after) } });
  return tally([...waived.map((one) => outcomeOf(context, one.id)), ...refused], event.number);
};
