// Walking a root: which pictures are there, which are new, moved, changed or gone. Reads only what changed.
import { opendir, stat } from "node:fs/promises";
import type { IndexProgress } from "#contract/methods/root.ts";
import type { PhotoId } from "#contract/values.ts";
import { type Call, type DeskContext, deskEditor } from "../context.ts";
import { diskReason, resolved, signatureOf } from "../disk.ts";
import { type DiskPath, display, fromBytes, join, toFs } from "../disk-path.ts";
import { isPictureName } from "../formats/catalogue.ts";
import type { KnownPhoto } from "../index-db/index-db.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { type PathParts, pathParts } from "../services/path-parts.ts";
import { recordEvent } from "../services/record-event.ts";
import { ulid } from "../ulid.ts";
import { isTemporaryName } from "../temporary-name.ts";
import { hashPhoto } from "./look.ts";
import { isInside } from "./one-at-a-time.ts";
import { isTextName, takeNotice, takeTexts } from "./notice-arrivals.ts";
import { takeLooks } from "./first-look.ts";
import { recordOutsideChange } from "./outside-change.ts";
import { type Moved, openMoved } from "./moved.ts";
import { sidecarAmong, stemsOf } from "./sidecar.ts";
import { takeReadings } from "./take-reading.ts";
import { isOwnWrite, putReading } from "./with-reading.ts";

export interface Scanned { photos: number; files: number; ignored: number; unreadable: number; failed: (PathParts & { reason: string })[]; cancelled: boolean }

interface Found { readonly path: DiskPath; readonly sidecar: DiskPath | undefined }

/** The pictures under a folder, folder by folder; a folder seen before (a link's loop) is not entered again. */
async function* walk(folder: DiskPath, roots: readonly DiskPath[], scanned: Scanned, seen: Set<string>, texts: DiskPath[]): AsyncGenerator<Found> {
  const at = await stat(toFs(folder), { bigint: true });
  const key = `${at.dev}:${at.ino}`;
  if (seen.has(key)) return;
  seen.add(key);
  const names: { name: string; folder: boolean }[] = [];
  // `buffer` keeps names that are not UTF-8; the types of Node know only text here.
  for await (const entry of await opendir(toFs(folder) as string, { encoding: "buffer" as BufferEncoding })) {
    const name = fromBytes(entry.name as unknown as Uint8Array);
    let isFolder = entry.isDirectory();
    let isFile = entry.isFile();
    if (entry.isSymbolicLink()) {
      const target = await stat(toFs(join(folder, name))).catch(() => undefined);
      const real = await resolved(join(folder, name));
      isFolder = target?.isDirectory() === true;
      // What lies in a root is that root's photo already; a second one by its other name would change whenever the first does.
      isFile = target?.isFile() === true && !roots.some((root) => isInside(real, root));
    }
    if (isFolder && !name.startsWith(".")) names.push({ name, folder: true });
    else if (isFile) names.push({ name, folder: false });
  }
  const files = names.filter((one) => !one.folder).map((one) => one.name).sort();
  const [all, stems] = [new Set(files), stemsOf(files)];
  for (const name of files) {
    if (isTemporaryName(name)) continue;
    scanned.files += 1;
    const path = join(folder, name);
    if (isPictureName(name)) yield { path, sidecar: sidecarAmong(path, all, stems) };
    else if (!/\.xmp$/iu.test(name)) scanned.ignored += 1;
    if (isTextName(name)) texts.push(path);
  }
  for (const one of names.filter((entry) => entry.folder).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    try {
      yield* walk(join(folder, one.name), roots, scanned, seen, texts);
    } catch (cause) {
      scanned.failed.push({ ...pathParts(join(folder, one.name)), reason: diskReason(cause) });
    }
  }
}

const batchSize = 50;

