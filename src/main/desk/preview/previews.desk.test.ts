// The pictures that the window shows: upright, of the right size, from the cache the second time, and never a fault for a bad file.
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusFolder, hasCorpus } from "#testing/desk-harness.ts";
import { fromText } from "../disk-path.ts";
import { type ExifToolPool, openPool } from "../exiftool/pool.ts";
import { openPreviews, type Previews } from "./previews.ts";

/** Files of the corpus that should show a picture and do not, with the reason beside. */
const knownWithout: readonly string[] = [
  // Animated with alpha, in a layout that libvips does not take.
  "avif/libavif-colors-animated-8bpc-alpha-exif-xmp.avif",
  // Cut so short that no line of the picture is left; ExifTool's own samples have metadata and no picture.
  "camera/bep-2012-12-21-11-15-19-sep-IMG_0001.jpg", "heic/elodie-photo.heic", "heic/exiftool-QuickTime.heic", "heic/nokia-C041.heic",
  "raw/bep-sample.dng", "raw/exiftool-CanonRaw.cr2", "raw/exiftool-CanonRaw.cr3", "raw/exiftool-DNG.dng", "raw/exiftool-Nikon.nef",
];

let folder: string;
let pool: ExifToolPool;
let previews: Previews;
const signal = new AbortController().signal;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "proofdesk-previews-"));
  pool = openPool({ processes: 1 });
  previews = openPreviews({ folder: path.join(folder, "cache"), limitBytes: 200_000, pool });
});
afterAll(async () => {
  await previews[Symbol.asyncDispose]();
  await pool[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** The left half red, the right half blue, as the sensor stored it. */
const stored = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: "#0000ff" } }).composite([{ input: { create: { width: width / 2, height, channels: 3, background: "#ff0000" } }, left: 0, top: 0 }]);

const colourAt = async (bytes: Uint8Array, x: number, y: number): Promise<string> => {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.round(y * (info.height - 1)) * info.width + Math.round(x * (info.width - 1))) * 3;
  return (data[at] ?? 0) > 150 ? "red" : "blue";
};

const shown = async (name: string, size: "cell" | "large" | "screen" = "cell", key = name): Promise<Uint8Array> => {
  const answer = await previews.get({ path: fromText(path.join(folder, name)), key }, size, signal);
  if (!("bytes" in answer)) throw new Error(answer.reason);
  return answer.bytes;
};

