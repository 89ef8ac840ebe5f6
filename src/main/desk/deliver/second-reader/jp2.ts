// The second reader of JPEG 2000 files (ISO 15444-1 annexes A and I): header, one codestream without comments, XMP and EXIF in their uuid boxes.
import { Buffer } from "node:buffer";
import { jp2Boxes, jp2HeaderBoxes } from "./allowed-table.ts";
import { type Box, boxesIn, printable } from "./boxes.ts";
import { type FileBytes, sliceOf } from "./file-bytes.ts";
import { readIfds } from "./ifd.ts";
import type { Notebook } from "./reading.ts";
import { readXmp } from "./xmp-texts.ts";

const xmpUuid = "be7acfcb97a942e89c71999491e3afac";
/** `JpgTiffExif->JP2`, the box that ExifTool writes EXIF to. */
const exifUuid = "4a706754696666457869662d3e4a5032";

export const readJp2 = async (bytes: FileBytes, notebook: Notebook): Promise<void> => {
  const boxes = await boxesIn(bytes, 0, bytes.sizeBytes);
  if (boxes === undefined || boxes[0]?.type !== "jP  ") return notebook.finding("no JPEG 2000 file");
  if (boxes.filter((box) => box.type === "jp2c").length !== 1) notebook.blocker("not exactly one codestream");
  for (const box of boxes) {
    const length = box.endByte - box.contentByte;
    if (!jp2Boxes.has(box.type)) notebook.finding(`JPEG 2000 box ${printable(box.type)}`);
    else if (box.type === "jp2h") await readHeader(bytes, box, notebook);
    else if (box.type === "jp2c") {
      await findComments(bytes, box, notebook);
      await notebook.picture(bytes, box.contentByte, length);
    } else if (box.uuid === xmpUuid) {
      notebook.cover({ startByte: box.contentByte + 16, endByte: box.endByte });
      readXmp(await bytes.read(box.contentByte + 16, length - 16), notebook);
    } else if (box.uuid === exifUuid) await readIfds(sliceOf(bytes, box.contentByte + 16, length - 16), "exif", notebook);
    else if (box.type === "uuid") notebook.finding("an unknown uuid box");
  }
};

const readHeader = async (bytes: FileBytes, header: Box, notebook: Notebook): Promise<void> => {
  const boxes = await boxesIn(bytes, header.contentByte, header.endByte);
  if (boxes === undefined) return notebook.finding("a JPEG 2000 header that cannot be read");
  for (const box of boxes) {
    if (!jp2HeaderBoxes.has(box.type)) notebook.finding(`JPEG 2000 box ${printable(box.type)}`);
    // Method 2 and 3: a profile follows the three bytes of method, precedence, approximation.
    if (box.type !== "colr" || ((await bytes.read(box.contentByte, 1))[0] ?? 1) === 1) continue;
    notebook.cover({ startByte: box.contentByte + 3, endByte: box.endByte });
    notebook.stream({ where: "ICC profile", icc: true, bytes: Buffer.from(await bytes.read(box.contentByte + 3, box.endByte - box.contentByte - 3)) });
  }
};

/** Comment segments of the main header. They name the encoder as a rule, but hold whatever was put there, and ExifTool does not remove them. */
const findComments = async (bytes: FileBytes, box: Box, notebook: Notebook): Promise<void> => {
  let at = box.contentByte + 2;
  for (;;) {
    const head = await bytes.read(at, 6);
    const marker = head.length < 4 ? 0 : head.readUInt16BE(0);
    // SOT: the tiles begin.
    if (marker === 0xff90) return;
    if (marker >> 8 !== 0xff) return notebook.blocker("a codestream header that cannot be read");
    const length = head.readUInt16BE(2);
    if (marker === 0xff64) {
      const text = (await bytes.read(at + 6, length - 4)).toString("latin1");
      if (!encoder.test(text)) notebook.blocker("a comment in the codestream");
    }
    at += 2 + length;
  }
};
/** What the known encoders put there by themselves. */
const encoder = /^(?:Kakadu-v?[\d.]+|Creat(?:ed|or)(?: by|:) (?:OpenJPEG|JasPer)(?: version| Version)? [\d.]+|Kdu-Layer-Info: log_2\{Delta-D\([\w ]+\)\/[^]{0,400})\0?$/u;