/** Indexes one root. Progress goes to the call; cancelling keeps what was read and leaves the root unfinished. */
export const scanRoot = async (context: DeskContext, root: DiskPath, call: Call, scanned: Scanned): Promise<void> => {
  const known = new Map(context.index.underRoot(root).map((record) => [record.path, record]));
  const found: Found[] = [];
  const texts: DiskPath[] = [];
  const delivered = new Set(context.journal.db.prepare<[], string>("SELECT DISTINCT json_extract(value, '$.sha256') FROM event, json_each(payload, '$.deliveries') WHERE kind = 'delivery.made' UNION SELECT value FROM event, json_each(payload, '$.pictures') WHERE kind = 'notice.told'").pluck().all());
  for await (const one of walk(root, [root, ...context.index.roots().map((one) => one.path)], scanned, new Set(), texts)) {
    if (call.signal.aborted) { scanned.cancelled = true; return; }
    found.push(one);
  }
  const seen = new Set(found.map((one) => one.path));
  const gone = [...known.values()].filter((record) => record.present && !seen.has(record.path));
  const fresh: Found[] = [];
  const stale: Stale[] = [];
  const unread: Stale[] = [];
  for (const one of found) {
    const record = known.get(one.path);
    if (record === undefined || !record.present) { fresh.push(one); continue; }
    // Welcomed by a reading that was cut short.
    if (record.signature === "" && record.file === "here") { unread.push({ id: record.id, sidecar: one.sidecar }); continue; }
    const signature = await signatureOf(one.path).catch(() => "");
    const sidecarSignature = one.sidecar === undefined ? "" : await signatureOf(one.sidecar).catch(() => "");
    if (record.signature === signature && record.sidecarSignature === sidecarSignature && record.sidecar === one.sidecar && record.file !== "missing" && record.file !== "offline") continue;
    stale.push({ id: record.id, sidecar: one.sidecar });
  }
  const before = new Set([...known.values()].filter((one) => one.file === "unreadable").map((one) => one.id));
  await readStale(context, stale, call);
  await arrive(context, { root, fresh, unread, gone, delivered, total: found.length }, call, scanned);
  await takeTexts(context, texts, call.signal);
  const missing = gone.flatMap((one) => { const now = context.index.get(one.id); return now !== undefined && now.path === one.path ? [now] : []; });
  context.index.write(() => { for (const record of missing) { record.file = "missing"; record.reason = "file-missing"; context.index.put(record); } });
  if (missing.length > 0) context.changed(missing.map((record) => record.id));
  const now = context.index.underRoot(root).filter((one) => one.present);
  const unreadable = now.filter((one) => one.file === "unreadable");
  scanned.photos += now.filter((one) => seen.has(one.path)).length;
  scanned.unreadable += unreadable.length;
  // What could not be read before and cannot be read now is said each time: it is still not there for the editor.
  for (const one of unreadable) if (before.has(one.id)) tellUnreadable(call, context.index.get(one.id));
  if (!call.signal.aborted) context.index.write(() => context.index.finishRoot(root));
  else scanned.cancelled = true;
};

const tellUnreadable = (call: Call, record: PhotoRecord | undefined): void => {
  if (record !== undefined) call.progress({ unreadable: { ...pathParts(record.path), reason: record.reason ?? "" } } satisfies IndexProgress);
};

/** A known photo whose files are to be read. */
interface Stale { readonly id: PhotoId; readonly sidecar: DiskPath | undefined }
const readStale = async (context: DeskContext, stale: readonly Stale[], call: Call): Promise<void> => {
  for (let at = 0; at < stale.length && !call.signal.aborted; at += batchSize) {
    const batch = stale.slice(at, at + batchSize).flatMap((one) => { const record = context.index.get(one.id); return record === undefined ? [] : [{ ...record, sidecar: one.sidecar }]; });
    const before = batch.map((record) => ({ fields: record.reading?.fields ?? {}, content: record.contentHash, known: record.reading !== undefined || record.contentHash !== undefined, signature: record.signature }));
    await takeReadings(context, batch);
    for (const [index, record] of batch.entries()) {
      const old = before[index];
      if (old === undefined) continue;
      const hashed = record.file === "missing" ? undefined : await hashPhoto(context, record).catch(() => undefined);
      if (hashed !== undefined && isOwnWrite(context, record.id, hashed.hashes)) continue;
      const now = putReading(context, record, old.signature);
      if (now === undefined) continue;
      // Only the times moved, or a write of our own took its place: the content is what the desk knows.
      if (hashed === undefined || hashed.content === old.content || hashed.content === now.contentHash || !old.known) { context.changed([record.id]); continue; }
      recordOutsideChange(context, now, hashed, old.fields);
    }
  }
};

interface Arrival { readonly root: DiskPath; readonly fresh: readonly Found[]; /** Known already, but never read. */ readonly unread: readonly Stale[]; readonly gone: readonly KnownPhoto[]; readonly delivered: ReadonlySet<string>; readonly total: number }

/**
 * New paths: photos that moved keep their id, copies of ours are no photos, the rest arrive and are looked at. Then ExifTool reads them, the newest
 * first: those are what an editor who has just put in a card came for.
 */
