// Turning photos: an edit of the orientation tag, kept, written, undone and refused as every other edit. The picture data is never touched.
import type { BatchResult } from "#contract/methods/edit.ts";
import type { Turn } from "#contract/methods/file.ts";
import type { Outcome, PhotoId } from "#contract/values.ts";
import { orientationId, shownOrientation, turned } from "#core/orientation.ts";
import { afterEdit } from "#core/states.ts";
import type { Call, DeskContext } from "../context.ts";
import { ending } from "../disk-path.ts";
import { formatByEnding, formatById } from "../formats/catalogue.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import type { JobFields } from "../services/derive.ts";
import { goesToSidecar, insertJobs, readFirst } from "../services/edit.ts";
import { type SetInEvent, setOf } from "../services/fold.ts";
import { outcomeOf, tally } from "../services/outcome.ts";
import { recordEvent } from "../services/record-event.ts";
import type { WriteQueue } from "../write/queue.ts";

interface Order { readonly photos: readonly PhotoId[]; readonly turn: Turn; readonly voidApproval: boolean }
interface Planned { readonly record: PhotoRecord; readonly fields: JobFields; readonly set: SetInEvent }

/** Formats whose programs go by the EXIF tag. HEIF, AVIF and JPEG XL turn the picture in the container; what cannot be written gets its sidecar. */
const byTag: ReadonlySet<string> = new Set(["jpeg", "png", "psd", "tiff", "webp"]);
const canTurn = (record: PhotoRecord): boolean => {
  const format = formatById(record.format) ?? formatByEnding(ending(record.path));
  return format !== undefined && (format.write === "sidecar" || byTag.has(format.id));
};

/** What becomes of one photo, or why nothing does. */
const planOf = (context: DeskContext, order: Order, id: PhotoId): Planned | string => {
  const record = context.index.get(id);
  if (record?.present !== true) return "unknown-photo";
  if (record.reading === undefined || record.file !== "here") return record.file === "unreadable" ? "file-unreadable" : "file-missing";
  if (!canTurn(record)) return "cannot-turn";
  const after = afterEdit(record, [orientationId], false);
  if (typeof after === "string") return after;
  if (after.approval?.void !== undefined && record.state === "approved" && !order.voidApproval) return "approval-void";
  const before = shownOrientation(record.reading);
  return { record, fields: { [orientationId]: { before, after: turned(before, order.turn) } }, set: setOf(after) };
};

/** One turn for all; photos that cannot be turned say why. */
export const rotate = async (context: DeskContext, queue: WriteQueue, order: Order, call: Call): Promise<BatchResult> => {
  const photos = [...new Set(order.photos)];
  await readFirst(context, photos);
  const outcomes = new Map<PhotoId, Outcome>();
  const planned: Planned[] = [];
  for (const id of photos) {
    const plan = planOf(context, order, id);
    if (typeof plan === "string") outcomes.set(id, outcomeOf(context, id, plan));
    else planned.push(plan);
  }
  if (planned.length === 0) return tally([...outcomes.values()], null);
  const event = recordEvent(context, {
    editor: call.editor, request: call.request, kind: "edit.made", photos: planned.map((one) => one.record.id),
    payload: { fields: planned.map((one) => one.fields), before: planned.map((one) => setOf(one.record)), set: planned.map((one) => one.set) },
  }, (made) => { insertJobs(context, made.number, planned.map((one) => ({ id: one.record.id, fields: one.fields, sidecar: goesToSidecar(one.record) }))); });
  queue.wake();
  for (const one of planned) outcomes.set(one.record.id, outcomeOf(context, one.record.id));
  return tally(photos.flatMap((id) => outcomes.get(id) ?? []), event.number);
};
