import { Buffer } from "node:buffer";
import { copyFile, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ExifToolPool, openPool } from "#desk/exiftool/pool.ts";
import { makePhotos } from "#testing/photo-maker.ts";
import { fromText } from "../disk-path.ts";
import { formatOf, headBytes, writePlace } from "./catalogue.ts";
import type { MayChange } from "./compare/comparison.ts";
import { compareParts, hasParts, type PartsCompared, pictureHash } from "./compare-parts.ts";
import type { Format } from "./format.ts";

const corpus = path.resolve(import.meta.dirname, "../../../../../shared/photos");

let folder: string;
let pool: ExifToolPool;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "proofdesk-compare-"));
  pool = openPool({ processes: 1 });
});
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const compareFiles = async (format: Format, before: string, after: string, may: MayChange): Promise<PartsCompared> => {
  const [one, two] = [await open(before), await open(after)];
  try {
    return await compareParts(format, { before: { file: one, sizeBytes: (await one.stat()).size }, after: { file: two, sizeBytes: (await two.stat()).size } }, may);
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
};

const formatOfFile = async (file: string): Promise<Format | undefined> => formatOf(file, (await readFile(file)).subarray(0, headBytes));

const mayOf = (format: Format): MayChange => ({ xmp: true, iim: format.id === "jpeg" || format.id === "psd", exif: false });

/** Mirrors of fields that the file has. */
const mirrorsOf = async (file: string): Promise<readonly string[]> => {
  const { out } = await pool.run("read", ["-j", "-G1", "-IFD0:ImageDescription", "-IFD0:Artist", "-IFD0:Copyright", await pool.argumentFor(fromText(file))]);
  return out === "" ? [] : Object.keys(JSON.parse(out)[0]).filter((key) => key.startsWith("IFD0:"));
};

/** Writes the fields every format can hold; the path of the new file, or ExifTool's refusal. */
const writeFields = async (format: Format, file: string, mirrors: readonly string[] = []): Promise<{ readonly out: string } | { readonly refused: string }> => {
  const { iim } = mayOf(format);
  const out = `${file}.out${path.extname(file)}`;
  const values = {
    "XMP-photoshop:Headline": "Fire in the port", "XMP-dc:Description-x-default": "항구에서 불이 났다", "XMP-dc:Creator": ["Jane Doe"],
    ...(iim ? { "IPTC:Headline": "Fire in the port", "IPTC:Caption-Abstract": "항구에서 불이 났다", "IPTC:By-line": ["Jane Doe"] } : {}),
    ...Object.fromEntries(mirrors.map((key) => [key, "A text longer than the one before it was, so that offsets move"])),
  };
  const { errors } = await pool.runWithValues("write", values, [...(iim ? ["-IPTC:CodedCharacterSet=UTF8", "-IPTCDigest=new"] : []), "-o", out, await pool.argumentFor(fromText(file))]);
  const error = errors.find((line) => line.startsWith("Error"));
  return error === undefined ? { out } : { refused: error };
};

const made = [
  { name: "plain.jpg" },
  { name: "full.jpg", exif: { make: "M", serial: "12345678" }, thumbnail: true, iim: { charset: "utf8" as const, values: { 105: "Old" } }, xmp: { "photoshop:City": "Łódź" }, trailer: Buffer.from("bytes behind the end") },
  { name: "two.mpo", exif: { make: "M" } },
  { name: "plain.png" },
  { name: "exif.png", exif: { make: "M" }, orientation: 6 },
  { name: "simple.webp" },
  { name: "turned.webp", orientation: 3 },
  { name: "flat.psd", iim: { charset: "utf8" as const, values: { 105: "Old" } } },
  { name: "still.gif" },
];

test.each(made)("a write of XMP and IIM into $name changes nothing else", async (spec) => {
  const [file = ""] = await makePhotos(folder, [spec]);
  const format = await formatOfFile(file);
  if (format === undefined) throw new Error("unknown format");
  const written = await writeFields(format, file);
  if ("refused" in written) throw new Error(written.refused);
  const compared = await compareFiles(format, file, written.out, mayOf(format));
  expect(compared.differences).toEqual([]);
  expect(compared.same).toBe(true);
  const handle = await open(file);
  expect(await pictureHash(format, { file: handle, sizeBytes: (await handle.stat()).size })).toBe(compared.pictureHash);
  await handle.close();
  // The same write is a difference where it was not asked for.
  expect((await compareFiles(format, file, written.out, { xmp: false, iim: false, exif: false })).same).toBe(false);
});

describe.skipIf(await readdir(corpus).then(() => false, () => true))("on the corpus", () => {
  test("every writable file keeps all its other parts", { timeout: 240_000 }, async () => {
    const names = (await readdir(corpus, { recursive: true })).filter((name) => !name.startsWith("large-dimension"));
    const found: string[] = [];
    let compared = 0;
    for (const name of names) {
      const source = path.join(corpus, name);
      const format = await formatOfFile(source).catch(() => undefined);
      if (format === undefined || !hasParts(format) || writePlace(name, (await readFile(source)).subarray(0, headBytes)).kind !== "inside") continue;
      const file = path.join(folder, `corpus-${compared}${path.extname(name)}`);
      await copyFile(source, file);
      const mirrors = process.env["MIRROR"] ? await mirrorsOf(file):[];
      const written = await writeFields(format, file, mirrors);
      if ("refused" in written) {
        console.log(name, written.refused);
        continue;
      }
      compared += 1;
      const result = await compareFiles(format, file, written.out, {...mayOf(format), exif: mirrors.length > 0});
      if (!result.same) found.push(`${name}: ${result.differences.join(", ")}`);
      await Promise.all([rm(file), rm(written.out)]);
    }
    console.log(compared);
    expect(found).toEqual([]);
  });
});
