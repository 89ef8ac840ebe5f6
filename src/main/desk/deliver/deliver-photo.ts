// One photo's delivery: copy, empty, refill, prove, send by its channel. What cannot be proven never reaches the channel; the photo itself is only read.
import { Buffer } from "node:buffer";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Profile } from "#contract/profile.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Fields, Sha256 } from "#contract/values.ts";
import type { FieldTable } from "#core/fields/table.ts";
import { fileNameAt, nameFrom } from "#core/name-template.ts";
import type { ByteWork } from "../bytes/byte-work.ts";
import { diskReason } from "../disk.ts";
import { baseName, type DiskPath, ending, fromText, join, toFs } from "../disk-path.ts";
import type { ExifToolPool } from "../exiftool/pool.ts";
import { formatByFileType } from "../formats/catalogue.ts";
import type { Format } from "../formats/format.ts";
import { approvedTexts, keptFields } from "./kept-fields.ts";
import { makeCopy } from "./make-copy.ts";
import { ChannelFailure, type OpenChannel, type Parcel, type Sent } from "./channels/channel.ts";
import { type Exempt, type Hit, placeOfName, searchCopy } from "./search.ts";
import { hasSecondReader } from "./second-reader.ts";
import type { SecondReading } from "./second-reader/reading.ts";
import { readSensitive, type SensitiveValue, sensitiveValues } from "./sensitive.ts";

export interface DeliveryOrder {
  readonly source: DiskPath;
  readonly sidecar?: DiskPath;
  /** SHA-256 of the source's bytes that the approval stands on; another file now is refused. */
  readonly sourceHash?: Sha256;
  /** ExifTool's File:FileType. */
  readonly fileType: string;
  readonly orientation: number;
  /** The approved values: the merged reading, whichever place or sidecar they stand in. */
  readonly fields: Fields;
  /** What the file gave away on arrival; what it gives away now is looked for besides. */
  readonly sensitive: readonly SensitiveValue[];
  readonly profile: Profile;
  /** Opened to whoever gets the copy. */
  readonly channel: OpenChannel;
  /** The photo's id, for channels that name the item. */
  readonly photo: string;
  /** Absent: the profile's. */
  readonly nameTemplate?: string;
  readonly seq: number;
  readonly version?: number;
  /** Names in the folder that are promised to others, in lower case. */
  readonly taken?: ReadonlySet<string>;
}

export interface DeliveryTools {
  readonly pool: ExifToolPool;
  readonly bytes: ByteWork;
  readonly table: FieldTable;
  /** Where the copy is made, out of everybody's sight. The platform's temporary folder by default. */
  readonly workFolder?: string;
  /** Stopping leaves nothing in the folder; a copy that has its name stays delivered. */
  readonly signal?: AbortSignal;
  /** Resolves when it is this copy's turn to leave: copies are proven side by side and sent one after the other, so that names and numbers come out in the order asked for. */
  readonly turn?: Promise<void>;
  /** Called with what is about to be placed, before anything of it has a name in the folder. Throwing places nothing. */
  readonly onProven?: (proven: Proven) => void;
}

/** A proven copy that is about to get its name: `stem.ending`, or `stem_2.ending` and on where that is taken. */
export interface Proven { readonly sha256: Sha256; readonly stem: string; readonly ending: string; readonly removed: readonly string[]; readonly kept: Fields }