const arrive = async (context: DeskContext, arrival: Arrival, call: Call, scanned: Scanned): Promise<void> => {
  const moved = openMoved(context, arrival.gone.map((record) => record.id));
  const toRead: { id: PhotoId; taken: string; sidecar: DiskPath | undefined }[] = arrival.unread.map((one) => ({ ...one, taken: context.index.get(one.id)?.look?.captureTime ?? "" }));
  const before = arrival.total - arrival.fresh.length - arrival.unread.length;
  sayProgress(context, arrival, call, before, 0);
  // Welcomed one after the other: arrival follows the order of the paths.
  for (const batch of inBatches(arrival.fresh)) {
    if (call.signal.aborted) return;
    const records = await welcome(context, arrival, moved, batch, scanned);
    // A photo that the journal knows, moved or come back: whether these are its bytes is to be seen.
    await readStale(context, records.filter((record) => record.contentHash !== undefined), call);
    const fresh = records.filter((record) => record.contentHash === undefined);
    await takeLooks(context, fresh);
    for (const record of fresh) toRead.push({ id: record.id, taken: context.index.get(record.id)?.look?.captureTime ?? "", sidecar: record.sidecar });
  }
  toRead.sort((a, b) => (a.taken < b.taken ? 1 : a.taken > b.taken ? -1 : 0));
  await readArrived(context, arrival, toRead, call);
};

const inBatches = <Item>(items: readonly Item[]): Item[][] => Array.from({ length: Math.ceil(items.length / batchSize) }, (_none, at) => items.slice(at * batchSize, (at + 1) * batchSize));

const sayProgress = (context: DeskContext, { root, total }: Arrival, call: Call, done: number, rate: number): void => {
  call.progress({ progress: { done, total, rate } } satisfies IndexProgress);
  context.tell("index.progress", { root: display(root), done, total, rate, running: done < total });
};

/** As many batches under way as there are reading processes, and one waiting, so that none of them idles. */
const readArrived = async (context: DeskContext, arrival: Arrival, toRead: readonly Stale[], call: Call): Promise<void> => {
  const begun = performance.now();
  const before = arrival.total - toRead.length;
  let done = before;
  const say = (): void => sayProgress(context, arrival, call, done, Math.round((done - before) / Math.max(0.001, (performance.now() - begun) / 1000)));
  say();
  const work = async (batch: readonly Stale[]): Promise<void> => {
    const records = batch.flatMap(({ id, sidecar }) => { const record = context.index.get(id); return record === undefined ? [] : [{ ...record, sidecar }]; });
    const begun = new Map(records.map((record) => [record.id, record.signature]));
    await takeReadings(context, records);
    // Before the rows: a reading that is cut short here is made again, and the notice with it.
    for (const record of records) takeNotice(context, record);
    context.index.write(() => { for (const record of records) putReading(context, record, begun.get(record.id) ?? ""); });
    context.changed(records.map((record) => record.id), true);
    for (const record of records) if (record.file === "unreadable") tellUnreadable(call, record);
    done += batch.length;
    say();
  };
  const batches = inBatches(toRead);
  await Promise.all(Array.from({ length: 3 }, async () => {
    for (let batch = batches.shift(); batch !== undefined && !call.signal.aborted; batch = batches.shift()) await work(batch);
  }));
};

/** Gives ids: an old one to a photo that moved, new ones to the others. */
const welcome = async (context: DeskContext, arrival: Arrival, from: Moved, batch: readonly Found[], scanned: Scanned): Promise<PhotoRecord[]> => {
  const arrived: { id: PhotoId; found: Found }[] = [];
  const moved: { id: PhotoId; found: Found }[] = [];
  for (const found of batch) {
    const id = await from.find(found.path);
    if (id !== undefined) { moved.push({ id, found }); continue; }
    if (arrival.delivered.size > 0 && arrival.delivered.has(await context.bytes.hash(found.path).catch(() => ""))) { scanned.ignored += 1; continue; }
    const before = context.index.byPath(found.path);
    arrived.push({ id: before !== undefined ? before.id : (ulid(context.now()) as PhotoId), found });
  }
  for (const [kind, list] of [["photo.moved", moved], ["photo.arrived", arrived]] as const) {
    if (list.length === 0) continue;
    recordEvent(context, { editor: deskEditor, kind, photos: list.map((one) => one.id), payload: { files: list.map((one) => pathParts(one.found.path)) } });
  }
  return [...moved, ...arrived].flatMap(({ id, found }) => {
    const record = context.index.get(id);
    if (record === undefined) return [];
    record.sidecar = found.sidecar;
    return [record];
  });
};
