// One photo's delivery: its bytes taken in, a copy proven, sent by its channel. What cannot be proven never reaches the channel; the photo itself is only read.
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Profile } from "#contract/profile.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Fields, Sha256 } from "#contract/values.ts";
import { fileNameAt, nameFrom } from "#core/name-template.ts";
import { saidWords } from "#core/shield.ts";
import { diskReason } from "../disk.ts";
import { baseName, type DiskPath, fromText, join, toFs } from "../disk-path.ts";
import { formatByFileType } from "../formats/catalogue.ts";
import type { Format } from "../formats/format.ts";
import { besideCopy, sidecarBeside } from "./copy/beside-copy.ts";
import { ChannelFailure, type OpenChannel, type Parcel, type Sent } from "./channels/channel.ts";
import { keptFields } from "./copy/kept-fields.ts";
import type { TakenIn } from "./copy/look-through.ts";
import { type NotProven, proveCopy, type ProvenCopy, type ProveTools, refused, unsafeFormat } from "./copy/prove-copy.ts";
import type { Hit } from "./search/search.ts";
import type { SensitiveValue } from "./search/sensitive.ts";
import { wholeCopy } from "./copy/whole-copy.ts";

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
  /** What no word of the copy, and not its name, may say: the source is protected. */
  readonly protectedWords?: readonly string[];
  /** Names in the folder that are promised to others, in lower case. */
  readonly taken?: ReadonlySet<string>;
}

