// Puts a proven copy into the recipient's folder: whole or not at all, and never in the place of another file.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { constants, link, mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Sha256 } from "#contract/values.ts";
import { diskReason, sync, writeNew } from "../../../disk.ts";
import { type DiskPath, join, toFs } from "../../../disk-path.ts";
import { ulid } from "../../../ulid.ts";

const pieceBytes = 1 << 20;
/** Buffers of copies that are done: a new one for each would be a megabyte of garbage for each photo. */
const spare: Buffer[] = [];
/** Taken names are counted up to here. */
const maxAttempts = 10_000;

/** Copies bytes alone into a new file: no owner, times or extended attributes (they name sources and dates). Its SHA-256. */
export const copyBytes = async (from: DiskPath, to: DiskPath, mode: number, signal?: AbortSignal): Promise<Sha256> => {
  const source = await open(toFs(from), constants.O_RDONLY);
  try {
    const target = await open(toFs(to), "wx", mode);
    try {
      const hash = createHash("sha256");
      const buffer = spare.pop() ?? Buffer.allocUnsafe(pieceBytes);
      for (;;) {
        signal?.throwIfAborted();
        const { bytesRead } = await source.read(buffer, 0, buffer.length, null);
        if (bytesRead === 0) break;
        hash.update(buffer.subarray(0, bytesRead));
        for (let done = 0; done < bytesRead; ) done += (await target.write(buffer, done, bytesRead - done, null)).bytesWritten;
      }
      await target.sync();
      if (spare.length < 4) spare.push(buffer);
      return hash.digest("hex") as Sha256;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

const codeOf = (cause: unknown): unknown => (typeof cause === "object" && cause !== null && "code" in cause ? cause.code : "");

/** Whether the folder is there; a file of that name is a reason. */
const folderAt = async (folder: DiskPath): Promise<boolean | string> => {
  try {
    return (await stat(toFs(folder))).isDirectory() ? true : "not-a-folder";
  } catch (cause) {
    return codeOf(cause) === "ENOENT" ? false : codeOf(cause) === "ENOTDIR" ? "not-a-folder" : diskReason(cause);
  }
};

/** Whether copies could be put into the folder: an empty hidden file is written and taken away; of one that is not there yet, whether it may be made. Rejects with a reason's code or the disk's error. */
export const tryFolder = async (folder: DiskPath): Promise<"there" | "missing"> => {
  const there = await folderAt(folder);
  if (typeof there === "string") throw new Error(there);
  if (there) {
    const part = join(folder, `.proofdesk-${ulid()}.part`);
    try { await (await open(toFs(part), "wx")).close(); } finally { await rm(toFs(part), { force: true }); }
    return "there";
  }
  // Where a file of no bytes can be made, so can a folder; asked of the nearest that is there.
  const parent = path.dirname(folder) as DiskPath;
  if (parent === folder) throw new Error("file-missing");
  await tryFolder(parent);
  return "missing";
};

/** Folders in folders beyond this are nobody's wish. */
const maxDepth = 200;

/**
 * Makes the folder; the reason where it cannot be written. One folder after the other: `mkdir` with `recursive` tries again without end
 * where a parent exists and the system still answers ENOENT, as below /proc.
 */
export const readyFolder = async (folder: DiskPath): Promise<string | undefined> => {
  const lacking: DiskPath[] = [];
  for (let at = folder; lacking.length <= maxDepth; at = path.dirname(at) as DiskPath) {
    const there = await folderAt(at);
    if (typeof there === "string") return there;
    if (there) break;
    lacking.push(at);
    if (path.dirname(at) === at) return "file-missing";
  }
  if (lacking.length > maxDepth) return "folder-refused";
  for (const one of lacking.toReversed()) {
    try {
      await mkdir(toFs(one));
    } catch (cause) {
      if (codeOf(cause) === "ENOENT") return "folder-refused";
      // Somebody else made it meanwhile, perhaps a delivery beside this one.
      if (codeOf(cause) !== "EEXIST") return diskReason(cause);
      const there = await folderAt(one);
      if (there !== true) return there === false ? "folder-refused" : there;
    }
  }
  return undefined;
};

export interface Placing {
  /** The proven copy. */
  readonly proven: DiskPath;
  /** The proven bytes, where they are in memory: they are written as they are. */
  readonly bytes?: Uint8Array | undefined;
  readonly sha256: Sha256;
  readonly folder: DiskPath;
  /** The name to try at the n-th attempt, from 1 on. */
  readonly nameAt: (attempt: number) => string;
  /** Names that are taken although no file has them yet. */
  readonly isTaken: (name: string) => boolean;
  readonly signal?: AbortSignal;
}

/** Copies, syncs, compares and names; the place it took. Rejects with the disk's error; then nothing of it is left there. */
export const placeCopy = async (placing: Placing): Promise<DiskPath> => {
  const { proven, folder, signal } = placing;
  const part = join(folder, `.proofdesk-${ulid()}.part`);
  try {
    if (placing.bytes !== undefined) await writeNew(part, placing.bytes, { mode: 0o666, sync: true });
    else if ((await copyBytes(proven, part, 0o666, signal)) !== placing.sha256) throw new Error("the copy changed on its way");
    signal?.throwIfAborted();
    const place = await takeName(placing, part);
    await rm(toFs(part), { force: true });
    await sync(folder);
    return place;
  } finally {
    await rm(toFs(part), { force: true });
  }
};

/** Gives the part its name, the first that is free. A hard link fails where the name is taken, whoever took it and when: nothing is ever overwritten. */
export const takeName = async ({ folder, nameAt, isTaken }: Pick<Placing, "folder" | "nameAt" | "isTaken">, part: DiskPath): Promise<DiskPath> => {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const name = nameAt(attempt);
    if (isTaken(name)) continue;
    const place = join(folder, name);
    try {
      await link(toFs(part), toFs(place));
      return place;
    } catch (cause) {
      const code = codeOf(cause);
      if (code === "EEXIST") continue;
      // File systems of cards and shares have no hard links: an empty file of our own holds the name, then the copy takes its place.
      if (code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP" && code !== "ENOSYS" && code !== "EMLINK") throw cause;
      if (await renameOver(part, place)) return place;
    }
  }
  throw new Error("no free name in the folder");
};

const renameOver = async (part: DiskPath, place: DiskPath): Promise<boolean> => {
  try {
    await (await open(toFs(place), "wx")).close();
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") return false;
    throw cause;
  }
  try {
    await rename(toFs(part), toFs(place));
    return true;
  } catch (cause) {
    await rm(toFs(place), { force: true });
    throw cause;
  }
};
