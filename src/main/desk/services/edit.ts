// Editing: one edit for many photos, drafts, conflicts. Kept when it answers; the write follows from its jobs.
import type { BatchResult, FieldChange, PhotoEdit } from "#contract/methods/edit.ts";
import { Refusal } from "#contract/refusals.ts";
import type { FieldValue, Outcome, PhotoId } from "#contract/values.ts";
import { applyChange, checkChange, type CheckedChange } from "#core/change.ts";
import { type FieldTable, onlyMarks } from "#core/fields/table.ts";
import { inXml, sameValue } from "#core/fields/text.ts";
import { writeTags } from "#core/fields/write-tags.ts";
import { afterEdit } from "#core/states.ts";
import type { Call, DeskContext } from "../context.ts";
import { ending } from "../disk-path.ts";
import { formatByEnding, formatById } from "../formats/catalogue.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { lookAt } from "../read/look.ts";
import { ulid } from "../ulid.ts";
import type { WriteQueue } from "../write/queue.ts";
import { type JobFields, jobFields, openJobs, rederive } from "./derive.ts";
import { type SetInEvent, setOf } from "./fold.ts";
import { outcomeOf, tally } from "./outcome.ts";
import { recordEvent } from "./record-event.ts";

/** Which photos of an edit had nothing changed but marks; the fold has no field table, and a mark makes nobody the one who wrote the text. */
export const marksOf = (table: FieldTable, fields: readonly JobFields[]): { marksOnly?: boolean[] } => {
  const only = fields.map((one) => onlyMarks(table, Object.keys(one)));
  return only.includes(true) ? { marksOnly: only } : {};
};

interface Planned { readonly record: PhotoRecord; readonly fields: JobFields; readonly set: SetInEvent }

/** Before and after of the fields that really change. */
const differences = (record: PhotoRecord, changes: readonly CheckedChange[]): JobFields => {
  const fields: Record<string, { before?: FieldValue; after?: FieldValue }> = {};
  let now = record.fields;
  for (const change of changes) {
    const before = now[change.field.id];
    const after = applyChange(before, change);
    const first = fields[change.field.id] ?? (before === undefined ? {} : { before });
    fields[change.field.id] = { ...(first.before === undefined ? {} : { before: first.before }), ...(after === undefined ? {} : { after }) };
    const { [change.field.id]: _old, ...rest } = now;
    now = after === undefined ? rest : { ...rest, [change.field.id]: after };
  }
  return Object.fromEntries(Object.entries(fields).filter(([, one]) => !sameValue(one.before, one.after)));
};

/** Inserts a job for each photo, in the event's own transaction. */
export const insertJobs = (context: DeskContext, event: number, planned: readonly { id: PhotoId; fields: JobFields; sidecar: boolean }[]): void => {
  const insert = context.journal.db.prepare("INSERT INTO job (id, photo, event, state, fields, target) VALUES (?, ?, ?, 'waiting', ?, ?)");
  for (const one of planned) insert.run(ulid(), one.id, event, JSON.stringify(one.fields), one.sidecar ? "sidecar" : "file");
};
export const goesToSidecar = (record: PhotoRecord): boolean => (formatById(record.format) ?? formatByEnding(ending(record.path)))?.write === "sidecar";

const notesOf = (context: DeskContext, record: PhotoRecord, fields: JobFields): readonly string[] => {
  const format = formatById(record.format) ?? formatByEnding(ending(record.path));
  const iim = format?.write === "inside" && (format.holds.iim === true || record.reading?.hasIim === true);
  const lost = Object.entries(fields).flatMap(([id, one]) => (one.after !== undefined && !sameValue(one.after, inXml(one.after)) ? [`control-removed:${id}`] : []));
  return [...lost, ...writeTags(context.table, Object.fromEntries(Object.entries(fields).map(([id, one]) => [id, one.after ?? null])), { iim, exifMirrors: [] }).notes];
};

/** A photo that has only just arrived is read first: an edit must know what it changes. */
export const readFirst = async (context: DeskContext, photos: readonly PhotoId[]): Promise<void> => {
  const unread = photos.filter((id) => { const record = context.index.get(id); return record !== undefined && record.reading === undefined && record.file === "here"; });
  await Promise.all(unread.map((id) => lookAt(context, id)));
};

const dropDrafts = (context: DeskContext, photos: readonly PhotoId[], fieldsOf: (photo: PhotoId) => readonly string[]): void => {
  const drop = context.journal.db.prepare("DELETE FROM draft WHERE photo = ? AND field = ?");
  context.journal.write(() => { for (const photo of photos) for (const field of fieldsOf(photo)) drop.run(photo, field); });
};

