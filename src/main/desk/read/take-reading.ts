// Readings of photos from their files: many pictures and sidecars in few ExifTool commands, put into their rows.
import { readingOf } from "#core/fields/reading.ts";
import type { Tags } from "#core/fields/decode.ts";
import type { Reading } from "#core/reading.ts";
import { isLocked, signatureOf } from "../disk.ts";
import { baseName, type DiskPath, display } from "../disk-path.ts";
import type { DeskContext } from "../context.ts";
import { formatByEnding, formatByFileType } from "../formats/catalogue.ts";
import { diskReason } from "../disk.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { ending } from "../disk-path.ts";
import { readList, type ReadResult } from "./read-many.ts";

const signatureOrEmpty = (path: DiskPath | undefined): Promise<string> => (path === undefined ? Promise.resolve("") : signatureOf(path).catch(() => ""));

/** What one photo's files say, or why they cannot be read. */
const understood = (context: DeskContext, record: PhotoRecord, picture: ReadResult, sidecar: ReadResult | undefined, locked: boolean): Reading | string => {
  if (!picture.ok) return picture.reason;
  const fileType = String(picture.tags["File:FileType"]);
  const mime = picture.tags["File:MIMEType"];
  const known = formatByFileType(fileType);
  const format = known ?? formatByEnding(ending(record.path));
  // A text, a web page or a film under a picture's name. What ExifTool knows as a picture is shown, also where the desk has no row for its type.
  if (format === undefined || (known === undefined && typeof mime === "string" && !mime.startsWith("image/"))) return `not a picture: it looks like ${fileType}`;
  const side = sidecar?.ok === true ? sidecar.tags : undefined;
  return readingOf(context.table, { tags: picture.tags, ...(side === undefined ? {} : { sidecar: side }), sidecarFirst: format.write === "sidecar", fileName: display(baseName(record.path) as DiskPath), locked });
};

interface Signatures { readonly picture: string; readonly sidecar: string }

/** What the files said, put into the row. The caller derives and puts it. */
const fill = (record: PhotoRecord, signatures: Signatures, reading: Reading | string, tags?: Tags): void => {
  record.tags = tags;
  record.look = undefined;
  record.signature = signatures.picture;
  record.sidecarSignature = signatures.sidecar;
  if (typeof reading === "string") {
    record.file = "unreadable";
    record.reason = reading;
    record.reading = undefined;
    return;
  }
  record.file = "here";
  record.reason = undefined;
  record.reading = reading;
  record.format = (formatByFileType(reading.fileType) ?? formatByEnding(ending(record.path)))?.id ?? "";
};

/** Takes tags that were just read from these very bytes for the row's reading: a photo without a sidecar need not be read again after its write. */
export const takeTags = (context: DeskContext, record: PhotoRecord, tags: Tags, signature: string): void => {
  fill(record, { picture: signature, sidecar: "" }, understood(context, record, { ok: true, tags }, undefined, record.reading?.locked === true), tags);
};

/** Reads the rows' files and fills in reading, format, signature, file state. The caller derives and puts them. */
export const takeReadings = async (context: DeskContext, records: readonly PhotoRecord[]): Promise<void> => {
  // Signatures first: a file that changes while ExifTool reads it is then seen as changed, not as known.
  const signatures = await Promise.all(records.map(async (record) => ({ picture: await signatureOf(record.path).catch((cause: unknown) => ({ reason: diskReason(cause) })), sidecar: await signatureOrEmpty(record.sidecar) })));
  const locked = await Promise.all(records.map((record) => isLocked(record.path).catch(() => false)));
  const here = records.filter((_record, at) => typeof signatures[at]?.picture === "string");
  const sidecars = here.flatMap((record) => (record.sidecar === undefined ? [] : [record.sidecar]));
  const [pictures, sides] = await Promise.all([readList(context.pool, here.map((record) => record.path)), readList(context.pool, sidecars)]);
  const byPath = new Map(here.map((record, at) => [record.id, pictures[at]]));
  const bySide = new Map(sidecars.map((path, at) => [path, sides[at]]));
  for (const [at, record] of records.entries()) {
    const signature = signatures[at];
    if (signature === undefined) continue;
    if (typeof signature.picture !== "string") {
      record.file = signature.picture.reason === "file-missing" ? "missing" : "unreadable";
      record.reason = signature.picture.reason;
      continue;
    }
    const picture = byPath.get(record.id);
    fill(record, { picture: signature.picture, sidecar: signature.sidecar }, picture === undefined ? "no answer" : understood(context, record, picture, record.sidecar === undefined ? undefined : bySide.get(record.sidecar), locked[at] === true), picture?.ok === true ? picture.tags : undefined);
  }
};
