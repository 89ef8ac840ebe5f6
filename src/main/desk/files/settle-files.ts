// At the start: files that were on their way when the desk ended. Each unit is brought wholly to where it was going, or wholly back, and the journal told.
import { lstat, opendir, rm, unlink } from "node:fs/promises";
import type { Editor, JournalEvent, PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { exists } from "../disk.ts";
import { dirName, type DiskPath, toFs } from "../disk-path.ts";
import { finishCopies, tellCopies } from "./copy.ts";
import { type FileStep, type Unit, unitFromEvent, type UnitInEvent } from "./file-step.ts";
import { lookAtSisters } from "./look-before.ts";
import { moveFile, syncFolders } from "./move-file.ts";
import { refreshRows } from "./refresh-rows.ts";
import { photosOf, tellOutcome, type Told } from "./relocate.ts";
import { settleTrash } from "./trash.ts";

type What = "rename" | "move" | "restore" | "copy" | "trash";
interface Begun { readonly what: What; readonly units: readonly UnitInEvent[]; readonly told?: Told; readonly request?: string }

const openSql = `SELECT number FROM event WHERE kind = 'file.begun' AND number NOT IN
  (SELECT json_extract(payload, '$.begun') FROM event WHERE kind IN ('file.renamed', 'file.moved', 'file.copied', 'file.trashed', 'file.dropped', 'undo.made', 'redo.made') AND json_extract(payload, '$.begun') IS NOT NULL)`;

type Place = "here" | "there" | "nowhere";

/** Where the file of the step is. In both places: the old name goes if they are one file or the same bytes; else the new one is a stranger's. */
const placeOf = async (context: DeskContext, { from, to, part }: FileStep): Promise<Place> => {
  if (part !== undefined) await rm(toFs(part), { force: true });
  if (from === to) return "here";
  const [old, now] = await Promise.all([from, to].map((path) => lstat(toFs(path), { bigint: true }).catch(() => undefined)));
  if (old === undefined) return now === undefined ? "nowhere" : "there";
  if (now === undefined) return "here";
  const one = old.dev === now.dev && old.ino === now.ino;
  // On a disk that does not tell a.jpg from A.jpg both names are one.
  if (one && old.nlink < 2n) return from.toLowerCase() === to.toLowerCase() ? "there" : "here";
  // The empty file that held the name for a moment.
  if (!one && now.size === 0n && old.size > 0n) { await unlink(toFs(to)); return "here"; }
  const [was, is] = one ? ["", ""] : await Promise.all([from, to].map((path) => context.bytes.hash(path)));
  if (was !== is) return "here";
  await unlink(toFs(from));
  await syncFolders(dirName(from), dirName(to));
  return "there";
};

const canSee = (folder: DiskPath): Promise<boolean> => opendir(toFs(folder) as string).then(async (opened) => { await opened.close(); return true; }, () => false);

/** Whether a file of the unit may lie where nobody can look now: on a volume that is away. Then nothing is decided. */
const isAway = async (what: What, unit: Unit): Promise<boolean> => {
  for (const { from, to } of unit.steps) {
    // A copy is proven by its original, and a photo on a volume that is away is not in the trash.
    const both = what === "copy" || what === "trash";
    const [old, now] = await Promise.all([exists(from), exists(to)]);
    if (both ? old && now : old || now) continue;
    if (!(await canSee(dirName(to))) || !(await canSee(dirName(from)))) return true;
  }
  return false;
};

/** Answers whether the unit is where it was going. */
const settleUnit = async (context: DeskContext, unit: Unit): Promise<boolean> => {
  const places: Place[] = [];
  for (const step of unit.steps) places.push(await placeOf(context, step));
  const went = unit.steps.filter((_step, at) => places[at] === "there");
  const stayed = unit.steps.filter((_step, at) => places[at] === "here");
  if (went.length === 0) return false;
  const moved: FileStep[] = [];
  try {
    for (const step of stayed) { await moveFile(context, step); moved.push(step); }
    return true;
  } catch {
    for (const { role, from, to, part } of [...went, ...moved]) if (!(await exists(from))) await moveFile(context, { role, from: to, to: from, ...(part === undefined ? {} : { part }) });
    return false;
  }
};

/** An intent in the journal whose outcome is not there yet. */
export interface OpenIntent { readonly event: JournalEvent; readonly what: What; readonly photos: readonly PhotoId[]; readonly paths: readonly DiskPath[] }

export const openIntents = (context: DeskContext): readonly OpenIntent[] => context.journal.db.prepare<[], number>(openSql).pluck().all().flatMap((number) => {
  const event = context.journal.byNumber(number);
  if (event === undefined) return [];
  const begun = event.payload as unknown as Begun;
  return [{ event, what: begun.what, photos: event.photos, paths: begun.units.map(unitFromEvent).flatMap((unit) => unit.steps.flatMap((step) => [step.from, step.to])) }];
});

/** Whether files of it are on a volume that is away: then it stays open. */
export const isIntentAway = async ({ event, what }: OpenIntent): Promise<boolean> => {
  for (const unit of (event.payload as unknown as Begun).units.map(unitFromEvent)) if (await isAway(what, unit)) return true;
  return false;
};

/** Settles one whose files can be seen. Where the desk ends meanwhile it stays open. */
export const settleIntent = async (context: DeskContext, { event, what }: OpenIntent, signal: AbortSignal): Promise<void> => {
  const begun = event.payload as unknown as Begun;
  const units = begun.units.map(unitFromEvent);
  const by: { editor: Editor; request?: string } = { editor: event.editor, ...(begun.request === undefined ? {} : { request: begun.request }) };
  if (what === "trash") { await settleTrash(context, event, by); return; }
  const done: Unit[] = [];
  for (const unit of units) {
    const went = await (what === "copy" ? finishCopies : settleUnit)(context, unit);
    // What could not be read because the desk ends says nothing.
    if (signal.aborted) return;
    if (went) done.push(unit);
  }
  if (what === "copy") { await tellCopies(context, by, event.number, done); return; }
  tellOutcome(context, by, event.number, begun.told ?? { kind: "file.moved", more: {} }, done);
  await refreshRows(context, photosOf(units), what === "restore");
  await lookAtSisters(context, units);
};
