// Looking: ids in order, rows, details, counts. Reads the index; touches no file.
import type { Counts, PhotoQuery } from "#contract/methods/photo.ts";
import type { DeliveryProof, DeliveryRow, Fields, Job, JournalEvent, PhotoDetail, PhotoId, PhotoRow } from "#contract/values.ts";
import { isHeld } from "#core/hold.ts";
import { shownOrientation } from "#core/orientation.ts";
import type { DeskContext } from "../context.ts";
import { type DiskPath, display, fromBytes, fromText } from "../disk-path.ts";
import type { DeliveryKey } from "../index-db/ledger.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { jobFields, type JobRow } from "./derive.ts";
import { type Grouped, groupColumns, inGroups } from "./group-list.ts";
import { pathParts } from "./path-parts.ts";
import { like, type SearchFacts, searchSql, storySql } from "./search-sql.ts";
import { acrossStates, stateSql } from "./state-sql.ts";

/** What is shown of the picture: from the reading, and until there is one from the quick look. */
const pictureOf = ({ reading, look }: PhotoRecord): Pick<PhotoRow, "device" | "orientation" | "width" | "height" | "captureTime"> => {
  const { width, height } = reading ?? look ?? {};
  const orientation = reading === undefined ? (look?.orientation ?? 1) : shownOrientation(reading);
  const captureTime = reading === undefined ? look?.captureTime : reading.provenance.captureTime;
  return {
    device: reading?.provenance.device ?? look?.device ?? "unknown", orientation,
    ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }), ...(captureTime === undefined ? {} : { captureTime }),
  };
};

/** The row as the contract knows it. */
export const rowOf = (record: PhotoRecord, now: number = Date.now()): PhotoRow => ({
  id: record.id, ...pathParts(record.path), name: display(record.name as DiskPath), state: record.state, delivered: record.delivered, correctionOpen: record.correctionOpen,
  ...(record.approval === undefined ? {} : { approval: record.approval }), ...(record.returnNote === undefined ? {} : { returnNote: record.returnNote }),
  ...(isHeld(record, now) ? { hold: record.hold } : {}), ...(record.shield === undefined ? {} : { shield: true }),
  file: record.file, ...(record.reason === undefined ? {} : { reason: record.reason }), fields: record.fields, problems: record.problems, warnings: record.warnings,
  write: record.write, ...(record.writeReason === undefined ? {} : { writeReason: record.writeReason }), ...pictureOf(record), credentials: record.reading?.credentials ?? false,
  sidecar: record.sidecar !== undefined, gps: record.reading?.provenance.gps !== undefined, ...(record.reading?.locked === true ? { locked: true } : {}), ...(record.reading?.cameraRating === undefined ? {} : { cameraRating: record.reading.cameraRating }),
  // The picture changes with its file: inode, size and time name it; and with a turn that is kept and not yet written.
  picture: `${(record.signature || record.look?.signature || "none").replaceAll(":", "-")}${record.reading === undefined || shownOrientation(record.reading) === record.reading.orientation ? "" : `-${shownOrientation(record.reading)}`}`, drafts: [...record.drafts], conflicts: record.conflicts.map((one) => one.field), seen: record.seen,
});

const orders: Readonly<Record<NonNullable<PhotoQuery["sort"]>, string>> = {
  hand: "arrival, path", arrival: "arrival, path", name: "name, path", capture: "capture_time IS NULL, capture_time, path", state: "state_order, arrival, path",
};

/** The WHERE of a query and its values. */
const querySql = (query: Omit<PhotoQuery, "sort">, facts: SearchFacts): { where: string; values: (string | number | Uint8Array)[] } => {
  const parts = ["present = 1"];
  const values: (string | number | Uint8Array)[] = [];
  if (query.states !== undefined && query.states.length > 0) {
    const states = stateSql(query.states);
    parts.push(states.part);
    values.push(...states.values);
  }
  if (query.root !== undefined) {
    parts.push("path >= ? AND path < ?");
    values.push(Buffer.from(`${query.root}/`), Buffer.from(`${query.root}0`));
  }
  if (query.collection !== undefined) {
    parts.push("photo.id IN (SELECT photo FROM collection_photo WHERE collection = ?)");
    values.push(query.collection);
  }
  if (query.bylines !== undefined && query.bylines.length > 0) {
    parts.push(`EXISTS (SELECT 1 FROM json_each(fields, '$.creatorNames') WHERE value IN (${query.bylines.map(() => "?").join(", ")}))`);
    values.push(...query.bylines);
  }
  if (query.where !== undefined && query.where.trim() !== "") {
    const search = searchSql(query.where, facts);
    parts.push(...search.parts);
    values.push(...search.values);
  }
  return { where: parts.join(" AND "), values };
};

