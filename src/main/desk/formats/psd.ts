// Photoshop's own format, PSB for large documents: fields stand in image resources.
import type { Format } from "./format.ts";
import { psdParts } from "./parts/psd-parts.ts";
import { textAt } from "./signatures.ts";

export const psd: Format = {
  id: "psd",
  label: "Photoshop",
  endings: ["psd", "psb", "psdt"],
  fileTypes: ["PSD", "PSB", "PSDT"],
  holds: { xmp: true, iim: true, exif: true },
  write: "inside",
  raw: false,
  signature: (head) => textAt(head, 0, 4) === "8BPS",
  parts: psdParts,
};
