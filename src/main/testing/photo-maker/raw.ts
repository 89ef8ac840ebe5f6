// Stand-ins for camera raws: real TIFF structures that ExifTool takes for the raw type, with a few bytes where the sensor's would be.
import { Buffer } from "node:buffer";
import { exifIfd0, type MadeExif, tiffBlock, type TiffIfd, type TiffValue } from "./exif-block.ts";

interface RawParts {
  /** The camera's own JPEG, stored as the sensor saw it. */
  readonly preview: Uint8Array;
  readonly thumbnail: Uint8Array;
  readonly exif: MadeExif;
  readonly orientation: number;
  readonly size: { readonly width: number; readonly height: number };
}

const sensor = Buffer.alloc(64, 0x5a);

export const rawBytes = (format: "dng" | "cr2", parts: RawParts): Buffer => (format === "dng" ? dng(parts) : cr2(parts));

/** Entries of a strip of bytes of this size and compression. */
const strip = ({ width, height }: RawParts["size"], compression: number, bytes: Uint8Array): [number, TiffValue][] => [
  [0x0100, { long: [width] }],
  [0x0101, { long: [height] }],
  [0x0103, { short: [compression] }],
  [0x0111, { outside: bytes }],
  [0x0117, { long: [bytes.length] }],
];

const dng = ({ preview, exif, orientation, size }: RawParts): Buffer => {
  const raw: TiffIfd = new Map<number, TiffValue>([[0x00fe, { long: [0] }], ...strip(size, 1, sensor), [0x0106, { short: [32803] }], [0x0115, { short: [1] }]]);
  const ifd0 = exifIfd0({ make: "Proofdesk", model: "Test Camera", ...exif }, orientation);
  ifd0.set(0x00fe, { long: [1] });
  for (const [tag, value] of strip(size, 7, preview)) ifd0.set(tag, value);
  ifd0.set(0x0106, { short: [6] });
  ifd0.set(0x014a, { ifd: raw });
  ifd0.set(0xc612, { bytes: Uint8Array.of(1, 4, 0, 0), type: 1 });
  ifd0.set(0xc614, { ascii: "Proofdesk Test Camera" });
  return tiffBlock([ifd0]);
};

const cr2 = ({ preview, thumbnail, exif, orientation, size }: RawParts): Buffer => {
  const ifd0 = exifIfd0({ make: "Canon", model: "Canon EOS Test", ...exif }, orientation);
  for (const [tag, value] of strip(size, 6, preview)) ifd0.set(tag, value);
  const ifd1: TiffIfd = new Map<number, TiffValue>([[0x0201, { outside: thumbnail }], [0x0202, { long: [thumbnail.length] }]]);
  const ifd3: TiffIfd = new Map<number, TiffValue>(strip(size, 6, sensor));
  return tiffBlock([ifd0, ifd1, ifd3], Uint8Array.of(0x43, 0x52, 2, 0, 0, 0, 0, 0));
};