export interface DeliveryTools extends ProveTools {
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
export interface Proven { readonly stem: string; readonly ending: string; readonly sha256: Sha256; readonly removed: readonly string[]; readonly kept: Fields }

export type Delivered =
  | { readonly ok: true; readonly sent: Sent; readonly copy: ProvenCopy; /** What went wrong beside the copy, which has left. */ readonly notes: readonly string[] }
  | { readonly ok: false; readonly refusal: RefusalCode; readonly reason: string; readonly hits?: readonly Hit[]; /** It may have arrived. */ readonly unsure?: true };

/** Delivers, or says why not. Rejects only for faults that are no photo's. */
export const deliverPhoto = async (order: DeliveryOrder, tools: DeliveryTools): Promise<Delivered> => {
  const { profile, source } = order;
  const format = formatByFileType(order.fileType);
  if (format === undefined) return refused("cannot-be-made-safe", `the format ${order.fileType} is not known`);
  const unfit = profile.picture.form === "as-is" ? unsafeFormat(format, profile) : undefined;
  if (unfit !== undefined) return refused("cannot-be-made-safe", unfit);
  const name = nameFrom(order.nameTemplate ?? profile.nameTemplate, { fileName: baseName(source), fields: order.fields, seq: order.seq, version: order.version ?? 1 });
  if (!name.ok) return refused("bad-template", name.token);
  const signal = tools.signal ?? new AbortController().signal;
  let work: DiskPath | undefined;
  try {
    await order.channel.ready(signal);
    work = fromText(await mkdtemp(path.join(tools.workFolder ?? tmpdir(), "proofdesk-deliver-")));
    return await proveAndSend({ ...order, format, stem: name.stem, work, original: join(work, `photo.${format.endings[0] ?? "bin"}`) }, tools, signal);
  } catch (cause) {
    if (cause instanceof ChannelFailure && cause.unsure) return { ...refused(cause.code, cause.why), unsure: true };
    if (tools.signal?.aborted === true) return refused("cancelled", "cancelled");
    if (cause instanceof ChannelFailure) return refused(cause.code, cause.why);
    return refused("copy-failed", diskReason(cause));
  } finally {
    if (work !== undefined) await rm(toFs(work), { recursive: true, force: true });
  }
};

interface Making extends DeliveryOrder {
  readonly format: Format;
  readonly stem: string;
  /** A folder of ours for this copy alone, and the photo's bytes in it. */
  readonly work: DiskPath;
  readonly original: DiskPath;
}

const proveAndSend = async (making: Making, tools: DeliveryTools, signal: AbortSignal): Promise<Delivered> => {
  const { profile, stem } = making;
  const taken = await fetchSource(making, tools);
  if ("refusal" in taken) return taken;
  signal.throwIfAborted();
  const said = saidWords(making.protectedWords ?? [], keptFields(tools.table, profile, making.fields), stem);
  if (said.length > 0) return refused("protected-word", said.slice(0, 5).map(({ field, word }) => `${field}: ${word}`).join("; "));
  const copy = profile.picture.form === "whole" ? await wholeCopy({ ...making, sha256: taken.sha256 }) : await proveCopy({ ...making, reading: taken.reading }, tools, signal);
  if (!copy.ok) return copy;
  try {
    return await leave(making, copy, tools, signal);
  } finally {
    copy.release();
  }
};

/** Waits for its turn, then sends. */
const leave = async (making: Making, copy: ProvenCopy, tools: DeliveryTools, signal: AbortSignal): Promise<Delivered> => {
  const { stem } = making;
  await tools.turn;
  signal.throwIfAborted();
  tools.onProven?.({ stem, ending: copy.ending, sha256: copy.sha256, removed: copy.removed, kept: copy.kept });
  const sent = await making.channel.send({ ...about(making, copy.kept), file: copy.file, ...(copy.bytes === undefined ? {} : { bytes: copy.bytes }), sha256: copy.sha256, sizeBytes: copy.sizeBytes, mediaType: `image/${copy.format.id}`, nameAt: (attempt) => fileNameAt(stem, copy.ending, attempt) }, signal);
  const { beside, notes } = await sendBeside(making, copy, sent, tools, signal);
  return { ok: true, sent: beside.length === 0 ? sent : { ...sent, proof: { ...sent.proof, beside } }, copy, notes };
};

const about = ({ taken, photo, version }: Making, fields: Fields): Pick<Parcel, "isTaken" | "fields" | "item"> =>
  ({ isTaken: (one) => taken?.has(one.toLowerCase()) === true, fields, item: { id: photo, version: version ?? 1 } });

type SentBeside = NonNullable<Sent["proof"]["beside"]>;

/** Under the copy's own stem, so that programs find them. The copy has left: what goes wrong here is said, and takes nothing back. */
const sendBeside = async (making: Making, copy: ProvenCopy, { fileName }: Sent, { pool, table }: DeliveryTools, signal: AbortSignal): Promise<{ readonly beside: SentBeside; readonly notes: readonly string[] }> => {
  const { profile, channel, sidecar, photo, version, work } = making;
  const beside: SentBeside = [];
  if (channel.carriesBeside !== true || (profile.beside.length === 0 && (profile.picture.form !== "whole" || sidecar === undefined))) return { beside, notes: [] };
  const stem = fileName.slice(0, -copy.ending.length - 1);
  try {
    const files = [
      ...(profile.picture.form === "whole" && sidecar !== undefined ? [await sidecarBeside(sidecar, work)] : []),
      ...(await besideCopy(profile.beside, copy, fileName, { id: photo, version: version ?? 1 }, { pool, table, work })),
    ];
    for (const one of files) {
      const { fileName: given } = await channel.send({ ...about(making, copy.kept), ...one, nameAt: (attempt) => fileNameAt(stem, one.ending, attempt) }, signal);
      beside.push({ fileName: given, sha256: one.sha256, sizeBytes: one.sizeBytes });
    }
    return { beside, notes: [] };
  } catch (cause) {
    return { beside, notes: [`beside-failed: ${cause instanceof ChannelFailure ? cause.why : diskReason(cause)}`] };
  }
};

/** The photo's bytes into the work folder, read on the way; or why they are not the approved ones. */
const fetchSource = async ({ source, sourceHash, original, format }: Making, { bytes }: DeliveryTools): Promise<TakenIn | NotProven> => {
  try {
    if (!(await stat(toFs(source))).isFile()) return refused("file-unreadable", "not a file");
  } catch (cause) {
    const reason = diskReason(cause);
    return refused(reason === "file-missing" ? "file-missing" : "file-unreadable", reason);
  }
  const taken = await bytes.takeIn(source, original, format);
  return sourceHash !== undefined && taken.sha256 !== sourceHash ? refused("content-changed", "the file changed after its approval") : taken;
};
