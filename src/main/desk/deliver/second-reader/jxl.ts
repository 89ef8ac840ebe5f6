// The second reader of JPEG XL containers (ISO 18181-2): codestream, EXIF and XMP. Of the codestream it reads the image header, which says
// whether a preview, more frames or a depth channel are in it (ISO 18181-1 annex D).
import type { Buffer } from "node:buffer";
import { jxlBoxes } from "./allowed-table.ts";
import { boxesIn, printable } from "./boxes.ts";
import { type FileBytes, sliceOf } from "./file-bytes.ts";
import { readIfds } from "./ifd.ts";
import type { Notebook } from "./reading.ts";
import { readXmp } from "./xmp-texts.ts";

export const readJxl = async (bytes: FileBytes, notebook: Notebook): Promise<void> => {
  const boxes = await boxesIn(bytes, 0, bytes.sizeBytes);
  if (boxes === undefined || boxes[0]?.type !== "JXL ") return notebook.finding("no JPEG XL container");
  let headed = false;
  for (const box of boxes) {
    const length = box.endByte - box.contentByte;
    // `jbrd` rebuilds a JPEG with all its application segments; `brob` holds compressed metadata that ExifTool cannot rewrite here.
    if (box.type === "jbrd") notebook.blocker("the record for rebuilding a JPEG");
    else if (box.type === "brob") notebook.blocker("compressed metadata");
    else if (!jxlBoxes.has(box.type)) notebook.finding(`JPEG XL box ${printable(box.type)}`);
    if (box.type === "xml ") {
      notebook.cover({ startByte: box.contentByte, endByte: box.endByte });
      readXmp(await bytes.read(box.contentByte, length), notebook);
    } else if (box.type === "Exif") {
      const skip = 4 + ((await bytes.read(box.contentByte, 4)).readUInt32BE(0) || 0);
      if (skip !== 4) notebook.finding("bytes before the EXIF of the JPEG XL box");
      await readIfds(sliceOf(bytes, box.contentByte + skip, length - skip), "exif", notebook);
    } else if (box.type === "jxlc" || box.type === "jxlp") {
      // A `jxlp` box begins with its number.
      const skip = box.type === "jxlp" ? 4 : 0;
      if (!headed) checkHeader(await bytes.read(box.contentByte + skip, 256), notebook);
      headed = true;
      await notebook.picture(bytes, box.contentByte + skip, length - skip);
    }
  }
  if (!headed) notebook.blocker("no codestream");
};

/** Bits from the lowest of each byte on, as JPEG XL writes them. */
const bitsOf = (buffer: Buffer) => {
  let at = 0;
  const u = (count: number): number => {
    let value = 0;
    for (let bit = 0; bit < count; bit += 1, at += 1) {
      if (at >> 3 >= buffer.length) throw new RangeError("header ends early");
      value += (((buffer[at >> 3] ?? 0) >> (at & 7)) & 1) * 2 ** bit;
    }
    return value;
  };
  /** U32: two bits choose one of four ways, `[offset, bits]`. */
  const u32 = (...ways: readonly (readonly [offset: number, bits: number])[]): number => {
    const [offset, count] = ways[u(2)] ?? [0, 0];
    return offset + u(count);
  };
  return { u, u32 };
};

const size = ({ u, u32 }: ReturnType<typeof bitsOf>): void => {
  const small = u(1) === 1;
  const side = (): number => (small ? u(5) : u32([1, 9], [1, 13], [1, 18], [1, 30]));
  side();
  if (u(3) === 0) side();
};

const bitDepth = ({ u, u32 }: ReturnType<typeof bitsOf>): void => {
  if (u(1) === 0) u32([8, 0], [10, 0], [12, 0], [1, 6]);
  else {
    u32([32, 0], [16, 0], [24, 0], [1, 6]);
    u(4);
  }
};

const checkHeader = (buffer: Buffer, notebook: Notebook): void => {
  try {
    if (buffer.readUInt16BE(0) !== 0xff0a) return notebook.blocker("no codestream");
    const bits = bitsOf(buffer.subarray(2));
    size(bits);
    if (bits.u(1) === 1) return;
    if (bits.u(1) === 1) {
      bits.u(3);
      if (bits.u(1) === 1) size(bits);
      if (bits.u(1) === 1) return notebook.blocker("a preview in the codestream");
      if (bits.u(1) === 1) return notebook.blocker("more than one picture");
    }
    bitDepth(bits);
    bits.u(1);
    const channels = bits.u32([0, 0], [1, 0], [2, 4], [1, 12]);
    for (let channel = 0; channel < channels; channel += 1) {
      // A channel in its default form is alpha; so is type 0. Anything else is a picture beside the picture.
      if (bits.u(1) === 1) continue;
      const type = bits.u32([0, 0], [1, 0], [2, 4], [18, 6]);
      if (type !== 0) return notebook.blocker("a channel beside colour and alpha");
      bitDepth(bits);
      bits.u32([0, 0], [3, 0], [4, 0], [1, 3]);
      const nameLength = bits.u32([0, 0], [0, 4], [16, 5], [48, 10]);
      if (nameLength > 0) return notebook.blocker("a named channel");
      bits.u(1);
    }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    notebook.blocker("a codestream header that cannot be read");
  }
};
