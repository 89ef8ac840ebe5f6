// The values of an arrived file that a delivered copy must not have. Kept beside the journal at arrival, looked for again in every copy.
import { Buffer } from "node:buffer";
import { z } from "zod";
import { type DiskPath, stem } from "../../disk-path.ts";
import type { ExifToolPool } from "../../exiftool/pool.ts";
import { readMany, type ReadResult } from "../../read/read-many.ts";
import { ignoredGroups, sayingNothing, sensitiveKinds, sensitiveRules } from "./sensitive-table.ts";

export const sensitiveValue = z.object({
  kind: z.enum(sensitiveKinds),
  /** `Group1:Tag` of the arrived file; members of structures behind slashes. */
  tag: z.string(),
  /** As ExifTool prints it; a position as signed decimal degrees. */
  value: z.string(),
  /** The three rationals of a position as the file holds them, big endian, base64. */
  raw: z.string().optional(),
  /** An ordinary word or number: looked for in its own tag only. */
  tagOnly: z.literal(true).optional(),
});
export type SensitiveValue = z.infer<typeof sensitiveValue>;

/** A full dump for this purpose: every group and copy, structures whole, raw rationals, positions as decimals, also inside embedded files. */
export const sensitiveArgs: readonly string[] = [
  "-j", "-a", "-G1:4", "-struct", "-l", "-ee", "-api", "SaveBin=1", "-api", "StructFormat=JSONQ", "-api", "largefilesupport=1", "-c", "%+.9f", "-all",
];

/** No photo has more; a motion photo's track of positions might. */
const maxValues = 2000;
const maxPositions = 200;
const maxLength = 2000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

interface Leaf {
  readonly path: string;
  readonly text: string;
  /** Raw number and rationals, where the dump was made with `-l`. */
  readonly number?: string;
  readonly rational?: string;
}

/** One value of a dump: `-l` wraps each as `{desc, val, num?, rat?}`; raw number and rationals come with it. */
export const unwrapped = (value: unknown): { readonly value: unknown; readonly number?: string; readonly rational?: string } => {
  if (!isRecord(value) || typeof value["desc"] !== "string" || !("val" in value)) return { value };
  const { num, rat } = value;
  return { value: value["val"], ...(num === undefined ? {} : { number: typeof num === "string" ? num : JSON.stringify(num) }), ...(typeof rat === "string" ? { rational: rat } : {}) };
};

function* leaves(path: string, value: unknown, rest: Omit<Leaf, "path" | "text"> = {}): Generator<Leaf> {
  if (Array.isArray(value)) for (const one of value) yield* leaves(path, one, rest);
  else if (isRecord(value)) for (const [key, one] of Object.entries(value)) yield* leaves(`${path}/${key}`, one);
  else if (value !== undefined && value !== null) yield { path, text: typeof value === "string" ? value : JSON.stringify(value), ...rest };
}

/** Every value of a dump with its tag; members of structures behind slashes. */
export const dumpLeaves = (dump: Readonly<Record<string, unknown>>): readonly Leaf[] =>
  Object.entries(dump).flatMap(([key, wrapped]) => {
    const tag = plainTag(key);
    if (ignoredGroups.test(tag)) return [];
    const { value, ...rest } = unwrapped(wrapped);
    return [...leaves(tag, value, rest)];
  });

/** Tags of a dump without copy numbers: `GPS:Copy1:GPSLatitude` is `GPS:GPSLatitude`. */
export const plainTag = (key: string): string => key.replace(/:Copy\d+:/u, ":");

/** Degrees of one coordinate: decimal, or degrees with minutes and seconds in any spelling. */
const degrees = (text: string): number | undefined => {
  const numbers = text.match(/\d+(?:\.\d+)?/gu)?.map(Number) ?? [];
  const [whole, minutes = 0, seconds = 0] = numbers;
  if (whole === undefined || numbers.length > 3 || minutes >= 60 || seconds > 60) return undefined;
  const sign = /^\s*-|[SW]\s*$/u.test(text) ? -1 : 1;
  return sign * (whole + minutes / 60 + seconds / 3600);
};

