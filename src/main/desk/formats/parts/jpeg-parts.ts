// Cuts a JPEG into its segments (ITU T.81 annex B). Never throws on a damaged file: what cannot be cut is one part named `damaged`.
import type { Buffer } from "node:buffer";
import type { FileHandle } from "node:fs/promises";
import type { Part, PartRole } from "../format.ts";
import { damagedFrom } from "./damaged.ts";
import { type FileWindow, openWindow, windowBytes } from "./file-window.ts";

/** Identifiers that application segments begin with, and what they carry. */
const roles: readonly (readonly [marker: number, identifier: string, role: PartRole])[] = [
  [0xe1, "Exif", "exif"],
  [0xe1, "http://ns.adobe.com/xap/1.0/", "xmp"],
  [0xe1, "http://ns.adobe.com/xmp/extension/", "xmp"],
  [0xed, "Photoshop 3.0", "iim"],
];

const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
const hex = (marker: number): string => marker.toString(16).toUpperCase().padStart(2, "0");

export const jpegParts = async (file: FileHandle, sizeBytes: number): Promise<readonly Part[]> => {
  const window = openWindow(file, sizeBytes);
  const start = await window.bytes(0, 2);
  if (start[0] !== 0xff || start[1] !== 0xd8) return damagedFrom(0, sizeBytes);
  const parts: Part[] = [{ role: "container", name: "SOI", startByte: 0, endByte: 2 }];
  for (let at = 2; at < sizeBytes; ) {
    const next = await nextParts(window, at);
    parts.push(...next);
    at = next.at(-1)?.endByte ?? sizeBytes;
  }
  return parts;
};

const rest = (name: string, role: PartRole, startByte: number, endByte: number): readonly Part[] => (endByte > startByte ? [{ role, name, startByte, endByte }] : []);

/** The part that begins at `at`; a scan's header and its coded data are two. */
const nextParts = async (window: FileWindow, at: number): Promise<readonly Part[]> => {
  const { sizeBytes } = window;
  const head = await window.bytes(at, 4);
  if (head[0] !== 0xff) return rest("junk", "other", at, await nextMarker(window, at, false));
  const marker = head[1];
  if (marker === undefined) return damagedFrom(at, sizeBytes);
  // T.81 B.1.1.2 lets any number of FF bytes stand before a marker; they say nothing.
  if (marker === 0xff) return [{ role: "container", name: "fill", startByte: at, endByte: at + 1 }];
  if (marker === 0xd9) return [{ role: "container", name: "EOI", startByte: at, endByte: at + 2 }, ...rest("trailer", "other", at + 2, sizeBytes)];
  if (standsAlone(marker)) return [{ role: "picture", name: hex(marker), startByte: at, endByte: at + 2 }];
  const length = head.length < 4 ? 0 : head.readUInt16BE(2);
  const endByte = at + 2 + length;
  if (marker === 0 || length < 2 || endByte > sizeBytes) return damagedFrom(at, sizeBytes);
  if (isApplication(marker)) return [await applicationPart(window, { marker, startByte: at, endByte })];
  const segment: Part = { role: marker === 0xfe ? "other" : "picture", name: hex(marker), startByte: at, endByte };
  return marker === 0xda ? [segment, ...rest("scan", "picture", endByte, await nextMarker(window, endByte, true))] : [segment];
};

const applicationPart = async (window: FileWindow, { marker, startByte, endByte }: { marker: number; startByte: number; endByte: number }): Promise<Part> => {
  const content = await window.bytes(startByte + 4, Math.min(endByte - startByte - 4, 48));
  const nul = content.indexOf(0);
  const identifier = content.subarray(0, nul === -1 ? Math.min(content.length, 8) : nul).toString("latin1").replace(/[^\u0020-\u007e]/gu, "?");
  const role = roles.find(([of, begins]) => of === marker && begins === identifier && nul !== -1)?.[2] ?? "other";
  return { role, name: `${hex(marker)} ${identifier}`.trimEnd(), startByte, endByte };
};

/** Where the next marker stands from `at` on. In coded data FF 00 is a byte and FF D0 to D7 restart it: both belong to the scan. */
const nextMarker = async (window: FileWindow, from: number, coded: boolean): Promise<number> => {
  const { sizeBytes } = window;
  for (let at = from; at < sizeBytes; ) {
    const bytes = await window.bytes(at, windowBytes);
    if (bytes.length === 0) return sizeBytes;
    const found = markerIn(bytes, coded);
    if (found !== -1) return at + found;
    // A lone FF at the end of the window is looked at again with what follows it.
    const endsOpen = bytes.at(-1) === 0xff && at + bytes.length < sizeBytes && bytes.length > 1;
    at += endsOpen ? bytes.length - 1 : bytes.length;
  }
  return sizeBytes;
};

const markerIn = (bytes: Buffer, coded: boolean): number => {
  for (let at = bytes.indexOf(0xff); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0 || marker === 0xff || (coded && marker >= 0xd0 && marker <= 0xd7)) continue;
    return at;
  }
  return -1;
};
