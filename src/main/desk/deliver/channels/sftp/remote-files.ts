// Files on an SFTP server, as promises: looked at, written and read many pieces at once, named without replacing anybody's.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { SFTPWrapper } from "ssh2";
import type { Sha256 } from "#contract/values.ts";
import { type DiskPath, toFs } from "../../../disk-path.ts";

/** What every server takes in one message. */
const pieceBytes = 32_768;
/** So many messages are under way at once: a far server does not make each piece wait for the one before. */
const atOnce = 32;

const noSuchFile = 2;
const codeOf = (cause: unknown): unknown => (typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined);
export const isMissing = (cause: unknown): boolean => codeOf(cause) === noSuchFile;
/** The server answered: the line itself is well. */
export const isAnswer = (cause: unknown): boolean => typeof codeOf(cause) === "number";

/** A file session, and whoever waits for its answers: a line that breaks answers nobody, so each of them must hear of it. */
export interface Remote { readonly sftp: SFTPWrapper; readonly waiting: Set<(cause: Error) => void>; /** What ended the line. */ readonly ended: () => Error | undefined }

type Done<T> = (cause: Error | null | undefined, value: T) => void;
const asked = <T>({ sftp, waiting, ended }: Remote, ask: (sftp: SFTPWrapper, done: Done<T>) => void): Promise<T> => new Promise<T>((resolve, reject) => {
  const end = ended();
  if (end !== undefined) { reject(end); return; }
  waiting.add(reject);
  ask(sftp, (cause, value) => {
    waiting.delete(reject);
    if (cause === undefined || cause === null) resolve(value);
    else reject(cause);
  });
});

/** undefined where nothing has that name. */
export const sizeOf = async (remote: Remote, at: string): Promise<number | undefined> => {
  try {
    // Of a link itself: its name is taken, wherever it leads.
    return (await asked<{ size: number }>(remote, (sftp, done) => { sftp.lstat(at, done); })).size;
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw cause;
  }
};

export const removeFile = (remote: Remote, at: string): Promise<void> => asked(remote, (sftp, done) => { sftp.unlink(at, (cause) => { done(cause, undefined); }); });

const closeHandle = (remote: Remote, handle: Buffer): Promise<void> => asked(remote, (sftp, done) => { sftp.close(handle, (cause) => { done(cause, undefined); }); });

