// All formats the desk knows, and how a file is taken for one of them: by its first bytes for reading, by its ending for a first guess.
import { ending } from "../disk-path.ts";
import { avif } from "./avif.ts";
import { bmp } from "./bmp.ts";
import type { Format } from "./format.ts";
import { gif } from "./gif.ts";
import { heif, heifOther } from "./heif.ts";
import { jp2, jp2Codestream } from "./jp2.ts";
import { jpeg } from "./jpeg.ts";
import { jxl, jxlCodestream } from "./jxl.ts";
import { png } from "./png.ts";
import { psd } from "./psd.ts";
import { rawFormats } from "./raw-formats-table.ts";
import { bigTiff, tiff } from "./tiff.ts";
import { webp } from "./webp.ts";

/** In the order in which signatures are asked: CR2 before the TIFF that it also is. */
export const formats: readonly Format[] = [jpeg, png, webp, gif, psd, heif, heifOther, avif, jxl, jxlCodestream, jp2, jp2Codestream, ...rawFormats, tiff, bigTiff, bmp];

const byEnding = new Map(formats.flatMap((format) => format.endings.map((one) => [one, format] as const)));
const byFileType = new Map(formats.flatMap((format) => format.fileTypes.map((one) => [one, format] as const)));
const byId = new Map(formats.map((format) => [format.id, format]));

/** `ending` without dot, any case. */
export const formatByEnding = (text: string): Format | undefined => byEnding.get(text.toLowerCase());

/** The format of ExifTool's File:FileType. */
export const formatByFileType = (fileType: string): Format | undefined => byFileType.get(fileType);

export const formatById = (id: string): Format | undefined => byId.get(id);

/** How many bytes of a file `sniff` wants to see. */
export const headBytes = 64;

/** The format by signature alone: a raw without one of its own is taken for the TIFF that it is built on. */
export const sniff = (head: Uint8Array): Format | undefined => formats.find((format) => format.signature?.(head) === true);

/** The format to read a file as: its bytes decide; the ending only where they leave it open. */
export const formatOf = (name: string, head: Uint8Array): Format | undefined => {
  const named = formatByEnding(ending(name));
  const seen = sniff(head);
  if (seen === undefined) return named;
  return named !== undefined && (named.container ?? named.id) === seen.id ? named : seen;
};

/** Names that are no pictures although they end like one: macOS's shadow files, and our own copies in the making. */
const notPictures = ["._", ".proofdesk-"];

/** Whether a file of this name in a folder is a picture at all. */
export const isPictureName = (name: string): boolean => byEnding.has(ending(name)) && !notPictures.some((begins) => name.startsWith(begins));

/** Where the fields of a file go, or why nothing may be written: the sentence is for the editor. */
export type WritePlace = { readonly kind: "inside" | "sidecar"; readonly format: Format } | { readonly kind: "refused"; readonly reason: string };

/**
 * `head`: the first `headBytes` of the file; `fileType`: ExifTool's, where it has read the file (it looks deeper: a DNG named .tif).
 * A file whose ending lies is refused, as ExifTool would (METADATA 3.3); one that is named a raw gets its sidecar all the same.
 */
export const writePlace = (name: string, head: Uint8Array, fileType?: string): WritePlace => {
  const named = formatByEnding(ending(name));
  const seen = sniff(head);
  const format = formatOf(name, head);
  const read = fileType === undefined ? undefined : formatByFileType(fileType);
  const raw = [read, named, format].find((one) => one?.raw === true);
  if (raw !== undefined && seen !== undefined) return { kind: "sidecar", format: raw };
  const shown = ending(name).toUpperCase() || "picture";
  if (format === undefined || (seen === undefined && named?.signature !== undefined)) return { kind: "refused", reason: `Not a valid ${shown}: its first bytes are of no known format.` };
  if (named !== undefined && seen !== undefined && !mayBeNamed(named, seen)) return { kind: "refused", reason: `Not a valid ${shown} (looks more like ${seen.label}). Give the file its right ending first.` };
  return { kind: format.write, format };
};

/** HEIF and AVIF share a container and ExifTool writes either under either name; a codestream and a large TIFF share their endings with the common form. */
const families: readonly (readonly string[])[] = [["heif", "avif", "heif-other"], ["jxl", "jxl-codestream"], ["jp2", "j2c"], ["tiff", "bigtiff"]];
const mayBeNamed = (named: Format, seen: Format): boolean =>
  named.id === seen.id || (named.container ?? named.id) === seen.id || families.some((family) => family.includes(named.id) && family.includes(seen.id));
