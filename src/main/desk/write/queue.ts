// The write queue: jobs from the journal, one photo at a time each, edits of one photo folded into one write. Survives a crash.
import { open, rm } from "node:fs/promises";
import type { FieldValue, PhotoId, Sha256 } from "#contract/values.ts";
import { onlyMarks } from "#core/fields/table.ts";
import { inXml, sameValue } from "#core/fields/text.ts";
import { orientationId } from "#core/orientation.ts";
import { type DeskContext, deskEditor } from "../context.ts";
import { contentHash, diskReason, exists, isHardLinked, resolved, signatureOf } from "../disk.ts";
import { baseName, display, type DiskPath, fromBytes, toBytes, toFs } from "../disk-path.ts";
import { headBytes, writePlace } from "../formats/catalogue.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { takeBaselines } from "../read/baseline.ts";
import { hashPhoto, lookAt } from "../read/look.ts";
import { newSidecar, sidecarNames } from "../read/sidecar.ts";
import { takeReadings, takeTags } from "../read/take-reading.ts";
import { withReading } from "../read/with-reading.ts";
import { type JobFields, jobFields, type JobRow, openJobs, rederive } from "../services/derive.ts";
import { setOf } from "../services/fold.ts";
import { ulid } from "../ulid.ts";
import { openAhead } from "./ahead.ts";
import { openCommits } from "./commits.ts";
import { openCopier } from "./copier.ts";
import { type Proof, type WriteOrder, writePhoto, type WriteTools } from "./steps.ts";

export interface WriteQueue {
  /** Finishes or undoes what a crash left, then works. */
  recover(): Promise<void>;
  wake(): void;
  /** Resolves when nothing is left to write. */
  drained(): Promise<void>;
  /** Resolves when none of the photos has a job that waits or is written. */
  settled(photos: readonly PhotoId[], signal: AbortSignal): Promise<void>;
  /** Resolves when none of the photos is being written, and none is until the answer is called: for whoever moves their files. */
  hold(photos: readonly PhotoId[]): Promise<() => void>;
  left(): { left: number; failed: number };
  /** Finishes the writes under way and starts no more. */
  stop(): Promise<void>;
}

const head = async (path: DiskPath): Promise<Uint8Array> => {
  const handle = await open(toFs(path), "r");
  try {
    const bytes = new Uint8Array(headBytes);
    const { bytesRead } = await handle.read(bytes, 0, headBytes, 0);
    return bytes.subarray(0, bytesRead);
  } finally { await handle.close(); }
};

/** Jobs of one photo as one: the earliest `before`, the latest `after` of each field. */
const folded = (jobs: readonly JobRow[]): Record<string, { before?: FieldValue; after?: FieldValue }> => {
  const all: Record<string, { before?: FieldValue; after?: FieldValue }> = {};
  for (const job of jobs) {
    for (const [field, change] of Object.entries(jobFields(job))) {
      const first = all[field] ?? (change.before === undefined ? {} : { before: change.before });
      all[field] = { ...(first.before === undefined ? {} : { before: first.before }), ...(change.after === undefined ? {} : { after: change.after }) };
    }
  }
  return all;
};

/** The row's reading after its write: from the proof where the file in its place is the proven one, else from the file. */
const readAgain = async (context: DeskContext, record: PhotoRecord, proof: Proof | undefined): Promise<void> => {
  const signature = proof === undefined || record.sidecar !== undefined ? "" : await signatureOf(record.path).catch(() => "");
  if (proof !== undefined && signature.startsWith(proof.mark) && signature !== "") takeTags(context, record, proof.tags, signature);
  else await takeReadings(context, [record]);
};

type Hashes = Readonly<Record<string, Sha256>>;
const roleOf = (kind: WriteOrder["kind"]): string => (kind === "sidecar" ? "sidecar" : "picture");
/** Whether every file of the photo but the one of this role is as it was. */
const sameBeside = (role: string, before: Hashes, after: Hashes): boolean => Object.keys({ ...before, ...after }).every((one) => one === role || before[one] === after[one]);

/** Whether the picture is the one that the row tells of, by its signature. */
const pictureAsKnown = async (record: PhotoRecord): Promise<boolean> => (await signatureOf(record.path).catch(() => "")) === record.signature;

