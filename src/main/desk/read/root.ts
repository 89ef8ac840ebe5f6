// Roots: folders the desk indexes. Adding one reads it; a root inside a root is the same photos once.
import { stat } from "node:fs/promises";
import type { RootRow } from "#contract/methods/root.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Call, DeskContext } from "../context.ts";
import { diskReason, exists, resolved } from "../disk.ts";
import { type DiskPath, display, fromText, toFs } from "../disk-path.ts";
import { isInside, oneAtATime } from "./one-at-a-time.ts";
import { pathInEvent, type Scanned, scanRoot } from "./scan.ts";
import { recordEvent } from "../services/record-event.ts";

export interface Indexed { photos: number; files: number; ignored: number; unreadable: number; seconds: number; failedRoots: { path: string; reason: string }[]; cancelled: boolean }

/** Adds the roots and reads what changed in them. */
export const indexRoots = async (context: DeskContext, paths: readonly string[], call: Call): Promise<Indexed> => {
  const roots = await Promise.all(paths.map((text) => resolved(fromText(text))));
  return oneAtATime(context, roots, () => readRoots(context, roots, call));
};

const readRoots = async (context: DeskContext, roots: readonly DiskPath[], call: Call): Promise<Indexed> => {
  const begun = performance.now();
  const scanned: Scanned = { photos: 0, files: 0, ignored: 0, unreadable: 0, failed: [], cancelled: false };
  const done: DiskPath[] = [];
  for (const root of roots) {
    try {
      if (!(await stat(toFs(root))).isDirectory()) throw new Error("not a folder");
      if (done.some((other) => isInside(root, other))) continue;
      const known = context.index.roots();
      if (!known.some((one) => isInside(root, one.path))) recordEvent(context, { editor: call.editor, kind: "root.added", photos: [], payload: { root: pathInEvent(root) } });
      const holder = known.find((one) => one.path === root);
      if (holder !== undefined) context.index.write(() => context.index.setRoot(root, true));
      await scanRoot(context, root, call, scanned);
      done.push(root);
    } catch (cause) {
      if (call.signal.aborted) { scanned.cancelled = true; break; }
      scanned.failed.push({ path: display(root), reason: diskReason(cause) });
    }
  }
  context.tell("index.progress", { root: display(done.at(-1) ?? fromText("")), done: scanned.photos, total: scanned.photos, rate: 0, running: false });
  return { photos: scanned.photos, files: scanned.files, ignored: scanned.ignored, unreadable: scanned.unreadable, seconds: Math.round((performance.now() - begun) / 10) / 100, failedRoots: scanned.failed, cancelled: scanned.cancelled };
};

export const listRoots = async (context: DeskContext): Promise<RootRow[]> => Promise.all(context.index.roots().map(async (root): Promise<RootRow> => ({
  path: display(root.path), photos: context.index.underRoot(root.path).filter((record) => record.present).length, state: (await exists(root.path)) ? "here" : "offline", unfinished: root.unfinished,
})));

/** The photos leave the grid; the journal keeps their history. */
export const removeRoot = async (context: DeskContext, path: string, call: Call): Promise<{ photos: number }> => {
  const given = [fromText(path), await resolved(fromText(path))];
  const root = context.index.roots().find((one) => given.includes(one.path));
  if (root === undefined) throw new Refusal("cannot-read-folder", { path, reason: "it is no root of this desk" });
  const others = context.index.roots().filter((one) => one.path !== root.path);
  const photos = context.index.underRoot(root.path).filter((record) => record.present && !others.some((one) => isInside(record.path, one.path))).map((record) => record.id);
  recordEvent(context, { editor: call.editor, kind: "root.removed", photos, payload: { root: pathInEvent(root.path) } });
  return { photos: photos.length };
};
