// “Whose picture is this?”: a stray file held against everything that was delivered and everything that is here, by its bytes, its picture and its name. The file is only read, wherever it lies.
import { stat } from "node:fs/promises";
import { nameHints } from "#core/name-hints.ts";
import { markOf, samePicture, strayComparer } from "#core/picture-mark.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Traced, TraceHit } from "#contract/trace.ts";
import type { PhotoId, Sha256 } from "#contract/values.ts";
import path from "node:path";
import type { Call, DeskContext } from "../context.ts";
import { diskReason } from "../disk.ts";
import { baseName, type DiskPath, display, fromBytes, fromText, toFs } from "../disk-path.ts";
import { pathParts } from "../services/path-parts.ts";
import { ledger } from "../services/photo.ts";
import { compareLibrary } from "./compare-library.ts";

type Given = string | { readonly bytes: string };
type Seen = { readonly sha256: Sha256; readonly mark: Uint8Array } | { readonly sha256?: Sha256; readonly reason: string };

/** Photos with a fitting name that were never delivered have no mark yet: so many are looked at for this one question. */
const mostLooks = 20;

/** The file's hash and mark, or why it has none. */
const lookAtStray = async (context: DeskContext, file: DiskPath): Promise<Seen> => {
  let sha256: Sha256 | undefined;
  try {
    const at = await stat(toFs(file));
    if (at.isDirectory()) return { reason: "is-folder" };
    // A pipe would be waited for.
    if (!at.isFile()) return { reason: "no-picture" };
    if (at.size === 0) return { reason: "empty-file" };
    sha256 = await context.bytes.hash(file);
  } catch (cause) {
    return { reason: diskReason(cause) };
  }
  const grey = await context.greys.get(file);
  if ("reason" in grey) return { sha256, reason: grey.reason === "unreadable" ? "no-picture" : grey.reason };
  const mark = markOf(grey);
  return mark === undefined ? { sha256, reason: "plain-picture" } : { sha256, mark };
};

interface Known { readonly how: TraceHit["how"]; readonly score: number }
const weight: Readonly<Record<TraceHit["how"], number>> = { hash: 2, picture: 1, name: 0 };

/** The photos that have the name now, or were delivered under it. */
const named = (context: DeskContext, fileName: string): readonly PhotoId[] =>
  [...new Set(nameHints(fileName).flatMap((name) => [...context.index.ledger.byFileName(name).map((one) => one.photo), ...context.index.marks.named(name)]))];

/** Of photos without a mark the score of their picture as it lies on the disk. */
const lookedScore = async (context: DeskContext, photo: PhotoId, compare: (other: Uint8Array) => number): Promise<number> => {
  const record = context.index.get(photo);
  if (record === undefined || record.file !== "here") return 0;
  const grey = await context.greys.get(record.path, record.reading?.orientation);
  const mark = "reason" in grey ? undefined : markOf(grey);
  return mark === undefined ? 0 : compare(mark);
};

const hitOf = (context: DeskContext, photo: PhotoId, { how, score }: Known, sha256: Sha256 | undefined): TraceHit[] => {
  const record = context.index.get(photo);
  if (record === undefined) return [];
  const deliveries = ledger(context, photo);
  // It left the desk and nobody ever got it.
  if (!record.present && deliveries.length === 0) return [];
  const exact = how === "hash" ? deliveries.filter((one) => one.sha256 === sha256) : [];
  // A picture does not change with its caption: it tells the version only where there is but one.
  const versions = new Set((exact.length > 0 ? exact : how === "picture" ? deliveries : []).map((one) => one.version));
  const [version] = versions.size === 1 ? versions : [];
  return [{
    photo, ...pathParts(record.path), how, score: Math.round(score * 1000) / 1000, state: record.state, killed: record.state === "killed", correctionOpen: record.correctionOpen,
    deliveries, exact: exact.map((one) => one.number), ...(version === undefined ? {} : { version }), latestVersion: Math.max(...deliveries.map((one) => one.version), deliveries.length === 0 ? record.version : 1),
  }];
};

/** Every photo that the file may show, the surest first. A file that is missing, empty, a folder or no picture is an answer that says so. */
export const trace = async (context: DeskContext, given: Given, call: Pick<Call, "signal">): Promise<Traced> => {
  const file = typeof given === "string" ? fromText(given) : fromBytes(Buffer.from(given.bytes, "base64"));
  if (!path.isAbsolute(display(file)) || file.includes("\0")) throw new Refusal("file-unreadable", { why: "path-not-absolute" });
  const seen = await lookAtStray(context, file);
  call.signal.throwIfAborted();
  const known = new Map<PhotoId, Known>();
  const add = (photo: PhotoId, one: Known): void => {
    const before = known.get(photo);
    if (before === undefined || weight[one.how] > weight[before.how] || (one.how === before.how && one.score > before.score)) known.set(photo, one);
  };
  if (seen.sha256 !== undefined) {
    const { marks, ledger: rows } = context.index;
    for (const photo of [...rows.byHash(seen.sha256).map((one) => one.photo), ...marks.byPicture(seen.sha256), ...marks.photosByPicture(seen.sha256)]) add(photo, { how: "hash", score: 1 });
  }
  if ("mark" in seen) for (const [photo, score] of await compareLibrary(context, seen.mark, call.signal)) add(photo, { how: "picture", score });
  // A name is a hint only where there is a file to trace.
  const hints = seen.sha256 === undefined ? [] : named(context, baseName(file));
  const compare = "mark" in seen ? strayComparer(seen.mark) : undefined;
  let looks = 0;
  for (const photo of hints) {
    if (compare !== undefined && !known.has(photo) && context.index.marks.ofPhoto(photo).length === 0 && looks < mostLooks) {
      looks += 1;
      const score = await lookedScore(context, photo, compare);
      call.signal.throwIfAborted();
      if (score >= samePicture) add(photo, { how: "picture", score });
    }
    add(photo, { how: "name", score: 0 });
  }
  const found = [...known].flatMap(([photo, one]) => hitOf(context, photo, one, seen.sha256)).toSorted((a, b) => weight[b.how] - weight[a.how] || b.score - a.score || (a.path < b.path ? -1 : 1));
  return { file: { ...pathParts(file), ...(seen.sha256 === undefined ? {} : { sha256: seen.sha256 }), compared: "mark" in seen, ...("reason" in seen ? { reason: seen.reason } : {}) }, found };
};
