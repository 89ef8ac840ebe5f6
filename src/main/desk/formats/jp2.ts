// JPEG 2000: fields fit into its container only; a bare codestream gets a sidecar. New IIM is never put there (METADATA 3.2).
import type { Format } from "./format.ts";
import { boxParts } from "./parts/box-parts.ts";
import { beginsWith, textAt } from "./signatures.ts";

export const jp2: Format = {
  id: "jp2",
  label: "JPEG 2000",
  endings: ["jp2", "jpx", "jpf", "jpm", "jph"],
  fileTypes: ["JP2", "JPX", "JPM", "JPH"],
  holds: { xmp: true, iim: "update", exif: true },
  write: "inside",
  raw: false,
  signature: (head) => textAt(head, 4, 8) === "jP  \r\n\u0087\n" || textAt(head, 4, 8) === "jP\u001a\u001a\r\n\u0087\n",
  parts: boxParts,
};

export const jp2Codestream: Format = {
  id: "j2c",
  label: "JPEG 2000 codestream",
  endings: ["j2c", "j2k", "jpc"],
  fileTypes: ["J2C"],
  holds: { xmp: false, iim: false, exif: false },
  write: "sidecar",
  raw: false,
  signature: (head) => beginsWith(head, 0xff, 0x4f, 0xff, 0x51),
};