/** What becomes of one photo: a change to be made, nothing to change, or why not. */
const planOne = (context: DeskContext, id: PhotoId, changes: readonly CheckedChange[], voidApproval: boolean | undefined): Planned | Outcome => {
  const record = context.index.get(id);
  if (record?.present !== true) return outcomeOf(context, id, "unknown-photo");
  if (record.file === "unreadable") return outcomeOf(context, id, "file-unreadable");
  const fields = differences(record, changes);
  const after = afterEdit(record, Object.keys(fields), onlyMarks(context.table, Object.keys(fields)));
  if (typeof after === "string") return outcomeOf(context, id, after);
  if (Object.keys(fields).length === 0) return outcomeOf(context, id);
  if (after.approval?.void !== undefined && record.state === "approved" && voidApproval === false) return outcomeOf(context, id, "approval-void");
  return { record, fields, set: setOf(after) };
};

/** One event of all these, each photo with its own changes. */
const makeEdits = (context: DeskContext, queue: WriteQueue, edits: ReadonlyMap<PhotoId, readonly CheckedChange[]>, voidApproval: boolean | undefined, call: Call): BatchResult => {
  const planned: Planned[] = [];
  const outcomes = new Map<PhotoId, Outcome>();
  for (const [id, changes] of edits) {
    const plan = planOne(context, id, changes, voidApproval);
    if ("record" in plan) planned.push(plan);
    else outcomes.set(id, plan);
  }
  const typedIn = (id: PhotoId): readonly string[] => (edits.get(id) ?? []).map((change) => change.field.id);
  // A text that the photo has already is no edit, and no draft either: left behind, it would overwrite what comes after.
  const same = [...outcomes.values()].filter((one) => one.ok).map((one) => one.photo);
  if (same.length > 0) dropDrafts(context, same, typedIn);
  if (planned.length === 0) return tally([...outcomes.values()], null);
  const event = recordEvent(context, {
    editor: call.editor, request: call.request, kind: "edit.made", photos: planned.map((one) => one.record.id),
    payload: { fields: planned.map((one) => one.fields), before: planned.map((one) => setOf(one.record)), set: planned.map((one) => one.set), ...marksOf(context.table, planned.map((one) => one.fields)) },
  }, (made) => {
    insertJobs(context, made.number, planned.map((one) => ({ id: one.record.id, fields: one.fields, sidecar: goesToSidecar(one.record) })));
    dropDrafts(context, planned.map((one) => one.record.id), typedIn);
  });
  queue.wake();
  for (const one of planned) outcomes.set(one.record.id, outcomeOf(context, one.record.id, undefined, notesOf(context, one.record, one.fields)));
  return tally([...edits.keys()].flatMap((id) => outcomes.get(id) ?? []), event.number);
};

interface OneForAll { readonly photos: readonly PhotoId[]; readonly changes: readonly FieldChange[]; readonly voidApproval?: boolean }

/** One edit. Unknown fields, wrong modes and values refuse it whole; photos that may not be edited say why. */
const makeEdit = (context: DeskContext, queue: WriteQueue, params: OneForAll, call: Call): BatchResult => {
  const changes = params.changes.map((change) => checkChange(context.table, change));
  return makeEdits(context, queue, new Map(params.photos.map((id) => [id, changes])), params.voidApproval, call);
};

/** One edit, as the editor makes it. */
export const editPhotos = async (context: DeskContext, queue: WriteQueue, params: OneForAll, call: Call): Promise<BatchResult> => {
  await readFirst(context, params.photos);
  return makeEdit(context, queue, params, call);
};

/** Each photo its own values, as one edit. A photo named twice gets its changes in their order. */
export const editEach = async (context: DeskContext, queue: WriteQueue, params: { readonly edits: readonly PhotoEdit[]; readonly voidApproval?: boolean }, call: Call): Promise<BatchResult> => {
  const edits = new Map<PhotoId, readonly CheckedChange[]>();
  for (const { photo, changes } of params.edits) edits.set(photo, [...(edits.get(photo) ?? []), ...changes.map((change) => checkChange(context.table, change))]);
  await readFirst(context, [...edits.keys()]);
  return makeEdits(context, queue, edits, params.voidApproval, call);
};

/** Keeps what is being typed: one replaceable, synced row a photo and field. */
export const keepDraft = (context: DeskContext, params: { photos: readonly PhotoId[]; field: string; value?: FieldValue | null | undefined; drop?: boolean | undefined }, call: Call): { kept: boolean } => {
  const field = context.table.find(params.field);
  if (field === undefined) throw new Refusal("unknown-field", { field: params.field });
  context.journal.write(() => {
    const put = context.journal.db.prepare("INSERT INTO draft (photo, field, value, editor, time) VALUES (?, ?, ?, ?, ?) ON CONFLICT(photo, field) DO UPDATE SET value = excluded.value, editor = excluded.editor, time = excluded.time");
    const drop = context.journal.db.prepare("DELETE FROM draft WHERE photo = ? AND field = ?");
    for (const photo of params.photos) {
      if (params.drop === true) drop.run(photo, field.id);
      else put.run(photo, field.id, JSON.stringify(params.value ?? null), JSON.stringify(call.editor), new Date(context.now()).toISOString());
    }
  });
  return { kept: true };
};

