// Cuts a Photoshop file (PSD, and PSB for large ones) into header, colour table, image resources one by one, and everything that makes the picture.
import type { FileHandle } from "node:fs/promises";
import type { Part } from "../format.ts";
import { damagedFrom } from "./damaged.ts";
import { type FileWindow, openWindow } from "./file-window.ts";
import { resourceAt } from "./resource-blocks.ts";

const headBytes = 26;

export const psdParts = async (file: FileHandle, sizeBytes: number): Promise<readonly Part[]> => {
  const window = openWindow(file, sizeBytes);
  const head = await window.bytes(0, headBytes + 4);
  if (head.length < headBytes + 4 || head.toString("latin1", 0, 4) !== "8BPS") return damagedFrom(0, sizeBytes);
  const coloursEnd = headBytes + 4 + head.readUInt32BE(headBytes);
  const lengthField = coloursEnd + 4 > sizeBytes ? undefined : await window.bytes(coloursEnd, 4);
  if (lengthField === undefined) return damagedFrom(0, sizeBytes);
  const resourcesEnd = coloursEnd + 4 + lengthField.readUInt32BE(0);
  const parts: Part[] = [
    { role: "picture", name: "header", startByte: 0, endByte: headBytes },
    { role: "picture", name: "colours", startByte: headBytes, endByte: coloursEnd },
  ];
  if (resourcesEnd > sizeBytes) return [...parts, ...damagedFrom(coloursEnd, sizeBytes)];
  parts.push({ role: "container", name: "resources length", startByte: coloursEnd, endByte: coloursEnd + 4 }, ...(await resourceParts(window, coloursEnd + 4, resourcesEnd)));
  if (resourcesEnd < sizeBytes) parts.push({ role: "picture", name: "layers and pixels", startByte: resourcesEnd, endByte: sizeBytes });
  return parts;
};

const resourceParts = async (window: FileWindow, from: number, end: number): Promise<readonly Part[]> => {
  const parts: Part[] = [];
  for (let at = from; at < end; ) {
    const block = resourceAt(await window.bytes(at, 280), at, end);
    const part: Part = block === undefined ? { role: "other", name: "damaged resources", startByte: at, endByte: end } : { role: block.role, name: block.name, startByte: at, endByte: block.endByte };
    parts.push(part);
    at = part.endByte;
  }
  return parts;
};
