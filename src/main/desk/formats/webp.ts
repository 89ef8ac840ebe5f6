// WebP: XMP and EXIF in RIFF chunks. A simple file gets a VP8X header at its first write.
import type { Format } from "./format.ts";
import { webpParts } from "./parts/webp-parts.ts";
import { textAt } from "./signatures.ts";

export const webp: Format = {
  id: "webp",
  label: "WebP",
  endings: ["webp"],
  fileTypes: ["WEBP", "Extended WEBP"],
  holds: { xmp: true, iim: false, exif: true },
  write: "inside",
  raw: false,
  signature: (head) => textAt(head, 0, 4) === "RIFF" && textAt(head, 8, 4) === "WEBP",
  parts: webpParts,
};
