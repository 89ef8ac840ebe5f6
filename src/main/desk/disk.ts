// The file system as the desk uses it: signatures, hashes, copies that keep everything, syncs.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, lstat, open, realpath, stat } from "node:fs/promises";
import { promisify } from "node:util";
import type { Sha256 } from "#contract/values.ts";
import { type DiskPath, fromBytes, isText, toBytes, toFs } from "./disk-path.ts";

const run = promisify(execFile);

/** Device, inode, size and times: equal means nothing touched the file in between. */
export const signatureOf = async (path: DiskPath): Promise<string> => {
  const at = await stat(toFs(path), { bigint: true });
  return `${at.dev}:${at.ino}:${at.size}:${at.mtimeNs}:${at.ctimeNs}`;
};
/** Whether nobody may write the file: what a camera's lock becomes on a card, and what keeps its mark when it is copied from there. */
export const isLocked = async (path: DiskPath): Promise<boolean> => ((await stat(toFs(path))).mode & 0o222) === 0;
export const sizeOf = (signature: string): number => Number(signature.split(":")[2] ?? 0);

/** Buffers of hashings that are done: a new one for each file would be a megabyte of garbage for each photo. */
const spare: Buffer[] = [];

/** SHA-256 of the file's bytes, read in pieces. */
export const hashFile = async (path: DiskPath): Promise<Sha256> => {
  const handle = await open(toFs(path), "r");
  const buffer = spare.pop() ?? Buffer.allocUnsafe(1 << 20);
  try {
    const hash = createHash("sha256");
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return hash.digest("hex") as Sha256;
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    if (spare.length < 4) spare.push(buffer);
    await handle.close();
  }
};

/** The content of a photo: SHA-256 over the sorted list of (role, SHA-256) of its files (SPEC.md section 2). */
export const contentHash = (hashes: Readonly<Record<string, Sha256>>): Sha256 =>
  createHash("sha256").update(JSON.stringify(Object.entries(hashes).sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : 1)))).digest("hex") as Sha256;

/** Where links lead; the path itself where the file is gone. */
export const resolved = async (path: DiskPath): Promise<DiskPath> => {
  try {
    return fromBytes(await realpath(toFs(path), { encoding: "buffer" }));
  } catch {
    return path;
  }
};

export const isHardLinked = async (path: DiskPath): Promise<boolean> => (await lstat(toFs(path))).nlink > 1;
export const exists = async (path: DiskPath): Promise<boolean> => stat(toFs(path)).then(() => true, () => false);

/** A file with bytes to read: opening a pipe would wait for somebody to write. */
export const isPlainFile = async (path: DiskPath): Promise<boolean> => (await stat(toFs(path))).isFile();

/** A copy with mode, owner, times and extended attributes; shares blocks where the file system can. */
export const copyWhole = async (from: DiskPath, to: DiskPath): Promise<void> => {
  if (process.platform === "linux" && isText(from) && isText(to)) await run("cp", ["--preserve=all", "--reflink=auto", "-T", "--", from, to]);
  else await copyFile(toFs(from), toFs(to));
};

/** A new file of these bytes; `sync`: on the disk itself. In one go: in pieces each of them would be a task of its own. Rejects where something has the name. */
export const writeNew = async (to: DiskPath, bytes: Uint8Array, { mode, sync: synced }: { readonly mode: number; readonly sync: boolean }): Promise<void> => {
  const target = await open(toFs(to), "wx", mode);
  try {
    for (let done = 0; done < bytes.length; ) done += (await target.write(bytes, done, bytes.length - done, null)).bytesWritten;
    if (synced) await target.sync();
  } finally {
    await target.close();
  }
};

/** Puts the file's bytes, or a folder's names, on the disk itself. */
export const sync = async (path: DiskPath): Promise<void> => {
  const handle = await open(toFs(path), "r");
  try { await handle.sync(); } finally { await handle.close(); }
};

/** What a system error means to an editor. */
export const diskReason = (cause: unknown): string => {
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  const text = cause instanceof Error ? cause.message : String(cause);
  if (code === "ENOSPC" || /no space left/iu.test(text)) return "disk-full";
  if (code === "EROFS" || /read-only file system/iu.test(text)) return "read-only-volume";
  if (code === "EACCES" || code === "EPERM" || /permission denied|not permitted/iu.test(text)) return "no-permission";
  if (code === "ENOENT") return "file-missing";
  if (code === "ENOTDIR") return "not-a-folder";
  if (code === "ELOOP") return "link-loop";
  if (code === "EIO") return "disk-error";
  return text.split("\n")[0]?.slice(0, 300) ?? "unknown";
};
export { toBytes };
