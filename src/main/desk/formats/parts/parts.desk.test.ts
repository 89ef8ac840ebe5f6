import { Buffer } from "node:buffer";
import { access, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { photoBytes, pngChunk } from "#testing/photo-maker.ts";
import { formatById, formats } from "../catalogue.ts";
import type { Format, Part } from "../format.ts";
import { windowBytes } from "./file-window.ts";

const corpus = path.resolve(import.meta.dirname, "../../../../../../shared/photos");
const noCorpus = await access(corpus).then(() => false, () => true);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "proofdesk-parts-"));
});
afterAll(() => rm(folder, { recursive: true }));

const cut = async (format: Format, name: string): Promise<readonly Part[]> => {
  const file = await open(name);
  try {
    return (await format.parts?.(file, (await file.stat()).size)) ?? [];
  } finally {
    await file.close();
  }
};

const cutBytes = async (id: string, bytes: Uint8Array): Promise<readonly Part[]> => {
  const format = formatById(id);
  if (format === undefined) throw new Error(`no format ${id}`);
  const name = path.join(folder, `cut.${id}`);
  await writeFile(name, bytes);
  return cut(format, name);
};

/** Where parts overlap, leave a gap, or do not reach the end. */
const gaps = (parts: readonly Part[], sizeBytes: number): readonly string[] => {
  let at = 0;
  const found: string[] = [];
  for (const { name, startByte, endByte } of parts) {
    if (startByte !== at || endByte <= startByte) found.push(`${name} at ${startByte}, not ${at}`);
    at = endByte;
  }
  return at === sizeBytes ? found : [...found, `end at ${at} of ${sizeBytes}`];
};

const withParts = formats.filter((format) => format.parts !== undefined).map((format) => format.id);
const samples: Readonly<Record<string, () => Promise<Buffer>>> = {
  jpeg: () => photoBytes({ name: "a.jpg", exif: { make: "M" }, thumbnail: true, iim: { charset: "utf8", values: { 105: "x" } }, xmp: { "photoshop:City": "y" }, trailer: Buffer.from("tail") }),
  png: () => photoBytes({ name: "a.png", exif: { make: "M" }, trailer: Buffer.from("tail") }),
  webp: () => photoBytes({ name: "a.webp", orientation: 3, trailer: Buffer.from("tail") }),
  psd: () => photoBytes({ name: "a.psd", width: 64, height: 48, iim: { charset: "utf8", values: { 105: "x" } } }),
  gif: () => photoBytes({ name: "a.gif", width: 64, height: 48 }),
};

test.each(Object.keys(samples))("the parts of a %s cover every byte once, however it is damaged", async (id) => {
  const bytes = await samples[id]?.() ?? Buffer.alloc(0);
  expect(gaps(await cutBytes(id, bytes), bytes.length)).toEqual([]);
  const damage = fc.record({ length: fc.nat(bytes.length), flips: fc.array(fc.tuple(fc.nat(Math.max(1, bytes.length - 1)), fc.nat(255)), { maxLength: 12 }) });
  await fc.assert(fc.asyncProperty(damage, async ({ length, flips }) => {
    const broken = Buffer.from(bytes.subarray(0, length));
    // Most of the structure is near the beginning.
    for (const [at, value] of flips) if (broken.length > 0) broken[at % Math.min(broken.length, 2000)] = value;
    expect(gaps(await cutBytes(id, broken), broken.length)).toEqual([]);
  }), { numRuns: 200 });
});

test.each(withParts)("bytes that mean nothing are still covered as %s", async (id) => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
    expect(gaps(await cutBytes(id, bytes), bytes.length)).toEqual([]);
  }), { numRuns: 60 });
});

const names = (parts: readonly Part[]): readonly string[] => parts.map((part) => `${part.role} ${part.name}`);

test("a JPEG's segments carry their marker and what they begin with", async () => {
  const parts = names(await cutBytes("jpeg", await samples["jpeg"]?.() ?? Buffer.alloc(0)));
  for (const name of ["exif E1 Exif", "iim ED Photoshop 3.0", "xmp E1 http://ns.adobe.com/xap/1.0/", "picture DA", "picture scan", "container EOI", "other trailer"]) expect(parts).toContain(name);
});

test("restart markers and stuffed bytes belong to the scan, also where a window ends between them", async () => {
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]);
  for (const shift of [0, 1, 2, 3]) {
    const data = Buffer.alloc(windowBytes * 2 + 100, 0x11);
    // An FF 00 and a restart around every possible window's end, and the real end as FF D9.
    for (let at = windowBytes - 8 + shift; at < data.length - 4; at += windowBytes - 1) data.set([0xff, 0, 0xff, 0xd3], at);
    const parts = await cutBytes("jpeg", Buffer.concat([head, data, Buffer.from([0xff, 0xd9])]));
    expect(names(parts)).toEqual(["container SOI", "picture DA", "picture scan", "container EOI"]);
    expect(parts[2]?.endByte).toBe(head.length + data.length);
  }
});

test("a marker that a window's end cuts in two is found", async () => {
  for (const length of [windowBytes - 2, windowBytes - 1, windowBytes, windowBytes + 1]) {
    const parts = await cutBytes("jpeg", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2]), Buffer.alloc(length, 0x11), Buffer.from([0xff, 0xd9]), Buffer.from("tail")]));
    expect(names(parts)).toEqual(["container SOI", "picture DA", "picture scan", "container EOI", "other trailer"]);
  }
});

test("what programs hide in PNG text chunks has its role", async () => {
  const png = await photoBytes({ name: "a.png", width: 8, height: 8 });
  const texts = ["Raw profile type iptc\0\0x", "Raw profile type exif\0\0x", "XML:com.adobe.xmp\0\0\0\0\0<x/>", "Comment\0x"].map((text, at) => pngChunk(at === 2 ? "iTXt" : at === 3 ? "tEXt" : "zTXt", Buffer.from(text, "latin1")));
  const parts = names(await cutBytes("png", Buffer.concat([png.subarray(0, 33), ...texts, png.subarray(33)])));
  for (const name of ["iim zTXt Raw profile type iptc", "exif zTXt Raw profile type exif", "xmp iTXt XML:com.adobe.xmp", "other tEXt Comment"]) expect(parts).toContain(name);
});

describe.skipIf(noCorpus)("on the corpus", () => {
  test("every file, cut as every format that has parts, is covered", async () => {
    const found: string[] = [];
    for (const entry of await readdir(corpus, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const name = path.join(entry.parentPath, entry.name);
      const { length } = await readFile(name);
      for (const format of formats.filter((one) => one.parts !== undefined)) {
        const missed = gaps(await cut(format, name), length);
        if (length > 0 && missed.length > 0) found.push(`${name} as ${format.id}: ${missed.join("; ")}`);
      }
    }
    expect(found).toEqual([]);
  });
});
