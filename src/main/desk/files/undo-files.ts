// Undo and redo of what became of files: the same steps the other way round. What can no longer go back says why and stays.
import { rm, stat } from "node:fs/promises";
import { Refusal } from "#contract/refusals.ts";
import type { JournalEvent, Outcome, PhotoId } from "#contract/values.ts";
import type { Call, DeskContext } from "../context.ts";
import { exists, resolved } from "../disk.ts";
import { dirName, type DiskPath, toFs } from "../disk-path.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { isInside } from "../read/one-at-a-time.ts";
import { findSidecar } from "../read/sidecar.ts";
import { pathFromEvent, type PathInEvent } from "../services/fold.ts";
import { retryWrites } from "../services/edit.ts";
import { outcomeOf, tally } from "../services/outcome.ts";
import { recordEvent } from "../services/record-event.ts";
import { nextStep, redo, undo, type UndoResult } from "../services/undo.ts";
import { temporaryFor } from "../temporary-name.ts";
import type { WriteQueue } from "../write/queue.ts";
import { type FileStep, type Unit, unitFromEvent, type UnitInEvent } from "./file-step.ts";
import { sistersOf } from "./look-before.ts";
import { makeRoom, ownName } from "./make-room.ts";
import { deliveryFolders, whyNotTo } from "./move.ts";
import { photosOf, relocate, withoutWrites } from "./relocate.ts";

interface TrashInEvent { readonly from: PathInEvent; readonly file: PathInEvent; readonly info: PathInEvent }
interface Back { readonly units: readonly Unit[]; readonly refused: ReadonlyMap<PhotoId, string>; /** Those of the refused that no later try can bring back. */ readonly never: ReadonlySet<PhotoId>; /** Notes of the trash that are over when the files are back. */ readonly notes: ReadonlyMap<DiskPath, DiskPath> }

const isMove = (kind: string): boolean => kind === "file.renamed" || kind === "file.moved";

/** Where a step comes from and goes to, the way it is to be gone now. */
const turnedStep = ({ role, from, to, part }: FileStep, back: boolean): FileStep => {
  const [start, end] = back ? [to, from] : [from, to];
  return { role, from: start, to: end, ...(part === undefined ? {} : { part: temporaryFor(end) }) };
};

/** The units turned round. A photo that is not where this step left it was taken elsewhere since; what no move may do, undo and redo may not do either. */
const turned = async (context: DeskContext, units: readonly Unit[], back: boolean): Promise<Back> => {
  const refused = new Map<PhotoId, string>();
  const never = new Set<PhotoId>();
  const roots = context.index.roots().map((root) => root.path);
  const recipients = await deliveryFolders(context);
  const going: Unit[] = [];
  for (const unit of units) {
    const steps = unit.steps.map((step) => turnedStep(step, back));
    const toOf = new Map(steps.filter((step) => step.role === "picture").map((step) => [step.from, step.to]));
    const members = unit.members.flatMap(({ photo }) => {
      const record = context.index.get(photo);
      const to = record === undefined ? undefined : toOf.get(record.path);
      return record === undefined || to === undefined ? [] : [{ record, photo, to, left: !roots.some((root) => isInside(to, root)) }];
    });
    const why = members.length < unit.members.length ? "touched-since" : await whyNotThere(context, members, recipients);
    if (why === undefined) going.push({ steps, members: members.map(({ photo, to, left }) => ({ photo, to, left })) });
    else for (const { photo } of unit.members) { refused.set(photo, why); if (why === "delivery-folder") never.add(photo); }
  }
  // Those that came last go back first: a later one may stand where an earlier one was.
  return { units: back ? going.toReversed() : going, refused, never, notes: new Map() };
};

/** Why the files may not go there; undefined where they may. What stays in its folder only changes its name. */
const whyNotThere = async (context: DeskContext, members: readonly { readonly record: PhotoRecord; readonly to: DiskPath; readonly left: boolean }[], recipients: readonly DiskPath[]): Promise<string | undefined> => {
  for (const { record, to, left } of members) {
    if (dirName(to) !== dirName(record.path)) {
      const folder = await resolved(dirName(to));
      if (recipients.some((recipient) => isInside(folder, recipient))) return "delivery-folder";
    }
    // One that left the desk comes back into it.
    const why = record.present ? whyNotTo(context, record, left) : undefined;
    if (why !== undefined) return why;
  }
  return undefined;
};

/** Sidecars and the like that were made since go along, also the other way. */
const withNewFiles = async (units: readonly Unit[]): Promise<readonly Unit[]> => Promise.all(units.map(async (unit) => {
  const steps: FileStep[] = [];
  for (const step of unit.steps) if (step.role === "picture" || (await exists(step.from))) steps.push(step);
  for (const picture of unit.steps.filter((step) => step.role === "picture")) {
    const from = await findSidecar(picture.from).catch(() => undefined);
    if (from === undefined || steps.some((step) => step.from === from)) continue;
    const bare = (path: DiskPath): string => path.replace(/\.[^./]*$/u, "");
    const to = (from.startsWith(`${picture.from}.`) ? picture.to + from.slice(picture.from.length) : bare(picture.to) + from.slice(bare(picture.from).length)) as DiskPath;
    steps.push({ role: "sidecar", from, to, ...(picture.part === undefined ? {} : { part: temporaryFor(to) }) });
  }
  return { ...unit, steps };
}));

