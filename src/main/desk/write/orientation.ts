// The orientation in a write: two bytes of a JPEG where the tag is there already, ExifTool's work elsewhere, XMP's in a sidecar.
import { open } from "node:fs/promises";
import type { Tags } from "#core/fields/decode.ts";
import { type DiskPath, toFs } from "../disk-path.ts";
import { type ByteSource, openTiff } from "../formats/exif/ifd.ts";
import type { Format } from "../formats/format.ts";
import type { WriteOrder } from "./steps.ts";

const tag = 0x0112;
const short = 3;
/** Marker, length, `Exif` and two NULs of the segment. */
const exifHeaderBytes = 10;

/**
 * Sets the tag in the copy where it stands and answers true; false where it is not there or not as it should be. ExifTool would lay the whole
 * block out anew, which some maker notes do not survive; the value of a tag that is there is two bytes.
 */
export const turnInPlace = async (format: Format, copy: DiskPath, orientation: number): Promise<boolean> => {
  if (format.id !== "jpeg" || format.parts === undefined) return false;
  const file = await open(toFs(copy), "r+");
  try {
    const parts = await format.parts(file, (await file.stat()).size);
    const [part, second] = parts.filter((one) => one.role === "exif");
    // Of two blocks nobody knows which one counts.
    if (part === undefined || second !== undefined) return false;
    const base = part.startByte + exifHeaderBytes;
    const source: ByteSource = {
      async read(at, length) {
        const bytes = Buffer.alloc(Math.max(0, Math.min(length, part.endByte - at)));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, at);
        return bytes.subarray(0, bytesRead);
      },
    };
    const order = Buffer.from(await source.read(base, 2)).toString("latin1");
    const reader = await openTiff(source, base);
    const entry = (await reader?.ifd(reader.first))?.entries.get(tag);
    if (entry === undefined || entry.type !== short || entry.count !== 1) return false;
    const value = Buffer.alloc(2);
    if (order === "II") value.writeUInt16LE(orientation);
    else value.writeUInt16BE(orientation);
    await file.write(value, 0, 2, base + entry.at);
    return true;
  } finally {
    await file.close();
  }
};

/** What ExifTool is to write of it. XMP's own is kept in step where a file has it, and is the only one in a sidecar. */
export const orientationTags = (order: WriteOrder, before: Tags, inPlace: boolean): Readonly<Record<string, number>> => {
  if (order.orientation === undefined) return {};
  const xmp = order.kind === "sidecar" || before["XMP-tiff:Orientation"] !== undefined ? { "XMP-tiff:Orientation#": order.orientation } : {};
  return order.kind === "sidecar" || inPlace ? xmp : { "IFD0:Orientation#": order.orientation, ...xmp };
};

const asked = (value: unknown, orientation: number): boolean => String(value) === String(orientation);

/** What is wrong with the written copy's orientation, in words. */
export const sameOrientation = (order: WriteOrder, before: Tags, after: Tags): readonly string[] => {
  const [exif, xmp] = ["IFD0:Orientation", "XMP-tiff:Orientation"];
  const { orientation } = order;
  if (orientation === undefined) return before[exif] === after[exif] ? [] : [`${exif} changed`];
  const wrong = order.kind === "file" && !asked(after[exif], orientation) ? ["the orientation is not as asked in EXIF"] : [];
  return (order.kind === "sidecar" || before[xmp] !== undefined) && !asked(after[xmp], orientation) ? [...wrong, "the orientation is not as asked in XMP"] : wrong;
};
