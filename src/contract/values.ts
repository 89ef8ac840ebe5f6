// The values that cross process boundaries: ids, states, fields, photos. Schemas only; the types come from them.
import { z } from "zod";

/** ULID: 26 characters of Crockford base 32, given to a photo on its arrival and kept for good. */
export const photoId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/).brand<"PhotoId">();
export type PhotoId = z.infer<typeof photoId>;

/** SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/).brand<"Sha256">();
export type Sha256 = z.infer<typeof sha256>;

/** UTC instant, ISO 8601 with milliseconds and `Z`. */
export const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

/** The largest text or JSON value a field may hold, in bytes of UTF-8. */
export const maxValueBytes = 1_048_576;

/** A field's value as JSON: text, number, boolean, language alternative, structure, or a list of these. Absent is missing. */
export type FieldValue = string | number | boolean | readonly FieldValue[] | { readonly [member: string]: FieldValue };
export const fieldValue: z.ZodType<FieldValue> = z.lazy(() =>
  z.union([
    z.string().max(maxValueBytes),
    z.number(),
    z.boolean(),
    z.array(fieldValue).max(10_000),
    z.record(z.string().max(200), fieldValue),
  ]),
);
export type Fields = { readonly [field: string]: FieldValue };
export const fields: z.ZodType<Fields> = z.record(z.string(), fieldValue);

export const state = z.enum(["new", "working", "submitted", "returned", "approved", "rejected", "killed"]);
export type State = z.infer<typeof state>;

export const fileState = z.enum(["here", "missing", "offline", "unreadable"]);
export type FileState = z.infer<typeof fileState>;

export const writeStatus = z.enum(["none", "kept", "saved", "failed"]);
export type WriteStatus = z.infer<typeof writeStatus>;

export const severity = z.enum(["blocks", "warns", "informs", "unchecked"]);
export type Severity = z.infer<typeof severity>;

export const device = z.enum(["phone", "camera", "drone", "action", "scanner", "screen", "software", "unknown"]);
export type Device = z.infer<typeof device>;

/** The person at the desk: name and initials, in every event. */
export const editor = z.strictObject({ name: z.string().min(1).max(200), initials: z.string().min(1).max(12) });
export type Editor = z.infer<typeof editor>;

/** An absolute path as text, and its bytes in base64 where the name is not UTF-8. */
export const placeOfFile = { path: z.string(), pathBytes: z.base64().optional() } as const;

/** An editor's yes to exact content; `void` says why and since which change it no longer counts. */
export const approval = z.object({
  by: editor,
  time: instant,
  hash: sha256,
  style: z.string(),
  void: z.object({ why: z.string(), changed: z.array(z.string()) }).optional(),
});
export type Approval = z.infer<typeof approval>;

/** What keeps a photo here: an embargo until an instant, a safety hold until `clearedBy` says clear, a permission that is not there yet, a kill that waits for its second editor. */
export const hold = z.object({ kind: z.enum(["embargo", "safety", "permission", "kill"]), reason: z.string(), until: instant.optional(), /** Initials. */ clearedBy: z.string().optional(), by: editor, time: instant });
export type Hold = z.infer<typeof hold>;

export const gps = z.object({ latitude: z.number(), longitude: z.number() });

/** What the file itself tells about how it was made; evidence, in words, never a verdict. */
export const provenance = z.object({
  device,
  make: z.string().optional(),
  model: z.string().optional(),
  lens: z.string().optional(),
  software: z.string().optional(),
  /** Local capture time as the device wrote it, ISO 8601 without zone. */
  captureTime: z.string().optional(),
  /** `+09:00`; absent is unknown, never guessed. */
  offset: z.string().optional(),
  gps: gps.optional(),
  marks: z.array(z.string()),
});
export type Provenance = z.infer<typeof provenance>;

export const fieldSource = z.enum(["xmp", "iim", "exif", "sidecar"]);
export type FieldSource = z.infer<typeof fieldSource>;

export const fix = z.object({
  label: z.string(),
  edits: z.array(z.object({ field: z.string(), value: fieldValue.nullable() })),
});
export type Fix = z.infer<typeof fix>;

/** What a rule of the house style found. `range` counts UTF-16 units in the field's text. */
export const problem = z.object({
  rule: z.string(),
  field: z.string().optional(),
  severity,
  message: z.string(),
  range: z.tuple([z.number().int(), z.number().int()]).optional(),
  fix: fix.optional(),
  waived: z.object({ by: editor, reason: z.string() }).optional(),
  /** The house style allows this editor's desk to waive it, with a reason. */
  mayWaive: z.boolean().optional(),
});
export type Problem = z.infer<typeof problem>;

/** One line of the grid; the same object that `proofdesk list --json` prints, and what the cell needs besides. */
export const photoRow = z.object({
  id: photoId,
  ...placeOfFile,
  name: z.string(),
  state,
  delivered: z.boolean(),
  correctionOpen: z.boolean(),
  approval: approval.optional(),
  returnNote: z.string().optional(),
  /** Nothing of it leaves by any way while this stands; an embargo that has passed is no hold. */
  hold: hold.optional(),
  /** Its source is protected: every copy is made coarser. */
  shield: z.boolean().optional(),
  file: fileState,
  /** Why it cannot be read, in a sentence. */
  reason: z.string().optional(),
  fields,
  problems: z.number().int(),
  warnings: z.number().int(),
  write: writeStatus,
  writeReason: z.string().optional(),
  device,
  /** Content Credentials (C2PA) are in the file: they will no longer fit after a write. */
  credentials: z.boolean(),
  sidecar: z.boolean(),
  gps: z.boolean(),
  /** The file is write-protected: locked in the camera. */
  locked: z.boolean().optional(),
  /** Stars that the camera gave, 1 to 5. */
  cameraRating: z.number().int().optional(),
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  /** EXIF orientation 1 to 8; width and height are before it is applied. */
  orientation: z.number().int(),
  captureTime: z.string().optional(),
  /** Changes whenever the picture to show may have changed; part of the picture's address. */
  picture: z.string(),
  /** Fields with a draft that is kept but not yet an edit. */
  drafts: z.array(z.string()),
  /** Fields that another program changed while an edit of them waits: theirs or mine must be chosen. */
  conflicts: z.array(z.string()),
  /** Journal number of the last event that touched it. */
  seen: z.number().int(),
});
export type PhotoRow = z.infer<typeof photoRow>;

