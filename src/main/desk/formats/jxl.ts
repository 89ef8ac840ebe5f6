// JPEG XL: fields fit into its container only; a bare codestream gets a sidecar (METADATA 3.3).
import type { Format } from "./format.ts";
import { boxParts } from "./parts/box-parts.ts";
import { beginsWith, textAt } from "./signatures.ts";

export const jxl: Format = {
  id: "jxl",
  label: "JPEG XL",
  endings: ["jxl"],
  fileTypes: ["JXL"],
  holds: { xmp: true, iim: false, exif: true },
  write: "inside",
  raw: false,
  signature: (head) => textAt(head, 4, 8) === "JXL \r\n\u0087\n",
  parts: boxParts,
};

export const jxlCodestream: Format = {
  id: "jxl-codestream",
  label: "JPEG XL codestream",
  endings: [],
  fileTypes: ["JXL Codestream"],
  holds: { xmp: false, iim: false, exif: false },
  write: "sidecar",
  raw: false,
  signature: (head) => beginsWith(head, 0xff, 0x0a),
};