/** 24 bytes of three unsigned rationals, big endian. */
const rationalBytes = (rational: string): string | undefined => {
  const parts = rational.split(" ").map((one) => one.split("/").map(Number));
  if (parts.length !== 3 || parts.some((part) => part.length !== 2 || part.some((number) => !Number.isInteger(number) || number < 0 || number > 0xffffffff))) return undefined;
  const bytes = Buffer.alloc(24);
  parts.flat().forEach((number, at) => bytes.writeUInt32BE(number, at * 4));
  return bytes.toString("base64");
};

const positions = (tag: string, leaf: Leaf): readonly SensitiveValue[] => {
  // A pair or a triple in one tag: QuickTime's `+52.4596, +13.3218, 50 m`.
  const parts = leaf.text.includes(",") && !/^\d+,[\d.]+[NSEW]$/u.test(leaf.text.trim()) ? leaf.text.split(",").filter((part) => !/m\b|sea level/iu.test(part)) : [leaf.number ?? leaf.text];
  return parts.flatMap((part): SensitiveValue[] => {
    if (/[a-z]{4}/iu.test(part)) return sayingNothing.test(part.trim()) ? [] : [{ kind: "position", tag, value: part.trim() }];
    const value = degrees(part);
    // Nought is no fix, not a place.
    if (value === undefined || value === 0 || Math.abs(value) > 180) return [];
    const raw = leaf.rational === undefined ? undefined : rationalBytes(leaf.rational);
    return [{ kind: "position", tag, value: String(value), ...(raw === undefined ? {} : { raw }) }];
  });
};

/** The sensitive values of a dump made with `sensitiveArgs`, or with `-j -a -G1:4 -struct -b`; the latter has no rationals. */
export const sensitiveValues = (dump: Readonly<Record<string, unknown>>, fileName: string): readonly SensitiveValue[] => {
  const found = new Map<string, SensitiveValue>();
  let room = maxPositions;
  for (const one of dumpLeaves(dump).flatMap(ofLeaf)) {
    const same = `${one.kind} ${one.value} ${one.tagOnly === true ? one.tag : ""} ${one.raw ?? ""}`;
    if (found.size >= maxValues || found.has(same) || (one.kind === "position" && one.tagOnly !== true && (room -= 1) < 0)) continue;
    found.set(same, one);
  }
  // A program that names a file after itself gives nothing away by it.
  return [...found.values()].filter((one) => one.kind !== "history" || stem(one.value) !== stem(fileName));
};

const ofLeaf = (leaf: Leaf): readonly SensitiveValue[] => {
  const rule = sensitiveRules.find((one) => one.path.test(leaf.path));
  if (rule === undefined) return [];
  if (rule.kind === "position" && rule.tagOnly !== true) return positions(leaf.path, leaf);
  const texts = leaf.number === undefined || leaf.number === leaf.text ? [leaf.text] : [leaf.text, leaf.number];
  return texts.flatMap((text): SensitiveValue[] => {
    const value = text.trim().slice(0, maxLength);
    if (value === "" || value.startsWith("base64:") || sayingNothing.test(value)) return [];
    return [{ kind: rule.kind, tag: leaf.path, value, ...(rule.tagOnly === true ? { tagOnly: true } : {}) }];
  });
};

/** Reads the sensitive values of a photo's files. Rejects where the picture cannot be read: nothing may be thought clean for lack of an answer. */
export const readSensitive = async (pool: ExifToolPool, picture: DiskPath, sidecar?: DiskPath): Promise<readonly SensitiveValue[]> => {
  const files = [picture, ...(sidecar === undefined ? [] : [sidecar])];
  const read: readonly ReadResult[] = await readMany(pool, files, sensitiveArgs);
  return read.flatMap((one, at) => {
    if (!one.ok) throw new Error(`its sensitive values cannot be read: ${one.reason}`);
    return sensitiveValues(one.tags, files[at] ?? "");
  });
};
