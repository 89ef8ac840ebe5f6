// From ExifTool's tags of a photo's picture and sidecar to one Reading.
import type { FieldSource, FieldValue } from "#contract/values.ts";
import { provenanceOf } from "../provenance.ts";
import type { Reading } from "../reading.ts";
import { iimCharset, placesOf, type Tags } from "./decode.ts";
import { mergePlaces } from "./merge.ts";
import type { FieldTable } from "./table.ts";

/** What the reading is made of. `sidecarFirst`: the sidecar goes before the file's own values (raws; a newer one of ours). */
export interface Sources {
  readonly tags: Tags;
  readonly sidecar?: Tags;
  readonly sidecarFirst: boolean;
  readonly fileName: string;
  readonly locked?: boolean;
}

const string = (tags: Tags, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = tags[name];
    if (typeof value === "string" && value.trim() !== "" && !value.startsWith("base64:")) return value.trim();
  }
  return undefined;
};
const number = (tags: Tags, name: string): number | undefined => {
  const value = string(tags, name);
  const parsed = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(parsed) ? parsed : undefined;
};

/** ExifTool's own choice among the sizes that a file tells of: the picture's, not its preview's. */
const sizeOf = (tags: Tags): readonly [number, number] | readonly [undefined, undefined] => {
  const match = /^(\d+)[x ](\d+)$/u.exec(string(tags, "Composite:ImageSize") ?? "");
  return match === null ? [undefined, undefined] : [Number(match[1]), Number(match[2])];
};

const coordinate = (tags: Tags, name: "Latitude" | "Longitude", most: number): number | undefined => {
  const value = number(tags, `GPS:GPS${name}`);
  if (value === undefined || Math.abs(value) > most) return undefined;
  const ref = string(tags, `GPS:GPS${name}Ref`)?.toUpperCase() ?? "";
  return ref.startsWith("S") || ref.startsWith("W") ? -Math.abs(value) : value;
};

const provenance = (tags: Tags, fileName: string): Reading["provenance"] => {
  const entries: [string, string | number | undefined][] = [
    ["make", string(tags, "IFD0:Make", "CanonRaw:Make", "SigmaRaw:Make", "XMP-tiff:Make")], ["model", string(tags, "IFD0:Model", "CanonRaw:Model", "SigmaRaw:Model", "XMP-tiff:Model")], ["lens", string(tags, "ExifIFD:LensModel", "XMP-aux:Lens")],
    ["software", string(tags, "IFD0:Software")], ["hostComputer", string(tags, "IFD0:HostComputer")], ["creatorTool", string(tags, "XMP-xmp:CreatorTool")],
    ["captureTime", string(tags, "ExifIFD:DateTimeOriginal")], ["subSec", string(tags, "ExifIFD:SubSecTimeOriginal")], ["offset", string(tags, "ExifIFD:OffsetTimeOriginal")],
    ["fileSource", string(tags, "ExifIFD:FileSource")], ["userComment", string(tags, "ExifIFD:UserComment")], ["digitalSourceType", string(tags, "XMP-iptcExt:DigitalSourceType")],
    ["latitude", coordinate(tags, "Latitude", 90)], ["longitude", coordinate(tags, "Longitude", 180)],
    ["width", sizeOf(tags)[0]], ["height", sizeOf(tags)[1]],
  ];
  const known = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  const hasExif = Object.keys(tags).some((tag) => tag.startsWith("IFD0:") || tag.startsWith("ExifIFD:"));
  return provenanceOf({ ...known, fileType: string(tags, "File:FileType") ?? "", fileName, hasExif });
};

const cameraRating = (tags: Tags): number | undefined => {
  const value = number(tags, "IFD0:Rating");
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 5 ? value : undefined;
};

/** The reading of one photo. Pure; the notes say what was guessed. */
export const readingOf = (table: FieldTable, sources: Sources): Reading => {
  const { tags, sidecar } = sources;
  const charset = iimCharset(table, tags);
  const stored = string(tags, "Photoshop:IPTCDigest");
  const iimFirst = stored !== undefined && string(tags, "File:CurrentIPTCDigest") !== undefined && stored !== string(tags, "File:CurrentIPTCDigest");
  const fields: Record<string, FieldValue> = {};
  const from: Record<string, FieldSource> = {};
  const differ: Record<string, Readonly<Record<string, FieldValue>>> = {};
  for (const field of table.all) {
    const side = sidecar === undefined ? undefined : placesOf(table, field, sidecar, undefined).xmp;
    const merged = mergePlaces(field, placesOf(table, field, tags, charset), { first: sources.sidecarFirst, ...(side === undefined ? {} : { value: side }) }, iimFirst);
    if (merged === undefined) continue;
    fields[field.id] = merged.value;
    from[field.id] = merged.source;
    if (merged.differ !== undefined) differ[field.id] = merged.differ;
  }
  const [width, height] = sizeOf(tags);
  // What cannot be written into a raw stands in its sidecar (METADATA.md section 5).
  const orientation = (sources.sidecarFirst && sidecar !== undefined ? number(sidecar, "XMP-tiff:Orientation") : undefined) ?? number(tags, "IFD0:Orientation") ?? 1;
  const rating = cameraRating(tags);
  const hasIim = Object.keys(tags).some((tag) => tag.startsWith("IPTC:"));
  return {
    fileType: string(tags, "File:FileType") ?? "", ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }),
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, fields, sources: from, differ, provenance: provenance(tags, sources.fileName),
    credentials: Object.keys(tags).some((tag) => tag.startsWith("JUMBF:")), hasIim,
    exifMirrors: ["IFD0:ImageDescription", "IFD0:Artist", "IFD0:Copyright"].filter((tag) => tags[tag] !== undefined),
    ...(sources.locked === true ? { locked: true } : {}), ...(rating === undefined ? {} : { cameraRating: rating }),
    notes: [...(charset === undefined ? [] : [`iim-charset-guessed:${charset}`]), ...(iimFirst ? ["iim-newer-than-xmp"] : []), ...(Object.keys(tags).some((tag) => tag.startsWith("IPTC2:")) ? ["iim-twice"] : [])],
  };
};
