// Cuts JPEG 2000 and JPEG XL containers into their top-level boxes (ISO 15444-1 annex I). HEIF is not cut here: a write moves its picture data.
import type { FileHandle } from "node:fs/promises";
import type { Part, PartRole } from "../format.ts";
import { type FileWindow, openWindow } from "./file-window.ts";

const roles: Readonly<Record<string, PartRole>> = {
  jp2c: "picture", jp2h: "picture", jxlc: "picture", jxlp: "picture", jbrd: "picture", jxli: "picture", jxll: "picture", "jP  ": "container", "JXL ": "container", ftyp: "container", "xml ": "xmp", Exif: "exif",
};
/** The identifiers that Adobe's `uuid` boxes begin with. */
const uuids: Readonly<Record<string, readonly [PartRole, string]>> = {
  be7acfcb97a942e89c71999491e3afac: ["xmp", "uuid XMP"],
  "33c7a4d2b81d4723a0baf1a3e097ad38": ["iim", "uuid IPTC"],
  "0537cdab9d0c4431a72afa561f2a113e": ["exif", "uuid EXIF"],
  // `JpgTiffExif->JP2`
  "4a706754696666457869662d3e4a5032": ["exif", "uuid EXIF"],
  "09a14e97c0b442e0bebf36df6f0ce36f": ["iim", "uuid IPTC"],
};

export const boxParts = async (file: FileHandle, sizeBytes: number): Promise<readonly Part[]> => {
  const window = openWindow(file, sizeBytes);
  const parts: Part[] = [];
  for (let at = 0; at < sizeBytes; ) {
    const part = await boxAt(window, at);
    parts.push(part);
    at = part.endByte;
  }
  return parts;
};

const boxAt = async (window: FileWindow, at: number): Promise<Part> => {
  const { sizeBytes } = window;
  const head = await window.bytes(at, 32);
  const damaged: Part = { role: "picture", name: "damaged", startByte: at, endByte: sizeBytes };
  if (head.length < 8) return damaged;
  const type = head.toString("latin1", 4, 8);
  const short = head.readUInt32BE(0);
  // Length 1: the real one follows in 64 bits; 0: the box goes to the end of the file.
  const length = short === 0 ? sizeBytes - at : short === 1 && head.length >= 16 ? Number(head.readBigUInt64BE(8)) : short;
  if (length < 8 || at + length > sizeBytes || !/^[\u0020-\u007e]{4}$/u.test(type)) return damaged;
  const endByte = at + length;
  // A `brob` box holds another one, compressed; its first four bytes say which.
  const inner = type === "brob" ? head.toString("latin1", 8, 12) : type;
  const [role, name] = type === "uuid" ? (uuids[head.toString("hex", 8, 24)] ?? (["other", "uuid"] as const)) : ([roles[inner] ?? "other", type === "brob" ? `brob ${inner}` : type.trimEnd()] as const);
  return { role, name, startByte: at, endByte };
};