describe("previews", () => {
  // Where the stored left half stands after the orientation tag is obeyed.
  const redAt: Readonly<Record<number, readonly [number, number]>> = { 1: [0, 0.5], 2: [1, 0.5], 3: [1, 0.5], 4: [0, 0.5], 5: [0.5, 0], 6: [0.5, 0], 7: [0.5, 1], 8: [0.5, 1] };
  test.each(Object.keys(redAt).map(Number))("orientation %i stands upright in every size", async (orientation) => {
    const name = `o${orientation}.jpg`;
    await stored(1200, 800).jpeg().withMetadata({ orientation }).toFile(path.join(folder, name));
    for (const [size, longest] of [["cell", 320], ["large", 720], ["screen", 1200]] as const) {
      const bytes = await shown(name, size);
      const { width, height } = await sharp(bytes).metadata();
      expect([width, height]).toEqual(orientation >= 5 ? [Math.round(longest * 2 / 3), longest] : [longest, Math.round(longest * 2 / 3)]);
      const [x, y] = redAt[orientation] ?? [0, 0];
      expect([await colourAt(bytes, x, y), await colourAt(bytes, 1 - x, 1 - y)]).toEqual(["red", "blue"]);
    }
  });

  test("a picture made once comes from the cache, and another key is another picture", async () => {
    await stored(600, 400).jpeg().toFile(path.join(folder, "cached.jpg"));
    const first = await shown("cached.jpg", "cell", "key-1");
    await rm(path.join(folder, "cached.jpg"));
    expect(await shown("cached.jpg", "cell", "key-1")).toEqual(first);
    await expect(shown("cached.jpg", "cell", "key-2")).rejects.toThrow("cannot be read");
  });

  test.each([
    ["text.jpg", Buffer.from("no picture at all")], ["empty.jpg", Buffer.alloc(0)], ["half.heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1")], ["codestream.jxl", Buffer.from([0xff, 0x0a, 1, 2, 3])],
  ])("%s gets a reason, not a fault", async (name, bytes) => {
    await writeFile(path.join(folder, name), bytes);
    const answer = await previews.get({ path: fromText(path.join(folder, name)), key: name }, "cell", signal);
    expect(answer).toMatchObject({ reason: expect.stringMatching(/\w/u) as unknown });
  });

  test("a wish that was stopped is dropped, the others are served", async () => {
    await Promise.all(Array.from({ length: 12 }, (_, at) => stored(900, 600).jpeg().toFile(path.join(folder, `many-${at}.jpg`))));
    const stop = new AbortController();
    const dropped = Array.from({ length: 12 }, (_, at) => previews.get({ path: fromText(path.join(folder, `many-${at}.jpg`)), key: `stop-${at}` }, "cell", stop.signal).then(() => "made", () => "stopped"));
    const wanted = shown("many-3.jpg", "cell", "stop-3");
    stop.abort();
    expect((await wanted).length).toBeGreaterThan(100);
    expect((await Promise.all(dropped)).filter((one) => one === "stopped").length).toBeGreaterThanOrEqual(9);
  });

  test("the cache stays within its limit", async () => {
    const noise = await sharp({ create: { width: 1400, height: 900, channels: 3, background: "#888", noise: { type: "gaussian", mean: 128, sigma: 60 } } }).jpeg().toBuffer();
    for (let at = 0; at < 4; at += 1) {
      await writeFile(path.join(folder, `noise-${at}.jpg`), noise);
      await shown(`noise-${at}.jpg`, "screen");
    }
    await expect.poll(() => sizeOf(path.join(folder, "cache")), { timeout: 10_000 }).toBeLessThan(noise.length * 3);
  });
});

/** Kinds that nothing here decodes; they are shown where a preview is inside. */
const mayLackPicture = /^(?:corrupt|large-dimension|jxl|jp2|xmp)\/|^twins\/.*\.xmp$|\.(?:xmp|mov|mp4|txt|md|jsonl|tsv|json|jxl|jp2|j2k|jpf|jpx|crw|x3f|mrw)$/iu;

describe.skipIf(!hasCorpus)("on the corpus", () => {
  test("every file gets a picture or a reason, in bounded time, and no process of the desk dies", async () => {
    const files = readdirSync(corpusFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.relative(corpusFolder, path.join(entry.parentPath, entry.name)));
    const without: string[] = [];
    const show = async (name: string): Promise<void> => {
      const answer = await previews.get({ path: fromText(path.join(corpusFolder, name)), key: name }, "cell", signal);
      if ("bytes" in answer) {
        const { width, height } = await sharp(answer.bytes).metadata();
        expect([name, Math.max(width, height) <= 320]).toEqual([name, true]);
      } else {
        expect([name, answer.reason.length > 10]).toEqual([name, true]);
        if (!mayLackPicture.test(name)) without.push(`${name}: ${answer.reason}`);
      }
    };
    await Promise.all(files.map(show));
    // Each of these is named, so that a decoder that stops working is seen.
    expect(without.map((line) => line.split(":")[0]).sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1))).toEqual(knownWithout);
  });
});

const sizeOf = async (at: string): Promise<number> => {
  const { stat } = await import("node:fs/promises");
  const names = existsSync(at) ? readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()) : [];
  return (await Promise.all(names.map((entry) => stat(path.join(entry.parentPath, entry.name)).then((one) => one.size, () => 0)))).reduce((sum, one) => sum + one, 0);
};
