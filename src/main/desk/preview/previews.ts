// Upright pictures of photos in three sizes, from the cache, from inside the file or decoded. What is in view comes first: the newest wish is served first,
// a wish that nobody has any more is dropped. Never touches the photo.
import { availableParallelism } from "node:os";
import type { PictureSize } from "#contract/methods/photo.ts";
import type { DiskPath } from "../disk-path.ts";
import type { ExifToolPool } from "../exiftool/pool.ts";
import { quickLook } from "../read/quick-look.ts";
import type { Decoded, Size } from "./decode-task.ts";
import { openDecoder } from "./decoder.ts";
import { openPreviewCache } from "./preview-cache.ts";
import { embeddedTask, isLargeEnough, pictureTask, type PreviewTask, thumbnailTask } from "./preview-sources.ts";

export interface PreviewSource {
  readonly path: DiskPath;
  /** Names the photo and its bytes: another one after every change of the file. */
  readonly key: string;
  /** As ExifTool read it; absent while it has not. */
  readonly orientation?: number;
  readonly width?: number;
  readonly height?: number;
}
export interface Preview { readonly type: "image/jpeg" | "image/webp"; readonly bytes: Uint8Array }
export type Shown = Preview | { readonly reason: string };

export interface Previews {
  /** The picture, or why there is none. Rejects only where `signal` stops it. */
  get(source: PreviewSource, size: PictureSize, signal: AbortSignal): Promise<Shown>;
  /** Whatever is kept of the source whose keys begin with this name and a colon. */
  wipe(owner: string): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Wish { readonly key: string; readonly make: () => Promise<Shown>; readonly answer: PromiseWithResolvers<Shown>; waiting: number; started: boolean }

/** Remembered until the next start: a damaged file is not decoded again each time it scrolls by. */
const mostRefusals = 20_000;
const noPicture = "No picture can be shown: this kind of file cannot be decoded here and carries no preview.";

export const openPreviews = ({ folder, limitBytes, pool }: { readonly folder: string; readonly limitBytes: number; readonly pool: ExifToolPool }): Previews => {
  const cache = openPreviewCache(folder, limitBytes);
  const decoder = openDecoder();
  const refusals = new Map<string, string>();
  const wishes = new Map<string, Wish>();
  const stack: Wish[] = [];
  const lanes = Math.max(2, availableParallelism());
  let running = 0;

  const go = (): void => {
    while (running < lanes) {
      const wish = stack.pop();
      if (wish === undefined) return;
      if (wish.waiting === 0) { wishes.delete(wish.key); continue; }
      wish.started = true;
      running += 1;
      void wish.make().then(wish.answer.resolve, wish.answer.reject).finally(() => { running -= 1; wishes.delete(wish.key); go(); });
    }
  };

  /** One making for all who ask for the same; whoever goes away while it still waits no longer counts. */
  const share = (key: string, make: () => Promise<Shown>, signal: AbortSignal): Promise<Shown> => {
    let wish = wishes.get(key);
    if (wish === undefined) {
      wish = { key, make, answer: Promise.withResolvers<Shown>(), waiting: 0, started: false };
      wish.answer.promise.catch(() => undefined);
      wishes.set(key, wish);
      stack.push(wish);
    }
    const mine = wish;
    // Asked for once more: it is in view now.
    if (!mine.started && stack.at(-1) !== mine) stack.push(...stack.splice(stack.indexOf(mine), 1));
    mine.waiting += 1;
    return new Promise((resolve, reject) => {
      const leave = (): void => { mine.waiting -= 1; reject(new DOMException("Stopped", "AbortError")); };
      signal.addEventListener("abort", leave, { once: true });
      mine.answer.promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
      go();
    });
  };

  const make = async (source: PreviewSource, size: PictureSize): Promise<Decoded> => {
    const look = await quickLook(source.path).catch(() => undefined);
    if (look === undefined) return { ok: false, lasting: false, reason: "The file cannot be read." };
    const orientation = source.orientation ?? look.orientation;
    const main = sizeOf(source) ?? sizeOf(look);
    const attempts: (() => Promise<PreviewTask | undefined> | PreviewTask | undefined)[] = [
      () => pictureTask(source.path, look, size, orientation, main),
      () => embeddedTask(pool, source.path, size, orientation, main).catch(() => undefined),
    ];
    const thumbnail = thumbnailTask(look, orientation, main);
    let last: Decoded = { ok: false, lasting: true, reason: look.damaged ?? noPicture };
    const small = size === "cell" && thumbnail !== undefined ? await decoder.decode(thumbnail) : undefined;
    if (small?.ok === true && isLargeEnough(small)) return small;
    for (const attempt of attempts) {
      const task = await attempt();
      if (task === undefined) continue;
      const made = await decoder.decode(task);
      if (made.ok) return made;
      last = made;
    }
    if (small?.ok === true) return small;
    return thumbnail === undefined || size === "cell" ? last : oneOf(await decoder.decode(thumbnail), last);
  };

  const fresh = async (source: PreviewSource, size: PictureSize, key: string): Promise<Shown> => {
    const kept = await cache.get(key);
    if (kept !== undefined) return kept;
    const made = await make(source, size);
    if (made.ok && made.type !== "grey") {
      await cache.put(key, made);
      return { type: made.type, bytes: made.bytes };
    }
    if (made.ok) throw new Error("no grey picture was asked for");
    if (made.lasting) {
      if (refusals.size >= mostRefusals) refusals.clear();
      refusals.set(key, made.reason);
    }
    return { reason: made.reason };
  };

  return {
    async get(source, size, signal) {
      signal.throwIfAborted();
      const key = `${source.key}:${source.orientation ?? 0}:${size}`;
      const refused = refusals.get(key);
      return refused === undefined ? share(key, () => fresh(source, size, key), signal) : { reason: refused };
    },
    wipe: (owner) => cache.wipe(owner),
    async [Symbol.asyncDispose]() {
      for (const wish of stack.splice(0)) wish.answer.resolve({ reason: "The desk is closing." });
      await decoder[Symbol.asyncDispose]();
      await Promise.allSettled([...wishes.values()].filter((wish) => wish.started).map((wish) => wish.answer.promise));
    },
  };
};

const sizeOf = ({ width, height }: { readonly width?: number; readonly height?: number }): Size | undefined =>
  width === undefined || height === undefined || width < 1 || height < 1 ? undefined : { width, height };
const oneOf = (first: Decoded, second: Decoded): Decoded => (first.ok ? first : second);
