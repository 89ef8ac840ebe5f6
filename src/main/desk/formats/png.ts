// PNG. IIM stands there only as ImageMagick's text chunk; a write updates it where it is, and never makes one (METADATA 3.2).
import type { Format } from "./format.ts";
import { pngParts } from "./parts/png-parts.ts";
import { beginsWith } from "./signatures.ts";

export const png: Format = {
  id: "png",
  label: "PNG",
  endings: ["png", "apng"],
  fileTypes: ["PNG", "APNG"],
  holds: { xmp: true, iim: "update", exif: true },
  write: "inside",
  raw: false,
  signature: (head) => beginsWith(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  parts: pngParts,
};
