// JPEG, also where several pictures stand in one file (MPO, stereo, gain maps): the later ones are bytes behind the first one's end.
import type { Format } from "./format.ts";
import { jpegParts } from "./parts/jpeg-parts.ts";
import { beginsWith } from "./signatures.ts";

export const jpeg: Format = {
  id: "jpeg",
  label: "JPEG",
  endings: ["jpg", "jpeg", "jpe", "jfif", "jif", "mpo", "jps", "insp"],
  fileTypes: ["JPEG", "MPO", "JPS", "INSP"],
  holds: { xmp: true, iim: true, exif: true },
  write: "inside",
  raw: false,
  signature: (head) => beginsWith(head, 0xff, 0xd8, 0xff),
  parts: jpegParts,
};
