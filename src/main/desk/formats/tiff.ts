// TIFF. A write moves its strips and every offset with them, so it is compared by two full dumps; BigTIFF is read only (METADATA 3.3).
import type { Format } from "./format.ts";
import { isBigTiffHead, isTiffHead } from "./signatures.ts";

export const tiff: Format = {
  id: "tiff",
  label: "TIFF",
  endings: ["tif", "tiff"],
  fileTypes: ["TIFF"],
  holds: { xmp: true, iim: true, exif: true },
  write: "inside",
  raw: false,
  signature: isTiffHead,
};

export const bigTiff: Format = {
  id: "bigtiff",
  label: "BigTIFF",
  endings: ["btf", "tf8"],
  fileTypes: ["BTF"],
  holds: { xmp: false, iim: false, exif: false },
  write: "sidecar",
  raw: false,
  signature: isBigTiffHead,
};