export const factsOf = (context: DeskContext): SearchFacts => ({
  now: context.now(), offsetMinutes: -new Date(context.now()).getTimezoneOffset(),
  hasStory: (text) => context.index.db.prepare<[string], number>(`SELECT 1 FROM collection WHERE ${storySql} LIMIT 1`).pluck().get(like(text)) !== undefined,
});

/** The list's whole statement; exported so that a test can look at its plan. `only`: a condition of ours besides. */
export const listSql = (query: PhotoQuery, facts: SearchFacts, only?: string): { sql: string; values: (string | number | Uint8Array)[] } => {
  const more = only === undefined ? "" : ` AND ${only}`;
  if (query.sort === "hand" && query.collection !== undefined) {
    const { collection, ...rest } = query;
    const { where, values } = querySql(rest, facts);
    // The join's order is the story's; a few photos of the library, looked up one by one.
    return { sql: `SELECT photo.id FROM collection_photo CROSS JOIN photo ON photo.id = collection_photo.photo WHERE collection = ? AND ${where}${more} ORDER BY place`, values: [collection, ...values] };
  }
  const { where, values } = querySql(query, facts);
  const order = orders[query.sort ?? "arrival"];
  const group = query.group === undefined ? undefined : groupColumns[query.group];
  if (group === undefined) return { sql: `SELECT id FROM photo WHERE ${where}${more} ORDER BY ${order}`, values };
  // By capture time the days come in their order as they are.
  return { sql: `SELECT id, ${group.key} AS key FROM photo WHERE ${where}${more} ORDER BY ${query.group === "day" && query.sort === "capture" ? order : `${group.order}, ${order}`}`, values };
};

/** Ids that fit, in order. */
export const listIds = (context: DeskContext, query: PhotoQuery): { ids: PhotoId[]; groups?: Grouped["groups"] } => {
  const { sql, values } = listSql(query, factsOf(context));
  if (query.group !== undefined && !(query.sort === "hand" && query.collection !== undefined)) return inGroups(query.group, context.index.db.prepare<unknown[], { id: PhotoId; key: string }>(sql).iterate(...values));
  return { ids: context.index.db.prepare<unknown[], PhotoId>(sql).pluck().all(...values) };
};

/** How many fit; exported with its statement for the same test. */
export const countSql = (query: PhotoQuery, facts: SearchFacts): { sql: string; values: (string | number | Uint8Array)[] } => {
  const { where, values } = querySql(query, facts);
  return { sql: `SELECT count(*) FROM photo WHERE ${where}`, values };
};
export const countPhotos = (context: DeskContext, query: PhotoQuery): { photos: number } => {
  const { sql, values } = countSql(query, factsOf(context));
  return { photos: Number(context.index.db.prepare<unknown[], number>(sql).pluck().get(...values)) };
};

export const rows = (context: DeskContext, photos: readonly PhotoId[]): PhotoRow[] =>
  photos.flatMap((id) => { const record = context.index.get(id); return record === undefined || !record.present ? [] : [rowOf(record)]; });

const jobOf = (job: JobRow): Job => ({ id: job.id, state: job.state, fields: Object.keys(jobFields(job)), target: job.target, attempts: job.attempts, ...(job.reason === null ? {} : { reason: job.reason }), event: job.event });

/** The recipient of copies that were dragged out, as the ledger names it: whoever they were dropped on. */
export const draggedOut = "dragged out";

/** Ledger rows of a delivery event. */
export interface DeliveryInEvent {
  readonly recipient: string; readonly recipientId?: string; /** Absent in events from before there were others: a folder, or a drag. */ readonly channel?: string; readonly version?: number;
  readonly fileName: string; readonly sha256: DeliveryRow["sha256"]; readonly profile: string; readonly removed: string[]; readonly approval: DeliveryRow["approval"]; readonly fields?: Fields; readonly proof?: DeliveryProof; readonly unsearched?: true;
}
/** The whole row of a delivery, its words and proof from its event. */
export const deliveryRowOf = (context: DeskContext, key: DeliveryKey, event: JournalEvent | undefined = context.journal.byNumber(key.number)): DeliveryRow[] => {
  const one = (event?.payload["deliveries"] as readonly DeliveryInEvent[] | undefined)?.[key.at];
  if (one === undefined || event === undefined) return [];
  return [{
    number: event.number, photo: key.photo, ...pathParts(context.index.get(key.photo)?.path), time: event.time, editor: event.editor, ...one,
    channel: one.channel ?? (one.recipient === draggedOut ? "drag" : "folder"), version: one.version ?? 1, ...(key.withdrawn === undefined ? {} : { withdrawn: key.withdrawn }),
  }];
};

