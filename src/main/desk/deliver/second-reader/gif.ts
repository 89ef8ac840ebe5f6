// The second reader of GIF (GIF89a): one picture, its colours, one XMP packet. Frames behind the first are pictures that nobody approved.
import { Buffer } from "node:buffer";
import type { FileBytes } from "./file-bytes.ts";
import type { Notebook } from "./reading.ts";
import { readXmp } from "./xmp-texts.ts";

export const readGif = async (bytes: FileBytes, notebook: Notebook): Promise<void> => {
  const head = await bytes.read(0, 13);
  if (head.length < 13 || !/^GIF8[79]a$/u.test(head.toString("latin1", 0, 6))) return notebook.finding("no GIF");
  await notebook.picture(bytes, 6, 7);
  let at = 13;
  at += await colours(bytes, at, head[10] ?? 0, notebook);
  let pictures = 0;
  for (;;) {
    const kind = (await bytes.read(at, 1))[0];
    if (kind === 0x3b) {
      if (at + 1 < bytes.sizeBytes) notebook.finding("bytes behind the GIF's end");
      return;
    }
    if (kind === 0x2c) {
      pictures += 1;
      if (pictures > 1) return notebook.blocker("more than one picture");
      const frame = await bytes.read(at, 10);
      await notebook.picture(bytes, at, 10);
      at += 10;
      at += await colours(bytes, at, frame[9] ?? 0, notebook);
      const end = await blocksEnd(bytes, at + 1);
      await notebook.picture(bytes, at, end - at);
      at = end;
    } else if (kind === 0x21) at = await extension(bytes, at, notebook);
    else return notebook.finding("a GIF without an end");
  }
};

/** Reads a colour table into the hash; how long it is. */
const colours = async (bytes: FileBytes, at: number, flags: number, notebook: Notebook): Promise<number> => {
  if ((flags & 0x80) === 0) return 0;
  const length = 3 << ((flags & 7) + 1);
  await notebook.picture(bytes, at, length);
  return length;
};

/** Behind the sub-blocks that begin at `at`, their terminator included. */
const blocksEnd = async (bytes: FileBytes, from: number): Promise<number> => {
  let at = from;
  while (at < bytes.sizeBytes) {
    const size = (await bytes.read(at, 1))[0] ?? 0;
    at += 1 + size;
    if (size === 0) break;
  }
  return Math.min(at, bytes.sizeBytes);
};

const contentOf = async (bytes: FileBytes, from: number, end: number): Promise<Buffer> => {
  const blocks: Buffer[] = [];
  for (let at = from; at < end; ) {
    const size = (await bytes.read(at, 1))[0] ?? 0;
    blocks.push(Buffer.from(await bytes.read(at + 1, size)));
    at += 1 + size;
  }
  return Buffer.concat(blocks);
};

const extension = async (bytes: FileBytes, at: number, notebook: Notebook): Promise<number> => {
  const label = (await bytes.read(at + 1, 1))[0] ?? 0;
  const end = await blocksEnd(bytes, at + 2);
  // Graphic control: delay and transparency of the picture that follows.
  if (label === 0xf9) {
    await notebook.picture(bytes, at, end - at);
    return end;
  }
  const name = (await bytes.read(at + 3, 11)).toString("latin1");
  if (label === 0xff && (name === "NETSCAPE2.0" || name === "ANIMEXTS1.0")) {
    if (end - at > 19) notebook.finding(`GIF ${name} is longer than a loop count`);
    return end;
  }
  if (label === 0xff && name === "ICCRGBG1012") notebook.stream({ where: "ICC profile", icc: true, bytes: await contentOf(bytes, at + 14, end) });
  else if (label === 0xff && name === "XMP DataXMP") return xmpPacket(bytes, at, end, notebook);
  else {
    notebook.finding(label === 0xfe ? "a GIF comment" : label === 0x01 ? "text in the GIF" : `GIF ${name.replace(/[^ -~]/gu, "?")}`);
    notebook.stream({ where: "GIF extension", icc: false, bytes: await contentOf(bytes, at + 2, end) });
  }
  notebook.cover({ startByte: at, endByte: end });
  return end;
};

/** XMP in GIF is not cut into sub-blocks: 258 bytes, 01 FF FE … 00 00, lead every reader of sub-blocks to its end (XMP part 3, 1.1.2). */
const xmpPacket = async (bytes: FileBytes, at: number, end: number, notebook: Notebook): Promise<number> => {
  const whole = await bytes.read(at + 14, end - at - 14);
  const packetLength = whole.length - 258;
  const tail = whole.subarray(Math.max(0, packetLength));
  const isMagic = packetLength >= 0 && tail[0] === 1 && tail.subarray(1, 257).every((byte, index) => byte === 255 - index) && tail[257] === 0;
  if (!isMagic) notebook.finding("a GIF's XMP without its end mark");
  notebook.cover({ startByte: at, endByte: end });
  readXmp(Buffer.from(isMagic ? whole.subarray(0, packetLength) : whole), notebook);
  return end;
};
