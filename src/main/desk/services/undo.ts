// Undo and redo: an event that takes an earlier one back, or does it again. Photos that something newer touched are left alone and named.
import { Refusal } from "#contract/refusals.ts";
import type { JournalEvent, Outcome, PhotoId } from "#contract/values.ts";
import { canonicalJson } from "#core/canonical-json.ts";
import { sameValue } from "#core/fields/text.ts";
import { valueNow } from "#core/orientation.ts";
import { afterEdit } from "#core/states.ts";
import { nextRedo, nextUndo, type Step, undoable } from "#core/undo.ts";
import type { Call, DeskContext } from "../context.ts";
import type { PhotoRecord, Waiver } from "../index-db/photo-record.ts";
import type { WriteQueue } from "../write/queue.ts";
import { type JobFields, openJobs } from "./derive.ts";
import { goesToSidecar, insertJobs, marksOf } from "./edit.ts";
import { type SetInEvent, setOf } from "./fold.ts";
import { outcomeOf, tally } from "./outcome.ts";
import type { CollectionInEvent } from "../index-db/collections.ts";
import { turnCollection } from "./collection.ts";
import { recordEvent } from "./record-event.ts";

interface Payload { readonly fields?: readonly JobFields[]; readonly before?: readonly SetInEvent[]; readonly set?: readonly SetInEvent[]; readonly waivers?: readonly (readonly Waiver[])[]; readonly waiversBefore?: readonly (readonly Waiver[])[] }
interface Turned { readonly id: PhotoId; readonly set?: SetInEvent; readonly fields?: JobFields; readonly waivers?: readonly Waiver[] }
export interface UndoResult extends ReturnType<typeof tally> { what: { kind: string; fields: string[]; photos: number; collection?: string } }

/** Steps kept in reach, counted back from the newest. */
const reach = 500;

const stepsOf = (context: DeskContext, editor: Call["editor"]): readonly Step[] => {
  const kinds = [...undoable, "undo.made", "redo.made"];
  return context.journal.db.prepare<string[], { number: number; kind: string; of: number | null }>(
    `SELECT number, kind, json_extract(payload, '$.of') AS "of" FROM event WHERE editor = ? AND kind IN (${kinds.map(() => "?").join(",")}) AND NOT (kind = 'file.trashed' AND json_extract(payload, '$.restorable') = 0) ORDER BY number DESC LIMIT ${reach * 3}`)
    .all(canonicalJson(editor), ...kinds).reverse().map((row) => ({ number: row.number, kind: row.kind, ...(row.of === null ? {} : { of: row.of }) }));
};

const sameStanding = (record: PhotoRecord, set: SetInEvent): boolean => record.state === set.state && (record.approval?.hash ?? null) === (set.approval?.hash ?? null) && (record.approval?.void === undefined) === (set.approval?.void === undefined);

/** Before and after exchanged for undo; as they were for redo. */
const turnFields = (fields: JobFields, back: boolean): JobFields => !back ? fields : Object.fromEntries(Object.entries(fields).map(([id, one]) => [id, { ...(one.after === undefined ? {} : { before: one.after }), ...(one.before === undefined ? {} : { after: one.before }) }]));

/** Whether an approval that comes back would stand for the very content it was given for. */
const fitsContent = (context: DeskContext, record: PhotoRecord, set: SetInEvent): boolean =>
  set.approval?.void === undefined && set.approval?.hash === record.contentHash && record.file === "here" && openJobs(context, record.id).length === 0;

const turn = (context: DeskContext, record: PhotoRecord, event: JournalEvent, at: number, back: boolean): Turned | string => {
  const payload = event.payload as Payload;
  if (record.delivered) return "already-delivered";
  const fields = payload.fields?.[at];
  if (fields !== undefined) {
    const turned = turnFields(fields, back);
    for (const [id, one] of Object.entries(turned)) if (!sameValue(valueNow(record, id), one.before)) return "touched-since";
    // The void of an approval is never taken back by undoing the edit that caused it.
    const edited = afterEdit(record, Object.keys(turned), false);
    if (typeof edited === "string") return edited;
    const old = back ? payload.before?.[at] : payload.set?.[at];
    const wasVoid = payload.set?.[at]?.approval?.void !== undefined;
    const set = old !== undefined && !wasVoid && record.approval === undefined ? { ...setOf(record), state: old.state } : setOf(edited);
    return { id: record.id, fields: turned, set };
  }
  const [given, turnedTo] = back ? [payload.waivers?.[at], payload.waiversBefore?.[at]] : [payload.waiversBefore?.[at], payload.waivers?.[at]];
  if (given !== undefined && turnedTo !== undefined) {
    // An approval may rest on the waiver, and the whole list comes back: what somebody waived since would go with it.
    if (record.state === "approved" || canonicalJson(record.waivers) !== canonicalJson(given)) return "touched-since";
    return { id: record.id, waivers: turnedTo };
  }
  const [from, to] = back ? [payload.set?.[at], payload.before?.[at]] : [payload.before?.[at], payload.set?.[at]];
  if (from === undefined || to === undefined || !sameStanding(record, from)) return "touched-since";
  if (to.state === "approved" && !fitsContent(context, record, to)) return "touched-since";
  return { id: record.id, set: to };
};

