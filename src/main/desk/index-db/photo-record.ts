// One row of the index in the desk's own shape, and its way in and out of SQLite.
import type { Approval, Conflict, Device, Editor, Fields, FileState, Hold, PhotoId, Problem, Sha256, State, WriteStatus } from "#contract/values.ts";
import type { Permission } from "#contract/permission.ts";
import type { Shield } from "#contract/shield.ts";
import type { Tags } from "#core/fields/decode.ts";
import type { Reading } from "#core/reading.ts";
import { type DiskPath, fromBytes, toBytes } from "../disk-path.ts";

/** A waived rule, bound to the content it was waived for. */
export interface Waiver { readonly rule: string; readonly reason: string; readonly by: Editor; readonly hash: Sha256 }

/** The quick look's part of a row, shown until ExifTool, the authority, has read the file. */
export interface Look {
  /** Of the file as it was looked at; names its picture. */
  readonly signature: string;
  readonly width?: number;
  readonly height?: number;
  readonly orientation: number;
  /** Local, without zone, as a reading has it. */
  readonly captureTime?: string;
  readonly device: Device;
  readonly fields: Fields;
}

export interface PhotoRecord {
  readonly id: PhotoId;
  readonly arrival: number;
  path: DiskPath;
  name: string;
  present: boolean;
  state: State;
  delivered: boolean;
  correctionOpen: boolean;
  approval: Approval | undefined;
  returnNote: string | undefined;
  /** What keeps it here; an embargo stays in the row when it has passed. */
  hold: Hold | undefined;
  /** What the maker of an eyewitness picture allowed. */
  permission: Permission | undefined;
  /** Its source is protected: copies are made coarser. */
  shield: Shield | undefined;
  /** The version that leaves next, or left last: 1 until a correction was sent. */
  version: number;
  waivers: readonly Waiver[];
  submittedBy: string | undefined;
  editedBy: string | undefined;
  file: FileState;
  reason: string | undefined;
  format: string;
  reading: Reading | undefined;
  look?: Look | undefined;
  /** What the editor sees: the reading with the kept edits laid over. */
  fields: Fields;
  problems: number;
  warnings: number;
  problemList: readonly Problem[];
  write: WriteStatus;
  writeReason: string | undefined;
  conflicts: readonly Conflict[];
  drafts: readonly string[];
  /** Device, inode, size, times of the file when it was read; empty where it was not. */
  signature: string;
  /** The picture's tags as just read; kept beside the row when it is put, absent in a row that comes from the index. */
  tags?: Tags | undefined;
  sidecar: DiskPath | undefined;
  sidecarSignature: string;
  contentHash: Sha256 | undefined;
  hashes: Readonly<Record<string, Sha256>>;
  /** Journal number of the event that kept what a first write would destroy. */
  baseline: number | undefined;
  seen: number;
}

export const stateOrder: readonly State[] = ["new", "working", "submitted", "returned", "approved", "rejected", "killed"];

export const newRecord = (id: PhotoId, arrival: number, path: DiskPath, name: string): PhotoRecord => ({
  id, arrival, path, name, present: true, state: "new", delivered: false, correctionOpen: false, approval: undefined, returnNote: undefined, hold: undefined, permission: undefined, shield: undefined, version: 1, waivers: [],
  submittedBy: undefined, editedBy: undefined, file: "here", reason: undefined, format: "", reading: undefined, fields: {}, problems: 0, warnings: 0, problemList: [],
  write: "none", writeReason: undefined, conflicts: [], drafts: [], signature: "", sidecar: undefined, sidecarSignature: "", contentHash: undefined, hashes: {}, baseline: undefined, seen: arrival,
});

