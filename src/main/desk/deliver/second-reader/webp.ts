// The second reader of WebP (RFC 9649): picture, alpha, colour profile, EXIF and XMP, nothing else.
import { type FileBytes, sliceOf } from "./file-bytes.ts";
import { readIfds } from "./ifd.ts";
import type { Notebook } from "./reading.ts";
import { readXmp } from "./xmp-texts.ts";

export const readWebp = async (bytes: FileBytes, notebook: Notebook): Promise<void> => {
  const head = await bytes.read(0, 12);
  if (head.length < 12 || head.toString("latin1", 0, 4) !== "RIFF" || head.toString("latin1", 8, 12) !== "WEBP") return notebook.finding("no WebP");
  const end = Math.min(bytes.sizeBytes, head.readUInt32LE(4) + 8);
  let at = 12;
  while (at + 8 <= end) {
    const chunk = await bytes.read(at, 8);
    const type = chunk.toString("latin1", 0, 4);
    const length = chunk.readUInt32LE(4);
    if (at + 8 + length > bytes.sizeBytes) return notebook.finding("a WebP chunk without an end");
    await readChunk(bytes, { type, at: at + 8, length }, notebook);
    at += 8 + length + (length % 2);
  }
  if (at < bytes.sizeBytes) notebook.finding("bytes behind the WebP's end");
};

const readChunk = async (bytes: FileBytes, { type, at, length }: { type: string; at: number; length: number }, notebook: Notebook): Promise<void> => {
  const cover = (): void => notebook.cover({ startByte: at, endByte: at + length });
  if (type === "VP8 " || type === "VP8L" || type === "ALPH") return notebook.picture(bytes, at, length);
  if (type === "VP8X") return length === 10 ? undefined : notebook.finding("a WebP header of another length");
  if (type === "ANIM" || type === "ANMF") return notebook.blocker("more than one picture");
  if (type === "ICCP") {
    cover();
    return notebook.stream({ where: "ICC profile", icc: true, bytes: await bytes.read(at, length) });
  }
  if (type === "XMP ") {
    cover();
    return readXmp(await bytes.read(at, length), notebook);
  }
  if (type === "EXIF") {
    // Some programs put JPEG's `Exif\0\0` before the block.
    const skip = (await bytes.read(at, 6)).toString("latin1") === "Exif\0\0" ? 6 : 0;
    return readIfds(sliceOf(bytes, at + skip, length - skip), "exif", notebook);
  }
  notebook.finding(`WebP chunk ${type.replace(/[^ -~]/gu, "?")}`);
};
