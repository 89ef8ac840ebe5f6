// The item list of a HEIF file: which items there are, what they refer to, where their bytes lie (ISO 14496-12 8.11).
import { Buffer } from "node:buffer";
import { type Box, boxesIn } from "./boxes.ts";
import type { FileBytes } from "./file-bytes.ts";
import type { Range } from "./reading.ts";

export interface HeifItem {
  readonly type: string;
  readonly name: string;
  readonly contentType?: string;
}
export interface HeifMeta {
  readonly boxes: readonly Box[];
  readonly primary: number;
  readonly items: ReadonlyMap<number, HeifItem>;
  readonly references: readonly { readonly type: string; readonly from: number; readonly to: readonly number[] }[];
  readonly extents: ReadonlyMap<number, readonly Range[]>;
  readonly properties: readonly Box[];
}

/** Larger item lists than any camera writes; a bound on memory. */
const maxBoxBytes = 64 * 1024 * 1024;

/** Reads numbers of any width from one box's content. */
interface Cursor {
  readonly left: () => number;
  number(sizeBytes: number): number;
  text(): string;
  letters(length: number): string;
}
const cursorOf = (buffer: Buffer): Cursor => {
  let at = 0;
  return {
    left: () => buffer.length - at,
    number(sizeBytes) {
      if (sizeBytes === 0) return 0;
      if (at + sizeBytes > buffer.length) throw new RangeError("box ends early");
      const value = sizeBytes === 8 ? Number(buffer.readBigUInt64BE(at)) : buffer.readUIntBE(at, sizeBytes);
      at += sizeBytes;
      return value;
    },
    text() {
      const end = buffer.indexOf(0, at);
      const text = buffer.toString("utf8", at, end < 0 ? buffer.length : end);
      at = end < 0 ? buffer.length : end + 1;
      return text;
    },
    letters(length) {
      at += length;
      return buffer.toString("latin1", at - length, at);
    },
  };
};

/** Undefined where the list cannot be read or is of a kind that this reader does not know. */
export const readHeifMeta = async (bytes: FileBytes, meta: Box): Promise<HeifMeta | undefined> => {
  const boxes = await boxesIn(bytes, meta.contentByte + 4, meta.endByte);
  if (boxes === undefined || meta.endByte - meta.startByte > maxBoxBytes) return undefined;
  const cursor = async (type: string): Promise<Cursor | undefined> => {
    const box = boxes.find((one) => one.type === type);
    return box === undefined ? undefined : cursorOf(Buffer.from(await bytes.read(box.contentByte, box.endByte - box.contentByte)));
  };
  try {
    const [pitm, iloc, iref] = [await cursor("pitm"), await cursor("iloc"), await cursor("iref")];
    if (pitm === undefined || iloc === undefined) return undefined;
    const idat = boxes.find((one) => one.type === "idat");
    return {
      boxes,
      primary: pitm.number(4) >>> 24 === 0 ? pitm.number(2) : pitm.number(4),
      items: await readItems(bytes, boxes.find((one) => one.type === "iinf")),
      references: iref === undefined ? [] : readReferences(iref),
      extents: readLocations(iloc, idat?.contentByte),
      properties: await readProperties(bytes, boxes.find((one) => one.type === "iprp")),
    };
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
};

const readItems = async (bytes: FileBytes, iinf: Box | undefined): Promise<ReadonlyMap<number, HeifItem>> => {
  const items = new Map<number, HeifItem>();
  if (iinf === undefined) return items;
  const version = (await bytes.read(iinf.contentByte, 1))[0] ?? 0;
  const entries = await boxesIn(bytes, iinf.contentByte + 4 + (version === 0 ? 2 : 4), iinf.endByte);
  if (entries === undefined) throw new RangeError("item list");
  for (const box of entries) {
    const cursor = cursorOf(Buffer.from(await bytes.read(box.contentByte, box.endByte - box.contentByte)));
    const infe = cursor.number(4) >>> 24;
    const id = infe === 3 ? cursor.number(4) : cursor.number(2);
    cursor.number(2);
    const type = infe < 2 ? "????" : cursor.letters(4);
    const name = cursor.text();
    items.set(id, { type, name, ...(type === "mime" ? { contentType: cursor.text() } : {}) });
  }
  return items;
};

const readReferences = (cursor: Cursor): HeifMeta["references"] => {
  const wide = cursor.number(4) >>> 24 === 0 ? 2 : 4;
  const references: { type: string; from: number; to: number[] }[] = [];
  while (cursor.left() >= 8 + wide + 2) {
    cursor.number(4);
    const type = cursor.letters(4);
    const from = cursor.number(wide);
    const count = cursor.number(2);
    references.push({ type, from, to: Array.from({ length: count }, () => cursor.number(wide)) });
  }
  return references;
};

const readLocations = (cursor: Cursor, idat: number | undefined): ReadonlyMap<number, readonly Range[]> => {
  const version = cursor.number(4) >>> 24;
  const sizes = cursor.number(2);
  const [offsetBytes, lengthBytes, baseBytes, indexBytes] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15, version === 0 ? 0 : sizes & 15];
  const extents = new Map<number, readonly Range[]>();
  const count = cursor.number(version < 2 ? 2 : 4);
  for (let item = 0; item < count; item += 1) {
    const id = cursor.number(version < 2 ? 2 : 4);
    const method = version === 0 ? 0 : cursor.number(2) & 15;
    cursor.number(2);
    // Method 2 builds an item out of another; no camera does.
    if (method > 1 || lengthBytes === 0 || (method === 1 && idat === undefined)) throw new RangeError("item construction");
    const base = cursor.number(baseBytes) + (method === 1 ? (idat ?? 0) : 0);
    const ranges: Range[] = [];
    for (let left = cursor.number(2); left > 0; left -= 1) {
      cursor.number(indexBytes);
      const start = base + cursor.number(offsetBytes);
      ranges.push({ startByte: start, endByte: start + cursor.number(lengthBytes) });
    }
    extents.set(id, ranges);
  }
  return extents;
};

const readProperties = async (bytes: FileBytes, iprp: Box | undefined): Promise<readonly Box[]> => {
  if (iprp === undefined) return [];
  const containers = await boxesIn(bytes, iprp.contentByte, iprp.endByte);
  const container = containers?.find((box) => box.type === "ipco");
  return container === undefined ? [] : ((await boxesIn(bytes, container.contentByte, container.endByte)) ?? [{ type: "????", startByte: 0, contentByte: 0, endByte: 0 }]);
};
