import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ExifToolPool, openPool } from "#desk/exiftool/pool.ts";
import { cornerColours } from "./photo-maker/draw.ts";
import { makePhotos, photoBytes, type PhotoSpec } from "./photo-maker.ts";

let folder: string;
let pool: ExifToolPool;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "proofdesk-maker-"));
  pool = openPool({ processes: 1 });
});
afterAll(async () => {
  await pool[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const tagsOf = async (file: string): Promise<Record<string, string>> => {
  const { out } = await pool.run("read", ["-j", "-G1", "-n", "-api", "StructFormat=JSONQ", file]);
  const [tags] = JSON.parse(out) as Record<string, string>[];
  return tags ?? {};
};

const exif = { make: "Maker", model: "Model 1", serial: "SN123456", lensSerial: "LS98765", owner: "Jane Owner", captureTime: "2024:05:06 10:11:12", offset: "+09:00", gps: { latitude: 37.5665, longitude: -126.978 } };

const expected: readonly (readonly [PhotoSpec, string])[] = [
  [{ name: "a.jpg", exif, thumbnail: true, orientation: 6 }, "JPEG"],
  [{ name: "a.png", exif, orientation: 8 }, "PNG"],
  [{ name: "a.webp", orientation: 3 }, "Extended WEBP"],
  [{ name: "a.tif", orientation: 5 }, "TIFF"],
  [{ name: "a.avif", width: 64, height: 48 }, "AVIF"],
  [{ name: "a.gif" }, "GIF"],
  [{ name: "a.psd", iim: { charset: "utf8", values: { 105: "Łódź" } } }, "PSD"],
  [{ name: "a.mpo", exif }, "MPO"],
  [{ name: "a.dng", exif, orientation: 6 }, "DNG"],
  [{ name: "a.cr2", exif: { captureTime: "2024:05:06 10:11:12" }, orientation: 8 }, "CR2"],
  [{ name: "liar.jpg", format: "png" }, "PNG"],
];

test("ExifTool takes each made picture for the format it is meant to be, without a complaint", async () => {
  const made = await makePhotos(folder, expected.map(([spec]) => spec));
  for (const [at, file] of made.entries()) {
    const tags = await tagsOf(file);
    expect([file, tags["File:FileType"]]).toEqual([file, expected[at]?.[1]]);
    // sharp's WebP has a header in its EXIF chunk that ExifTool finds improper, and reads.
    expect([file, tags["ExifTool:Warning"]]).toEqual([file, file.endsWith(".webp") ? "[minor] Improper EXIF header" : undefined]);
    const orientation = expected[at]?.[0].orientation;
    if (orientation !== undefined) expect([file, tags["IFD0:Orientation"]]).toEqual([file, String(orientation)]);
  }
});

test("what the device writes about itself is read back", async () => {
  const [file] = await makePhotos(folder, [{ name: "device.jpg", exif, thumbnail: true }]);
  expect(await tagsOf(file ?? "")).toMatchObject({
    "IFD0:Make": "Maker", "ExifIFD:SerialNumber": "SN123456", "ExifIFD:LensSerialNumber": "LS98765", "ExifIFD:OwnerName": "Jane Owner",
    "ExifIFD:DateTimeOriginal": "2024:05:06 10:11:12", "ExifIFD:OffsetTimeOriginal": "+09:00", "Composite:GPSLongitude": "-126.978",
  });
});

test("IIM without a charset mark holds Latin-1 bytes", async () => {
  const [file] = await makePhotos(folder, [{ name: "latin.jpg", iim: { charset: "none", values: { 105: "Málaga", 80: ["Bjørn", "Zoë"] } } }]);
  const { out } = await pool.run("read", ["-j", "-b", "-charset", "iptc=utf8", "-IPTC:Headline", file ?? ""]);
  expect(out).toContain(`base64:${Buffer.from("Málaga", "latin1").toString("base64")}`);
});

test("XMP and any other tags are read back", async () => {
  const [file] = await makePhotos(folder, [{ name: "x.jpg", xmp: { "photoshop:Headline": "A & <B>", "dc:description": "한국어", "dc:creator": ["One", "Two"] }, tags: { "XMP-photoshop:City": "Seoul" } }], pool);
  const { out } = await pool.run("read", ["-j", "-XMP:all", file ?? ""]);
  expect(JSON.parse(out)[0]).toMatchObject({ Headline: "A & <B>", Description: "한국어", Creator: ["One", "Two"], City: "Seoul" });
});

test("the second picture of an MPO is where its index says", async () => {
  const [file] = await makePhotos(folder, [{ name: "two.mpo" }]);
  const tags = await tagsOf(file ?? "");
  const bytes = await readFile(file ?? "");
  const second = bytes.subarray(Number(tags["MPImage2:MPImageStart"]));
  expect(second.length).toBe(Number(tags["MPImage2:MPImageLength"]));
  expect((await sharp(second, { failOn: "error" }).metadata()).width).toBe(320);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])("orientation %i turns the stored pixels upright", async (orientation) => {
  const [file] = await makePhotos(folder, [{ name: `turn-${orientation}.jpg`, orientation }]);
  const { data, info } = await sharp(file).autoOrient().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([320, 240]);
  const at = (x: number, y: number): number[] => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  const near = (colour: readonly number[], meant: readonly number[]): boolean => colour.every((value, channel) => Math.abs(value - (meant[channel] ?? 0)) < 25);
  expect(near(at(20, 20), cornerColours.topLeft) && near(at(300, 20), cornerColours.topRight) && near(at(20, 220), cornerColours.bottomLeft) && near(at(300, 220), cornerColours.bottomRight)).toBe(true);
});

test("the same seed gives the same bytes, another seed others", async () => {
  const [one, same, other] = await Promise.all([photoBytes({ name: "s.jpg", seed: 1 }), photoBytes({ name: "s.jpg", seed: 1 }), photoBytes({ name: "s.jpg", seed: 2 })]);
  expect(one.equals(same)).toBe(true);
  expect(one.equals(other)).toBe(false);
});