export const columns = [
  "id", "arrival", "path", "name", "present", "state", "state_order", "delivered", "correction_open", "approval", "return_note", "waivers", "submitted_by", "edited_by",
  "file", "reason", "format", "reading", "fields", "capture_time", "problems", "warnings", "problem_list", "write", "write_reason", "conflicts", "drafts",
  "hold", "permission", "shield", "version", "look", "signature", "sidecar", "sidecar_signature", "content_hash", "hashes", "baseline", "device", "seen",
] as const;
export type Columns = Record<(typeof columns)[number], string | number | Uint8Array | null>;

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** When the picture was taken, for sorting: the device's time, else the editor's date. */
const captureOf = (record: PhotoRecord): string | null => {
  const date = record.fields["dateCreated"];
  return record.reading?.provenance.captureTime ?? (record.reading === undefined ? record.look?.captureTime : undefined) ?? (typeof date === "string" ? date : null);
};

export const toColumns = (record: PhotoRecord): Columns => ({
  id: record.id, arrival: record.arrival, path: toBytes(record.path), name: record.name, present: record.present ? 1 : 0, state: record.state, state_order: stateOrder.indexOf(record.state),
  delivered: record.delivered ? 1 : 0, correction_open: record.correctionOpen ? 1 : 0, approval: json(record.approval), return_note: record.returnNote ?? null, waivers: JSON.stringify(record.waivers),
  submitted_by: record.submittedBy ?? null, edited_by: record.editedBy ?? null, file: record.file, reason: record.reason ?? null, format: record.format, reading: json(record.reading), fields: JSON.stringify(record.fields),
  capture_time: captureOf(record), problems: record.problems, warnings: record.warnings, problem_list: JSON.stringify(record.problemList), write: record.write, write_reason: record.writeReason ?? null,
  conflicts: JSON.stringify(record.conflicts), drafts: JSON.stringify(record.drafts), hold: json(record.hold), permission: json(record.permission), shield: json(record.shield), version: record.version, look: json(record.look), signature: record.signature, sidecar: record.sidecar === undefined ? null : toBytes(record.sidecar), sidecar_signature: record.sidecarSignature,
  content_hash: record.contentHash ?? null, hashes: JSON.stringify(record.hashes), baseline: record.baseline ?? null, device: record.reading?.provenance.device ?? record.look?.device ?? ("unknown" satisfies Device), seen: record.seen,
});

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const maybe = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const parsed = <T>(value: unknown): T => JSON.parse(text(value)) as T;
const parsedMaybe = <T>(value: unknown): T | undefined => (value === null ? undefined : parsed<T>(value));
const path = (value: unknown): DiskPath => fromBytes(value as Uint8Array);

export const fromColumns = (row: Columns): PhotoRecord => ({
  id: text(row.id) as PhotoId, arrival: Number(row.arrival), path: path(row.path), name: text(row.name), present: row.present === 1, state: text(row.state) as State,
  delivered: row.delivered === 1, correctionOpen: row.correction_open === 1, approval: parsedMaybe(row.approval), returnNote: maybe(row.return_note), waivers: parsed(row.waivers),
  submittedBy: maybe(row.submitted_by), editedBy: maybe(row.edited_by), file: text(row.file) as FileState, reason: maybe(row.reason), format: text(row.format), reading: parsedMaybe(row.reading), fields: parsed(row.fields),
  problems: Number(row.problems), warnings: Number(row.warnings), problemList: parsed(row.problem_list), write: text(row.write) as WriteStatus, writeReason: maybe(row.write_reason), conflicts: parsed(row.conflicts), drafts: parsed(row.drafts),
  hold: parsedMaybe(row.hold), permission: parsedMaybe(row.permission), shield: parsedMaybe(row.shield), version: Number(row.version), look: parsedMaybe(row.look), signature: text(row.signature), sidecar: row.sidecar === null ? undefined : path(row.sidecar), sidecarSignature: text(row.sidecar_signature), contentHash: maybe(row.content_hash) as Sha256 | undefined, hashes: parsed(row.hashes),
  baseline: row.baseline === null ? undefined : Number(row.baseline), seen: Number(row.seen),
});
