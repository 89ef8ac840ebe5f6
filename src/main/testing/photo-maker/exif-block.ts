// Builds EXIF blocks and small TIFF structures by hand, so that a test decides every byte of them.
import { Buffer } from "node:buffer";

/** One tag. `ascii` gets its NUL; numbers are unsigned unless the type says otherwise. */
export type TiffValue =
  | { readonly ascii: string }
  | { readonly short: readonly number[] }
  | { readonly long: readonly number[] }
  | { readonly rational: readonly (readonly [number, number])[] }
  | { readonly bytes: Uint8Array; readonly type?: 1 | 7 }
  /** Another IFD; the tag holds its offset. */
  | { readonly ifd: TiffIfd }
  /** Bytes outside the IFD (a strip, a thumbnail); the tag holds their offset. */
  | { readonly outside: Uint8Array };

export type TiffIfd = ReadonlyMap<number, TiffValue>;

const typeOf = (value: TiffValue): { readonly type: number; readonly count: number; readonly bytes: Buffer } => {
  if ("ascii" in value) {
    const bytes = Buffer.from(`${value.ascii}\0`, "utf8");
    return { type: 2, count: bytes.length, bytes };
  }
  if ("short" in value) {
    const bytes = Buffer.alloc(value.short.length * 2);
    value.short.forEach((number, at) => bytes.writeUInt16LE(number, at * 2));
    return { type: 3, count: value.short.length, bytes };
  }
  if ("long" in value) return { type: 4, count: value.long.length, bytes: longs(value.long) };
  if ("rational" in value) return { type: 5, count: value.rational.length, bytes: longs(value.rational.flat()) };
  if ("bytes" in value) return { type: value.type ?? 7, count: value.bytes.length, bytes: Buffer.from(value.bytes) };
  return { type: 4, count: 1, bytes: Buffer.alloc(4) };
};

const longs = (numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeUInt32LE(number, at * 4));
  return bytes;
};

/** A little-endian TIFF file of these IFDs in a chain. `head` stands between the 8-byte header and the first IFD (CR2's mark). */
export const tiffBlock = (chain: readonly TiffIfd[], head: Uint8Array = new Uint8Array()): Buffer => {
  const pieces: Buffer[] = [Buffer.from([0x49, 0x49, 0x2a, 0, 0, 0, 0, 0]), Buffer.from(head)];
  let length = 8 + head.length;
  const add = (bytes: Uint8Array): number => {
    const start = length;
    const even = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
    pieces.push(Buffer.from(even));
    length += even.length;
    return start;
  };
  const addIfd = (ifd: TiffIfd, next: number): number => {
    const entries = [...ifd].sort(([a], [b]) => a - b);
    const table = Buffer.alloc(2 + entries.length * 12 + 4);
    table.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, value], index) => {
      const at = 2 + index * 12;
      const { type, count, bytes } = typeOf(value);
      table.writeUInt16LE(tag, at);
      table.writeUInt16LE(type, at + 2);
      table.writeUInt32LE(count, at + 4);
      if ("ifd" in value) table.writeUInt32LE(addIfd(value.ifd, 0), at + 8);
      else if ("outside" in value) table.writeUInt32LE(add(value.outside), at + 8);
      else if (bytes.length <= 4) bytes.copy(table, at + 8);
      else table.writeUInt32LE(add(bytes), at + 8);
    });
    table.writeUInt32LE(next, table.length - 4);
    return add(table);
  };
  // The last IFD first, so that each knows where the next one stands.
  const first = chain.reduceRight((next, ifd) => addIfd(ifd, next), 0);
  const whole = Buffer.concat(pieces);
  whole.writeUInt32LE(first, 4);
  return whole;
};

/** What a device writes about itself and the moment. */
export interface MadeExif {
  readonly make?: string;
  readonly model?: string;
  readonly software?: string;
  readonly description?: string;
  readonly artist?: string;
  readonly copyright?: string;
  /** `2024:05:06 10:11:12` */
  readonly captureTime?: string;
  /** `+02:00` */
  readonly offset?: string;
  readonly serial?: string;
  readonly lensSerial?: string;
  readonly owner?: string;
  readonly lens?: string;
  readonly gps?: { readonly latitude: number; readonly longitude: number };
}

/** The entries of IFD0 for these values; ExifIFD and GPS hang below it. */
export const exifIfd0 = (exif: MadeExif, orientation?: number): Map<number, TiffValue> => {
  const ifd0 = new Map<number, TiffValue>();
  const text = (ifd: Map<number, TiffValue>, tag: number, value: string | undefined): void => {
    if (value !== undefined) ifd.set(tag, { ascii: value });
  };
  text(ifd0, 0x010e, exif.description);
  text(ifd0, 0x010f, exif.make);
  text(ifd0, 0x0110, exif.model);
  if (orientation !== undefined) ifd0.set(0x0112, { short: [orientation] });
  text(ifd0, 0x0131, exif.software);
  text(ifd0, 0x013b, exif.artist);
  text(ifd0, 0x8298, exif.copyright);
  const exifIfd = new Map<number, TiffValue>();
  text(exifIfd, 0x9003, exif.captureTime);
  text(exifIfd, 0x9011, exif.offset);
  text(exifIfd, 0xa430, exif.owner);
  text(exifIfd, 0xa431, exif.serial);
  text(exifIfd, 0xa434, exif.lens);
  text(exifIfd, 0xa435, exif.lensSerial);
  if (exifIfd.size > 0) ifd0.set(0x8769, { ifd: exifIfd });
  if (exif.gps !== undefined) ifd0.set(0x8825, { ifd: gpsIfd(exif.gps.latitude, exif.gps.longitude) });
  return ifd0;
};

const sexagesimal = (degrees: number): readonly (readonly [number, number])[] => {
  const whole = Math.abs(degrees);
  const minutes = (whole % 1) * 60;
  return [[Math.floor(whole), 1], [Math.floor(minutes), 1], [Math.round((minutes % 1) * 60 * 10_000), 10_000]];
};

const gpsIfd = (latitude: number, longitude: number): TiffIfd =>
  new Map<number, TiffValue>([
    [0, { bytes: Uint8Array.of(2, 3, 0, 0), type: 1 }],
    [1, { ascii: latitude < 0 ? "S" : "N" }],
    [2, { rational: sexagesimal(latitude) }],
    [3, { ascii: longitude < 0 ? "W" : "E" }],
    [4, { rational: sexagesimal(longitude) }],
  ]);
