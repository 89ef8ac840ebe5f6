// What follows from a row's reading and its open jobs: the fields the editor sees, the problems, the write status.
import type { Conflict, FieldValue, PhotoId, Problem } from "#contract/values.ts";
import { orientationId } from "#core/orientation.ts";
import { problemCounts, runChecks } from "#core/checks/house-style.ts";
import { display } from "../disk-path.ts";
import type { DeskContext } from "../context.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";

export interface JobRow {
  readonly id: string; readonly photo: PhotoId; readonly event: number; readonly state: "waiting" | "writing" | "done" | "failed" | "conflict";
  readonly fields: string; readonly target: "file" | "sidecar"; readonly attempts: number; readonly reason: string | null;
  readonly temporary: Uint8Array | null; readonly target_path: Uint8Array | null; readonly after_hash: string | null;
}
/** Field → what it was and what it shall be; absent is empty. */
export type JobFields = Readonly<Record<string, { readonly before?: FieldValue; readonly after?: FieldValue; readonly theirs?: FieldValue }>>;
export const jobFields = (job: JobRow): JobFields => JSON.parse(job.fields) as JobFields;

export const openJobs = (context: DeskContext, photo: PhotoId): readonly JobRow[] =>
  context.journal.db.prepare<[string], JobRow>("SELECT * FROM job WHERE photo = ? AND state != 'done' ORDER BY event, id").all(photo);

/** The problems of a photo with these fields under a house style, waivers laid over. */
export const problemsOf = (context: DeskContext, record: PhotoRecord, styleId: string = context.settings.get().style): readonly Problem[] => {
  const style = context.styles.get(styleId);
  if (style === undefined || record.reading === undefined) return [];
  const found = runChecks(style, { fields: record.fields, provenance: record.reading.provenance, fileName: display(record.path).split("/").at(-1) ?? "", differ: record.reading.differ }, {
    now: new Date(context.now()).toISOString(), editorInitials: "", iimMaxBytes: context.table.iimMaxBytes, label: (field) => context.table.byId.get(field)?.name ?? field,
  });
  return found.map((problem) => {
    // A waiver is bound to the content it was given for.
    const waiver = record.waivers.find((one) => one.rule === problem.rule && one.hash === record.contentHash);
    return waiver === undefined ? problem : { ...problem, waived: { by: waiver.by, reason: waiver.reason } };
  });
};

/** Fills in everything that follows; the caller puts the row. */
export const derive = (context: DeskContext, record: PhotoRecord): PhotoRecord => {
  const jobs = openJobs(context, record.id);
  const fields: Record<string, FieldValue> = { ...(record.reading?.fields ?? record.look?.fields) };
  const conflicts: Conflict[] = [];
  let turned: number | undefined;
  for (const job of jobs) {
    for (const [id, change] of Object.entries(jobFields(job))) {
      if (id === orientationId) turned = typeof change.after === "number" ? change.after : undefined;
      else if (change.after === undefined) delete fields[id];
      else fields[id] = change.after;
      if (job.state === "conflict") conflicts.push({ field: id, ...(change.before === undefined ? {} : { before: change.before }), ...(change.after === undefined ? {} : { mine: change.after }), ...(change.theirs === undefined ? {} : { theirs: change.theirs }) });
    }
  }
  record.fields = fields;
  if (record.reading !== undefined) {
    const { turned: _before, ...reading } = record.reading;
    record.reading = turned === undefined || turned === reading.orientation ? reading : { ...reading, turned };
  }
  record.conflicts = conflicts;
  const failed = jobs.find((job) => job.state === "failed" || job.state === "conflict");
  const everSaved = context.journal.db.prepare("SELECT 1 FROM job WHERE photo = ? AND state = 'done' LIMIT 1").pluck().get(record.id) !== undefined;
  record.write = failed !== undefined ? "failed" : jobs.length > 0 ? "kept" : everSaved ? "saved" : "none";
  record.writeReason = failed === undefined ? undefined : failed.state === "conflict" ? "conflict" : (failed.reason ?? undefined);
  record.drafts = context.journal.db.prepare<[string], string>("SELECT field FROM draft WHERE photo = ? ORDER BY field").pluck().all(record.id);
  record.problemList = problemsOf(context, record);
  const counts = problemCounts(record.problemList);
  record.problems = counts.problems;
  record.warnings = counts.warnings;
  return record;
};

/** Reads the row again, derives it anew and puts it back. */
export const rederive = (context: DeskContext, photos: readonly PhotoId[]): void => {
  context.index.write(() => {
    for (const id of photos) {
      const record = context.index.get(id);
      if (record !== undefined) context.index.put(derive(context, record));
    }
  });
  context.changed(photos);
};
