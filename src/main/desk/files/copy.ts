// Copies of photos, byte for byte, proven before they have their name. In a folder of the desk a copy is a new photo that knows of its original.
import { rm } from "node:fs/promises";
import type { Editor, PhotoId } from "#contract/values.ts";
import { type Call, type DeskContext, deskEditor } from "../context.ts";
import { exists } from "../disk.ts";
import { toFs } from "../disk-path.ts";
import { outcomeOf } from "../services/outcome.ts";
import { pathParts } from "../services/path-parts.ts";
import { recordEvent } from "../services/record-event.ts";
import type { FileStep, Unit } from "./file-step.ts";
import { unitToEvent } from "./file-step.ts";
import { NotMoved, placeCopyOf } from "./move-file.ts";
import { refreshRows } from "./refresh-rows.ts";
import { photosOf, reasonOf, type Relocated, withoutReadings } from "./relocate.ts";

const copyOne = async (context: DeskContext, step: FileStep): Promise<void> => {
  if (step.part === undefined) throw new Error("a copy without its hidden name");
  await placeCopyOf(context, { ...step, part: step.part });
};

/** All files of the unit or none. */
export const copyUnit = async (context: DeskContext, unit: Unit): Promise<void> => {
  const made: FileStep[] = [];
  try {
    for (const step of unit.steps) {
      await copyOne(context, step);
      made.push(step);
      if (made.length === 1) context.at("file-copied");
    }
  } catch (cause) {
    // What was just made, and nothing else, goes again.
    for (const { to } of made) await rm(toFs(to), { force: true });
    throw cause;
  }
};

/** The copies in the journal: those in a folder of the desk arrive, then the outcome. */
export const tellCopies = async (context: DeskContext, by: { readonly editor: Editor; readonly request?: string | undefined }, begun: number, done: readonly Unit[]): Promise<number | null> => {
  if (done.length === 0) {
    recordEvent(context, { editor: by.editor, kind: "file.dropped", photos: [], payload: { begun } });
    return null;
  }
  const members = done.flatMap((unit) => unit.members);
  const fromOf = new Map(done.flatMap((unit) => unit.steps.map((step) => [step.to, step.from] as const)));
  // A reading may have been quicker; a photo arrives once.
  const arrived = members.flatMap((one) => (one.copy === undefined || context.index.byPath(one.to)?.present === true ? [] : [{ ...one, copy: one.copy }]));
  if (arrived.length > 0) recordEvent(context, { editor: deskEditor, kind: "photo.arrived", photos: arrived.map((one) => one.copy), payload: { files: arrived.map((one) => pathParts(one.to)), originals: arrived.map((one) => one.photo), copiedFrom: arrived.map((one) => pathParts(fromOf.get(one.to))) } });
  const event = recordEvent(context, { ...by, kind: "file.copied", photos: members.map((one) => one.photo), payload: { begun, units: done.map(unitToEvent) } });
  await refreshRows(context, arrived.map((one) => one.copy));
  return event.number;
};

export const copyUnits = async (context: DeskContext, units: readonly Unit[], call: Call): Promise<Relocated> => {
  if (units.length === 0) return { outcomes: [], event: null };
  const photos = photosOf(units);
  return withoutReadings(context, units.flatMap((unit) => unit.steps.map((step) => step.to)), async () => {
    const begun = recordEvent(context, { editor: call.editor, kind: "file.begun", photos: [...photos], payload: { what: "copy", units: units.map(unitToEvent), ...(call.request === undefined ? {} : { request: call.request }) } }).number;
    context.at("file-begun");
    const done: Unit[] = [];
    const refused = new Map<PhotoId, string>();
    for (const [at, unit] of units.entries()) {
      try {
        if (call.signal.aborted) throw new NotMoved("cancelled");
        await copyUnit(context, unit);
        done.push(unit);
      } catch (cause) {
        for (const one of unit.members) refused.set(one.photo, reasonOf(cause));
      }
      call.progress({ progress: { done: at + 1, total: units.length } });
    }
    context.at("file-moved");
    const event = await tellCopies(context, { editor: call.editor, request: call.request }, begun, done);
    return { outcomes: photos.map((id) => outcomeOf(context, id, refused.get(id))), event };
  });
};

/** After a crash: whether the unit's copies are all there with the originals' bytes; else what there is of it is made whole or, where that cannot be, named as not done. */
export const finishCopies = async (context: DeskContext, unit: Unit): Promise<boolean> => {
  let any = false;
  for (const step of unit.steps) {
    if (step.part !== undefined) await rm(toFs(step.part), { force: true });
    const [was, is] = await Promise.all([step.from, step.to].map((path) => context.bytes.hash(path).catch(() => undefined)));
    if (was !== undefined && was === is) { any = true; continue; }
    // Nothing of this unit was there: it had not begun.
    if (!any || was === undefined || (await exists(step.to))) return false;
    await copyOne(context, step);
  }
  return any;
};