/** Texts that were typed and are no edits yet, for the fields of a window that shows these photos. */
export const draftsOf = (context: DeskContext, photos: readonly PhotoId[]): { photo: PhotoId; field: string; value: FieldValue | null }[] => {
  const all = context.journal.db.prepare<[string], { field: string; value: string }>("SELECT field, value FROM draft WHERE photo = ? ORDER BY field");
  return photos.flatMap((photo) => all.all(photo).map((row) => ({ photo, field: row.field, value: JSON.parse(row.value) as FieldValue | null })));
};

/** Drafts that a crash left become one edit each of their field and value. No approval goes without its editor being asked: such a text stays a draft. */
export const commitDrafts = (context: DeskContext, queue: WriteQueue): void => {
  const drafts = context.journal.db.prepare<[], { photo: PhotoId; field: string; value: string; editor: string }>("SELECT * FROM draft ORDER BY time").all();
  const drop = context.journal.db.prepare("DELETE FROM draft WHERE photo = ? AND field = ?");
  const groups = Map.groupBy(drafts, (draft) => JSON.stringify([draft.field, draft.value, draft.editor]));
  for (const group of groups.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const value = JSON.parse(first.value) as FieldValue | null;
    try {
      const { outcomes } = makeEdit(context, queue, { photos: group.map((draft) => draft.photo), changes: [{ field: first.field, mode: "replace", value }], voidApproval: false }, { editor: JSON.parse(first.editor) as Call["editor"], signal: new AbortController().signal, progress: () => undefined });
      const done = outcomes.filter((one) => one.ok).map((one) => one.photo);
      context.journal.write(() => { for (const photo of done) drop.run(photo, first.field); });
    } catch (cause) {
      // A draft that cannot be an edit now (delivered, killed, unreadable) stays one: no word is thrown away.
      if (!(cause instanceof Refusal)) throw cause;
    }
  }
};

/** Theirs, mine or a result made of both, for one field that another program changed meanwhile. The version that is not taken stays in the event. */
export const settleConflict = (context: DeskContext, queue: WriteQueue, params: { photo: PhotoId; field: string; take: "mine" | "theirs" | "result"; value?: FieldValue | null | undefined }, call: Call): Outcome => {
  const job = openJobs(context, params.photo).find((one) => one.state === "conflict" && params.field in jobFields(one));
  const change = job === undefined ? undefined : jobFields(job)[params.field];
  if (job === undefined || change === undefined) throw new Refusal("no-conflict", { field: params.field });
  const record = context.index.get(params.photo);
  if (record === undefined) throw new Refusal("unknown-photo", { photo: params.photo });
  // Whoever chooses what will be written is the one who wrote it, and what was submitted is not these words any more.
  const after = params.take === "theirs" && record.state !== "killed" ? undefined : afterEdit(record, [params.field], onlyMarks(context.table, [params.field]));
  if (typeof after === "string") throw new Refusal(after);
  const { [params.field]: _settled, ...rest } = jobFields(job);
  // What the file shall hold; undefined where it holds it already.
  const wanted = params.take === "theirs" ? undefined : params.take === "mine" ? { after: change.after } : { after: applyChange(change.theirs, checkChange(context.table, { field: params.field, mode: "replace", value: params.value ?? null })) };
  const result = params.take === "result" ? { result: wanted?.after ?? null } : {};
  const written: JobFields = { [params.field]: { ...(change.theirs === undefined ? {} : { before: change.theirs }), ...(wanted?.after === undefined ? {} : { after: wanted.after }) } };
  const standing = after === undefined ? {} : { set: [setOf(after)], fields: [written], ...marksOf(context.table, [written]) };
  recordEvent(context, { editor: call.editor, request: call.request, kind: "conflict.settled", photos: [params.photo], payload: { field: params.field, take: params.take, ...change, ...result, ...standing } }, (event) => {
    if (Object.keys(rest).length === 0) context.journal.db.prepare("UPDATE job SET state = 'done', reason = 'settled' WHERE id = ?").run(job.id);
    else context.journal.db.prepare("UPDATE job SET fields = ? WHERE id = ?").run(JSON.stringify(rest), job.id);
    if (wanted !== undefined && !sameValue(wanted.after, change.theirs)) insertJobs(context, event.number, [{ id: params.photo, fields: written, sidecar: job.target === "sidecar" }]);
  });
  rederive(context, [params.photo]);
  queue.wake();
  return outcomeOf(context, params.photo);
};

/** Failed writes wait again. */
export const retryWrites = (context: DeskContext, queue: WriteQueue, photos: readonly PhotoId[] | undefined): { jobs: number } => {
  const ids = photos ?? context.journal.db.prepare<[], PhotoId>("SELECT DISTINCT photo FROM job WHERE state = 'failed'").pluck().all();
  let jobs = 0;
  context.journal.write(() => { for (const id of ids) jobs += context.journal.db.prepare("UPDATE job SET state = 'waiting', reason = NULL WHERE photo = ? AND state = 'failed'").run(id).changes; });
  rederive(context, ids);
  queue.wake();
  return { jobs };
};
