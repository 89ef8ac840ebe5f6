// Watches the roots: what another program changes, adds or takes away is read soon after, and a volume that goes away or comes back is told.
// Never decides anything by itself: it only has a root read again, which reads what changed.
import { stat } from "node:fs/promises";
import { type Call, type DeskContext, deskEditor } from "../context.ts";
import { exists, signatureOf } from "../disk.ts";
import { baseName, type DiskPath, display, toFs } from "../disk-path.ts";
import { isPictureName } from "../formats/catalogue.ts";
import { isTextName, takeTexts } from "../read/notice-arrivals.ts";
import { readRootAgain } from "../read/root.ts";
import { isTemporaryName } from "../temporary-name.ts";
import { type Tree, watchTree } from "./tree.ts";

export interface Watch {
  /** The roots changed: watch what is there now. */
  refresh(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A file that is still being written changes on: it is read when nothing happened for so long, at the latest after `longestMs`. */
const settleMs = 700;
const longestMs = 5_000;
/** Volumes come and go without an event of their own. */
const volumeMs = 4_000;

interface Watched { tree: Tree | undefined; here: boolean; readonly touched: Set<DiskPath>; timer: NodeJS.Timeout | undefined; firstMs: number; reading: Promise<void> | undefined }

export const openWatch = (context: DeskContext, options: { readonly settleMs?: number; readonly volumeMs?: number } = {}): Watch => {
  const watched = new Map<DiskPath, Watched>();
  const stop = new AbortController();
  const call: Call = { editor: deskEditor, signal: stop.signal, progress: () => undefined };
  let checking: Promise<void> = Promise.resolve();

  const photosHere = (): number => context.index.db.prepare<[], number>("SELECT count(*) FROM photo WHERE present = 1").pluck().get() ?? 0;

  const read = async (root: DiskPath): Promise<void> => {
    const before = photosHere();
    const { failedRoots } = await readRootAgain(context, root, call);
    const more = photosHere() - before;
    if (failedRoots.length === 0 && more > 0) context.tell("desk.message", { level: "info", code: "photos.arrived", values: { photos: more, path: baseName(root) }, photos: [] });
  };

  /** Whether what happened at this path is news to the desk; its own writes are not. */
  const isNews = async (path: DiskPath): Promise<boolean> => {
    const name = baseName(path);
    if (isTemporaryName(name)) return false;
    // A text is no photo: it is looked into for a notice, and nothing is read anew for it.
    if (isTextName(name) && !(await stat(toFs(path)).then((at) => at.isDirectory(), () => false))) { await takeTexts(context, [path], stop.signal); return false; }
    const [picture, sidecar] = [isPictureName(name), /\.xmp$/iu.test(name)];
    if (!picture && !sidecar) return stat(toFs(path)).then((at) => at.isDirectory(), () => !name.includes("."));
    const signature = await signatureOf(path).catch(() => "");
    const record = picture ? context.index.byPath(path) : context.index.bySidecar(path);
    if (record === undefined || !record.present) return signature !== "";
    return (picture ? record.signature : record.sidecarSignature) !== signature;
  };

  const settle = async (root: DiskPath, one: Watched): Promise<void> => {
    const paths = [...one.touched];
    one.touched.clear();
    one.firstMs = 0;
    for (const path of paths) {
      if (stop.signal.aborted) return;
      if (await isNews(path)) { await read(root); return; }
    }
  };

  const soon = (root: DiskPath, one: Watched): void => {
    if (stop.signal.aborted) return;
    const now = Date.now();
    one.firstMs = one.firstMs === 0 ? now : one.firstMs;
    clearTimeout(one.timer);
    one.timer = setTimeout(() => {
      one.timer = undefined;
      if (one.reading !== undefined) { soon(root, one); return; }
      one.reading = settle(root, one).catch(() => undefined).finally(() => { one.reading = undefined; });
    }, Math.max(50, Math.min(options.settleMs ?? settleMs, one.firstMs + longestMs - now)));
  };

  const open = (root: DiskPath, one: Watched): void => {
    one.tree = watchTree(root, (path) => { one.touched.add(path); soon(root, one); });
  };

  const putOffline = (root: DiskPath): void => {
    const gone = context.index.underRoot(root).filter((one) => one.present && (one.file === "here" || one.file === "unreadable")).map((one) => one.id);
    context.index.write(() => { for (const id of gone) { const record = context.index.get(id); if (record !== undefined) context.index.put({ ...record, file: "offline" }); } });
    context.changed(gone);
    context.tell("desk.message", { level: "error", code: "root.offline", values: { path: display(root), photos: gone.length }, photos: [] });
  };

  const check = async (): Promise<void> => {
    for (const [root, one] of watched) {
      const here = await exists(root);
      if (stop.signal.aborted || here === one.here) continue;
      one.here = here;
      one.tree?.close();
      one.tree = undefined;
      if (!here) { putOffline(root); continue; }
      open(root, one);
      context.tell("desk.message", { level: "info", code: "root.back", values: { path: display(root) }, photos: [] });
      await read(root);
    }
  };

  /** `later`: not at the start of the desk, when everything is read anyway. */
  const refresh = (later = true): void => {
    const known = context.index.roots();
    const roots = new Set(known.map((one) => one.path));
    for (const [root, one] of watched) if (!roots.has(root)) { one.tree?.close(); clearTimeout(one.timer); watched.delete(root); }
    for (const root of roots) {
      if (watched.has(root)) continue;
      const one: Watched = { tree: undefined, here: true, touched: new Set(), timer: undefined, firstMs: 0, reading: undefined };
      watched.set(root, one);
      open(root, one);
      // What came while the folder was read for the first time, before anybody watched it. A reading that was stopped stays stopped.
      if (later && !known.some((now) => now.path === root && now.unfinished)) { one.touched.add(root); soon(root, one); }
    }
  };
  refresh(false);
  // What changed while no desk was here, and what a reading that was cut short left.
  checking = (async () => { for (const root of watched.keys()) if (!stop.signal.aborted && (await exists(root))) await read(root); })().catch(() => undefined);
  const timer = setInterval(() => { checking = checking.then(check).catch(() => undefined); }, options.volumeMs ?? volumeMs);
  timer.unref();

  return {
    refresh: () => refresh(),
    async [Symbol.asyncDispose]() {
      stop.abort();
      clearInterval(timer);
      for (const one of watched.values()) { clearTimeout(one.timer); one.tree?.close(); }
      await Promise.allSettled([checking, ...[...watched.values()].map((one) => one.reading)]);
    },
  };
};
