// A look at a photo's bytes on disk: hashes, what changed since the desk last knew, sidecars that came or went.
// `check`, `submit`, `approve`, `deliver` and a write always go through here; the index alone is never believed.
import type { PhotoId, Sha256 } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { contentHash, diskReason, exists, signatureOf } from "../disk.ts";
import type { PhotoRecord } from "../index-db/photo-record.ts";
import { recordOutsideChange } from "./outside-change.ts";
import { findSidecar, sidecarNames } from "./sidecar.ts";
import { takeReadings } from "./take-reading.ts";
import { isOwnWrite, putReading } from "./with-reading.ts";

export interface Hashed { readonly hashes: Readonly<Record<string, Sha256>>; readonly content: Sha256 }

/** Hashes of the photo's files as they are now. */
export const hashPhoto = async (context: DeskContext, record: PhotoRecord): Promise<Hashed> => {
  const picture = await context.bytes.hash(record.path);
  const hashes: Record<string, Sha256> = { picture };
  if (record.sidecar !== undefined) hashes["sidecar"] = await context.bytes.hash(record.sidecar);
  return { hashes, content: contentHash(hashes) };
};

/** Files that change all the while are not waited for. */
const attempts = 4;

/** The row with the file's real state, its content hash known. `unreadable` and `missing` files come back so marked. */
export const lookAt = async (context: DeskContext, id: PhotoId): Promise<PhotoRecord | undefined> => {
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    const looked = await lookOnce(context, id);
    // Somebody else read it, wrote it or changed it meanwhile: the look begins anew.
    if (looked !== "again") return looked;
  }
  return context.index.get(id);
};

/**
 * The row where nothing touched the photo since its bytes were hashed, by the file system's word: for whoever hashes the very bytes it
 * takes, as a delivery does (SPEC.md section 2 wants the bytes, not the word). Undefined sends the caller to `lookAt`.
 */
export const lookQuickly = async (context: DeskContext, id: PhotoId): Promise<PhotoRecord | undefined> => {
  const record = context.index.get(id);
  if (record === undefined || record.file !== "here" || record.reading === undefined || record.contentHash === undefined || record.sidecar !== undefined) return undefined;
  const [signature, ...sidecars] = await Promise.all([signatureOf(record.path).catch(() => ""), ...sidecarNames(record.path).map(exists)]);
  return signature === record.signature && !sidecars.includes(true) && context.index.get(id)?.contentHash === record.contentHash ? record : undefined;
};

const lookOnce = async (context: DeskContext, id: PhotoId): Promise<PhotoRecord | undefined | "again"> => {
  const record = context.index.get(id);
  if (record === undefined) return undefined;
  const begun = record.signature;
  try {
    const sidecar = await findSidecar(record.path);
    const signature = await signatureOf(record.path);
    const sidecarSignature = sidecar === undefined ? "" : await signatureOf(sidecar);
    const touched = signature !== record.signature || sidecarSignature !== record.sidecarSignature || record.sidecar !== sidecar;
    record.sidecar = sidecar;
    const hashed = await hashPhoto(context, record);
    if (!touched && record.file === "here" && record.reading !== undefined) {
      if (record.contentHash === hashed.content) return record;
      // Known from now on only if a baseline says so in the journal; the row alone is no truth.
      if (record.contentHash === undefined) return { ...record, hashes: hashed.hashes, contentHash: hashed.content };
    }
    return await readAnew(context, record, hashed, { begun, signature });
  } catch (cause) {
    const reason = diskReason(cause);
    record.file = reason === "file-missing" ? "missing" : "unreadable";
    record.reason = reason;
    context.changed([id]);
    return putReading(context, record, begun) ?? "again";
  }
};

/** Reads the files; where their content is not what the journal knows, says so there, and an approval is void from here on. */
const readAnew = async (context: DeskContext, read: PhotoRecord, hashed: Hashed, at: { readonly begun: string; readonly signature: string }): Promise<PhotoRecord | "again"> => {
  const before = read.reading?.fields ?? {};
  const known = read.contentHash !== undefined || read.reading !== undefined;
  await takeReadings(context, [read]);
  // A write of our own may have come into its place while the bytes were hashed and read.
  if (isOwnWrite(context, read.id, hashed.hashes)) return { ...read, hashes: hashed.hashes, contentHash: hashed.content };
  // Hash and reading must be of the same bytes.
  const record = read.file === "here" && read.signature !== at.signature ? undefined : putReading(context, read, at.begun);
  if (record === undefined) return "again";
  if (record.contentHash === hashed.content) return record;
  return known ? recordOutsideChange(context, record, hashed, before) : { ...record, hashes: hashed.hashes, contentHash: hashed.content };
};
