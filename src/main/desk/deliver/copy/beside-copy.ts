// The files that go beside a copy: its caption as text, its words as XMP, its ninjs item. Made of the words that are in the copy and of nothing else.
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { Buffer } from "node:buffer";
import type { BesideKind } from "#contract/profile.ts";
import type { Sha256 } from "#contract/values.ts";
import { captionText } from "#core/caption-text.ts";
import type { FieldTable } from "#core/fields/table.ts";
import { writeTags } from "#core/fields/write-tags.ts";
import { ninjsOf } from "#core/ninjs.ts";
import { type DiskPath, ending, join, toFs } from "../../disk-path.ts";
import type { ExifToolPool } from "../../exiftool/pool.ts";
import type { ProvenCopy } from "./prove-copy.ts";

export interface Beside { readonly file: DiskPath; readonly ending: string; readonly mediaType: string; readonly sha256: Sha256; readonly sizeBytes: number }
export interface BesideTools { readonly pool: ExifToolPool; readonly table: FieldTable; readonly work: DiskPath }

const besideOf = (file: DiskPath, bytes: Uint8Array, mediaType: string): Beside => ({ file, ending: ending(file), mediaType, sha256: createHash("sha256").update(bytes).digest("hex") as Sha256, sizeBytes: bytes.length });
const written = async (file: DiskPath, bytes: Uint8Array, mediaType: string): Promise<Beside> => {
  await writeFile(toFs(file), bytes, { mode: 0o600 });
  return besideOf(file, bytes, mediaType);
};

type Maker = (copy: ProvenCopy, fileName: string, item: { readonly id: string; readonly version: number }, tools: BesideTools) => Promise<Beside>;

const makers: Readonly<Record<BesideKind, Maker>> = {
  text: ({ kept }, _fileName, _item, { work }) => written(join(work, "caption.txt"), Buffer.from(captionText(kept), "utf8"), "text/plain"),
  xmp: async ({ kept }, _fileName, _item, { pool, table, work }) => {
    const file = join(work, "words.xmp");
    const answer = await pool.runWithValues("write", writeTags(table, kept, { iim: false, exifMirrors: [] }).values, ["-XMPToolkit=", "-o", await pool.argumentFor(file)]);
    const error = answer.errors.find((line) => /^Error/iu.test(line));
    if (error !== undefined) throw new Error(error.replaceAll(file, "the XMP"));
    return besideOf(file, await readFile(toFs(file)), "application/rdf+xml");
  },
  ninjs: ({ kept, sizeBytes, format }, fileName, item, { work }) => written(join(work, "item.json"), Buffer.from(`${JSON.stringify(ninjsOf(item, kept, { fileName, mediaType: `image/${format.id}`, sizeBytes }, new Date()), undefined, 2)}\n`, "utf8"), "application/json"),
};

/** In the order of the profile. Rejects with the disk's or ExifTool's error. */
export const besideCopy = async (kinds: readonly BesideKind[], copy: ProvenCopy, fileName: string, item: { readonly id: string; readonly version: number }, tools: BesideTools): Promise<readonly Beside[]> => {
  const out: Beside[] = [];
  for (const kind of kinds) out.push(await makers[kind](copy, fileName, item, tools));
  return out;
};

/** A raw's words stand in its sidecar: an archive gets both. */
export const sidecarBeside = async (sidecar: DiskPath, work: DiskPath): Promise<Beside> => written(join(work, "sidecar.xmp"), await readFile(toFs(sidecar)), "application/rdf+xml");
