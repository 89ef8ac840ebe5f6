// Photos into the system's trash: main acts, the desk says what is to go, looks what went, and keeps text and history. Nothing is ever deleted here.
import { open } from "node:fs/promises";
import type { BatchResult } from "#contract/methods/edit.ts";
import type { ResultOf } from "#contract/method.ts";
import type { Contract } from "#contract/methods.ts";
import type { Editor, JournalEvent, Outcome, PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { exists } from "../disk.ts";
import { type DiskPath, dirName, isText, toFs } from "../disk-path.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { takeBaselines } from "../read/baseline.ts";
import { openJobs } from "../services/derive.ts";
import { outcomeOf, tally } from "../services/outcome.ts";
import { pathParts, type PathParts } from "../services/path-parts.ts";
import { recordEvent } from "../services/record-event.ts";
import type { WriteQueue } from "../write/queue.ts";
import { groupsOf, openFolders } from "./file-group.ts";
import { type Unit, unitFromEvent, type UnitInEvent, unitToEvent } from "./file-step.ts";
import { lookAtChanged, lookAtSisters } from "./look-before.ts";
import { photosOf } from "./relocate.ts";
import { whyStays } from "./rename.ts";
import { openTrashNotes } from "./trash-folder.ts";

const writeWaitMs = 60_000;
/** A main that has not reported by then has ended. */
const reportWaitMs = 10 * 60_000;

/** Photos whose writes wait until main has reported. */
const holds = new WeakMap<DeskContext, Map<number, () => void>>();

/** What the trash would take: each photo's files, or why it stays. */
export const planTrash = async (context: DeskContext, photos: readonly PhotoId[]): Promise<{ readonly units: readonly Unit[]; readonly refused: ReadonlyMap<PhotoId, string> }> => {
  const refused = new Map<PhotoId, string>();
  const records: PhotoRecord[] = [];
  for (const id of new Set(photos)) {
    const record = context.index.get(id);
    // The system's trash takes names that are text.
    const why = whyStays(record) ?? (record === undefined || isText(record.path) ? undefined : "cannot-trash");
    if (why !== undefined || record === undefined) refused.set(id, why ?? "unknown-photo");
    else records.push(record);
  }
  const groups = await groupsOf(context, records, openFolders(), false);
  return {
    units: groups.map((group) => ({ members: group.records.map((record) => ({ photo: record.id, to: record.path, left: false })), steps: group.files.map((file) => ({ role: file.role, from: file.path, to: file.path })) })),
    refused,
  };
};

/** Names the files and journals that they are about to go. */
export const beginTrash = async (context: DeskContext, queue: WriteQueue, order: { readonly photos: readonly PhotoId[] }, call: Call): Promise<ResultOf<Contract["file"]["beginTrash"]>> => {
  const photos = [...new Set(order.photos)];
  queue.wake();
  await queue.settled(photos, AbortSignal.any([call.signal, AbortSignal.timeout(writeWaitMs)]));
  const release = await queue.hold(photos);
  try {
    const pending = photos.filter((id) => openJobs(context, id).some((job) => job.state === "writing" || job.state === "waiting"));
    // What it said on arrival is in the journal before it goes.
    await takeBaselines(context, photos.filter((id) => !pending.includes(id)).flatMap((id) => context.index.get(id) ?? []));
    const { units, refused } = await planTrash(context, photos.filter((id) => !pending.includes(id)));
    const no: Outcome[] = [...pending.map((id) => outcomeOf(context, id, "write-pending")), ...[...refused].map(([id, why]) => outcomeOf(context, id, why))];
    if (units.length === 0) { release(); return { begun: null, items: [], refused: no }; }
    const begun = recordEvent(context, { editor: call.editor, kind: "file.begun", photos: [...photosOf(units)], payload: { what: "trash", units: units.map(unitToEvent) } }).number;
    context.at("file-begun");
    const all = holds.get(context) ?? new Map<number, () => void>();
    holds.set(context, all);
    const timer = setTimeout(() => { const event = context.journal.byNumber(begun); if (all.has(begun) && event !== undefined) void settleTrash(context, event, call).catch(() => undefined); }, reportWaitMs);
    timer.unref();
    all.set(begun, () => { clearTimeout(timer); all.delete(begun); release(); });
    return { begun, items: units.flatMap((unit) => itemsOf(unit)), refused: no };
  } catch (cause) {
    release();
    throw cause;
  }
};

/** Each photo with its own files; what else bears the name goes with the first. */
const itemsOf = (unit: Unit): { photo: PhotoId; files: PathParts[] }[] => {
  const pictures = new Map(unit.members.map((one) => [one.to, one.photo]));
  const items = unit.members.map((one) => ({ photo: one.photo, files: [] as PathParts[] }));
  let at = items[0];
  for (const step of unit.steps) {
    const photo = step.role === "picture" ? pictures.get(step.from) : undefined;
    if (photo !== undefined) at = items.find((one) => one.photo === photo);
    if (step.role === "companion") at = items[0];
    at?.files.push(pathParts(step.from));
  }
  return items;
};

interface Gone { readonly from: DiskPath; readonly file: DiskPath; readonly info: DiskPath }

/** Where each file of these units is in the trash now, as far as this system lets one know. */
const placesInTrash = async (units: readonly Unit[], sinceMs: number): Promise<readonly Gone[]> => {
  const gone: Gone[] = [];
  const notes = openTrashNotes(sinceMs);
  for (const step of units.flatMap((unit) => unit.steps)) {
    if (await exists(step.from)) continue;
    const found = await notes.find(step.from);
    if (found !== undefined) gone.push({ from: step.from, ...found });
  }
  return gone;
};

/** Looks what went, and tells the journal. */
export const settleTrash = async (context: DeskContext, event: JournalEvent, by: { readonly editor: Editor; readonly request?: string | undefined }, failed: ReadonlyMap<PhotoId, string> = new Map()): Promise<BatchResult> => {
  holds.get(context)?.get(event.number)?.();
  const units = (event.payload["units"] as readonly UnitInEvent[]).map(unitFromEvent);
  const members = units.flatMap((unit) => unit.members);
  const away = new Set<PhotoId>();
  for (const one of members) if (!(await exists(one.to))) away.add(one.photo);
  const went = units.filter((unit) => unit.members.some((one) => away.has(one.photo)));
  const gone = members.filter((one) => away.has(one.photo));
  let number: number | null = null;
  if (gone.length === 0) recordEvent(context, { editor: by.editor, kind: "file.dropped", photos: [], payload: { begun: event.number } });
  else {
    for (const folder of new Set(went.flatMap((unit) => unit.steps.map((step) => dirName(step.from))))) await syncIfThere(folder);
    const trash = await placesInTrash(went, Date.parse(event.time) - 2_000);
    const restorable = gone.every((one) => trash.some((place) => place.from === one.to));
    number = recordEvent(context, {
      ...by, kind: "file.trashed", photos: gone.map((one) => one.photo),
      payload: { begun: event.number, restorable, units: went.map(unitToEvent), trash: trash.map(({ from, file, info }) => ({ from: pathParts(from), file: pathParts(file), info: pathParts(info) })) },
    }).number;
    context.index.write(() => {
      for (const { photo } of gone) {
        const record = context.index.get(photo);
        if (record !== undefined) context.index.put({ ...record, file: "missing", reason: "file-missing" });
      }
    });
    context.changed([...away]);
  }
  // Of what stayed only a sidecar may be gone, or it may have one now that was another's.
  await lookAtChanged(context, members.filter((one) => !away.has(one.photo)).map((one) => one.photo));
  await lookAtSisters(context, went);
  return tally(members.map((one) => outcomeOf(context, one.photo, away.has(one.photo) ? undefined : "cannot-trash", failed.has(one.photo) ? [`trash: ${failed.get(one.photo) ?? ""}`] : [])), number);
};

const syncIfThere = async (folder: DiskPath): Promise<void> => {
  const handle = await open(toFs(folder), "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};

/** Whether the journal has what went. A desk that was started anew meanwhile may only know of what stayed: main went on without it. */
const wasTold = (context: DeskContext, begun: number): boolean =>
  context.journal.db.prepare("SELECT 1 FROM event WHERE kind = 'file.trashed' AND json_extract(payload, '$.begun') = ? LIMIT 1").pluck().get(begun) !== undefined;

/** Main's report. */
export const endTrash = async (context: DeskContext, report: { readonly begun: number; readonly failed: readonly { readonly photo: PhotoId; readonly reason: string }[] }, call: Call): Promise<BatchResult> => {
  const event = context.journal.byNumber(report.begun);
  if (event === undefined || event.kind !== "file.begun" || event.payload["what"] !== "trash" || wasTold(context, report.begun)) return tally([], null);
  return settleTrash(context, event, call, new Map(report.failed.map((one) => [one.photo, one.reason])));
};