export const conflict = z.object({ field: z.string(), before: fieldValue.optional(), mine: fieldValue.optional(), theirs: fieldValue.optional() });
export type Conflict = z.infer<typeof conflict>;

export const job = z.object({
  id: z.string(),
  state: z.enum(["waiting", "writing", "done", "failed", "conflict"]),
  fields: z.array(z.string()),
  target: z.enum(["file", "sidecar"]),
  attempts: z.number().int(),
  reason: z.string().optional(),
  event: z.number().int(),
});
export type Job = z.infer<typeof job>;

/** What the other side told of a copy: where it lies, how large it is, its hash, the number or address it was given. `sure` is false where the desk ended or the line broke before the answer. */
export const deliveryProof = z.object({ sure: z.boolean(), place: z.string().optional(), sizeBytes: z.number().int().optional(), sha256: sha256.optional(), id: z.string().optional(), address: z.string().optional(),
  /** Files that went beside the copy. */
  beside: z.array(z.object({ fileName: z.string(), sha256, sizeBytes: z.number().int() })).optional() });
export type DeliveryProof = z.infer<typeof deliveryProof>;

export const deliveryRow = z.object({
  number: z.number().int(),
  photo: photoId,
  ...placeOfFile,
  time: instant,
  editor,
  /** The recipient's name; of a delivery to a folder alone its path. */
  recipient: z.string(),
  recipientId: z.string().optional(),
  channel: z.string(),
  /** 1 as first delivered; each correction is one more. */
  version: z.number().int(),
  fileName: z.string(),
  sha256,
  profile: z.string(),
  removed: z.array(z.string()),
  /** The words it went out with. */
  fields: fields.optional(),
  proof: deliveryProof.optional(),
  /** What the file held on arrival was forgotten before: the copy was searched for what the file held then, and for nothing else. */
  unsearched: z.literal(true).optional(),
  /** Taken back through its channel, with what shows it. */
  withdrawn: z.object({ time: instant, evidence: z.string() }).optional(),
  approval: z.object({ by: editor, time: instant, hash: sha256, style: z.string() }),
});
export type DeliveryRow = z.infer<typeof deliveryRow>;

/** Everything about one photo: what `proofdesk show --json` prints. */
export const photoDetail = photoRow.extend({
  files: z.array(z.object({ role: z.enum(["picture", "sidecar"]), ...placeOfFile, sizeBytes: z.number().int().optional(), modified: z.string().optional(), sha256: sha256.optional() })),
  format: z.string(),
  sources: z.record(z.string(), fieldSource),
  differ: z.record(z.string(), z.record(z.string(), fieldValue)),
  provenance,
  problemList: z.array(problem),
  jobs: z.array(job),
  conflictList: z.array(conflict),
  deliveries: z.array(deliveryRow),
  notes: z.array(z.string()),
});
export type PhotoDetail = z.infer<typeof photoDetail>;

/** One event of the journal, the columns in the order in which they are hashed. */
export const journalEvent = z.object({
  number: z.number().int(),
  time: instant,
  editor,
  kind: z.string(),
  photos: z.array(photoId),
  payload: z.record(z.string(), z.unknown()),
  previous: sha256,
  hash: sha256,
});
export type JournalEvent = z.infer<typeof journalEvent>;

/** What became of one photo in a command on many: the line that the command line prints. */
export const outcome = z.object({
  photo: photoId,
  ...placeOfFile,
  ok: z.boolean(),
  state,
  write: writeStatus,
  reason: z.string().optional(),
  notes: z.array(z.string()).optional(),
});
export type Outcome = z.infer<typeof outcome>;

/** One field of the registry with the desk's overlay: what a form, a column or a command needs to know of it. */
export const fieldInfo = z.object({
  id: z.string(),
  /** The registry's own label. */
  label: z.string(),
  /** What a newsroom calls it: "Caption", "Byline"; the label where it has no other name. */
  name: z.string(),
  help: z.string(),
  group: z.string(),
  /** Position in its group; everyday fields first. */
  order: z.number(),
  everyday: z.boolean(),
  type: z.enum(["text", "langAlt", "number", "boolean", "dateTime", "structure"]),
  /** A list of the type. */
  list: z.boolean(),
  /** Marks (rating, colour class, tag …) do not void an approval. */
  mark: z.boolean(),
  multiline: z.boolean(),
  structure: z.string().optional(),
  iimMaxBytes: z.number().int().optional(),
  choices: z.array(z.object({ value: z.union([z.string(), z.number()]), label: z.string() })).optional(),
  aliases: z.array(z.string()),
});
export type FieldInfo = z.infer<typeof fieldInfo>;

export const checkInfo = z.object({ id: z.string(), label: z.string(), fields: z.array(z.string()) });
export const styleInfo = z.object({ id: z.string(), name: z.string() });
export type StyleInfo = z.infer<typeof styleInfo>;
/** `safe` is false where a profile promises nothing: its copies are the photo's own files. */
export const profileInfo = styleInfo.extend({ description: z.string(), safe: z.boolean(), nameTemplate: z.string() });
export type ProfileInfo = z.infer<typeof profileInfo>;
