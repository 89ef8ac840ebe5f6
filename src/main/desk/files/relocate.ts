// Files go to other places: the intent in the journal, then unit by unit, then the outcome. Whatever ends the desk in between, the next start
// finds each unit wholly here or wholly there (settle-files.ts). Renaming, moving and the ways back are all this.
import { lstat } from "node:fs/promises";
import type { Editor, Outcome, PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { diskReason } from "../disk.ts";
import { dirName, type DiskPath, toFs } from "../disk-path.ts";
import { beforeReadings, isInside } from "../read/one-at-a-time.ts";
import { pathParts } from "../services/path-parts.ts";
import { outcomeOf } from "../services/outcome.ts";
import { recordEvent } from "../services/record-event.ts";
import type { WriteQueue } from "../write/queue.ts";
import { openJobs } from "../services/derive.ts";
import { type FileStep, type Unit, unitToEvent } from "./file-step.ts";
import { lookAtChanged, lookAtSisters } from "./look-before.ts";
import { moveFile, NotMoved, syncFolders } from "./move-file.ts";
import { refreshRows } from "./refresh-rows.ts";

/** How the journal tells of it when it is done: `file.renamed`, or `undo.made` with what it takes back. */
export interface Told { readonly kind: "file.renamed" | "file.moved" | "undo.made" | "redo.made"; readonly more: Readonly<Record<string, unknown>> }
export interface Relocation { readonly what: "rename" | "move" | "restore"; readonly units: readonly Unit[]; readonly told: Told }
export interface Relocated { readonly outcomes: readonly Outcome[]; readonly event: number | null }

const writeWaitMs = 60_000;

export const photosOf = (units: readonly Unit[]): readonly PhotoId[] => units.flatMap((unit) => unit.members.map((one) => one.photo));
export const reasonOf = (cause: unknown): string => (cause instanceof NotMoved ? cause.message : diskReason(cause));

/** Waits for the photos' writes, then keeps new ones from beginning while `work` goes on. It is handed those whose writes did not end in time. */
export const withoutWrites = async <T>(context: DeskContext, queue: WriteQueue, photos: readonly PhotoId[], signal: AbortSignal, work: (pending: ReadonlySet<PhotoId>) => Promise<T>): Promise<T> => {
  queue.wake();
  await queue.settled(photos, AbortSignal.any([signal, AbortSignal.timeout(writeWaitMs)]));
  const release = await queue.hold(photos);
  try {
    return await work(new Set(photos.filter((id) => openJobs(context, id).some((job) => job.state === "writing" || job.state === "waiting"))));
  } finally {
    release();
  }
};

/** No reading of the folders' roots begins meanwhile: it would see files half on their way. */
export const withoutReadings = <T>(context: DeskContext, paths: readonly DiskPath[], work: () => Promise<T>): Promise<T> => {
  const roots = context.index.roots().map((root) => root.path).filter((root) => paths.some((path) => isInside(path, root)));
  return beforeReadings(context, roots, work);
};

/** All files of the unit or none: what went goes back where one after it cannot. */
export const moveUnit = async (context: DeskContext, unit: Unit): Promise<void> => {
  const gone: FileStep[] = [];
  try {
    for (const step of unit.steps) {
      // A relative link would lead elsewhere from another folder.
      if (dirName(step.from) !== dirName(step.to) && (await lstat(toFs(step.from))).isSymbolicLink()) throw new NotMoved("is-link");
      await moveFile(context, step);
      gone.push(step);
      if (gone.length === 1) context.at("file-picture");
    }
  } catch (cause) {
    for (const { role, from, to, part } of gone.toReversed()) await moveFile(context, { role, from: to, to: from, ...(part === undefined ? {} : { part: `${part}.back` as DiskPath }) });
    throw cause;
  }
};

/** The outcome, once for all that went: the event's number, or null where nothing did. */
export const tellOutcome = (context: DeskContext, by: { readonly editor: Editor; readonly request?: string | undefined }, begun: number, told: Told, done: readonly Unit[]): number | null => {
  if (done.length === 0) {
    recordEvent(context, { editor: by.editor, kind: "file.dropped", photos: [], payload: { begun } });
    return null;
  }
  const members = done.flatMap((unit) => unit.members);
  return recordEvent(context, {
    ...by, kind: told.kind, photos: members.map((one) => one.photo),
    payload: { ...told.more, begun, files: members.map((one) => pathParts(one.to)), left: members.map((one) => one.left), units: done.map(unitToEvent) },
  }).number;
};

/** Does it. Photos that cannot go say why and stay where they are. */
export const relocate = async (context: DeskContext, { what, units, told }: Relocation, call: Call): Promise<Relocated> => {
  if (units.length === 0) return { outcomes: [], event: null };
  const photos = photosOf(units);
  return withoutReadings(context, units.flatMap((unit) => unit.steps.flatMap((step) => [step.from, step.to])), async () => {
    await lookAtChanged(context, photos);
    const begun = recordEvent(context, { editor: call.editor, kind: "file.begun", photos: [...photos], payload: { what, told, units: units.map(unitToEvent), ...(call.request === undefined ? {} : { request: call.request }) } }).number;
    context.at("file-begun");
    const done: Unit[] = [];
    const refused = new Map<PhotoId, string>();
    for (const [at, unit] of units.entries()) {
      try {
        if (call.signal.aborted) throw new NotMoved("cancelled");
        await moveUnit(context, unit);
        done.push(unit);
      } catch (cause) {
        for (const one of unit.members) refused.set(one.photo, reasonOf(cause));
      }
      call.progress({ progress: { done: at + 1, total: units.length } });
    }
    // On the disk before the journal says so.
    await syncFolders(...done.flatMap((unit) => unit.steps.flatMap((step) => [dirName(step.from), dirName(step.to)]))).catch(() => undefined);
    context.at("file-moved");
    const event = tellOutcome(context, { editor: call.editor, request: call.request }, begun, told, done);
    await refreshRows(context, photosOf(done), what === "restore");
    await lookAtSisters(context, done);
    return { outcomes: photos.map((id) => outcomeOf(context, id, refused.get(id))), event };
  });
};
