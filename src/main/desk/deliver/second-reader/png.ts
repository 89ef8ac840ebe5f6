// The second reader of PNG: only the chunks of the picture, its colour, one XMP packet and EXIF.
import { Buffer } from "node:buffer";
import { constants, inflateSync } from "node:zlib";
import { pngHashed, pngPicture } from "./allowed-table.ts";
import { type FileBytes, sliceOf } from "./file-bytes.ts";
import { readIfds } from "./ifd.ts";
import type { Notebook } from "./reading.ts";
import { readXmp } from "./xmp-texts.ts";

const signature = "89504e470d0a1a0a";
/** A compressed profile or text that grows beyond this is a bomb, not metadata. */
const maxInflatedBytes = 64 * 1024 * 1024;

export const readPng = async (bytes: FileBytes, notebook: Notebook): Promise<void> => {
  if ((await bytes.read(0, 8)).toString("hex") !== signature) return notebook.finding("no PNG");
  let at = 8;
  for (let type = ""; type !== "IEND"; ) {
    const head = await bytes.read(at, 8);
    const length = head.length < 8 ? 0 : head.readUInt32BE(0);
    type = head.toString("latin1", 4, 8);
    if (head.length < 8 || at + 12 + length > bytes.sizeBytes) return notebook.finding("a PNG chunk without an end");
    if (pngHashed.has(type)) await notebook.picture(bytes, at + 4, length + 4);
    else if (!pngPicture.has(type)) await readChunk(bytes, { type, at: at + 8, length }, notebook);
    at += 12 + length;
  }
  if (at < bytes.sizeBytes) notebook.finding("bytes behind the PNG's end");
};

const readChunk = async (bytes: FileBytes, { type, at, length }: { type: string; at: number; length: number }, notebook: Notebook): Promise<void> => {
  const content = async (): Promise<Buffer> => Buffer.from(await bytes.read(at, length));
  const cover = (): void => notebook.cover({ startByte: at, endByte: at + length });
  if (type === "acTL" || type === "fcTL" || type === "fdAT") return notebook.blocker("more than one picture");
  if (type === "eXIf") return readIfds(sliceOf(bytes, at, length), "exif", notebook);
  if (type === "iCCP") {
    const chunk = await content();
    const nameEnd = chunk.indexOf(0);
    // The profile's name stays a plain byte range; it says "icc" or the profile's own title.
    const profile = inflated(chunk.subarray(nameEnd + 2));
    if (profile === undefined) return notebook.finding("a PNG colour profile that cannot be read");
    return notebook.stream({ where: "ICC profile", icc: true, bytes: profile });
  }
  if (type === "iTXt") {
    const chunk = await content();
    if (chunk.toString("latin1", 0, 18) === "XML:com.adobe.xmp\0" && chunk[18] === 0) {
      const start = chunk.indexOf(0, chunk.indexOf(0, 20) + 1) + 1;
      cover();
      notebook.text({ where: "iTXt language", text: chunk.toString("utf8", 20, start).replaceAll("\0", ""), field: false });
      return readXmp(chunk.subarray(start), notebook);
    }
  }
  notebook.finding(`PNG chunk ${type.replace(/[^ -~]/gu, "?")}`);
  const chunk = await content();
  const compressed = inflatedText(type, chunk);
  if (compressed !== undefined) notebook.stream({ where: `PNG ${type}`, icc: false, bytes: compressed });
};

const inflated = (bytes: Buffer): Buffer | undefined => {
  try {
    // Also what ends without its checksum: decoders show such a profile's colours, so it counts as one.
    return inflateSync(bytes, { maxOutputLength: maxInflatedBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return undefined;
  }
};

/** What a compressed text chunk says: zTXt, or iTXt with its compression flag set. */
const inflatedText = (type: string, chunk: Buffer): Buffer | undefined => {
  const keyEnd = chunk.indexOf(0);
  if (keyEnd < 0) return undefined;
  if (type === "zTXt") return inflated(chunk.subarray(keyEnd + 2));
  if (type !== "iTXt" || chunk[keyEnd + 1] !== 1) return undefined;
  const languageEnd = chunk.indexOf(0, keyEnd + 3);
  return inflated(chunk.subarray(chunk.indexOf(0, languageEnd + 1) + 1));
};