/** The same for its sidecar, one that came included. Cheap and careful: a name that may be a sidecar's makes the photo be looked at. */
const sidecarAsKnown = async (record: PhotoRecord): Promise<boolean> => {
  if (record.sidecar !== undefined) return (await signatureOf(record.sidecar).catch(() => "")) === record.sidecarSignature;
  return !(await Promise.all(sidecarNames(record.path).map((path) => exists(path)))).includes(true);
};

/** A field whose write failed and that was edited again goes on with the newer edit, from what the file holds: the failed one is over. */
const supersede = (context: DeskContext, photo: PhotoId): void => {
  const jobs = openJobs(context, photo);
  const fields = new Map(jobs.map((job) => [job.id, jobFields(job)]));
  const changed = new Set<JobRow>();
  for (const failed of jobs.filter((job) => job.state === "failed")) {
    for (const [field, old] of Object.entries(fields.get(failed.id) ?? {})) {
      const newer = jobs.find((job) => job.state === "waiting" && job.event > failed.event && field in (fields.get(job.id) ?? {}));
      if (newer === undefined) continue;
      const { before: _neverWritten, ...change } = fields.get(newer.id)?.[field] ?? {};
      fields.set(newer.id, { ...fields.get(newer.id), [field]: { ...change, ...(old.before === undefined ? {} : { before: old.before }) } });
      const { [field]: _over, ...rest } = fields.get(failed.id) ?? {};
      fields.set(failed.id, rest);
      changed.add(failed).add(newer);
    }
  }
  if (changed.size === 0) return;
  const put = context.journal.db.prepare("UPDATE job SET fields = ? WHERE id = ?");
  const end = context.journal.db.prepare("UPDATE job SET state = 'done', reason = 'folded' WHERE id = ?");
  context.journal.write(() => {
    for (const job of changed) {
      const left = fields.get(job.id) ?? {};
      if (Object.keys(left).length === 0) end.run(job.id);
      else put.run(JSON.stringify(left), job.id);
    }
  });
};

const restMs = 10_000;

/** The newest first. By name of the index: SQLite would walk all jobs ever done, photo by photo, to spare itself the grouping. */
export const nextSql = "SELECT photo FROM job INDEXED BY job_by_state WHERE state = 'waiting' GROUP BY photo ORDER BY max(event) DESC LIMIT 50";

