// Threads that read whole files for the desk, so that hashing a card of pictures makes nobody wait: the desk's own thread only asks and hears.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Sha256 } from "#contract/values.ts";
import type { LookedThrough, PictureToKeep, TakenIn } from "../deliver/copy/look-through.ts";
import type { SensitiveValue } from "../deliver/search/sensitive.ts";
import type { DiskPath } from "../disk-path.ts";
import type { MayChange } from "../formats/compare/comparison.ts";
import type { PartsCompared } from "../formats/compare-parts.ts";
import type { Format } from "../formats/format.ts";
import type { ByteReply, ByteRequest, ByteTask } from "./byte-task.ts";

/** Each rejects with the system's error, its `code` kept, or where the thread ended under it. */
export interface ByteWork {
  /** SHA-256 of the whole file. */
  hash(path: DiskPath): Promise<Sha256>;
  /** SHA-256 of the picture parts; the format has parts. */
  pictureHash(format: Format, path: DiskPath): Promise<Sha256>;
  compare(format: Format, files: { readonly before: DiskPath; readonly after: DiskPath }, may: MayChange): Promise<PartsCompared>;
  /** A photo's bytes into a new file, hashed and read by the second reader on the way. */
  takeIn(from: DiskPath, to: DiskPath, format: Format): Promise<TakenIn>;
  /** A file hashed, read by the second reader and searched. */
  lookThrough(path: DiskPath, format: Format, sensitive: readonly SensitiveValue[]): Promise<LookedThrough>;
  /** The same of a copy whose picture must be that of `keep`. Its bytes come, too, where they are few enough and memory is free; that goes back by `release`. */
  proveBytes(path: DiskPath, format: Format, sensitive: readonly SensitiveValue[], keep: PictureToKeep): Promise<LookedThrough & { readonly bytes?: Uint8Array; readonly release: () => void }>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Thread {
  readonly worker: Worker;
  readonly asked: Map<number, { readonly resolve: (result: never) => void; readonly reject: (cause: Error) => void }>;
}

/** Two keep a disk busy; more would only take cores from ExifTool and the window. */
const mostThreads = 2;
/** Copies that are proven and not sent yet, in memory; larger ones are read again when they are sent. Pages that no copy needs are never touched. */
const mostPieces = 5;
const pieceBytes = 24 * 1024 * 1024;

const failure = (reply: Extract<ByteReply, { ok: false }>): Error => Object.assign(new Error(reply.message), reply.code === undefined ? {} : { code: reply.code });

/** Starts no thread yet; the first task does. */
export const openByteWork = (threads = Math.min(mostThreads, availableParallelism())): ByteWork => {
  const running = new Set<Thread>();
  let next = 0;
  // The same few pieces again and again: a new one for each copy would be megabytes of garbage, and the desk would spend its time collecting it.
  const free: SharedArrayBuffer[] = [];
  let pieces = 0;
  const lend = (): SharedArrayBuffer | undefined => {
    if (free.length > 0 || pieces >= mostPieces) return free.pop();
    pieces += 1;
    return new SharedArrayBuffer(pieceBytes);
  };
  const drop = (thread: Thread, cause: Error): void => {
    running.delete(thread);
    for (const asked of thread.asked.values()) asked.reject(cause);
    thread.asked.clear();
  };
  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(new URL("./bytes.worker.ts", import.meta.url)), asked: new Map() };
    thread.worker.on("message", (reply: ByteReply) => {
      const asked = thread.asked.get(reply.id);
      thread.asked.delete(reply.id);
      // A desk with nothing else to do may end.
      if (thread.asked.size === 0) thread.worker.unref();
      if (reply.ok) asked?.resolve(reply.result as never);
      else asked?.reject(failure(reply));
    });
    thread.worker.on("error", (cause) => { drop(thread, cause); });
    thread.worker.on("exit", () => { drop(thread, new Error("the thread that reads files ended")); });
    running.add(thread);
    return thread;
  };
  const freest = (): Thread => {
    const [best] = [...running].sort((a, b) => a.asked.size - b.asked.size);
    return best === undefined || (best.asked.size > 0 && running.size < threads) ? start() : best;
  };
  const ask = <Result>(task: ByteTask): Promise<Result> => {
    const thread = freest();
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    next += 1;
    thread.asked.set(next, { resolve, reject });
    thread.worker.ref();
    thread.worker.postMessage({ id: next, task } satisfies ByteRequest);
    return promise;
  };
  return {
    hash: (path) => ask({ kind: "hash", path }),
    pictureHash: (format, path) => ask({ kind: "picture", format: format.id, path }),
    takeIn: (from, to, format) => ask({ kind: "take-in", from, to, format: format.id }),
    lookThrough: (path, format, sensitive) => ask({ kind: "look-through", path, format: format.id, sensitive, keep: undefined, lent: undefined }),
    async proveBytes(path, format, sensitive, keep) {
      const lent = lend();
      const release = (): void => { if (lent !== undefined && !free.includes(lent)) free.push(lent); };
      try {
        const looked = await ask<LookedThrough>({ kind: "look-through", path, format: format.id, sensitive, keep, lent });
        if (looked.inLent !== true || lent === undefined) { release(); return { ...looked, release: () => undefined }; }
        return { ...looked, bytes: new Uint8Array(lent, 0, looked.sizeBytes), release };
      } catch (cause) {
        release();
        throw cause;
      }
    },
    compare: (format, files, may) => ask({ kind: "compare", format: format.id, ...files, may }),
    async [Symbol.asyncDispose]() {
      await Promise.all([...running].map((thread) => thread.worker.terminate()));
    },
  };
};
