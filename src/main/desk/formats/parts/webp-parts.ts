// Cuts a WebP into its RIFF chunks (WebP container specification). What cannot be cut is one part named `damaged`.
import type { FileHandle } from "node:fs/promises";
import type { Part, PartRole } from "../format.ts";
import { damagedFrom } from "./damaged.ts";
import { openWindow } from "./file-window.ts";

const chunkRoles: Readonly<Record<string, PartRole>> = {
  "VP8 ": "picture", VP8L: "picture", ALPH: "picture", ANIM: "picture", ANMF: "picture", VP8X: "container", "XMP ": "xmp", EXIF: "exif",
};

export const webpParts = async (file: FileHandle, sizeBytes: number): Promise<readonly Part[]> => {
  const window = openWindow(file, sizeBytes);
  const head = await window.bytes(0, 12);
  if (head.length < 12 || head.toString("latin1", 0, 4) !== "RIFF" || head.toString("latin1", 8, 12) !== "WEBP") return damagedFrom(0, sizeBytes);
  const parts: Part[] = [{ role: "container", name: "RIFF", startByte: 0, endByte: 12 }];
  const riffEnd = Math.min(sizeBytes, 8 + head.readUInt32LE(4));
  let at = 12;
  while (at < riffEnd) {
    const chunk = await window.bytes(at, 8);
    const length = chunk.length < 8 ? -1 : chunk.readUInt32LE(4);
    if (length < 0 || at + 8 + length > riffEnd) {
      parts.push(...damagedFrom(at, riffEnd));
      at = riffEnd;
      break;
    }
    // Chunks are padded to an even length; a last one may lack its padding.
    const endByte = Math.min(riffEnd, at + 8 + length + (length % 2));
    const name = chunk.toString("latin1", 0, 4).replace(/[^\u0020-\u007e]/gu, "?");
    parts.push({ role: chunkRoles[name] ?? "other", name: name.trimEnd(), startByte: at, endByte });
    at = endByte;
  }
  if (at < sizeBytes) parts.push({ role: "other", name: "trailer", startByte: at, endByte: sizeBytes });
  return parts;
};
