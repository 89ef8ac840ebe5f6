// GIF: XMP only, in an application extension.
import type { Format } from "./format.ts";
import { gifParts } from "./parts/gif-parts.ts";
import { textAt } from "./signatures.ts";

export const gif: Format = {
  id: "gif",
  label: "GIF",
  endings: ["gif"],
  fileTypes: ["GIF"],
  holds: { xmp: true, iim: false, exif: false },
  write: "inside",
  raw: false,
  signature: (head) => textAt(head, 0, 6) === "GIF87a" || textAt(head, 0, 6) === "GIF89a",
  parts: gifParts,
};