/** Who got what, oldest first. */
export const ledger = (context: DeskContext, photo?: PhotoId): DeliveryRow[] => context.index.ledger.deliveries(photo).flatMap((key) => deliveryRowOf(context, key));

/** Folders that copies were delivered to before, and those that recipients of the desk have. */
export const deliveryFolders = (context: DeskContext): string[] => [
  ...context.index.ledger.places().filter((place) => place !== draggedOut),
  ...context.index.ledger.recipients().flatMap(({ settings }) => (settings.channel === "folder" || settings.channel === "mail" ? [settings.folder] : [])),
];

/** Everything about each photo. */
export const show = (context: DeskContext, photos: readonly PhotoId[]): PhotoDetail[] => photos.flatMap((id): PhotoDetail[] => {
  const record = context.index.get(id);
  if (record === undefined) return [];
  const reading = record.reading;
  const jobs = context.journal.db.prepare<[string], JobRow>("SELECT * FROM job WHERE photo = ? ORDER BY event, id").all(id);
  const file = (role: "picture" | "sidecar", path: DiskPath, signature: string): PhotoDetail["files"][number] => {
    const [, , size, modified] = signature.split(":");
    const hash = record.hashes[role];
    return { role, ...pathParts(path), ...(size === undefined ? {} : { sizeBytes: Number(size) }), ...(modified === undefined ? {} : { modified: new Date(Number(BigInt(modified) / 1_000_000n)).toISOString() }), ...(hash === undefined ? {} : { sha256: hash }) };
  };
  return [{
    ...rowOf(record), files: [file("picture", record.path, record.signature), ...(record.sidecar === undefined ? [] : [file("sidecar", record.sidecar, record.sidecarSignature)])],
    format: reading?.fileType ?? "", sources: reading?.sources ?? {}, differ: Object.fromEntries(Object.entries(reading?.differ ?? {}).map(([field, one]) => [field, { ...one }])),
    provenance: reading?.provenance ?? { device: "unknown", marks: [] }, problemList: [...record.problemList], jobs: jobs.map(jobOf), conflictList: [...record.conflicts], deliveries: ledger(context, id), notes: [...(reading?.notes ?? [])],
  }];
});

export const counts = (context: DeskContext, query: { where?: string | undefined; root?: string | undefined }): Counts => {
  const { where, values } = querySql({ ...(query.where === undefined ? {} : { where: query.where }), ...(query.root === undefined ? {} : { root: query.root }) }, factsOf(context));
  const states: Counts["states"] = { new: 0, working: 0, submitted: 0, returned: 0, approved: 0, rejected: 0, killed: 0, delivered: 0, blocked: 0, unfinished: 0, void: 0 };
  for (const row of context.index.db.prepare<unknown[], { state: keyof Counts["states"]; count: number }>(`SELECT state, count(*) AS count FROM photo WHERE ${where} GROUP BY state`).all(...values)) states[row.state] = row.count;
  const sums = context.index.db.prepare<unknown[], Record<string, number | null>>(`SELECT ${acrossStates.map(([name, sql]) => `sum(${sql}) AS "${name}"`).join(", ")}, sum(write = 'kept') AS writes, sum(write = 'failed') AS writesFailed FROM photo WHERE ${where}`).get(...values);
  for (const name of ["delivered", "blocked", "unfinished", "void"] as const) states[name] = sums?.[name] ?? 0;
  return { all: (["new", "working", "submitted", "returned", "approved", "rejected", "killed"] as const).reduce((sum, name) => sum + (states[name] ?? 0), 0), states, writes: sums?.["writes"] ?? 0, writesFailed: sums?.["writesFailed"] ?? 0 };
};

/** Which photo each name means: an id, a path of any of its files, or bytes of a path in base64. */
export const find = async (context: DeskContext, names: readonly (string | { bytes: string })[], real: (path: DiskPath) => Promise<DiskPath>): Promise<(PhotoId | null)[]> => {
  const one = async (name: string | { bytes: string }): Promise<PhotoId | null> => {
    if (typeof name === "string" && /^[0-9A-HJKMNP-TV-Z]{26}$/u.test(name)) {
      const record = context.index.get(name as PhotoId);
      if (record !== undefined) return record.id;
    }
    const given = typeof name === "string" ? fromText(name) : fromBytes(Buffer.from(name.bytes, "base64"));
    const paths = [given, await real(given)];
    for (const path of paths) {
      const record = context.index.byPath(path) ?? context.index.bySidecar(path);
      if (record !== undefined && record.present) return record.id;
    }
    return null;
  };
  return Promise.all(names.map(one));
};

