// One file to another place: never over another file, and never in two places for longer than a crash can be mended (settle-files.ts).
import { link, lstat, open, rename, rm, unlink } from "node:fs/promises";
import type { DeskContext } from "../context.ts";
import { copyWhole, signatureOf, sync } from "../disk.ts";
import { baseName, dirName, type DiskPath, toFs } from "../disk-path.ts";
import { namesIn } from "../read/sidecar.ts";
import type { FileStep } from "./file-step.ts";

/** A no that has its words in `reasons.ts`. */
export class NotMoved extends Error {}

const codeOf = (cause: unknown): unknown => (typeof cause === "object" && cause !== null && "code" in cause ? cause.code : "");
/** What file systems without hard links answer, and a system that links only what one owns. */
const noLinks: ReadonlySet<unknown> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

export const syncFolders = async (...folders: readonly DiskPath[]): Promise<void> => {
  for (const folder of new Set(folders)) await sync(folder);
};

const sameFile = async (a: DiskPath, b: DiskPath): Promise<boolean> => {
  const [one, other] = await Promise.all([lstat(toFs(a), { bigint: true }), lstat(toFs(b), { bigint: true })].map((each) => each.catch(() => undefined)));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
};

/** Whether the taken name is this very file's, on a file system where `a.jpg` and `A.jpg` are one name. */
const onlyCase = async (from: DiskPath, to: DiskPath): Promise<boolean> =>
  dirName(from) === dirName(to) && from.normalize("NFC").toLowerCase() === to.normalize("NFC").toLowerCase() && (await sameFile(from, to)) && !((await namesIn(dirName(from))).includes(baseName(to)));

/** An empty file of our own holds the name, then the file takes its place. */
const renameOver = async (from: DiskPath, to: DiskPath): Promise<void> => {
  try {
    await (await open(toFs(to), "wx")).close();
  } catch (cause) {
    throw codeOf(cause) === "EEXIST" ? new NotMoved("name-taken") : cause;
  }
  try {
    await rename(toFs(from), toFs(to));
  } catch (cause) {
    await rm(toFs(to), { force: true });
    throw cause;
  }
};

/** Gives the file its new name on the same volume; the old one stays until `drop` takes it. Answers whether the old one is gone already. */
const linkTo = async (from: DiskPath, to: DiskPath): Promise<boolean> => {
  try {
    await link(toFs(from), toFs(to));
    return false;
  } catch (cause) {
    const code = codeOf(cause);
    if (code === "EEXIST") {
      if (!(await onlyCase(from, to))) throw new NotMoved("name-taken");
      await rename(toFs(from), toFs(to));
      return true;
    }
    if (!noLinks.has(code)) throw cause;
    await renameOver(from, to);
    return true;
  }
};

/** Takes the old name away; where the system does not let it, the new one goes again and all is as before. */
const drop = async (from: DiskPath, to: DiskPath): Promise<void> => {
  try {
    await unlink(toFs(from));
  } catch (cause) {
    await rm(toFs(to), { force: true });
    throw cause;
  }
};

/** A proven copy under its name on another volume. Rejects where the original changed meanwhile. */
export const placeCopyOf = async (context: DeskContext, { from, to, part }: FileStep & { readonly part: DiskPath }): Promise<void> => {
  try {
    const before = await signatureOf(from);
    await copyWhole(from, part);
    const [was, is] = await Promise.all([context.bytes.hash(from), context.bytes.hash(part)]);
    if (was !== is || (await signatureOf(from)) !== before) throw new NotMoved("changed-meanwhile");
    await sync(part);
    if (!(await linkTo(part, to))) await unlink(toFs(part));
    await sync(dirName(to));
  } finally {
    await rm(toFs(part), { force: true });
  }
};

/** The caller syncs the folders when all is done. Rejects with the disk's error or a `NotMoved`; then the file is where it was and nothing of it is in the new place. */
export const moveFile = async (context: DeskContext, step: FileStep): Promise<void> => {
  const { from, to, part } = step;
  if (from === to) return;
  if (part !== undefined) {
    await placeCopyOf(context, { ...step, part });
    context.at("file-copied");
    await drop(from, to);
  } else if (!(await linkTo(from, to))) {
    // Names of one folder come and go in order; of two folders the new name is on the disk before the old one goes.
    if (dirName(from) !== dirName(to)) await sync(dirName(to));
    context.at("file-linked");
    await drop(from, to);
  }
};