/** Out of the trash, to where each file was. */
const fromTrash = async (event: JournalEvent): Promise<Back> => {
  const places = new Map((event.payload["trash"] as readonly TrashInEvent[]).map((one) => [pathFromEvent(one.from), { file: pathFromEvent(one.file), info: pathFromEvent(one.info) }]));
  const went = new Set(event.photos);
  const refused = new Map<PhotoId, string>();
  const never = new Set<PhotoId>();
  const notes = new Map<DiskPath, DiskPath>();
  const units: Unit[] = [];
  for (const unit of (event.payload["units"] as readonly UnitInEvent[]).map(unitFromEvent)) {
    const members = unit.members.filter((one) => went.has(one.photo));
    const steps: FileStep[] = [];
    for (const step of unit.steps) {
      const place = places.get(step.from);
      if (place === undefined || !(await exists(place.file))) continue;
      // A sidecar's name that somebody else's has by now: its picture's whole name may be free.
      const to = step.role === "sidecar" && members[0] !== undefined && members.length === 1 && (await exists(step.from)) ? ownName(members[0].to, step.from) : step.from;
      if (await exists(to)) continue;
      const far = (await deviceOf(place.file)) !== (await deviceOf(dirName(to)));
      steps.push({ role: step.role, from: place.file, to, ...(far ? { part: temporaryFor(to) } : {}) });
      notes.set(place.file, place.info);
    }
    const back = members.filter((one) => steps.some((step) => step.to === one.to));
    for (const one of members) {
      if (back.includes(one)) continue;
      refused.set(one.photo, (await exists(one.to)) ? "touched-since" : "cannot-restore");
      if (await isGone(places.get(one.to)?.file)) never.add(one.photo);
    }
    if (back.length > 0) units.push({ members: back, steps });
  }
  return { units, refused, never, notes };
};
/** Whether the trash can be looked into and has the file no more. */
const isGone = async (file: DiskPath | undefined): Promise<boolean> => file === undefined || ((await exists(dirName(file))) && !(await exists(file)));
const deviceOf = async (path: DiskPath): Promise<number | undefined> => stat(toFs(await resolved(path))).then((at) => at.dev, () => undefined);

const turnFiles = async (context: DeskContext, queue: WriteQueue, event: JournalEvent, call: Call, back: boolean): Promise<UndoResult> => {
  const result = (outcomes: readonly Outcome[], number: number | null): UndoResult => ({ ...tally(outcomes, number), what: { kind: event.kind, fields: [], photos: outcomes.filter((one) => one.ok).length } });
  const units = (event.payload["units"] as readonly UnitInEvent[]).map(unitFromEvent);
  // A sidecar of theirs may have to change its name: nothing is written to it meanwhile.
  const sisters = await sistersOf(context, units.flatMap((unit) => unit.steps.flatMap((step) => (step.role === "picture" ? [back ? step.from : step.to] : []))));
  return withoutWrites(context, queue, [...new Set([...event.photos, ...sisters])], call.signal, async (pending) => {
    const plan = isMove(event.kind) ? await turned(context, units, back) : await fromTrash(event);
    const waits = sisters.some((id) => pending.has(id));
    const waiting = plan.units.filter((unit) => waits || unit.members.some((one) => pending.has(one.photo)));
    const ready = plan.units.filter((unit) => !waiting.includes(unit));
    const told = { kind: back ? "undo.made" as const : "redo.made" as const, more: { of: event.number, what: event.kind } };
    const { outcomes, event: went } = await relocate(context, { what: isMove(event.kind) ? "move" : "restore", units: await makeRoom(isMove(event.kind) ? await withNewFiles(ready) : ready), told }, call);
    // A step that can never be taken back would stand before all older ones: it is told once, and over.
    const over = back && went === null && plan.units.length === 0 && event.photos.every((id) => plan.never.has(id));
    const number = over ? recordEvent(context, { editor: call.editor, request: call.request, kind: "undo.made", photos: [], payload: { of: event.number, what: event.kind } }).number : went;
    for (const [file, info] of plan.notes) if (!(await exists(file))) await rm(toFs(info), { force: true });
    // Edits that could not be written while the photo was away.
    if (event.kind === "file.trashed") retryWrites(context, queue, outcomes.filter((one) => one.ok).map((one) => one.photo));
    return result([...outcomes, ...[...plan.refused].map(([id, why]) => outcomeOf(context, id, why)), ...photosOf(waiting).map((id) => outcomeOf(context, id, "write-pending"))], number);
  });
};

/** The next step of undo or redo, whether it was an edit or something that became of files. */
export const stepBackOrForth = async (context: DeskContext, queue: WriteQueue, call: Call, back: boolean): Promise<UndoResult> => {
  const event = nextStep(context, call, back);
  if (event === undefined) throw new Refusal(back ? "nothing-to-undo" : "nothing-to-redo");
  if (!event.kind.startsWith("file.")) return back ? undo(context, queue, call) : redo(context, queue, call);
  // Putting something into the trash is main's, and asks.
  if (event.kind === "file.trashed" && !back) throw new Refusal("nothing-to-redo");
  return turnFiles(context, queue, event, call, back);
};
