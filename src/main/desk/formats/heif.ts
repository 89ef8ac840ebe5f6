// HEIC, HEIF and Sony's HIF: items in an ISO media file. A write moves the picture data, so it is compared by two full dumps.
import type { Format } from "./format.ts";
import { brandsOf } from "./signatures.ts";

const brands = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1", "heif", "mif2", "miaf", "MiHE"]);

export const heif: Format = {
  id: "heif",
  label: "HEIF",
  endings: ["heic", "heif", "hif", "heics", "heifs"],
  fileTypes: ["HEIC", "HEIF", "HEICS", "HEIFS"],
  holds: { xmp: true, iim: false, exif: true },
  write: "inside",
  raw: false,
  signature: (head) => {
    const [major = "", ...compatible] = brandsOf(head);
    // The generic brands are AVIF's too; an `avif` among the compatible ones decides.
    return brands.has(major) && !(major.startsWith("m") && compatible.includes("avif") && !compatible.includes("heic"));
  },
};

/** Other codings in the same container. ExifTool takes these files for films, so nothing is written into them. */
const otherBrands = new Set(["jpeg", "jpgs", "j2ki", "j2is", "avci", "avcs", "vvic", "vvis"]);

export const heifOther: Format = {
  id: "heif-other",
  label: "HEIF (other coding)",
  endings: ["avci", "avcs"],
  fileTypes: [],
  holds: { xmp: false, iim: false, exif: false },
  write: "sidecar",
  raw: false,
  signature: (head) => otherBrands.has(brandsOf(head)[0] ?? ""),
};