/** The event that undo, or redo, would turn next. */
export const nextStep = (context: DeskContext, call: Call, back: boolean): JournalEvent | undefined => {
  const steps = stepsOf(context, call.editor);
  const number = back ? nextUndo(steps) : nextRedo(steps);
  return number === undefined ? undefined : context.journal.byNumber(number);
};

const step = (context: DeskContext, queue: WriteQueue, call: Call, back: boolean): UndoResult => {
  const event = nextStep(context, call, back);
  if (event === undefined) throw new Refusal(back ? "nothing-to-undo" : "nothing-to-redo");
  if (event.payload["collection"] !== undefined) return stepCollection(context, event, call, back);
  const outcomes: Outcome[] = [];
  const turned: Turned[] = [];
  for (const [at, id] of event.photos.entries()) {
    const record = context.index.get(id);
    const one = record?.present !== true ? "unknown-photo" : turn(context, record, event, at, back);
    if (typeof one === "string") outcomes.push(outcomeOf(context, id, one));
    else turned.push(one);
  }
  const what = { kind: event.kind, fields: [...new Set(turned.flatMap((one) => Object.keys(one.fields ?? {})))], photos: turned.length };
  // Nothing could be turned: nothing happened, so there is no event, and the step stays the newest. Were it passed over, the next undo would
  // take back something older that the editor did not ask for.
  if (turned.length === 0) return { ...tally(outcomes, null), what };
  const [first] = turned;
  const made = recordEvent(context, {
    editor: call.editor, request: call.request, kind: back ? "undo.made" : "redo.made", photos: turned.map((one) => one.id),
    payload: { of: event.number, what: event.kind, ...(first?.set === undefined ? {} : { set: turned.map((one) => one.set) }), ...(first?.fields === undefined ? {} : { fields: turned.map((one) => one.fields), ...marksOf(context.table, turned.map((one) => one.fields ?? {})) }), ...(first?.waivers === undefined ? {} : { waivers: turned.map((one) => one.waivers) }) },
  }, (appended) => {
    insertJobs(context, appended.number, turned.flatMap((one) => { const record = context.index.get(one.id); return one.fields === undefined || record === undefined ? [] : [{ id: one.id, fields: one.fields, sidecar: goesToSidecar(record) }]; }));
  });
  queue.wake();
  return { ...tally([...turned.map((one) => outcomeOf(context, one.id)), ...outcomes], made.number), what };
};

/** A story's event turned: all of it or nothing, its photos stay as they are. */
const stepCollection = (context: DeskContext, event: JournalEvent, call: Call, back: boolean): UndoResult => {
  const change = event.payload["collection"] as CollectionInEvent;
  const what = { kind: event.kind, fields: [], photos: event.photos.length, collection: change.name ?? change.before ?? "" };
  const turned = turnCollection(context, event, back);
  if (turned === undefined) return { ...tally(event.photos.map((id) => outcomeOf(context, id, "touched-since")), null), what };
  const made = recordEvent(context, { editor: call.editor, request: call.request, kind: back ? "undo.made" : "redo.made", photos: event.photos, payload: { of: event.number, what: event.kind, collection: turned } });
  context.tell("collections.changed", {});
  return { ...tally(event.photos.map((id) => outcomeOf(context, id)), made.number), what };
};

export const undo = (context: DeskContext, queue: WriteQueue, call: Call): UndoResult => step(context, queue, call, true);
export const redo = (context: DeskContext, queue: WriteQueue, call: Call): UndoResult => step(context, queue, call, false);
