// Unpacks a zip file with nothing but Node: the machine may have no unzip. Keeps file modes, refuses names that leave the folder.
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createInflateRaw } from "node:zlib";

const endMark = 0x06054b50;
const entryMark = 0x02014b50;

/** The end-of-directory record stands before a comment of at most 64 kB. Zip64 is refused: nothing here is that large. */
const findDirectory = async (file, size) => {
  const tail = Buffer.alloc(Math.min(size, 65_557));
  await file.read(tail, 0, tail.length, size - tail.length);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endMark) continue;
    const found = { count: tail.readUInt16LE(at + 10), bytes: tail.readUInt32LE(at + 12), start: tail.readUInt32LE(at + 16) };
    if (found.count === 0xffff || found.start === 0xffffffff) throw new Error("a zip file of the 64-bit kind is not supported");
    return found;
  }
  throw new Error("this is not a zip file, or it is cut off");
};

/** @returns {Promise<{ name: string, method: number, packed: number, start: number, mode: number }[]>} */
const readEntries = async (file, size) => {
  const directory = await findDirectory(file, size);
  const bytes = Buffer.alloc(directory.bytes);
  await file.read(bytes, 0, bytes.length, directory.start);
  const entries = [];
  for (let at = 0; entries.length < directory.count;) {
    if (bytes.readUInt32LE(at) !== entryMark) throw new Error("the zip file's directory is damaged");
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      start: bytes.readUInt32LE(at + 42),
      mode: bytes.readUInt32LE(at + 38) >>> 16,
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
};

const unpackEntry = async (zipFile, file, entry, target) => {
  const head = Buffer.alloc(30);
  await file.read(head, 0, 30, entry.start);
  const start = entry.start + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  await mkdir(path.dirname(target), { recursive: true });
  const out = createWriteStream(target, { mode: entry.mode & 0o777 || 0o644 });
  if (entry.packed === 0) return void (await pipeline([], out));
  const packed = createReadStream(zipFile, { start, end: start + entry.packed - 1 });
  if (entry.method === 0) await pipeline(packed, out);
  else if (entry.method === 8) await pipeline(packed, createInflateRaw(), out);
  else throw new Error(`${entry.name} is packed in a way (${entry.method}) that is not supported`);
};

/**
 * @param {string} zipFile
 * @param {string} folder where to; made if missing
 * @param {(name: string) => string | undefined} nameOf the name a file gets in the folder; undefined leaves it out
 */
export const unzip = async (zipFile, folder, nameOf) => {
  const file = await open(zipFile);
  try {
    const { size } = await file.stat();
    for (const entry of await readEntries(file, size)) {
      const name = entry.name.endsWith("/") ? undefined : nameOf(entry.name);
      if (name === undefined) continue;
      const target = path.resolve(folder, name);
      if (!target.startsWith(path.resolve(folder) + path.sep))
        throw new Error(`the zip file holds a name that leads outside: ${entry.name}`);
      await unpackEntry(zipFile, file, entry, target);
    }
  } finally {
    await file.close();
  }
};
