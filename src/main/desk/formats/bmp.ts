// Windows bitmaps: they hold no fields, a sidecar does.
import type { Format } from "./format.ts";
import { textAt } from "./signatures.ts";

export const bmp: Format = {
  id: "bmp",
  label: "BMP",
  endings: ["bmp", "dib"],
  fileTypes: ["BMP"],
  holds: { xmp: false, iim: false, exif: false },
  write: "sidecar",
  raw: false,
  signature: (head) => textAt(head, 0, 2) === "BM",
};