/** Each piece of `size` bytes by one of several hands; the first that fails stops all. */
const eachPiece = async (size: number, signal: AbortSignal, work: (at: number, length: number) => Promise<void>): Promise<void> => {
  let next = 0;
  let stopped = false;
  const hand = async (): Promise<void> => {
    while (next < size && !stopped) {
      const at = next;
      next += pieceBytes;
      try {
        signal.throwIfAborted();
        await work(at, Math.min(pieceBytes, size - at));
      } catch (cause) {
        stopped = true;
        throw cause;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, hand));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
};

/** A new file of those bytes; rejects where the name is taken. */
export const writeNew = async (remote: Remote, at: string, size: number, piece: (from: number, length: number) => Promise<Buffer>, signal: AbortSignal): Promise<void> => {
  const handle = await asked<Buffer>(remote, (sftp, done) => { sftp.open(at, "wx", done); });
  try {
    await eachPiece(size, signal, async (from, length) => {
      const bytes = await piece(from, length);
      await asked<void>(remote, (sftp, done) => { sftp.write(handle, bytes, 0, bytes.length, from, (cause) => { done(cause, undefined); }); });
    });
    // Onto the server's disk where it can be asked for.
    await asked<void>(remote, (sftp, done) => { sftp.ext_openssh_fsync(handle, (cause) => { done(cause, undefined); }); }).catch(() => undefined);
  } finally {
    await closeHandle(remote, handle);
  }
};

/** The same from a file of the desk's own. */
export const upload = async (remote: Remote, from: DiskPath, to: string, size: number, signal: AbortSignal): Promise<void> => {
  const source = await open(toFs(from), "r");
  try {
    await writeNew(remote, to, size, async (at, length) => {
      const { buffer, bytesRead } = await source.read(Buffer.allocUnsafe(length), 0, length, at);
      if (bytesRead !== length) throw new Error("the copy changed on its way");
      return buffer;
    }, signal);
  } finally {
    await source.close();
  }
};

/** SHA-256 of what the server has, read whole. */
export const hashRemote = async (remote: Remote, at: string, size: number, signal: AbortSignal): Promise<Sha256> => {
  const hash = createHash("sha256");
  const handle = await asked<Buffer>(remote, (sftp, done) => { sftp.open(at, "r", done); });
  try {
    const step = pieceBytes * atOnce;
    for (let from = 0; from < size; from += step) {
      const bytes = Buffer.alloc(Math.min(step, size - from));
      await eachPiece(bytes.length, signal, (offset, length) => readPiece(remote, handle, bytes, offset, length, from));
      hash.update(bytes);
    }
  } finally {
    await closeHandle(remote, handle);
  }
  return hash.digest("hex") as Sha256;
};

/** Servers may answer with less than was asked for. */
const readPiece = async (remote: Remote, handle: Buffer, bytes: Buffer, offset: number, length: number, from: number): Promise<void> => {
  for (let done = 0; done < length; ) {
    const read = await asked<number>(remote, (sftp, end) => { sftp.read(handle, bytes, offset + done, length - done, from + offset + done, (cause, count) => { end(cause, count); }); });
    if (read === 0) throw new Error("the file became shorter");
    done += read;
  }
};

/** Whether the folder is there; rejects where a file has its name. */
export const hasFolder = async (remote: Remote, folder: string): Promise<boolean> => {
  if (folder === "") return true;
  try {
    const at = await asked<{ isDirectory(): boolean }>(remote, (sftp, done) => { sftp.stat(folder, done); });
    if (!at.isDirectory()) throw new Error("not-a-folder");
    return true;
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
};

/** Makes the folder and those above it where they lack; what is there stays. */
export const makeFolder = async (remote: Remote, folder: string): Promise<void> => {
  const isThere = async (at: string): Promise<boolean> => asked<unknown>(remote, (sftp, done) => { sftp.stat(at, done); }).then(() => true, (cause: unknown) => { if (isMissing(cause)) return false; throw cause; });
  if (folder === "" || (await isThere(folder))) return;
  const parts = folder.split("/");
  for (let count = 1; count <= parts.length; count += 1) {
    const at = parts.slice(0, count).join("/");
    if (at === "" || (await isThere(at))) continue;
    // Somebody else may make it at the same time.
    await asked<void>(remote, (sftp, done) => { sftp.mkdir(at, (cause) => { done(cause, undefined); }); }).catch(async (cause: unknown) => { if (!(await isThere(at))) throw cause; });
  }
};

/** Gives the part that name; false where somebody has it. Never in another file's place: a hard link fails there, and so does this protocol's own rename. */
export const giveName = async (remote: Remote, part: string, name: string): Promise<boolean> => {
  const isTaken = async (): Promise<boolean> => (await sizeOf(remote, name)) !== undefined;
  if (await isTaken()) return false;
  try {
    await asked<void>(remote, (sftp, done) => { sftp.ext_openssh_hardlink(part, name, (cause) => { done(cause, undefined); }); });
  } catch (cause) {
    if (isAnswer(cause) && (await isTaken())) return false;
    // A server without hard links says so; one that does not know the word is found out before it is asked.
    if (!isAnswer(cause) && !(cause instanceof Error && cause.message.includes("extended request"))) throw cause;
    return rename(remote, part, name, isTaken);
  }
  await removeFile(remote, part);
  return true;
};

const rename = async (remote: Remote, part: string, name: string, isTaken: () => Promise<boolean>): Promise<boolean> => {
  try {
    await asked<void>(remote, (sftp, done) => { sftp.rename(part, name, (cause) => { done(cause, undefined); }); });
    return true;
  } catch (cause) {
    if (isAnswer(cause) && (await isTaken())) return false;
    throw cause;
  }
};
