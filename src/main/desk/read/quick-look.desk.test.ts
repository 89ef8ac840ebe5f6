import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { access, mkdtemp, open, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExifToolPool, openPool } from "../exiftool/pool.ts";
import { makePhotos, photoBytes, type PhotoSpec } from "#testing/photo-maker.ts";
import { fromText } from "../disk-path.ts";
import { isPictureName } from "../formats/catalogue.ts";
import { budgetBytes, openReader } from "./quick-look/bounded-reader.ts";
import { type QuickLook, quickLook } from "./quick-look.ts";

const corpus = path.resolve(import.meta.dirname, "../../../../../shared/photos");
const noCorpus = await access(corpus).then(() => false, () => true);

let folder: string;
let pool: ExifToolPool;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "proofdesk-look-"));
  pool = openPool({ processes: 1 });
});
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const exif = { make: "Maker", model: "Model 1", captureTime: "2024:05:06 10:11:12", offset: "+09:00" };
const device = { make: "Maker", model: "Model 1", captureTime: "2024-05-06T10:11:12", offset: "+09:00" };
const size = { width: 320, height: 240 };
const turned = { width: 240, height: 320 };

const look = async (spec: PhotoSpec): Promise<QuickLook> => quickLook((await makePhotos(folder, [spec]))[0] ?? fromText(""));

test.each<readonly [PhotoSpec, object]>([
  [{ name: "a.jpg", exif, orientation: 6, xmp: { "photoshop:Headline": "A & <B> \"c\"", "dc:description": "항구에서\n불이 났다" } }, { formatId: "jpeg", ...turned, ...device, orientation: 6, headline: "A & <B> \"c\"", caption: "항구에서\n불이 났다" }],
  [{ name: "b.jpg", iim: { charset: "none", values: { 105: "Málaga", 120: "Zoë" } } }, { ...size, headline: "Málaga", caption: "Zoë", orientation: 1 }],
  [{ name: "c.jpg", iim: { charset: "utf8", values: { 105: "IIM" } }, xmp: { "photoshop:Headline": "XMP" } }, { headline: "XMP" }],
  [{ name: "d.mpo", exif }, { formatId: "jpeg", ...size, ...device }],
  [{ name: "e.png", exif, orientation: 8 }, { formatId: "png", ...turned, ...device, orientation: 8 }],
  [{ name: "f.webp", orientation: 3 }, { formatId: "webp", ...size, orientation: 3 }],
  [{ name: "g.tif", orientation: 5 }, { formatId: "tiff", ...turned, orientation: 5 }],
  [{ name: "h.avif", width: 64, height: 48 }, { formatId: "avif", width: 64, height: 48, orientation: 1 }],
  [{ name: "i.gif" }, { formatId: "gif", ...size }],
  [{ name: "j.psd", iim: { charset: "utf8", values: { 105: "Łódź" } } }, { formatId: "psd", ...size, headline: "Łódź" }],
  [{ name: "k.dng", exif, orientation: 6 }, { formatId: "dng", ...turned, ...device, orientation: 6 }],
  [{ name: "l.cr2", exif, orientation: 8 }, { formatId: "cr2", ...turned, ...device, orientation: 8 }],
  [{ name: "m.jpg", format: "png" }, { formatId: "png", ...size }],
])("$name shows its size, its turning, its camera and its words", async (spec, expected) => {
  const found = await look(spec);
  expect(found).toMatchObject(expected);
  expect(found.damaged).toBeUndefined();
});

test.each<PhotoSpec>([{ name: "t.jpg", thumbnail: true }, { name: "t.mpo", thumbnail: true }, { name: "t.cr2" }, { name: "t.dng" }])("the small picture in $name is found", async (spec) => {
  const { thumbnail } = await look(spec);
  expect(Buffer.from(thumbnail ?? []).toString("hex", 0, 2)).toBe("ffd8");
});

