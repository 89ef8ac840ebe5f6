// HEIC through libheif in a thread of its own: the thread is ended where it takes too long, and after large pictures, whose memory WebAssembly never gives back.
import { Worker } from "node:worker_threads";
import { decodePicture } from "./decode-picture.ts";
import { type Decoded, mostPixelsInMemory, tooLarge, type Wanted } from "./decode-task.ts";
import type { HeifReply, HeifRequest } from "./heif-worker-task.ts";
import { withProfile } from "./with-profile.ts";

const longestMs = 25_000;
/** After a picture of more pixels the thread is started anew. */
const largePixels = 30_000_000;

export const openHeif = (): { decode(bytes: Uint8Array, wanted: Wanted): Promise<Decoded> } => {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let next = 0;
  const end = (): void => {
    void worker?.terminate();
    worker = undefined;
  };
  const ask = (request: HeifRequest): Promise<HeifReply> => {
    const running = worker ?? new Worker(new URL("./heif.worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 768 } });
    worker = running;
    running.unref();
    const { promise, resolve } = Promise.withResolvers<HeifReply>();
    const failed = (reason: string): void => {
      end();
      resolve({ id: request.id, ok: false, reason });
    };
    const timer = setTimeout(() => { failed("The picture takes too long to decode."); }, longestMs);
    running.once("message", resolve);
    const broke = (cause: Error): void => { failed(`The picture cannot be decoded (${cause.message.split("\n")[0]?.slice(0, 100) ?? ""}).`); };
    running.once("error", broke);
    running.postMessage(request);
    return promise.finally(() => {
      clearTimeout(timer);
      // Only our own: a worker has listeners of Node's that it cannot answer without.
      running.off("message", resolve).off("error", broke);
    });
  };
  const decode = async (bytes: Uint8Array, wanted: Wanted): Promise<Decoded> => {
    if (wanted.main !== undefined && wanted.main.width * wanted.main.height > mostPixelsInMemory) return tooLarge(wanted.main, mostPixelsInMemory);
    next += 1;
    const reply = await ask({ id: next, bytes, longSide: wanted.longSide });
    if (!reply.ok) return { ok: false, lasting: true, reason: reply.reason };
    if (reply.size.width * reply.size.height > largePixels) end();
    // libheif has turned it as its container says.
    return decodePicture(reply.icc === undefined ? reply : await withProfile(reply, reply.icc, wanted.longSide), { ...wanted, orientation: 1, role: "main" });
  };
  return {
    // One at a time: two pictures at once would need twice the memory.
    decode(bytes, wanted) {
      const turn = last.then(() => decode(bytes, wanted));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
};
