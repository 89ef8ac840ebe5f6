// EXIF of a picture: orientation, camera, capture time, and the thumbnail in its second directory.
import type { ByteSource, Ifd, TiffReader } from "../../formats/exif/ifd.ts";
import { openTiff } from "../../formats/exif/ifd.ts";
import { type Found, jpegOnly, known } from "./found.ts";

const mostThumbnailBytes = 196_608;

/** `base`: where the block's byte-order mark stands in the source. */
export const exifLook = async (source: ByteSource, base = 0): Promise<Found> => {
  const reader = await openTiff(source, base);
  const first = reader === undefined ? undefined : await reader.ifd(reader.first);
  if (reader === undefined || first === undefined) return {};
  const second = first.next === 0 ? undefined : await reader.ifd(first.next);
  return { ...(await deviceLook(reader, first)), ...(second === undefined ? {} : await thumbnailLook(reader, second)) };
};

/** What the first directory and its ExifIFD say. */
export const deviceLook = async (reader: TiffReader, first: Ifd): Promise<Found> => {
  const [exifAt] = await reader.numbers(first.entries.get(0x8769));
  const exif = exifAt === undefined ? undefined : await reader.ifd(exifAt);
  const [orientation] = await reader.numbers(first.entries.get(0x0112));
  return known({
    make: words(await reader.text(first.entries.get(0x010f))),
    model: words(await reader.text(first.entries.get(0x0110))),
    orientation: orientation !== undefined && orientation >= 1 && orientation <= 8 ? orientation : undefined,
    ...(exif === undefined ? {} : await momentLook(reader, exif)),
  });
};

/** Capture time and offset of an ExifIFD. */
export const momentLook = async (reader: TiffReader, exif: Ifd): Promise<Found> =>
  known({
    captureTime: isoTime(await reader.text(exif.entries.get(0x9003)), await reader.text(exif.entries.get(0x9291))),
    offset: zone(await reader.text(exif.entries.get(0x9011))),
  });

const thumbnailLook = async (reader: TiffReader, second: Ifd): Promise<Found> => {
  const [at] = await reader.numbers(second.entries.get(0x0201));
  const [length = 0] = await reader.numbers(second.entries.get(0x0202));
  if (at === undefined || length === 0 || length > mostThumbnailBytes) return {};
  const thumbnail = jpegOnly(await reader.bytes({ tag: 0, type: 7, count: length, sizeBytes: length, at }));
  const [orientation] = await reader.numbers(second.entries.get(0x0112));
  return known({ thumbnail, thumbnailOrientation: thumbnail !== undefined && orientation !== undefined && orientation >= 1 && orientation <= 8 ? orientation : undefined });
};

const words = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim();
  return trimmed === undefined || trimmed === "" ? undefined : trimmed;
};

/** ISO 8601 of EXIF's `Y:M:D h:m:s` and its fraction; a clock that was never set writes zeros: that is no time. */
export const isoTime = (text: string | undefined, fraction?: string): string | undefined => {
  const match = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?/u.exec(text?.trim() ?? "");
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second = "00", inline] = match;
  if (year === "0000" || month === "00" || day === "00") return undefined;
  const digits = /^\d+/u.exec(fraction?.trim() ?? "")?.[0];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${inline ?? (digits === undefined ? "" : `.${digits}`)}`;
};

const zone = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? "";
  return trimmed === "Z" ? "+00:00" : /^[+-](?:0\d|1[0-4]):[0-5]\d$/u.test(trimmed) ? trimmed : undefined;
};
