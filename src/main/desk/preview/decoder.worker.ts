// The decoder process: pictures from anywhere are opened here and nowhere else, so that one that kills its decoder kills only this.
// It answers, or it dies; the desk starts it again and remembers who was to blame.
import { setPriority } from "node:os";
import { type Decoded, mostBytesInMemory, type Reply, type Request } from "./decode-task.ts";
import { decodePicture, readWhole, refusal } from "./decode-picture.ts";
import { openHeif } from "./heif.ts";
import { psdPixels } from "./psd-pixels.ts";

/** Decoders take what they get: beyond this the process gives up before the machine does. */
const mostResidentBytes = 2_147_483_648;
const watchEveryMs = 250;

try {
  setPriority(10);
} catch { /* a system without priorities */ }

const heif = openHeif();

const whole = async (path: string | Uint8Array, then: (bytes: Buffer) => Promise<Decoded>): Promise<Decoded> => {
  const bytes = await readWhole(path);
  return bytes === undefined ? { ok: false, lasting: true, reason: `The file is larger than ${Math.floor(mostBytesInMemory / 1_048_576)} MB, too large to be decoded.` } : then(bytes);
};

const decode = async ({ input, wanted }: Request): Promise<Decoded> => {
  try {
    switch (input.kind) {
      case "file": return typeof input.path === "string" ? await decodePicture(input.path, wanted) : await whole(input.path, (bytes) => decodePicture(bytes, wanted));
      case "bytes": return await decodePicture(input.bytes, wanted);
      case "heif": return await whole(input.path, (bytes) => heif.decode(bytes, wanted));
      case "psd": return await whole(input.path, async (bytes) => {
        const pixels = psdPixels(bytes);
        return "reason" in pixels ? { ok: false, lasting: true, reason: pixels.reason } : decodePicture(pixels, wanted);
      });
      default: return input satisfies never;
    }
  } catch (cause) {
    return refusal(cause);
  }
};

const answer = (reply: Reply): void => {
  if (process.connected) process.send?.(reply);
};

process.on("message", (request: Request) => {
  void decode(request).then((decoded) => { answer({ id: request.id, decoded }); });
});
// The desk is gone: nobody waits for these pictures.
process.on("disconnect", () => process.exit(0));

setInterval(() => {
  if (process.memoryUsage.rss() > mostResidentBytes) process.exit(75);
}, watchEveryMs).unref();

