// Paths as the desk holds them. A file name on Linux is bytes: bytes that are not UTF-8 become U+DC80 to U+DCFF,
// so that a path is one string everywhere and turns back into exactly its bytes at the file system's door.
import { Buffer } from "node:buffer";

export type DiskPath = string & { readonly diskPath: unique symbol };

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const firstEscape = 0xdc80;

/** The path of these bytes. */
export const fromBytes = (bytes: Uint8Array): DiskPath => {
  try {
    return utf8.decode(bytes) as DiskPath;
  } catch {
    return escapeBytes(bytes) as DiskPath;
  }
};

/** A path that came as text (command line, dialog). */
export const fromText = (text: string): DiskPath => text as DiskPath;

const escapeBytes = (bytes: Uint8Array): string => {
  let out = "";
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      out += String.fromCharCode(firstEscape + (bytes[at] as number) - 0x80);
      at += 1;
    } else {
      out += utf8.decode(bytes.subarray(at, at + length));
      at += length;
    }
  }
  return out;
};

/** Length of the valid UTF-8 sequence at `at`, 0 where there is none. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] as number;
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  try {
    utf8.decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
};

const escaped = /[\uDC80-\uDCFF]/u;

/** Whether the name is valid UTF-8. */
export const isText = (path: DiskPath): boolean => !escaped.test(path);

/** The bytes of a path. */
export const toBytes = (path: DiskPath): Buffer => {
  if (isText(path)) return Buffer.from(path, "utf8");
  const parts: Buffer[] = [];
  let run = "";
  for (const char of path) {
    const code = char.charCodeAt(0);
    if (char.length === 1 && code >= firstEscape && code <= 0xdcff) {
      if (run !== "") parts.push(Buffer.from(run, "utf8"));
      run = "";
      parts.push(Buffer.from([code - firstEscape + 0x80]));
    } else run += char;
  }
  if (run !== "") parts.push(Buffer.from(run, "utf8"));
  return Buffer.concat(parts);
};

/** What `node:fs` takes. */
export const toFs = (path: DiskPath): string | Buffer => (isText(path) ? path : toBytes(path));

/** For people and JSON: bytes that are not UTF-8 show as U+FFFD. Never goes back to the file system. */
export const display = (path: DiskPath): string => (isText(path) ? path : path.replace(/[\uDC80-\uDCFF]/gu, "\uFFFD"));

export const dirName = (path: DiskPath): DiskPath => {
  const at = path.lastIndexOf("/");
  return (at <= 0 ? "/" : path.slice(0, at)) as DiskPath;
};
export const baseName = (path: DiskPath): string => path.slice(path.lastIndexOf("/") + 1);
export const join = (folder: DiskPath, name: string): DiskPath => (folder.endsWith("/") ? folder + name : `${folder}/${name}`) as DiskPath;

/** Ending without dot in lower case, `""` where there is none. */
export const ending = (path: string): string => {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
};
/** Name without its ending. */
export const stem = (path: string): string => {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? name : name.slice(0, dot);
};
