import { Buffer } from "node:buffer";
import { expect, test } from "vitest";
import { formatByEnding, formatByFileType, formatOf, formats, isPictureName, sniff, writePlace } from "./catalogue.ts";

const heads: Readonly<Record<string, readonly (string | number)[]>> = {
  jpeg: [0xff, 0xd8, 0xff, 0xe0], png: ["\u0089PNG\r\n\u001a\n"], gif: ["GIF89a"], webp: ["RIFF", 0, 0, 0, 0, "WEBPVP8 "], psd: ["8BPS", 0, 1],
  tiff: ["II*", 0, 8, 0, 0, 0, 0, 0], bigtiff: ["MM", 0, 0x2b], cr2: ["II*", 0, 0x10, 0, 0, 0, "CR", 2, 0], cr3: [0, 0, 0, 0x18, "ftypcrx ", 0, 0, 0, 1, "crx isom"],
  heif: [0, 0, 0, 0x18, "ftypheic", 0, 0, 0, 0, "mif1heic"], avif: [0, 0, 0, 0x1c, "ftypavif", 0, 0, 0, 0, "mif1avifmiaf"], jxl: [0, 0, 0, 12, "JXL \r\n\u0087\n"], "jxl-codestream": [0xff, 0x0a],
  jp2: [0, 0, 0, 12, "jP  \r\n\u0087\n"], j2c: [0xff, 0x4f, 0xff, 0x51], raf: ["FUJIFILMCCD-RAW 0201"], rw2: ["IIU", 0], orf: ["IIRO", 8], x3f: ["FOVb"], mrw: [0, "MRM"], crw: ["II", 0x1a, 0, 0, 0, "HEAPCCDR"], bmp: ["BM"],
};
const head = (id: string): Uint8Array => Buffer.concat((heads[id] ?? []).map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from([part]))));

test.each(Object.keys(heads))("%s is known by its first bytes", (id) => {
  expect(sniff(head(id))?.id).toBe(id);
});

test("an AVIF whose major brand is the generic one is still AVIF", () => {
  expect(sniff(Buffer.from("\0\0\0\u001cftypmif1\0\0\0\0mif1avifmiaf", "latin1"))?.id).toBe("avif");
});

test("text, nothing and a lone byte are no picture", () => {
  for (const text of ["", "<html>", "\u00ff", "hello world, this is a text that is long enough"]) expect(sniff(Buffer.from(text, "latin1"))).toBeUndefined();
});

test("no two formats share an ending, an id or a file type of ExifTool", () => {
  for (const values of [formats.map((format) => format.id), formats.flatMap((format) => format.endings), formats.flatMap((format) => format.fileTypes)]) expect(values.length).toBe(new Set(values).size);
});

test("nothing is ever written into a raw", () => {
  expect(formats.filter((format) => format.raw && (format.write !== "sidecar" || format.holds.xmp || format.parts !== undefined))).toEqual([]);
});

test("a format that is written inside holds XMP and has a signature that a lying ending is found out by", () => {
  expect(formats.filter((format) => format.write === "inside" && !(format.holds.xmp && format.signature !== undefined))).toEqual([]);
});

test("endings and file types lead to their format, whatever their case", () => {
  expect([formatByEnding("JPG")?.id, formatByEnding("Hif")?.id, formatByFileType("Extended WEBP")?.id, formatByFileType("BTF")?.id, formatByEnding("txt")]).toEqual(["jpeg", "heif", "webp", "bigtiff", undefined]);
});

test("a folder's pictures are told by name; shadow files and copies in the making are none", () => {
  expect(["a.JPG", "b.tiff", "c.cr3", ".hidden.png", "d.e.heic"].map(isPictureName)).toEqual([true, true, true, true, true]);
  expect(["._a.jpg", ".proofdesk-01H.jpg", "a.xmp", "jpg", ".jpg", "a.jpg.txt", "a."].map(isPictureName)).toEqual([false, false, false, false, false, false, false]);
});

test("a file is read as what its bytes say, a raw on TIFF as what its ending says", () => {
  expect(formatOf("a.jpg", head("png"))?.id).toBe("png");
  expect(formatOf("a.nef", head("tiff"))?.id).toBe("nef");
  expect(formatOf("a.nef", head("jpeg"))?.id).toBe("jpeg");
  expect(formatOf("a.tif", head("tiff"))?.id).toBe("tiff");
  expect(formatOf("a.jpg", Buffer.from("text"))?.id).toBe("jpeg");
  expect(formatOf("a.txt", Buffer.from("text"))).toBeUndefined();
});

test("fields go into the file, into a sidecar, or nowhere with a reason", () => {
  expect(writePlace("a.jpg", head("jpeg"))).toMatchObject({ kind: "inside" });
  expect(writePlace("a.nef", head("tiff"))).toMatchObject({ kind: "sidecar", format: { id: "nef" } });
  expect(writePlace("a.raw", head("rw2")).kind).toBe("sidecar");
  expect(writePlace("a.tif", head("tiff"), "DNG").kind).toBe("sidecar");
  expect(writePlace("a.tif", head("bigtiff")).kind).toBe("sidecar");
  expect(writePlace("a.jxl", head("jxl-codestream")).kind).toBe("sidecar");
  expect(writePlace("a.bmp", head("bmp")).kind).toBe("sidecar");
  expect(writePlace("a.jpg", head("png"))).toEqual({ kind: "refused", reason: "Not a valid JPG (looks more like PNG). Give the file its right ending first." });
  expect(writePlace("a.jpg", Buffer.from("some text")).kind).toBe("refused");
  expect(writePlace("a.cr3", new Uint8Array()).kind).toBe("refused");
});
