// A thread that reads whole files: hashes and comparisons, one after the other.
import { open } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { lookThrough, takeIn } from "../deliver/copy/look-through.ts";
import { hashFile } from "../disk.ts";
import { type DiskPath, toFs } from "../disk-path.ts";
import { formatById } from "../formats/catalogue.ts";
import { compareParts, type OpenFile, pictureHash } from "../formats/compare-parts.ts";
import type { Format } from "../formats/format.ts";
import type { ByteReply, ByteRequest, ByteTask } from "./byte-task.ts";

const formatOf = (id: string): Format => {
  const format = formatById(id);
  if (format === undefined) throw new Error(`no format ${id}`);
  return format;
};

const opened = async (path: DiskPath): Promise<OpenFile & AsyncDisposable> => {
  const file = await open(toFs(path), "r");
  return { file, sizeBytes: (await file.stat()).size, [Symbol.asyncDispose]: () => file.close() };
};

const work = async (task: ByteTask): Promise<Extract<ByteReply, { ok: true }>["result"]> => {
  if (task.kind === "hash") return hashFile(task.path);
  if (task.kind === "take-in") return takeIn(task.from, task.to, task.format);
  if (task.kind === "look-through") return lookThrough(task.path, task.format, task.sensitive, { keep: task.keep, lent: task.lent });
  if (task.kind === "picture") {
    await using file = await opened(task.path);
    return await pictureHash(formatOf(task.format), file);
  }
  await using before = await opened(task.before);
  await using after = await opened(task.after);
  return await compareParts(formatOf(task.format), { before, after }, task.may);
};

const answer = async ({ id, task }: ByteRequest): Promise<ByteReply> => {
  try {
    return { id, ok: true, result: await work(task) };
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : undefined;
    return { id, ok: false, message: cause instanceof Error ? cause.message : String(cause), code };
  }
};

let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (request: ByteRequest) => {
  last = last.then(async () => { parentPort?.postMessage(await answer(request)); });
});