export const openQueue = (context: DeskContext, lanes = 4): WriteQueue => {
  const { db } = context.journal;
  const next = db.prepare<[], { photo: PhotoId }>(nextSql);
  const setState = db.prepare("UPDATE job SET state = ?, reason = ?, attempts = attempts + ? WHERE id = ?");
  const setTemporary = db.prepare("UPDATE job SET temporary = ?, target_path = ?, target = ?, after_hash = NULL WHERE id = ?");
  const setIntent = db.prepare("UPDATE job SET after_hash = ? WHERE id = ?");
  const commits = openCommits(context);
  const ahead = openAhead(context);
  const copier = openCopier();
  /** Photos that changed under their write although their signature did not: these are hashed, whatever it says. */
  const suspect = new Set<PhotoId>();
  const busy = new Set<PhotoId>();
  /** How often each is held. */
  const held = new Map<PhotoId, number>();
  const free = (id: PhotoId): boolean => !busy.has(id) && !held.has(id);
  const waiting = new Set<() => void>();
  let running = 0;
  let stopped = false;
  /** The journal itself could not be written (its disk is full): nothing is begun for a while, and what was under way is settled as after a crash. */
  const stuck = new Set<PhotoId>();
  let resting: NodeJS.Timeout | undefined;

  const left = (): { left: number; failed: number } => db.prepare<[], { left: number; failed: number }>(
    "SELECT coalesce(sum(state IN ('waiting','writing')), 0) AS left, coalesce(sum(state IN ('failed','conflict')), 0) AS failed FROM job WHERE state IN ('waiting','writing','failed','conflict')").get() ?? { left: 0, failed: 0 };
  const tell = (): void => { context.tell("writes.changed", left()); for (const resolve of [...waiting]) resolve(); };

  /** The journal says the file has it, and the row says what the file says. `alone`: no other file of the photo changed but the one that was written. */
  const saved = async (read: PhotoRecord, jobs: readonly JobRow[], content: { hashes: Hashes; content: Sha256 }, written: { readonly notes: readonly string[]; readonly proof?: Proof; readonly alone: boolean }): Promise<void> => {
    const fields = Object.keys(folded(jobs));
    await readAgain(context, read, written.proof);
    await commits.record(() => {
      // The row as it is now: an edit may have come while the file was written or read.
      const now = withReading(context, read);
      // A verified write of marks alone carries the approval to the new content, if it stood for the old one; that is part of the event.
      const carriesOn = onlyMarks(context.table, fields) && written.alone;
      const carries = carriesOn && now.state === "approved" && now.approval !== undefined && now.approval.void === undefined && now.approval.hash === now.contentHash;
      const set = carries && now.approval !== undefined ? [{ ...setOf(now), approval: { ...now.approval, hash: content.content } }] : undefined;
      // A waiver is bound to the content it was given for: new words are to be checked anew.
      const waivers = carriesOn ? now.waivers.filter((one) => one.hash === now.contentHash).map((one) => ({ ...one, hash: content.content })) : [];
      const event = context.journal.append({
        editor: deskEditor, kind: "photo.saved", photos: [now.id],
        payload: { contents: [content], fields, jobs: jobs.map((job) => job.id), ...(carries ? { carried: true } : {}), ...(set === undefined ? {} : { set }), ...(waivers.length > 0 ? { waivers: [waivers] } : {}), ...(written.notes.length > 0 ? { notes: written.notes } : {}) },
      });
      for (const job of jobs) setState.run("done", null, 0, job.id);
      return { event, beside: () => { context.index.put(now); } };
    });
  };

  const fail = (photo: PhotoId, jobs: readonly JobRow[], reason: string): void => {
    context.journal.write(() => { for (const job of jobs) setState.run("failed", reason, 1, job.id); });
    rederive(context, [photo]);
    const record = context.index.get(photo);
    context.tell("desk.message", { level: "error", code: "write-failed", values: { name: display((record?.name ?? "") as DiskPath), reason }, photos: [photo] });
  };

  /** Fields that another program changed since the edit's base was read: those ask, the others go on (three-way per field). */
  const partConflicts = (record: PhotoRecord, jobs: readonly JobRow[]): readonly JobRow[] => {
    const now: Readonly<Record<string, FieldValue>> = { ...record.reading?.fields, ...(record.reading === undefined ? {} : { [orientationId]: record.reading.orientation }) };
    const changes = folded(jobs);
    const clash = Object.entries(changes).filter(([id, change]) => !sameValue(now[id], change.before) && !sameValue(now[id], change.after));
    if (clash.length === 0) return jobs;
    const last = jobs.at(-1);
    if (last === undefined) return jobs;
    const conflictFields: JobFields = Object.fromEntries(clash.map(([id, change]) => { const theirs = now[id]; return [id, { ...change, ...(theirs === undefined ? {} : { theirs }) }]; }));
    const rest = Object.fromEntries(Object.entries(changes).filter(([id]) => !(id in conflictFields)));
    context.journal.write(() => {
      for (const job of jobs) db.prepare("UPDATE job SET state = 'done', reason = 'folded' WHERE id = ?").run(job.id);
      const insert = db.prepare("INSERT INTO job (id, photo, event, state, fields, target) VALUES (?, ?, ?, ?, ?, ?)");
      insert.run(ulid(), record.id, last.event, "conflict", JSON.stringify(conflictFields), last.target);
      if (Object.keys(rest).length > 0) insert.run(ulid(), record.id, last.event, "waiting", JSON.stringify(rest), last.target);
    });
    context.tell("desk.message", { level: "error", code: "conflict", values: { name: record.name, fields: clash.map(([id]) => id).join(", ") }, photos: [record.id] });
    rederive(context, [record.id]);
    return openJobs(context, record.id).filter((job) => job.state === "waiting");
  };

  const orderFor = async (record: PhotoRecord, jobs: readonly JobRow[]): Promise<WriteOrder | { refused: string }> => {
    const place = writePlace(baseName(record.path), await head(record.path), record.reading?.fileType);
    if (place.kind === "refused") return { refused: place.reason };
    const { [orientationId]: turn, ...fields } = folded(jobs);
    const changes = Object.fromEntries(Object.entries(fields).map(([id, change]) => [id, change.after === undefined ? null : inXml(change.after)]));
    const orientation = typeof turn?.after === "number" ? { orientation: turn.after } : {};
    const target = place.kind === "inside" ? record.path : (record.sidecar ?? (await newSidecar(record.path)));
    const [hash, signature] = place.kind === "inside" ? [record.hashes["picture"], record.signature] : [record.hashes["sidecar"], record.sidecarSignature];
    const tags = place.kind === "inside" ? context.index.tags(record.id, signature) : undefined;
    const known = hash === undefined ? {} : { known: { hash, signature, ...(tags === undefined ? {} : { tags }) } };
    return { target, kind: place.kind === "inside" ? "file" : "sidecar", format: place.format, changes, ...orientation, createIim: context.settings.get().createIim, ...known };
  };

  const work = async (photo: PhotoId): Promise<void> => {
    await ahead.done(photo);
    let record = context.index.get(photo);
    let jobs: readonly JobRow[] = openJobs(context, photo).filter((job) => job.state === "waiting");
    if (record === undefined || jobs.length === 0) return;
    // A signature that moved is cheap to see; only then are the bytes read again.
    const touched = record.file !== "here" || !(await pictureAsKnown(record)) || !(await sidecarAsKnown(record));
    if (touched || record.contentHash === undefined || suspect.delete(photo)) record = (await lookAt(context, photo)) ?? record;
    if (record.file !== "here") { fail(photo, jobs, record.reason ?? "file-missing"); return; }
    await takeBaselines(context, [record]);
    record = context.index.get(photo) ?? record;
    if (record.baseline === undefined) {
      // Without the state on arrival a write would destroy what nobody kept.
      if (await pictureAsKnown(record)) fail(photo, jobs, "unreadable: what it said on arrival cannot be read whole");
      else suspect.add(photo);
      return;
    }
    supersede(context, photo);
    jobs = partConflicts(record, openJobs(context, photo).filter((job) => job.state === "waiting"));
    if (jobs.length === 0) return;
    const order = await orderFor(record, jobs);
    if ("refused" in order) { fail(photo, jobs, order.refused); return; }
    const now = jobs;
    const tools: WriteTools = {
      table: context.table, pool: context.pool, bytes: context.bytes, copier, at: context.at,
      onTemporary: (temporary) => commits.commit(() => { for (const job of now) { setState.run("writing", null, 0, job.id); setTemporary.run(toBytes(temporary), toBytes(order.target), order.kind, job.id); } }),
      onIntent: (after) => commits.commit(() => { for (const job of now) setIntent.run(after, job.id); }),
    };
    const role = roleOf(order.kind);
    const linked = order.kind === "file" && (await isHardLinked(await resolved(order.target)));
    const written = await writePhoto(order, tools);
    if (!written.ok) {
      if (written.reason === "changed-meanwhile") {
        suspect.add(photo);
        context.journal.write(() => { for (const job of now) setState.run("waiting", null, 1, job.id); });
        return;
      }
      fail(photo, now, written.reason);
      return;
    }
    const after = context.index.get(photo) ?? record;
    if (order.kind === "sidecar") after.sidecar = order.target;
    const hashes = { ...after.hashes, [role]: written.hash };
    await saved(after, now, { hashes, content: contentHash(hashes) }, { ...written, alone: sameBeside(role, record.hashes, hashes), notes: linked ? [...written.notes, "hard-link-parted"] : written.notes });
    if (linked) context.tell("desk.message", { level: "info", code: "hard-link-parted", values: { name: display(record.name as DiskPath) }, photos: [photo] });
  };

  const rest = (photo: PhotoId): void => {
    stuck.add(photo);
    if (resting !== undefined) return;
    context.tell("desk.message", { level: "error", code: "disk.full", values: {}, photos: [photo] });
    resting = setTimeout(() => {
      resting = undefined;
      const photos = [...stuck];
      stuck.clear();
      void (async () => {
        for (const one of photos) {
          try { await recoverJob(openJobs(context, one).filter((job) => job.state === "writing")); } catch { rest(one); }
        }
        wake();
      })();
    }, restMs);
    resting.unref();
  };

  const lane = async (): Promise<void> => {
    while (!stopped && resting === undefined) {
      const [photo, ...later] = next.all().map((row) => row.photo).filter(free);
      if (photo === undefined) return;
      busy.add(photo);
      ahead.begin(later);
      try {
        await work(photo);
      } catch (cause) {
        try {
          fail(photo, openJobs(context, photo).filter((job) => job.state === "waiting" || job.state === "writing"), diskReason(cause));
        } catch {
          rest(photo);
        }
      } finally {
        busy.delete(photo);
        tell();
      }
    }
  };
  const wake = (): void => {
    while (!stopped && resting === undefined && running < lanes) {
      running += 1;
      void lane().finally(() => {
        running -= 1;
        if (!stopped && next.all().some((row) => free(row.photo)) && running === 0) wake();
        for (const resolve of [...waiting]) resolve();
      });
    }
  };

  const until = (done: () => boolean, signal?: AbortSignal): Promise<void> => new Promise((resolve) => {
    const look = (): void => {
      if (signal?.aborted !== true && !done()) return;
      waiting.delete(look);
      // A limit in time may run out long after this, when the desk is closed.
      signal?.removeEventListener("abort", look);
      resolve();
    };
    waiting.add(look);
    signal?.addEventListener("abort", look, { once: true });
    look();
  });

  const recoverJob = async (jobs: readonly JobRow[]): Promise<void> => {
    const [job] = jobs;
    if (job === undefined) return;
    if (job.temporary !== null) {
      const temporary = fromBytes(job.temporary);
      await rm(toFs(temporary), { force: true });
      await rm(toFs(`${temporary}_exiftool_tmp` as DiskPath), { force: true });
    }
    const target = job.target_path === null ? undefined : fromBytes(job.target_path);
    const now = target === undefined ? undefined : await context.bytes.hash(target).catch(() => undefined);
    const record = context.index.get(job.photo);
    // The rename was done: the file has it. Before the rename: the write has not begun.
    if (record !== undefined && target !== undefined && job.after_hash !== null && now === job.after_hash) {
      if (target !== record.path) record.sidecar = target;
      const hashed = await hashPhoto(context, record);
      await saved(record, jobs, hashed, { notes: [], alone: sameBeside(roleOf(job.target), record.hashes, hashed.hashes) });
    } else context.journal.write(() => { for (const one of jobs) setState.run("waiting", null, 1, one.id); });
  };

  return {
    async recover() {
      const open = db.prepare<[], JobRow>("SELECT * FROM job WHERE state = 'writing' ORDER BY event, id").all();
      for (const photo of new Set(open.map((job) => job.photo))) await recoverJob(open.filter((job) => job.photo === photo));
      if (open.length > 0) rederive(context, [...new Set(open.map((job) => job.photo))]);
      wake();
    },
    wake, left,
    // What cannot even be begun is not waited for: it is kept, and written at a later start.
    drained: () => until(() => running === 0 && (left().left === 0 || resting !== undefined)),
    settled: (photos, signal) => until(() => photos.every((photo) => !busy.has(photo) && !openJobs(context, photo).some((job) => job.state === "waiting" || job.state === "writing")), signal),
    async hold(photos) {
      const mine = new Set(photos);
      for (const id of mine) held.set(id, (held.get(id) ?? 0) + 1);
      await until(() => ![...mine].some((id) => busy.has(id)));
      let over = false;
      return () => {
        if (over) return;
        over = true;
        for (const id of mine) {
          const left = (held.get(id) ?? 1) - 1;
          if (left === 0) held.delete(id);
          else held.set(id, left);
        }
        wake();
      };
    },
    async stop() {
      stopped = true;
      clearTimeout(resting);
      await until(() => running === 0);
      await ahead.settled();
      copier.close();
    },
  };
};
