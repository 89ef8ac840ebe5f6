// The flattened picture at the end of a Photoshop file, which most programs save for others to see: 8 or 16 bits, plain or run-length coded.
import type { Buffer } from "node:buffer";
import { mostPixelsInMemory } from "./decode-task.ts";
import type { RawPixels } from "./with-profile.ts";

const modes = { bitmap: 0, grey: 1, indexed: 2, rgb: 3, cmyk: 4, duotone: 8 } as const;

type Refused = { readonly reason: string };

export const psdPixels = (bytes: Buffer): RawPixels | Refused => {
  try {
    return decode(bytes);
  } catch {
    // Lengths that lead outside the file.
    return { reason: "The Photoshop file is damaged." };
  }
};

const decode = (bytes: Buffer): RawPixels | Refused => {
  const [version, planes, height, width, depth, mode] = [bytes.readUInt16BE(4), bytes.readUInt16BE(12), bytes.readUInt32BE(14), bytes.readUInt32BE(18), bytes.readUInt16BE(22), bytes.readUInt16BE(24)];
  if (width * height > mostPixelsInMemory) return { reason: `The picture is ${width} × ${height} pixels large; more than ${mostPixelsInMemory / 1_000_000} million are not decoded.` };
  const used = mode === modes.rgb ? 3 : mode === modes.cmyk ? 4 : mode === modes.grey || mode === modes.duotone || mode === modes.indexed ? 1 : 0;
  if (used === 0 || planes < used || (depth !== 8 && depth !== 16)) return { reason: "Photoshop files of this colour mode are shown only by a preview inside, and there is none." };
  const palette = bytes.subarray(30, 30 + bytes.readUInt32BE(26));
  let at = 30 + palette.length;
  at += 4 + bytes.readUInt32BE(at);
  // In the large kind (PSB, version 2) layers have a length of eight bytes.
  at += version === 2 ? 8 + Number(bytes.readBigUInt64BE(at)) : 4 + bytes.readUInt32BE(at);
  const compression = bytes.readUInt16BE(at);
  if (compression > 1) return { reason: "The picture in the Photoshop file is coded in a way that cannot be shown." };
  const shape = { width, height, planes, used, step: depth / 8 };
  const values = compression === 0 ? plain(bytes, at + 2, shape) : runs(bytes, at + 2, shape, version === 2 ? 4 : 2);
  return mode === modes.indexed ? indexed(values, palette, { width, height }) : mode === modes.cmyk ? fromCmyk(values, { width, height }) : { data: values, size: { width, height }, channels: used === 3 ? 3 : 1 };
};

interface Shape { readonly width: number; readonly height: number; readonly planes: number; readonly used: number; readonly step: number }

/** One plane after the other, the high byte of each value first. */
const plain = (bytes: Buffer, from: number, { width, height, used, step }: Shape): Uint8Array => {
  const out = new Uint8Array(width * height * used);
  for (let plane = 0; plane < used; plane += 1) {
    const start = from + plane * width * height * step;
    for (let pixel = 0; pixel < width * height; pixel += 1) out[pixel * used + plane] = bytes[start + pixel * step] ?? 0;
  }
  return out;
};

/** PackBits by row; the lengths of all rows of all planes stand in front. */
const runs = (bytes: Buffer, from: number, { width, height, planes, used, step }: Shape, lengthBytes: number): Uint8Array => {
  const out = new Uint8Array(width * height * used);
  const row = new Uint8Array(width * step);
  let at = from + planes * height * lengthBytes;
  for (let plane = 0; plane < used; plane += 1) {
    for (let line = 0; line < height; line += 1) {
      const end = at + bytes.readUIntBE(from + (plane * height + line) * lengthBytes, lengthBytes);
      unpack(bytes.subarray(at, end), row);
      for (let x = 0; x < width; x += 1) out[(line * width + x) * used + plane] = row[x * step] ?? 0;
      at = end;
    }
  }
  return out;
};

const unpack = (packed: Buffer, row: Uint8Array): void => {
  row.fill(0);
  for (let at = 0, to = 0; at < packed.length && to < row.length; ) {
    const head = packed[at] ?? 0;
    if (head < 128) {
      const literal = packed.subarray(at + 1, at + 2 + head).subarray(0, row.length - to);
      row.set(literal, to);
      to += head + 1;
      at += head + 2;
    } else {
      if (head > 128) {
        row.fill(packed[at + 1] ?? 0, to, Math.min(row.length, to + 257 - head));
        to += 257 - head;
      }
      at += head > 128 ? 2 : 1;
    }
  }
};

/** 256 reds, then greens, then blues. */
const indexed = (values: Uint8Array, palette: Buffer, size: RawPixels["size"]): RawPixels => {
  const data = new Uint8Array(values.length * 3);
  values.forEach((value, pixel) => {
    for (let channel = 0; channel < 3; channel += 1) data[pixel * 3 + channel] = palette[channel * 256 + value] ?? 0;
  });
  return { data, size, channels: 3 };
};

/** Photoshop keeps the inverse of the inks; without the profile this is as near as a small picture needs. */
const fromCmyk = (values: Uint8Array, size: RawPixels["size"]): RawPixels => {
  const data = new Uint8Array((values.length / 4) * 3);
  for (let pixel = 0; pixel * 4 < values.length; pixel += 1) {
    const black = values[pixel * 4 + 3] ?? 0;
    for (let channel = 0; channel < 3; channel += 1) data[pixel * 3 + channel] = ((values[pixel * 4 + channel] ?? 0) * black) / 255;
  }
  return { data, size, channels: 3 };
};
