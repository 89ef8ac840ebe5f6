// libheif (WebAssembly) in its own thread: opens a HEIF file, takes the smallest picture that is large enough, hands its pixels over.
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import { heifPictures } from "../read/quick-look/heif-pictures.ts";
import { inMemory } from "../read/quick-look/bounded-reader.ts";
import { mostPixelsInMemory } from "./decode-task.ts";
import type { HeifReply, HeifRequest } from "./heif-worker-task.ts";

/** What we use of the package, which has no types: https://github.com/strukturag/libheif, its JavaScript binding. */
interface Libheif {
  heif_context_alloc(): object;
  heif_context_free(context: object): void;
  heif_context_read_from_memory(context: object, bytes: Uint8Array): { readonly code: { readonly value: number }; readonly message: string };
  heif_js_context_get_primary_image_handle(context: object): Handle;
  heif_js_context_get_image_handle(context: object, item: number): Handle;
  heif_image_handle_get_width(handle: Handle): number;
  heif_image_handle_get_height(handle: Handle): number;
  heif_image_handle_has_alpha_channel(handle: Handle): number;
  heif_image_handle_release(handle: Handle): void;
  heif_js_decode_image2(handle: Handle, colourSpace: unknown, chroma: unknown): { readonly image: object; readonly channels: readonly Channel[] } | undefined;
  heif_image_release(image: object): void;
  readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
  readonly heif_chroma: { readonly heif_chroma_interleaved_RGB: unknown; readonly heif_chroma_interleaved_RGBA: unknown };
}
type Handle = { readonly code?: unknown };
interface Channel { readonly width: number; readonly height: number; readonly stride: number; readonly data: Uint8Array }

const libheif: Libheif = createRequire(import.meta.url)("libheif-js/wasm-bundle.js");

type Answer = Omit<Extract<HeifReply, { ok: true }>, "id"> | { readonly ok: false; readonly reason: string };
const no = (reason: string): Answer => ({ ok: false, reason });

const sizeOf = (handle: Handle) => ({ width: libheif.heif_image_handle_get_width(handle), height: libheif.heif_image_handle_get_height(handle) });

const decode = async ({ bytes, longSide }: HeifRequest): Promise<Answer> => {
  const context = libheif.heif_context_alloc();
  const handles: Handle[] = [];
  try {
    const read = libheif.heif_context_read_from_memory(context, bytes);
    if (read.code.value !== 0) return no(`The file cannot be opened (${read.message.slice(0, 120)}).`);
    const primary = libheif.heif_js_context_get_primary_image_handle(context);
    if (primary.code !== undefined) return no("There is no main picture in the file.");
    handles.push(primary);
    const { thumbnails, icc } = await heifPictures(inMemory(bytes));
    const small = thumbnails.map((item) => libheif.heif_js_context_get_image_handle(context, item)).filter((handle) => handle.code === undefined);
    handles.push(...small);
    const chosen = smallestEnough(small, primary, longSide) ?? primary;
    const answer = pixelsOf(chosen);
    return answer.ok && icc !== undefined ? { ...answer, icc } : answer;
  } finally {
    for (const handle of handles) libheif.heif_image_handle_release(handle);
    libheif.heif_context_free(context);
  }
};

/** Of the small pictures in the file one that is of the same shape and not smaller than wanted. */
const smallestEnough = (small: readonly Handle[], primary: Handle, longSide: number): Handle | undefined => {
  const main = sizeOf(primary);
  const enough = small.filter((handle) => {
    const { width, height } = sizeOf(handle);
    return Math.max(width, height) >= longSide * 0.8 && Math.abs((width * main.height) / (height * main.width) - 1) < 0.035;
  });
  return enough.sort((a, b) => sizeOf(a).width - sizeOf(b).width)[0];
};

const pixelsOf = (handle: Handle): Answer => {
  const size = sizeOf(handle);
  if (size.width * size.height > mostPixelsInMemory) return no(`The picture is ${size.width} × ${size.height} pixels large; more than ${mostPixelsInMemory / 1_000_000} million are not decoded.`);
  const channels = libheif.heif_image_handle_has_alpha_channel(handle) === 0 ? 3 : 4;
  const { heif_colorspace: space, heif_chroma: chroma } = libheif;
  const decoded = libheif.heif_js_decode_image2(handle, space.heif_colorspace_RGB, channels === 3 ? chroma.heif_chroma_interleaved_RGB : chroma.heif_chroma_interleaved_RGBA);
  const plane = decoded?.channels?.[0];
  if (decoded === undefined || plane === undefined) return no("The picture is damaged or coded in a way that cannot be shown.");
  try {
    const row = plane.width * channels;
    const data = new Uint8Array(row * plane.height);
    for (let line = 0; line < plane.height; line += 1) data.set(plane.data.subarray(line * plane.stride, line * plane.stride + row), line * row);
    return { ok: true, data, size: { width: plane.width, height: plane.height }, channels };
  } finally {
    libheif.heif_image_release(decoded.image);
  }
};

parentPort?.on("message", (request: HeifRequest) => {
  void decode(request).catch((cause: unknown) => no(`The picture is damaged (${String(cause instanceof Error ? cause.message : cause).slice(0, 100)}).`)).then((answer) => {
    parentPort?.postMessage({ id: request.id, ...answer }, answer.ok ? [answer.data.buffer] : []);
  });
});
