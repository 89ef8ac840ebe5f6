// Events into rows of the index: the one way in which a row's standing comes to be, live and in a rebuild alike.
import type { Approval, Hold, JournalEvent, PhotoId, Sha256, State } from "#contract/values.ts";
import type { Permission } from "#contract/permission.ts";
import type { Shield } from "#contract/shield.ts";
import { baseName, type DiskPath, fromBytes, fromText } from "../disk-path.ts";
import { newRecord, type PhotoRecord, type Waiver } from "../index-db/photo-record.ts";
import type { CollectionInEvent } from "../index-db/collections.ts";
import type { IndexDb } from "../index-db/index-db.ts";
import { foldIncoming } from "./fold-incoming.ts";
import { foldLedger } from "./fold-ledger.ts";
import { foldMarks } from "./fold-marks.ts";

/** How a path stands in an event: text, and its bytes where it is not UTF-8. */
export interface PathInEvent { readonly path: string; readonly pathBytes?: string }
export const pathFromEvent = (one: PathInEvent): DiskPath => (one.pathBytes === undefined ? fromText(one.path) : fromBytes(Buffer.from(one.pathBytes, "base64")));

/** The standing an event gives a photo, said whole so that folding decides nothing. */
export interface SetInEvent {
  readonly state: State;
  readonly delivered: boolean;
  readonly correctionOpen: boolean;
  readonly approval: Approval | null;
  readonly returnNote: string | null;
}
export const setOf = (record: { state: State; delivered: boolean; correctionOpen: boolean; approval?: Approval | undefined; returnNote?: string | undefined }): SetInEvent =>
  ({ state: record.state, delivered: record.delivered, correctionOpen: record.correctionOpen, approval: record.approval ?? null, returnNote: record.returnNote ?? null });

interface Content { readonly hashes: Readonly<Record<string, Sha256>>; readonly content: Sha256 }
interface Payload {
  readonly files?: readonly PathInEvent[];
  readonly set?: readonly SetInEvent[];
  readonly contents?: readonly Content[];
  readonly waivers?: readonly (readonly Waiver[])[];
  /** Beside `set`, so that no event that gives a standing takes a hold away with it; null releases. */
  readonly holds?: readonly (Hold | null)[];
  readonly permissions?: readonly (Permission | null)[];
  readonly shields?: readonly (Shield | null)[];
  /** The version that leaves next, since a correction began. */
  readonly versions?: readonly number[];
  readonly fields?: readonly unknown[];
  readonly marksOnly?: readonly boolean[];
  readonly root?: PathInEvent;
  /** Moved out of every root: it leaves the desk, and comes back with its folder. */
  readonly left?: readonly boolean[];
  readonly collection?: CollectionInEvent;
}

const applyContent = (record: PhotoRecord, content: Content | undefined): void => {
  if (content === undefined) return;
  record.hashes = content.hashes;
  record.contentHash = content.content;
};
const applySet = (record: PhotoRecord, set: SetInEvent | undefined): void => {
  if (set === undefined) return;
  record.state = set.state;
  record.delivered = set.delivered;
  record.correctionOpen = set.correctionOpen;
  record.approval = set.approval ?? undefined;
  record.returnNote = set.returnNote ?? undefined;
};

const edits: ReadonlySet<string> = new Set(["edit.made", "undo.made", "redo.made", "conflict.settled"]);

/** What the desk notes for itself; no row shows it. */
export const quiet: ReadonlySet<string> = new Set(["photo.baselined", "photo.marked"]);

/** Applies one event to the index. Rows it makes or changes still need their reading and their problems. */
export const foldEvent = (index: IndexDb, event: JournalEvent): readonly PhotoId[] => {
  const payload = event.payload as Payload;
  foldLedger(index.ledger, event);
  foldMarks(index.marks, event);
  foldIncoming(index.incoming, event);
  if (event.kind === "root.added" && payload.root !== undefined) index.setRoot(pathFromEvent(payload.root), true);
  if (event.kind === "root.removed" && payload.root !== undefined) index.removeRoot(pathFromEvent(payload.root));
  // A list of photos changes nothing of the photos in it: their rows stay as they are, however many there are.
  if (payload.collection !== undefined) { index.collections.apply(event.photos, payload.collection); return []; }
  for (const [at, id] of event.photos.entries()) {
    const file = payload.files?.[at];
    const path = file === undefined ? undefined : pathFromEvent(file);
    let record = index.get(id);
    if (record === undefined && path === undefined) continue;
    // A path that another photo held before belongs to the newest.
    const old = path === undefined ? undefined : index.byPath(path);
    if (old !== undefined && old.id !== id) index.put({ ...old, present: false, path: `${old.path}\u0000${old.id}` as DiskPath });
    if (record === undefined) {
      if (path === undefined) continue;
      record = newRecord(id, event.number, path, baseName(path));
    }
    if (path !== undefined) { record.path = path; record.name = baseName(path); record.present = true; }
    if (event.kind === "root.removed" || payload.left?.[at] === true) record.present = false;
    applyContent(record, payload.contents?.[at]);
    applySet(record, payload.set?.[at]);
    const held = payload.holds?.[at];
    if (held !== undefined) record.hold = held ?? undefined;
    const allowed = payload.permissions?.[at];
    if (allowed !== undefined) record.permission = allowed ?? undefined;
    const shield = payload.shields?.[at];
    if (shield !== undefined) record.shield = shield ?? undefined;
    record.version = payload.versions?.[at] ?? record.version;
    const waivers = payload.waivers?.[at];
    if (waivers !== undefined) record.waivers = waivers;
    if (event.kind === "photo.baselined") record.baseline = event.number;
    if (event.kind === "approval.submitted") record.submittedBy = event.editor.initials;
    // The last editor who changed a field (SPEC.md section 2); stars and classes are no text.
    if (edits.has(event.kind) && payload.fields !== undefined && payload.marksOnly?.[at] !== true) record.editedBy = event.editor.initials;
    // The state on arrival and the picture's mark are taken at any time and change nothing that somebody decides on.
    if (!quiet.has(event.kind)) record.seen = event.number;
    index.put(record);
  }
  return event.photos;
};
