// Gives raw pixels their colour profile, so that they are brought to sRGB: sharp takes one only inside a file, and TIFF is the simplest.
import { Buffer } from "node:buffer";
import sharp from "sharp";
import type { Size } from "./decode-task.ts";

export interface RawPixels {
  readonly data: Uint8Array;
  readonly size: Size;
  readonly channels: 1 | 3 | 4;
}

/** A TIFF of these pixels, made no larger than wanted first. */
export const withProfile = async ({ data, size, channels }: RawPixels, icc: Uint8Array, longSide: number): Promise<Uint8Array> => {
  const small = await sharp(data, { raw: { ...size, channels } }).resize({ width: longSide, height: longSide, fit: "inside", withoutEnlargement: true }).raw().toBuffer({ resolveWithObject: true });
  return tiffOf(small.data, { width: small.info.width, height: small.info.height, channels: small.info.channels }, icc);
};

const tiffOf = (pixels: Buffer, { width, height, channels }: Size & { readonly channels: number }, icc: Uint8Array): Buffer => {
  // One value each but for the bits per sample, the pixels and the profile, which stand behind the directory.
  const entries: (readonly [tag: number, type: number, count: number, value: number])[] = [
    [0x0100, 4, 1, width], [0x0101, 4, 1, height], [0x0102, 3, channels, 0], [0x0103, 3, 1, 1], [0x0106, 3, 1, channels === 1 ? 1 : 2], [0x0111, 4, 1, 0], [0x0115, 3, 1, channels], [0x0116, 4, 1, height], [0x0117, 4, 1, pixels.length],
    ...(channels === 4 ? [[0x0152, 3, 1, 2] as const] : []), [0x8773, 7, icc.length, 0],
  ];
  const headLength = 8 + 2 + entries.length * 12 + 4 + 8;
  const head = Buffer.alloc(headLength);
  head.write("II*\0", 0, "latin1");
  head.writeUInt32LE(8, 4);
  head.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    head.writeUInt32LE(tag === 0x0111 ? headLength : tag === 0x8773 ? headLength + pixels.length : tag === 0x0102 ? (channels === 1 ? 8 : headLength - 8) : value, at + 8);
  });
  for (let channel = 0; channel < Math.min(channels, 4); channel += 1) head.writeUInt16LE(8, headLength - 8 + channel * 2);
  return Buffer.concat([head, pixels, icc]);
};