export type Delivered =
  | { readonly ok: true; readonly sent: Sent; readonly sha256: Sha256; readonly kept: Fields; readonly removed: readonly string[]; readonly exempt: readonly Exempt[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly refusal: RefusalCode; readonly reason: string; readonly hits?: readonly Hit[]; /** It may have arrived. */ readonly unsure?: true };

const refused = (refusal: RefusalCode, reason: string, hits?: readonly Hit[]): Extract<Delivered, { ok: false }> => ({ ok: false, refusal, reason, ...(hits === undefined ? {} : { hits }) });

/** Delivers, or says why not. Rejects only for faults that are no photo's. */
export const deliverPhoto = async (order: DeliveryOrder, tools: DeliveryTools): Promise<Delivered> => {
  const format = formatByFileType(order.fileType);
  const unfit = format === undefined ? `the format ${order.fileType} is not known` : unsafeFormat(format, order.profile);
  if (format === undefined || unfit !== undefined) return refused("cannot-be-made-safe", unfit ?? "");
  const name = nameFrom(order.nameTemplate ?? order.profile.nameTemplate, { fileName: baseName(order.source), fields: order.fields, seq: order.seq, version: order.version ?? 1 });
  if (!name.ok) return refused("bad-template", name.token);
  const signal = tools.signal ?? new AbortController().signal;
  let work: string | undefined;
  try {
    await order.channel.ready(signal);
    work = await mkdtemp(path.join(tools.workFolder ?? tmpdir(), "proofdesk-deliver-"));
    return await proveAndSend({ ...order, format, stem: name.stem, working: join(fromText(work), "copy.part") }, tools, signal);
  } catch (cause) {
    if (cause instanceof ChannelFailure && cause.unsure) return { ...refused(cause.code, cause.why), unsure: true };
    if (tools.signal?.aborted === true) return refused("cancelled", "cancelled");
    if (cause instanceof ChannelFailure) return refused(cause.code, cause.why);
    return refused("copy-failed", diskReason(cause));
  } finally {
    if (work !== undefined) await rm(work, { recursive: true, force: true });
  }
};

/** Why no copy of this format can be safe; undefined where one can. */
export const unsafeFormat = (format: Format, profile: Profile): string | undefined => {
  if (format.raw) return "a raw holds the camera's whole record";
  return profile.refuse[format.id] ?? (hasSecondReader(format.id) ? undefined : `${format.label} cannot be looked through`);
};

interface Making extends DeliveryOrder {
  readonly format: Format;
  readonly stem: string;
  readonly working: DiskPath;
}

const proveAndSend = async (making: Making, tools: DeliveryTools, signal: AbortSignal): Promise<Delivered> => {
  const { format, profile, working } = making;
  const { pool, table } = tools;
  const before = await fetchSource(making, tools.bytes);
  if ("refusal" in before) return before;
  signal.throwIfAborted();
  if (before.blockers.length > 0) return refused("cannot-be-made-safe", before.blockers.join("; "));
  const kept = keptFields(table, profile, making.fields);
  const made = await makeCopy({ working, format, orientation: making.orientation, profile, mayEmbed: before.mayEmbed, kept }, { pool, table });
  if (!made.ok) return refused(made.why === "damaged" ? "cannot-be-made-safe" : "copy-failed", made.reason);

  signal.throwIfAborted();
  const stem = making.stem;
  const sensitive = [...making.sensitive, ...sensitiveValues(made.arrived, baseName(making.source)), ...(making.sidecar === undefined ? [] : await readSensitive(pool, making.sidecar))];
  const { reading, found: places, sha256, sizeBytes } = await tools.bytes.lookThrough(working, format, sensitive);
  const found = searchCopy({ reading, found: places, dump: made.dump, fileName: fileNameAt(stem, copyEnding(making), 1), approved: approvedTexts(table, kept), sensitive });
  if (found.hits.length > 0) return refused("leak-found", leakWords(found.hits), found.hits);
  const left = [...made.unkept, ...reading.findings];
  if (left.length > 0) return refused("cannot-be-made-safe", `cannot be removed: ${left.slice(0, 5).join("; ")}`);
  if (reading.pictureHash !== before.pictureHash) return refused("copy-failed", "the picture data changed");
  // Without its profile the picture would show other colours.
  if (profile.keep.tags.includes("ICC_Profile:all") && !colourOf(before).equals(colourOf(reading))) return refused("cannot-be-made-safe", "its colour profile cannot be kept");

  await tools.turn;
  signal.throwIfAborted();
  tools.onProven?.({ sha256, stem, ending: copyEnding(making), removed: made.removed, kept });
  const parcel: Parcel = {
    file: working, sha256, sizeBytes, mediaType: `image/${format.id}`, nameAt: (attempt) => fileNameAt(stem, copyEnding(making), attempt),
    isTaken: (one) => making.taken?.has(one.toLowerCase()) === true, fields: kept, item: { id: making.photo, version: making.version ?? 1 },
  };
  const sent = await making.channel.send(parcel, signal);
  const notes = made.removed.some((tag) => /^(?:JUMBF|CBOR):/u.test(tag)) ? ["content-credentials-removed"] : [];
  return { ok: true, sent, sha256, kept, removed: made.removed, exempt: found.exempt, notes };
};

const colourOf = (reading: SecondReading): Buffer => Buffer.concat(reading.streams.filter((stream) => stream.icc).map((stream) => stream.bytes));

/** What was found, tag by tag, never the value. A name can be mended by the editor at once. */
const leakWords = (hits: readonly Hit[]): string => {
  const said = hits.slice(0, 5).map((hit) => `${hit.tag} in ${hit.where}`).join("; ");
  return hits.every((hit) => hit.where === placeOfName) ? `${said}; give the copies another name, with --name "{byline.last}_{date}_{seq:3}" for instance` : said;
};

/** The photo's bytes into the work folder, read on the way; or why they are not the approved ones. */
const fetchSource = async ({ source, sourceHash, working, format }: Making, bytes: ByteWork): Promise<SecondReading | Extract<Delivered, { ok: false }>> => {
  try {
    if (!(await stat(toFs(source))).isFile()) return refused("file-unreadable", "not a file");
  } catch (cause) {
    const reason = diskReason(cause);
    return refused(reason === "file-missing" ? "file-missing" : "file-unreadable", reason);
  }
  const { sha256, reading } = await bytes.takeIn(source, working, format);
  if (sourceHash !== undefined && sha256 !== sourceHash) return refused("content-changed", "the file changed after its approval");
  return reading ?? refused("cannot-be-made-safe", `${format.label} cannot be looked through`);
};

/** A multi-picture JPEG leaves as a JPEG of one picture; an ending that lies is set right. */
const copyEnding = ({ source, format }: Making): string => {
  const own = baseName(source).slice(baseName(source).lastIndexOf(".") + 1);
  const fits = format.id === "jpeg" ? ["jpg", "jpeg", "jpe", "jfif"] : format.endings;
  return fits.includes(ending(source)) ? own : (fits[0] ?? "");
};
