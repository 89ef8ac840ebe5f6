// The second reader of HEIF and AVIF (ISO 23008-12): one picture with its tiles, EXIF and XMP. Any other item is a picture or a record
// that ExifTool cannot take out: thumbnails, depth and gain maps, mattes, alpha, bursts.
import { Buffer } from "node:buffer";
import { heifPictureItems, heifProperties } from "./allowed-table.ts";
import { type Box, boxesIn, printable } from "./boxes.ts";
import { type FileBytes, sliceOf } from "./file-bytes.ts";
import { type HeifMeta, readHeifMeta } from "./heif-meta.ts";
import { readIfds } from "./ifd.ts";
import type { Notebook, Range } from "./reading.ts";
import { readXmp } from "./xmp-texts.ts";

const topBoxes = new Set(["ftyp", "meta", "mdat", "free", "skip"]);
const metaBoxes = new Set(["hdlr", "pitm", "iinf", "iloc", "iref", "iprp", "idat", "dinf", "free"]);

export const readHeif = async (bytes: FileBytes, notebook: Notebook): Promise<void> => {
  const boxes = await boxesIn(bytes, 0, bytes.sizeBytes);
  if (boxes === undefined || boxes[0]?.type !== "ftyp") return notebook.finding("no HEIF");
  for (const box of boxes) {
    // A track holds a sequence of pictures, with times and metadata of its own.
    if (box.type === "moov" || box.type === "moof") notebook.blocker("a picture sequence");
    else if (!topBoxes.has(box.type)) notebook.finding(`HEIF box ${printable(box.type)}`);
  }
  const metas = boxes.filter((box) => box.type === "meta");
  const meta = metas.length === 1 && metas[0] !== undefined ? await readHeifMeta(bytes, metas[0]) : undefined;
  if (meta === undefined) return notebook.finding("a HEIF without one readable item list");
  for (const box of meta.boxes) if (!metaBoxes.has(box.type)) notebook.finding(`HEIF box ${printable(box.type)}`);
  const shown = pictureItems(meta, notebook);
  const used = await readItems(bytes, meta, shown, notebook);
  await readProperties(bytes, meta, notebook);
  await unusedMedia(bytes, boxes, used, notebook);
};

/** The primary item and what it is put together from; every other picture is a blocker. */
const pictureItems = (meta: HeifMeta, notebook: Notebook): readonly number[] => {
  const shown: number[] = [];
  const visit = (id: number): void => {
    if (shown.includes(id)) return;
    shown.push(id);
    for (const reference of meta.references) if (reference.type === "dimg" && reference.from === id) for (const to of reference.to) visit(to);
  };
  visit(meta.primary);
  for (const reference of meta.references) {
    if (reference.type === "thmb") notebook.blocker("a thumbnail item");
    else if (reference.type === "auxl") notebook.blocker("an auxiliary picture (alpha, depth, gain map or matte)");
    else if (!["dimg", "cdsc"].includes(reference.type)) notebook.blocker(`a ${printable(reference.type)} reference between items`);
  }
  for (const [id, item] of meta.items) {
    if (shown.includes(id)) {
      if (!heifPictureItems.has(item.type)) notebook.blocker(`a picture item of type ${printable(item.type)}`);
    } else if (item.type !== "Exif" && !(item.type === "mime" && item.contentType === "application/rdf+xml")) notebook.blocker(heifPictureItems.has(item.type) ? "more than one picture" : `an item of type ${printable(item.type)}`);
    if (item.name !== "") notebook.text({ where: `HEIF item ${id}`, text: item.name, field: false });
  }
  return shown;
};

const readItems = async (bytes: FileBytes, meta: HeifMeta, shown: readonly number[], notebook: Notebook): Promise<readonly Range[]> => {
  const used: Range[] = [];
  for (const [id, item] of meta.items) {
    const extents = meta.extents.get(id) ?? [];
    for (const range of extents) if (range.endByte > bytes.sizeBytes) notebook.finding("a HEIF item beyond the file's end");
    used.push(...extents);
    if (shown.includes(id)) continue;
    if (item.type === "Exif" || item.type === "mime") await readMetadataItem(bytes, item.type, extents, notebook);
  }
  // In the order of composition, so that original and copy hash alike.
  for (const id of shown) for (const range of meta.extents.get(id) ?? []) await notebook.picture(bytes, range.startByte, range.endByte - range.startByte);
  return used;
};

const readMetadataItem = async (bytes: FileBytes, type: string, extents: readonly Range[], notebook: Notebook): Promise<void> => {
  if (type === "mime") {
    const pieces: Buffer[] = [];
    for (const range of extents) {
      notebook.cover(range);
      pieces.push(Buffer.from(await bytes.read(range.startByte, range.endByte - range.startByte)));
    }
    return readXmp(Buffer.concat(pieces), notebook);
  }
  const [first, second] = extents;
  if (first === undefined) return;
  if (second !== undefined) return notebook.finding("a HEIF Exif item in pieces");
  // The offset of the TIFF header stands before it (ISO 23008-12 annex A); `Exif\0\0` may stand between.
  const head = await bytes.read(first.startByte, 4);
  const skip = head.length < 4 ? 0 : 4 + head.readUInt32BE(0);
  if (skip !== 4 && (await bytes.read(first.startByte + 4, Math.min(skip - 4, 64))).toString("latin1") !== "Exif\0\0") notebook.finding("bytes before the EXIF of the HEIF item");
  // An item that was emptied keeps this head alone.
  if (first.endByte - first.startByte > skip) await readIfds(sliceOf(bytes, first.startByte + skip, first.endByte - first.startByte - skip), "exif", notebook);
};

const readProperties = async (bytes: FileBytes, meta: HeifMeta, notebook: Notebook): Promise<void> => {
  for (const box of meta.properties) {
    if (!heifProperties.has(box.type)) notebook.finding(`HEIF property ${printable(box.type)}`);
    if (box.type !== "colr") continue;
    const kind = (await bytes.read(box.contentByte, 4)).toString("latin1");
    if (kind !== "prof" && kind !== "rICC") continue;
    notebook.cover({ startByte: box.contentByte + 4, endByte: box.endByte });
    notebook.stream({ where: "ICC profile", icc: true, bytes: Buffer.from(await bytes.read(box.contentByte + 4, box.endByte - box.contentByte - 4)) });
  }
};

/** Media bytes that no item refers to: what a removed item left behind. */
const unusedMedia = async (bytes: FileBytes, boxes: readonly Box[], used: readonly Range[], notebook: Notebook): Promise<void> => {
  const sorted = used.toSorted((a, b) => a.startByte - b.startByte);
  for (const box of boxes.filter((one) => one.type === "mdat" || one.type === "free" || one.type === "skip")) {
    let end = box.contentByte;
    for (const range of [...sorted.filter((one) => one.endByte > box.contentByte && one.startByte < box.endByte), { startByte: box.endByte, endByte: box.endByte }]) {
      for (let at = end; at < range.startByte; at += 1 << 16) {
        const gap = await bytes.read(at, Math.min(1 << 16, range.startByte - at));
        if (gap.some((byte) => byte !== 0)) return notebook.finding("media bytes that no item refers to");
      }
      end = Math.max(end, range.endByte);
    }
  }
};