test("what is no picture is said to be none, and why", async () => {
  const named = async (name: string, bytes: Uint8Array): Promise<string | undefined> => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return (await quickLook(fromText(file))).damaged;
  };
  expect(await named("empty.jpg", new Uint8Array())).toBe("The file is empty.");
  expect(await named("text.jpg", Buffer.from("this is a text"))).toBe("Its first bytes are of no picture format.");
  expect(await named("start.jpg", Buffer.from([0xff, 0xd8, 0xff]))).toBe("The JPEG ends before its picture.");
  expect(await named("end.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0]))).toBe("The JPEG has no picture in it.");
  execFileSync("mkfifo", [path.join(folder, "pipe.jpg")]);
  expect((await quickLook(fromText(path.join(folder, "pipe.jpg")))).damaged).toBe("It is no file.");
  await expect(quickLook(fromText(path.join(folder, "gone.jpg")))).rejects.toMatchObject({ code: "ENOENT" });
});

test("a directory that points to itself, or claims more entries than there are bytes, ends", async () => {
  const jpeg = await photoBytes({ name: "loop.jpg", exif: { make: "M" }, orientation: 6 });
  const tiff = jpeg.indexOf("II*\0", 0, "latin1");
  const first = tiff + jpeg.readUInt32LE(tiff + 4);
  const count = jpeg.readUInt16LE(first);
  const loop = Buffer.from(jpeg);
  loop.writeUInt32LE(first - tiff, first + 2 + count * 12);
  const greedy = Buffer.from(jpeg);
  greedy.writeUInt16LE(999, first);
  for (const [name, bytes] of [["loop.jpg", loop], ["greedy.jpg", greedy]] as const) {
    await writeFile(path.join(folder, name), bytes);
    expect(await quickLook(fromText(path.join(folder, name)))).toMatchObject({ formatId: "jpeg", make: "M", orientation: 6 });
  }
});

test.each<PhotoSpec>([
  { name: "z.jpg", exif, thumbnail: true, iim: { charset: "utf8", values: { 105: "x" } }, xmp: { "photoshop:City": "y" } }, { name: "z.png", exif }, { name: "z.webp", orientation: 3 },
  { name: "z.tif", width: 64, height: 48 }, { name: "z.avif", width: 64, height: 48 }, { name: "z.psd", width: 64, height: 48 }, { name: "z.dng", exif }, { name: "z.cr2", exif }, { name: "z.gif", width: 64, height: 48 },
])("however $name is damaged, the look answers", async (spec) => {
  const bytes = await photoBytes(spec);
  const file = path.join(folder, `damaged-${spec.name}`);
  const damage = fc.record({ length: fc.nat(bytes.length), flips: fc.array(fc.tuple(fc.nat(bytes.length), fc.nat(255)), { maxLength: 20 }) });
  await fc.assert(fc.asyncProperty(damage, async ({ length, flips }) => {
    const broken = Buffer.from(bytes.subarray(0, length));
    for (const [at, value] of flips) if (broken.length > 0) broken[at % Math.min(broken.length, 1500)] = value;
    await writeFile(file, broken);
    expect((await quickLook(fromText(file))).orientation).toBeGreaterThan(0);
  }), { numRuns: 150 });
});

test("no file makes it read more than its budget", async () => {
  const file = path.join(folder, "sparse.bin");
  await writeFile(file, "");
  await truncate(file, 50_000_000);
  const handle = await open(file);
  let read = 0;
  const counting = new Proxy(handle, { get: (target, key) => (key === "read" ? async (...args: [Buffer, number, number, number]) => {
    const result = await target.read(...args);
    read += result.bytesRead;
    return result;
  } : Reflect.get(target, key)) });
  const reader = openReader(counting, 50_000_000);
  for (let at = 0; at < 50_000_000; at += 300_000) await reader.read(at, 100_000);
  await handle.close();
  expect(read).toBe(budgetBytes);
});

const keys = ["width", "height", "orientation", "make", "model", "captureTime"] as const;
type Compared = Readonly<Record<(typeof keys)[number], string | undefined>>;

/** What ExifTool says of the same, in the same words. */
const exifToolLooks = async (files: readonly string[]): Promise<ReadonlyMap<string, Compared>> => {
  const found = new Map<string, Compared>();
  const args = ["-j", "-G1", "-api", "StructFormat=JSONQ", "-IFD0:Orientation#", "-IFD0:Make", "-IFD0:Model", "-ExifIFD:DateTimeOriginal", "-File:ImageWidth", "-File:ImageHeight", "-PNG:ImageWidth", "-PNG:ImageHeight", "-RIFF:ImageWidth", "-RIFF:ImageHeight"];
  for (let at = 0; at < files.length; at += 100) {
    const { out } = await pool.run("read", [...args, ...files.slice(at, at + 100)]);
    for (const tags of JSON.parse(out) as Record<string, string | undefined>[]) {
      const tag = (...names: readonly string[]): string | undefined => names.map((name) => tags[name]?.trim()).find((value) => value !== undefined && value !== "");
      const time = /^(?!0000)(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/u.exec(tag("ExifIFD:DateTimeOriginal") ?? "");
      const orientation = tag("IFD0:Orientation") ?? "1";
      found.set(tags["SourceFile"] ?? "", {
        width: tag("File:ImageWidth", "PNG:ImageWidth", "RIFF:ImageWidth"), height: tag("File:ImageHeight", "PNG:ImageHeight", "RIFF:ImageHeight"), orientation: orientation === "0" ? "1" : orientation,
        make: tag("IFD0:Make"), model: tag("IFD0:Model"), captureTime: time === null ? undefined : `${time[1]}-${time[2]}-${time[3]}T${time[4]}`,
      });
    }
  }
  return found;
};

/** Where the two differ, and why. */
const exceptions: Readonly<Record<string, string>> = {
  // Cut off inside EXIF: ExifTool stops at the segment that is not whole, the look takes what is there.
  "camera/bep-2012-12-21-11-15-19-sep-IMG_0001.jpg": "make, model, captureTime",
  "corrupt/sharp-corrupt-header.jpg": "make, model, captureTime",
  // The container turns and EXIF says nothing, or the other way round: the look says what is shown (ISO 23008-12).
  "avif/linku-kimono.mirror-horizontal.avif": "orientation",
  "avif/linku-kimono.rotate90.avif": "orientation",
  "heic/photoprism-iphone_7.heic": "orientation",
  // A broken chunk, read by ExifTool as nonsense.
  "corrupt/exiv2-issue_2270_poc.webp": "width, height",
  // Not one valid brand: no picture to the look.
  "corrupt/libheif-github_44.heic": "width, height",
  // EXIF far behind many chunks of picture.
  "png/libavif-paris_icc_exif_xmp_at_end.png": "make, model, captureTime",
};

describe.skipIf(noCorpus)("on the corpus", () => {
  test("the look agrees with ExifTool on JPEG, PNG, WebP, HEIF and AVIF, but for what is named here", async () => {
    const names = (await readdir(corpus, { recursive: true })).filter((name) => isPictureName(path.basename(name)) && /\.(?:jpe?g|mpo|png|webp|hei[cf]|hif|avif)$/iu.test(name)).sort();
    const truth = await exifToolLooks(names.map((name) => path.join(corpus, name)));
    const differ: Record<string, string> = {};
    let jpegs = 0;
    for (const name of names) {
      const found = await quickLook(fromText(path.join(corpus, name)));
      const expected = truth.get(path.join(corpus, name));
      if (expected === undefined || (found.formatId !== undefined && found.width === undefined && found.damaged === undefined)) continue;
      if (found.formatId === "jpeg") jpegs += 1;
      const wrong = keys.filter((key) => String(found[key] ?? "").slice(0, key === "captureTime" ? 19 : undefined) !== (expected[key] ?? ""));
      if (wrong.length > 0) differ[name] = wrong.join(", ");
    }
    expect(jpegs).toBeGreaterThan(200);
    expect(differ).toEqual(exceptions);
  });

  test("every file of any name gets an answer", async () => {
    for (const entry of await readdir(corpus, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) expect((await quickLook(fromText(path.join(entry.parentPath, entry.name)))).orientation).toBeGreaterThan(0);
    }
  });
});
