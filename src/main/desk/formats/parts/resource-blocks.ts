// Photoshop's image resources (`8BIM` blocks), as they stand in a PSD and in a JPEG's APP13.
import type { Buffer } from "node:buffer";
import type { PartRole } from "../format.ts";

export interface ResourceBlock {
  readonly role: PartRole;
  /** `8BIM 0x0404` */
  readonly name: string;
  readonly id: number;
  /** The whole block with its padding, from the beginning of the bytes given. */
  readonly startByte: number;
  readonly endByte: number;
  readonly contentStart: number;
  readonly contentEnd: number;
}

/** IIM, XMP, the IIM's digest and EXIF: the resources that a write of fields may touch (METADATA 3.2). */
const roleOf: Readonly<Record<number, PartRole>> = { 0x0404: "iim", 0x0424: "xmp", 0x0425: "iim", 0x0422: "exif", 0x0423: "exif" };
const signatures = new Set(["8BIM", "AgHg", "DCSR", "MeSa", "PHUT"]);

export const resourceName = (id: number): string => `8BIM 0x${id.toString(16).padStart(4, "0")}`;

/**
 * The block that begins at `at`, from its first bytes (12 + 256 are always enough); undefined where none does.
 * Signature, id, a name padded to even length, the content's length, the content padded to even length.
 */
export const resourceAt = (head: Buffer, at: number, limit: number): ResourceBlock | undefined => {
  if (head.length < 12 || !signatures.has(head.toString("latin1", 0, 4))) return undefined;
  const id = head.readUInt16BE(4);
  const nameBytes = 1 + (head[6] ?? 0);
  const lengthAt = 6 + nameBytes + (nameBytes % 2);
  if (head.length < lengthAt + 4) return undefined;
  const length = head.readUInt32BE(lengthAt);
  const contentStart = at + lengthAt + 4;
  const contentEnd = contentStart + length;
  if (contentEnd > limit) return undefined;
  return { role: roleOf[id] ?? "other", name: resourceName(id), id, startByte: at, endByte: Math.min(limit, contentEnd + (length % 2)), contentStart, contentEnd };
};

/** All blocks of these bytes; what is left over at the end is `rest`. */
export const resourcesIn = (bytes: Buffer): { readonly blocks: readonly ResourceBlock[]; readonly rest: Buffer } => {
  const blocks: ResourceBlock[] = [];
  let at = 0;
  for (;;) {
    const block = resourceAt(bytes.subarray(at, at + 280), at, bytes.length);
    if (block === undefined) return { blocks, rest: bytes.subarray(at) };
    blocks.push(block);
    at = block.endByte;
  }
};
