// JPEG: every segment stays as it is but XMP, the IIM and its digest inside Photoshop's resources, mirrors in EXIF if asked, and the offsets of the multi-picture index.
import { Buffer } from "node:buffer";
import type { Part } from "../format.ts";
import { resourcesIn } from "../parts/resource-blocks.ts";
import { bytesOf, type Comparer, type Comparison, mayChangePart, type Pairing, pairInOrder, type Version } from "./comparison.ts";
import { compareMultiPicture } from "./multi-picture.ts";
import { pairExif } from "./pair-exif.ts";
import { mostTrailerBytes, type TrailerBlock, trailersIn } from "./trailer-blocks.ts";

/** Marker, length, `Exif` and two NULs. */
const exifHeaderBytes = 10;
/** Marker, length, `Photoshop 3.0` and its NUL. */
const photoshopHeaderBytes = 18;

export const compareJpeg: Comparer = async (comparison) => {
  const { before, after, may } = comparison;
  // Fill bytes before a marker carry nothing (T.81 B.1.1.2); ExifTool leaves them out.
  const kept = ({ parts }: Version): readonly Part[] => parts.filter((part) => part.name !== "fill" && !mayChangePart(part, may));
  const exif = await pairExif(pairInOrder(kept(before), kept(after)), comparison, { blockOf: (bytes) => bytes.subarray(exifHeaderBytes), laidOutAnew: false });
  const { pairs, differences } = await pairTrailer(await pairIndex(exif, comparison), comparison);
  return { pairs, differences: may.iim ? [...differences, ...(await compareResources(comparison))] : differences };
};

const trailerOf = ({ parts }: Version): Part | undefined => parts.find((part) => part.name === "trailer");

const pairIndex = async ({ pairs, differences }: Pairing, { before, after }: Comparison): Promise<Pairing> => {
  const rest = new Map(pairs);
  const found = [...differences];
  const segment = async (version: Version, part: Part) => ({ bytes: await bytesOf(version, part), startByte: part.startByte, sizeBytes: version.sizeBytes, endOfFirst: trailerOf(version)?.startByte ?? version.sizeBytes });
  for (const [changed, original] of pairs) {
    if (changed.name !== "E2 MPF") continue;
    rest.delete(changed);
    found.push(...compareMultiPicture(await segment(before, original), await segment(after, changed)));
  }
  return { pairs: rest, differences: found };
};

/** Trailers with copies of the IIM are compared block by block where the IIM may change, and bytewise otherwise. */
const pairTrailer = async ({ pairs, differences }: Pairing, { before, after, may }: Comparison): Promise<Pairing> => {
  const [original, changed] = [trailerOf(before), trailerOf(after)];
  const small = (part: Part): boolean => part.endByte - part.startByte <= mostTrailerBytes;
  if (!may.iim || original === undefined || changed === undefined || !pairs.has(changed) || !small(original) || !small(changed)) return { pairs, differences };
  const [was, is] = [await bytesOf(before, original), await bytesOf(after, changed)];
  if (was.equals(is)) return { pairs, differences };
  const [had, has] = [trailersIn(was, original.startByte), trailersIn(is, changed.startByte)];
  const rest = new Map(pairs);
  rest.delete(changed);
  const front = was.subarray(0, was.length - had.sizeBytes).equals(is.subarray(0, is.length - has.sizeBytes)) ? [] : ["trailer changed"];
  return { pairs: rest, differences: [...differences, ...front, ...compareBlocks(had.blocks.filter((block) => !block.iim), has.blocks.filter((block) => !block.iim))] };
};

type Named = Pick<TrailerBlock, "name" | "bytes">;

const compareBlocks = (was: readonly Named[], is: readonly Named[]): readonly string[] => {
  const gone = was.filter((one) => !is.some((other) => other.name === one.name)).map((one) => `${one.name} is gone`);
  const come = is.filter((one) => !was.some((other) => other.name === one.name)).map((one) => `${one.name} is new`);
  if (gone.length + come.length > 0) return [...gone, ...come];
  if (was.length !== is.length) return ["the number of blocks changed"];
  return was.flatMap((one, at) => (is[at]?.name === one.name && is[at].bytes.equals(one.bytes) ? [] : [`${one.name} changed`]));
};

/** APP13 segments are one stream of resources that was cut at 64 kB. */
const photoshopStream = async (version: Version): Promise<Buffer> => {
  const contents = await Promise.all(version.parts.filter((part) => part.name === "ED Photoshop 3.0").map((part) => bytesOf(version, part)));
  return Buffer.concat(contents.map((bytes) => bytes.subarray(photoshopHeaderBytes)));
};

const compareResources = async ({ before, after }: Comparison): Promise<readonly string[]> => {
  const [had, has] = await Promise.all([photoshopStream(before), photoshopStream(after)]);
  return compareBlocks(otherResources(had), otherResources(has));
};

const otherResources = (bytes: Buffer): readonly Named[] => {
  const { blocks, rest } = resourcesIn(bytes);
  const others = blocks.filter((block) => block.role !== "iim").map((block) => ({ name: `APP13 ${block.name}`, bytes: bytes.subarray(block.startByte, block.endByte) }));
  // Padding behind the last block says nothing.
  return rest.every((byte) => byte === 0) ? others : [...others, { name: "APP13 bytes behind the last resource", bytes: rest }];
};
