// Boxes of ISO media files and of JPEG 2000's family (ISO 14496-12 4.2, ISO 15444-1 annex I).
import type { FileBytes } from "./file-bytes.ts";

export interface Box {
  readonly type: string;
  readonly startByte: number;
  /** Where its content begins. */
  readonly contentByte: number;
  readonly endByte: number;
  /** Identifier of a `uuid` box. */
  readonly uuid?: string;
}

/** The boxes between two places; `undefined` where they do not fill the room exactly. */
export const boxesIn = async (bytes: FileBytes, start: number, end: number): Promise<readonly Box[] | undefined> => {
  const boxes: Box[] = [];
  for (let at = start; at < end; ) {
    const head = await bytes.read(at, 32);
    if (head.length < 8) return undefined;
    const short = head.readUInt32BE(0);
    if (short === 1 && head.length < 16) return undefined;
    // Length 0 goes to the end, 1 means 64 bits of length behind the type.
    const length = short === 0 ? end - at : short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    if (length < 8 || at + length > end) return undefined;
    const type = head.toString("latin1", 4, 8);
    const contentByte = at + (short === 1 ? 16 : 8);
    boxes.push({ type, startByte: at, contentByte, endByte: at + length, ...(type === "uuid" ? { uuid: head.toString("hex", contentByte - at, contentByte - at + 16) } : {}) });
    at += length;
  }
  return boxes;
};

export const printable = (type: string): string => type.replace(/[^ -~]/gu, "?").trimEnd();
