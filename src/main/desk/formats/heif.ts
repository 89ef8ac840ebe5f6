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
