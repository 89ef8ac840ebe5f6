// AVIF: HEIF's container with AV1 pictures.
import type { Format } from "./format.ts";
import { brandsOf } from "./signatures.ts";

export const avif: Format = {
  id: "avif",
  label: "AVIF",
  endings: ["avif", "avifs"],
  fileTypes: ["AVIF", "AVIFS"],
  holds: { xmp: true, iim: false, exif: true },
  write: "inside",
  raw: false,
  signature: (head) => {
    const [major = "", ...compatible] = brandsOf(head);
    return major === "avif" || major === "avis" || (major.startsWith("m") && compatible.includes("avif") && !compatible.includes("heic"));
  },
};
