// The camera raws that ExifTool reads. Nothing is ever written into one: their fields live in sidecars (METADATA 3.3).
import type { Format } from "./format.ts";
import { beginsWith, brandsOf, textAt } from "./signatures.ts";

interface RawRow {
  readonly id: string;
  readonly label: string;
  readonly endings?: readonly string[];
  readonly fileTypes?: readonly string[];
  readonly container?: "tiff" | "psd";
  readonly signature?: (head: Uint8Array) => boolean;
}

/** Built on TIFF; only their ending, or tags deep inside, tell them apart. */
const onTiff: readonly RawRow[] = [
  { id: "dng", label: "Digital Negative" },
  { id: "nef", label: "Nikon raw" },
  { id: "nrw", label: "Nikon raw" },
  { id: "arw", label: "Sony raw" },
  { id: "arq", label: "Sony raw" },
  { id: "sr2", label: "Sony raw" },
  { id: "srf", label: "Sony raw" },
  { id: "pef", label: "Pentax raw" },
  { id: "srw", label: "Samsung raw" },
  { id: "3fr", label: "Hasselblad raw" },
  { id: "fff", label: "Hasselblad raw" },
  { id: "iiq", label: "Phase One raw" },
  { id: "erf", label: "Epson raw" },
  { id: "kdc", label: "Kodak raw" },
  { id: "dcr", label: "Kodak raw" },
  { id: "k25", label: "Kodak raw" },
  { id: "mef", label: "Mamiya raw" },
  { id: "mos", label: "Leaf raw" },
  { id: "gpr", label: "GoPro raw" },
  { id: "rwl", label: "Leica raw" },
  { id: "raw", label: "Camera raw" },
];

/** With a signature of their own. */
const onTheirOwn: readonly RawRow[] = [
  { id: "cr2", label: "Canon raw", signature: (head) => beginsWith(head, 0x49, 0x49, 0x2a, 0) && textAt(head, 8, 2) === "CR" },
  { id: "cr3", label: "Canon raw", signature: (head) => brandsOf(head)[0] === "crx " },
  { id: "crw", label: "Canon raw", signature: (head) => textAt(head, 6, 8) === "HEAPCCDR" },
  { id: "raf", label: "Fujifilm raw", signature: (head) => textAt(head, 0, 15) === "FUJIFILMCCD-RAW" },
  { id: "rw2", label: "Panasonic raw", signature: (head) => beginsWith(head, 0x49, 0x49, 0x55, 0) },
  { id: "orf", label: "Olympus raw", endings: ["orf", "ori"], signature: (head) => ["IIRO", "IIRS", "MMOR"].includes(textAt(head, 0, 4)) },
  { id: "x3f", label: "Sigma raw", signature: (head) => textAt(head, 0, 4) === "FOVb" },
  { id: "mrw", label: "Minolta raw", signature: (head) => beginsWith(head, 0, 0x4d, 0x52, 0x4d) },
  { id: "lri", label: "Light raw", signature: (head) => textAt(head, 0, 4) === "LELR" },
  { id: "cs1", label: "Sinar raw", container: "psd" },
];

const rawFormat = ({ id, label, endings, fileTypes, container, signature }: RawRow): Format => ({
  id,
  label: `${label} (${id.toUpperCase()})`,
  endings: endings ?? [id],
  fileTypes: fileTypes ?? [id.toUpperCase()],
  holds: { xmp: false, iim: false, exif: false },
  write: "sidecar",
  raw: true,
  ...(container === undefined ? {} : { container }),
  ...(signature === undefined ? {} : { signature }),
});

export const rawFormats: readonly Format[] = [...onTheirOwn.map(rawFormat), ...onTiff.map((row) => rawFormat({ ...row, container: "tiff" }))];
