// The size and orientation in a JPEG XL codestream's first bits (ISO 18181-1 annex D).
import type { Found } from "./found.ts";

/** Aspect ratios that the header can name instead of a width. */
const ratios: readonly (readonly [number, number])[] = [[1, 1], [12, 10], [4, 3], [3, 2], [16, 9], [5, 4], [2, 1]];

export const codestreamSize = (bytes: Uint8Array): Found | undefined => {
  if (bytes.length < 12 || bytes[0] !== 0xff || bytes[1] !== 0x0a) return undefined;
  let at = 16;
  // Bits come lowest first.
  const bits = (count: number): number => {
    let value = 0;
    for (let index = 0; index < count; index += 1, at += 1) value += (((bytes[at >> 3] ?? 0) >> (at & 7)) & 1) * 2 ** index;
    return value;
  };
  const small = bits(1) === 1;
  const length = (): number => (small ? (bits(5) + 1) * 8 : bits([9, 13, 18, 30][bits(2)] ?? 9) + 1);
  const height = length();
  const ratio = ratios[bits(3) - 1];
  const width = ratio === undefined ? length() : Math.floor((height * ratio[0]) / ratio[1]);
  // ImageMetadata: all default, or extra fields, of which the orientation is the first.
  const orientation = bits(1) === 1 || bits(1) === 0 ? 1 : bits(3) + 1;
  return { width, height, orientation };
};
