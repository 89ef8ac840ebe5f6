// What is about to become of files, as data: in the journal before it is done, and the way back after. Steps that belong together stand or fall together.
import type { PhotoId } from "#contract/values.ts";
import type { DiskPath } from "../disk-path.ts";
import { pathFromEvent, type PathInEvent } from "../services/fold.ts";
import { pathParts } from "../services/path-parts.ts";

/** The moments at which a fault test can end the desk, in their order. */
export const fileStepNames = ["file-begun", "file-copied", "file-linked", "file-picture", "file-moved"] as const;
export type FileStepName = (typeof fileStepNames)[number];

/** One file. `part`: the hidden copy beside its new place, where it goes to another volume. */
export interface FileStep { readonly role: "picture" | "sidecar" | "companion"; readonly from: DiskPath; readonly to: DiskPath; readonly part?: DiskPath }

/** A photo, its picture's new path, whether it leaves the desk with it, and the id of the new photo where it is a copy. */
export interface Member { readonly photo: PhotoId; readonly to: DiskPath; readonly left: boolean; readonly copy?: PhotoId }

/** Photos whose files go together: pictures of one name, their sidecars, what else bears the name. */
export interface Unit { readonly members: readonly Member[]; readonly steps: readonly FileStep[] }

interface StepInEvent { readonly role: FileStep["role"]; readonly from: PathInEvent; readonly to: PathInEvent; readonly part?: PathInEvent }
interface MemberInEvent { readonly photo: PhotoId; readonly to: PathInEvent; readonly left: boolean; readonly copy?: PhotoId }
export interface UnitInEvent { readonly members: readonly MemberInEvent[]; readonly steps: readonly StepInEvent[] }

export const unitToEvent = ({ members, steps }: Unit): UnitInEvent => ({
  members: members.map((one) => ({ ...one, to: pathParts(one.to) })),
  steps: steps.map(({ role, from, to, part }) => ({ role, from: pathParts(from), to: pathParts(to), ...(part === undefined ? {} : { part: pathParts(part) }) })),
});

export const unitFromEvent = ({ members, steps }: UnitInEvent): Unit => ({
  members: members.map((one) => ({ ...one, to: pathFromEvent(one.to) })),
  steps: steps.map(({ role, from, to, part }) => ({ role, from: pathFromEvent(from), to: pathFromEvent(to), ...(part === undefined ? {} : { part: pathFromEvent(part) }) })),
});
