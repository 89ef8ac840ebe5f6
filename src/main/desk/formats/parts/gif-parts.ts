// Cuts a GIF into its blocks (GIF89a). XMP stands in an application extension; what cannot be cut is one part named `damaged`.
import type { FileHandle } from "node:fs/promises";
import type { Part, PartRole } from "../format.ts";
import { damagedFrom } from "./damaged.ts";
import { type FileWindow, openWindow } from "./file-window.ts";

const tableBytes = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

export const gifParts = async (file: FileHandle, sizeBytes: number): Promise<readonly Part[]> => {
  const window = openWindow(file, sizeBytes);
  const head = await window.bytes(0, 13);
  const headEnd = 13 + tableBytes(head[10] ?? 0);
  if (head.length < 13 || !/^GIF8[79]a$/u.test(head.toString("latin1", 0, 6)) || headEnd > sizeBytes) return damagedFrom(0, sizeBytes);
  const parts: Part[] = [{ role: "picture", name: "header", startByte: 0, endByte: headEnd }];
  for (let at = headEnd; at < sizeBytes; ) {
    const ended = parts.at(-1)?.name === "end";
    const part = ended ? ({ role: "other", name: "trailer", startByte: at, endByte: sizeBytes } as const) : await blockAt(window, at);
    parts.push(part);
    at = part.endByte;
  }
  return parts;
};

const blockAt = async (window: FileWindow, at: number): Promise<Part> => {
  const head = await window.bytes(at, 14);
  const damaged: Part = { role: "picture", name: "damaged", startByte: at, endByte: window.sizeBytes };
  const part = async (role: PartRole, name: string, from: number): Promise<Part> => {
    const endByte = await endOfBlocks(window, from);
    return endByte === undefined ? damaged : { role, name, startByte: at, endByte };
  };
  switch (head[0]) {
    case 0x3b: return { role: "container", name: "end", startByte: at, endByte: at + 1 };
    case 0x2c: return part("picture", "image", at + 11 + tableBytes(head[9] ?? 0));
    case 0x21: {
      if (head[1] === 0xff) {
        const identifier = head.toString("latin1", 3, 14).replace(/[^\u0020-\u007e]/gu, "?");
        return part(identifier === "XMP DataXMP" ? "xmp" : "other", `application ${identifier}`, at + 2);
      }
      return head[1] === 0xf9 || head[1] === 0x01 ? part("picture", head[1] === 0xf9 ? "control" : "plain text", at + 2) : part("other", head[1] === 0xfe ? "comment" : "extension", at + 2);
    }
    default: return damaged;
  }
};

/** Behind the sub-blocks that begin at `from`: each has its length first, an empty one ends them. */
const endOfBlocks = async (window: FileWindow, from: number): Promise<number | undefined> => {
  for (let at = from; at < window.sizeBytes; ) {
    const length = (await window.bytes(at, 1))[0] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return undefined;
};
