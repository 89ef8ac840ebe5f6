// Cuts a PNG into its chunks (W3C PNG, section 5). What cannot be cut is one part named `damaged`.
import type { FileHandle } from "node:fs/promises";
import type { Part, PartRole } from "../format.ts";
import { damagedFrom } from "./damaged.ts";
import { type FileWindow, openWindow } from "./file-window.ts";

const pictureChunks = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "acTL", "fcTL", "fdAT"]);
const textChunks = new Set(["tEXt", "zTXt", "iTXt"]);
/** ImageMagick keeps other programs' blocks as hex in text chunks; ExifTool reads and rewrites them. */
const textRoles: Readonly<Record<string, PartRole>> = {
  "XML:com.adobe.xmp": "xmp",
  "Raw profile type xmp": "xmp",
  "Raw profile type iptc": "iim",
  "Raw profile type exif": "exif",
  "Raw profile type APP1": "exif",
};

export const pngParts = async (file: FileHandle, sizeBytes: number): Promise<readonly Part[]> => {
  const window = openWindow(file, sizeBytes);
  if ((await window.bytes(0, 8)).toString("latin1") !== "\u0089PNG\r\n\u001a\n") return damagedFrom(0, sizeBytes);
  const parts: Part[] = [{ role: "container", name: "signature", startByte: 0, endByte: 8 }];
  for (let at = 8; at < sizeBytes; ) {
    const part = parts.at(-1)?.name === "IEND" ? ({ role: "other", name: "trailer", startByte: at, endByte: sizeBytes } as const) : await chunkAt(window, at);
    parts.push(part);
    at = part.endByte;
  }
  return parts;
};

const chunkAt = async (window: FileWindow, at: number): Promise<Part> => {
  // A keyword has at most 79 bytes (PNG 11.3.3).
  const head = await window.bytes(at, 8 + 80);
  const type = head.subarray(4, 8).toString("latin1");
  const length = head.length < 12 ? 0 : head.readUInt32BE(0);
  const endByte = at + 12 + length;
  if (head.length < 12 || !/^[A-Za-z]{4}$/u.test(type) || endByte > window.sizeBytes) return { role: "picture", name: "damaged", startByte: at, endByte: window.sizeBytes };
  if (textChunks.has(type)) {
    const keyword = head.subarray(8, Math.max(8, head.indexOf(0, 8))).toString("latin1").replace(/[^\u0020-\u007e]/gu, "?");
    return { role: textRoles[keyword] ?? "other", name: `${type} ${keyword}`, startByte: at, endByte };
  }
  const role: PartRole = pictureChunks.has(type) ? "picture" : type === "eXIf" || type === "zxIf" ? "exif" : type === "IEND" ? "container" : "other";
  return { role, name: type, startByte: at, endByte };
};
