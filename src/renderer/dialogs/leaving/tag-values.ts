// Values of tags in one line, as an editor reads them: a position as a position, a hidden picture by its size, settings with their names.
import { fileSize } from "#words/format.ts";
import type { TagKind } from "./tag-kinds.ts";

export interface Tag { readonly tag: string; readonly value: string }

/** Kinds whose values say by themselves what they are. */
const plain: ReadonlySet<TagKind> = new Set(["gps", "serial", "owner", "device", "time", "previews", "faces", "contact"]);
const nameOf = (tag: string): string => tag.slice(tag.indexOf(":") + 1);

/** ExifTool's stand-in for what is no text. */
export const tagValue = (value: string): string => value.replace(/\(Binary data (\d+) bytes, use -b option to extract\)/gu, (_, bytes: string) => fileSize(Number(bytes)));
const isBinary = (value: string): boolean => value.startsWith("(Binary data ");

/** Exact, as the file has it: a rounded one would say that less is known. */
const positionIn = (tags: readonly Tag[]): string | undefined => {
  const find = (name: string): string => tags.find((one) => one.tag === `GPS:${name}`)?.value ?? "";
  const [latitude, longitude] = [find("GPSLatitude"), find("GPSLongitude")].map((text) => (text === "" ? Number.NaN : Math.abs(Number(text))));
  if (latitude === undefined || longitude === undefined || Number.isNaN(latitude) || Number.isNaN(longitude)) return undefined;
  return `${find("GPSLatitudeRef").startsWith("S") ? -latitude : latitude}, ${find("GPSLongitudeRef").startsWith("W") ? -longitude : longitude}`;
};

export const valuesOf = (kind: TagKind, tags: readonly Tag[]): string => {
  const place = kind === "gps" ? positionIn(tags) : undefined;
  if (place !== undefined) return place;
  const pictures = kind === "previews" ? tags.filter((one) => isBinary(one.value)) : [];
  const told = (pictures.length > 0 ? pictures : tags).filter((one) => one.value !== "");
  return [...new Set(told.map(({ tag, value }) => (plain.has(kind) && pictures.length === 0 ? value : `${nameOf(tag)} ${tagValue(value)}`)))].join(", ");
};
