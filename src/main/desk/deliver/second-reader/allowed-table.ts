// What a safe copy may be made of, by format: everything that is not named here is a finding of the second reader.

/** Prefix → namespace of the XMP properties that the kept fields stand in. GPS inside a location structure is `exif:`, which is not among them. */
export const allowedNamespaces: ReadonlyMap<string, string> = new Map([
  ["x", "adobe:ns:meta/"],
  ["rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["xmp", "http://ns.adobe.com/xap/1.0/"],
  ["xmpRights", "http://ns.adobe.com/xap/1.0/rights/"],
  ["photoshop", "http://ns.adobe.com/photoshop/1.0/"],
  ["Iptc4xmpCore", "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"],
  ["Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"],
  ["plus", "http://ns.useplus.org/ldf/xmp/1.0/"],
]);

export type IfdName = "IFD0" | "ExifIFD" | "InteropIFD";

/** EXIF tags that hold the text of a field: description, creatorNames, copyrightNotice. */
export const exifTextTags: ReadonlySet<number> = new Set([0x010e, 0x013b, 0x8298]);

// Orientation, resolution and chroma position are how to show the picture; version and colour space make it valid EXIF (CIPA DC-008).
const exifOnly: Readonly<Record<IfdName, readonly number[]>> = {
  IFD0: [0x010e, 0x0112, 0x011a, 0x011b, 0x0128, 0x013b, 0x0213, 0x8298, 0x8769],
  ExifIFD: [0x9000, 0x9101, 0xa000, 0xa001, 0xa005, 0xa500],
  InteropIFD: [1, 2],
};
/** The tags of TIFF 6.0 and its supplements that say how the pixels are stored. */
const tiffPicture: readonly number[] = [
  254, 255, 256, 257, 258, 259, 262, 263, 266, 273, 277, 278, 279, 280, 281, 284, 292, 293, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339, 340, 341, 347,
  512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 532,
];
/** XMP, IIM, Photoshop resources and ICC profile as TIFF holds them. */
export const tiffBlocks = { xmp: 700, iim: 33723, photoshop: 34377, icc: 34675 } as const;

export const allowedIfdTags = (kind: "exif" | "tiff", ifd: IfdName): ReadonlySet<number> =>
  new Set(kind === "tiff" && ifd === "IFD0" ? [...exifOnly.IFD0, ...tiffPicture, ...Object.values(tiffBlocks)] : exifOnly[ifd]);

/** Photoshop resources: IIM and its digest. */
export const allowedResources: ReadonlySet<number> = new Set([0x0404, 0x0425]);

/** PNG chunks of the picture and its colour (W3C PNG, third edition). */
export const pngPicture: ReadonlySet<string> = new Set(["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "bKGD", "cHRM", "gAMA", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "mDCv", "cLLi", "pHYs", "hIST"]);
/** Of them, what decides the pixels. */
export const pngHashed: ReadonlySet<string> = new Set(["IHDR", "PLTE", "IDAT", "tRNS"]);

/** Item properties of HEIF and AVIF that say how to decode and turn the picture (ISO 23008-12, AV1 in HEIF). */
export const heifProperties: ReadonlySet<string> = new Set([
  "ispe", "pixi", "colr", "pasp", "clap", "irot", "imir", "hvcC", "av1C", "avcC", "jpgC", "lhvC", "lsel", "rloc", "tols", "a1op", "a1lx", "clli", "mdcv", "cclv", "amve", "free", "skip",
]);
/** Codings of one picture. */
export const heifPictureItems: ReadonlySet<string> = new Set(["hvc1", "av01", "avc1", "jpeg", "grid", "iden"]);

export const jxlBoxes: ReadonlySet<string> = new Set(["JXL ", "ftyp", "jxll", "jxlc", "jxlp", "Exif", "xml "]);
export const jp2Boxes: ReadonlySet<string> = new Set(["jP  ", "ftyp", "jp2h", "jp2c", "uuid"]);
export const jp2HeaderBoxes: ReadonlySet<string> = new Set(["ihdr", "bpcc", "colr", "pclr", "cmap", "cdef", "res ", "resc", "resd"]);
