// Roots: folders the desk indexes. Adding one reads it; a root inside a root is the same photos once.
import { stat } from "node:fs/promises";
import type { RootRow } from "#contract/methods/root.ts";
import { Refusal } from "#contract/refusals.ts";
import { type Call, type DeskContext, deskEditor } from "../context.ts";
import { diskReason, exists, resolved } from "../disk.ts";
import { type DiskPath, display, fromBytes, fromText, toFs } from "../disk-path.ts";
import { browsedRoots } from "./browse.ts";
import { isInside, oneAtATime, stopReading } from "./one-at-a-time.ts";
import { type Scanned, scanRoot } from "./scan.ts";
import { photosBelow } from "./folders.ts";
import { type PathParts, pathParts } from "../services/path-parts.ts";
import { recordEvent } from "../services/record-event.ts";

export interface Indexed { photos: number; files: number; ignored: number; unreadable: number; seconds: number; failedRoots: (PathParts & { reason: string })[]; cancelled: boolean }

type FolderName = string | { readonly bytes: string };
const nameOf = (path: DiskPath): FolderName => { const { path: text, pathBytes } = pathParts(path); return pathBytes === undefined ? text : { bytes: pathBytes }; };
const named = (name: FolderName): DiskPath => (typeof name === "string" ? fromText(name) : fromBytes(Buffer.from(name.bytes, "base64")));

/** Adds the roots and reads what changed in them. */
export const indexRoots = async (context: DeskContext, paths: readonly FolderName[], call: Call): Promise<Indexed> => {
  const roots = await Promise.all(paths.map((name) => resolved(named(name))));
  return oneAtATime(context, roots, call.signal, (signal) => readRoots(context, roots, { ...call, signal }, "keep"));
};

/** Reads a folder only to look through it. What was browsed before leaves the desk. */
export const browseRoot = async (context: DeskContext, path: FolderName, call: Call): Promise<Indexed> => {
  const root = await resolved(named(path));
  for (const other of browsedRoots(context)) if (other !== root) await removeRoot(context, nameOf(other), call);
  return oneAtATime(context, [root], call.signal, (signal) => readRoots(context, [root], { ...call, signal }, "browse"));
};

/** The browsed folder stays. */
export const keepRoot = async (context: DeskContext, path: FolderName, call: Call): Promise<{ photos: number }> => {
  const given = [named(path), await resolved(named(path))];
  const root = context.index.roots().find((one) => given.includes(one.path));
  if (root === undefined) throw new Refusal("cannot-read-folder", { path: display(named(path)), why: "it is no root of this desk" });
  if (browsedRoots(context).includes(root.path)) recordEvent(context, { editor: call.editor, kind: "root.kept", photos: [], payload: { root: pathParts(root.path) } });
  return { photos: context.index.underRoot(root.path).filter((record) => record.present).length };
};

/** At the start: what was only looked through is over, whether its card is in or not. */
export const endBrowsing = (context: DeskContext): void => {
  for (const path of browsedRoots(context)) leave(context, { path }, { editor: deskEditor });
};

/** Reads what changed in a root that the desk has; one that left it meanwhile stays away. */
export const readRootAgain = (context: DeskContext, root: DiskPath, call: Call): Promise<Indexed> =>
  oneAtATime(context, [root], call.signal, (signal) => readRoots(context, context.index.roots().some((one) => one.path === root) ? [root] : [], { ...call, signal }, "again"));

const readRoots = async (context: DeskContext, roots: readonly DiskPath[], call: Call, how: "keep" | "browse" | "again"): Promise<Indexed> => {
  const begun = performance.now();
  const scanned: Scanned = { photos: 0, files: 0, ignored: 0, unreadable: 0, failed: [], cancelled: false };
  const done: DiskPath[] = [];
  for (const root of roots) {
    try {
      if (!(await stat(toFs(root))).isDirectory()) throw new Error("not a folder");
      if (done.some((other) => isInside(root, other))) continue;
      const known = context.index.roots();
      if (how !== "again" && !known.some((one) => isInside(root, one.path))) recordEvent(context, { editor: call.editor, kind: "root.added", photos: [], payload: { root: pathParts(root), ...(how === "browse" ? { browsed: true } : {}) } });
      // Opened for good after it was only looked through.
      else if (how === "keep" && browsedRoots(context).includes(root)) recordEvent(context, { editor: call.editor, kind: "root.kept", photos: [], payload: { root: pathParts(root) } });
      const holder = known.find((one) => one.path === root);
      if (holder !== undefined) context.index.write(() => context.index.setRoot(root, true));
      await scanRoot(context, root, call, scanned);
      done.push(root);
    } catch (cause) {
      if (call.signal.aborted) { scanned.cancelled = true; break; }
      scanned.failed.push({ ...pathParts(root), reason: diskReason(cause) });
    }
  }
  context.tell("index.progress", { root: display(done.at(-1) ?? fromText("")), done: scanned.photos, total: scanned.photos, rate: 0, running: false });
  return { photos: scanned.photos, files: scanned.files, ignored: scanned.ignored, unreadable: scanned.unreadable, seconds: Math.round((performance.now() - begun) / 10) / 100, failedRoots: scanned.failed, cancelled: scanned.cancelled };
};

export const listRoots = async (context: DeskContext): Promise<RootRow[]> => {
  const browsed = browsedRoots(context);
  return Promise.all(context.index.roots().map(async (root): Promise<RootRow> => ({
  ...pathParts(root.path), photos: photosBelow(context, root.path), state: (await exists(root.path)) ? "here" : "offline", unfinished: root.unfinished, browsed: browsed.includes(root.path),
  })));
};

/** The photos leave the grid; the journal keeps their history. */
export const removeRoot = async (context: DeskContext, path: FolderName, call: Call): Promise<{ photos: number }> => {
  const given = [named(path), await resolved(named(path))];
  const root = context.index.roots().find((one) => given.includes(one.path));
  if (root === undefined) throw new Refusal("cannot-read-folder", { path: display(named(path)), why: "it is no root of this desk" });
  // A reading of it under way ends first: what it found would come back.
  stopReading(context, root.path);
  return oneAtATime(context, [root.path], call.signal, () => Promise.resolve(leave(context, root, call)));
};

const leave = (context: DeskContext, root: { readonly path: DiskPath }, call: Pick<Call, "editor">): { photos: number } => {
  const others = context.index.roots().filter((one) => one.path !== root.path);
  const photos = context.index.underRoot(root.path).filter((record) => record.present && !others.some((one) => isInside(record.path, one.path))).map((record) => record.id);
  recordEvent(context, { editor: call.editor, kind: "root.removed", photos, payload: { root: pathParts(root.path) } });
  return { photos: photos.length };
};
