// At the start: files that were on their way when the desk ended. Each unit is brought wholly to where it was going, or wholly back, and the journal told.
import { lstat, rm, unlink } from "node:fs/promises";
import type { Editor, JournalEvent } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { exists } from "../disk.ts";
import { dirName, toFs } from "../disk-path.ts";
import { finishCopies, tellCopies } from "./copy.ts";
import { type FileStep, type Unit, unitFromEvent, type UnitInEvent } from "./file-step.ts";
import { moveFile, syncFolders } from "./move-file.ts";
import { refreshRows } from "./refresh-rows.ts";
import { photosOf, tellOutcome, type Told } from "./relocate.ts";
import { settleTrash } from "./trash.ts";

interface Begun { readonly what: "rename" | "move" | "restore" | "copy" | "trash"; readonly units: readonly UnitInEvent[]; readonly told?: Told; readonly request?: string }

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

const settle = async (context: DeskContext, event: JournalEvent): Promise<void> => {
  const begun = event.payload as unknown as Begun;
  const by: { editor: Editor; request?: string } = { editor: event.editor, ...(begun.request === undefined ? {} : { request: begun.request }) };
  if (begun.what === "trash") { await settleTrash(context, event, by); return; }
  const done: Unit[] = [];
  for (const unit of begun.units.map(unitFromEvent)) if (await (begun.what === "copy" ? finishCopies : settleUnit)(context, unit)) done.push(unit);
  if (begun.what === "copy") { await tellCopies(context, by, event.number, done); return; }
  tellOutcome(context, by, event.number, begun.told ?? { kind: "file.moved", more: {} }, done);
  await refreshRows(context, photosOf(begun.units.map(unitFromEvent)));
};

/** What lies on a volume that is away now is asked again at the next start: it stays open until it is known. */
export const settleFiles = async (context: DeskContext): Promise<void> => {
  for (const number of context.journal.db.prepare<[], number>(openSql).pluck().all()) {
    const event = context.journal.byNumber(number);
    if (event !== undefined) await settle(context, event).catch(() => undefined);
  }
};
