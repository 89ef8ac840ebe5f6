// Files that arrive and are none of the new ones: a photo that moved or was renamed keeps its id, its history and its approval (DESIGN.md "Identity").
import type { PhotoId, Sha256 } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { exists, signatureOf, sizeOf } from "../disk.ts";
import { type DiskPath, fromBytes } from "../disk-path.ts";

interface Row { readonly id: PhotoId; readonly path: Uint8Array; readonly signature: string; readonly picture: Sha256 | null }

/** Device, inode, size and time: the same where a file was only renamed. */
const placeOf = (signature: string): string => signature.replace(/[^:]*$/u, "");

/** By place anywhere on the desk; by bytes where the file that had them is gone. */
export const bySignatureSql = "SELECT id, path, signature, NULL AS picture FROM photo WHERE present = 1 AND signature >= ? AND signature < ?";
const missingSql = "SELECT id, path, signature, json_extract(hashes, '$.picture') AS picture FROM photo WHERE present = 1 AND file IN ('missing', 'here', 'unreadable') AND content_hash IS NOT NULL AND id = ?";
const missingIdsSql = "SELECT id FROM photo WHERE present = 1 AND file = 'missing'";

export interface Moved {
  /** The photo whose file this is; undefined where it is a new one. Each photo is given once. */
  find(path: DiskPath): Promise<PhotoId | undefined>;
}

/** `gone`: photos whose paths this reading did not find any more. */
export const openMoved = (context: DeskContext, gone: readonly PhotoId[]): Moved => {
  const { db } = context.index;
  const given = new Set<PhotoId>();
  const byPlace = db.prepare<[string, string], Row>(bySignatureSql);
  const one = db.prepare<[PhotoId], Row>(missingSql);
  const lost = [...new Set([...gone, ...db.prepare<[], PhotoId>(missingIdsSql).pluck().all()])].flatMap((id) => one.get(id) ?? []);
  const bySize = Map.groupBy(lost.filter((row) => row.picture !== null), (row) => sizeOf(row.signature));
  const isGone = async (row: Row): Promise<boolean> => !given.has(row.id) && !(await exists(fromBytes(row.path)));
  const take = (row: Row): PhotoId => { given.add(row.id); return row.id; };
  return {
    async find(path) {
      const signature = await signatureOf(path).catch(() => "");
      if (signature === "") return undefined;
      const place = placeOf(signature);
      for (const row of byPlace.all(place, `${place.slice(0, -1)};`)) if (await isGone(row)) return take(row);
      // Only where a lost photo had this size are the bytes read for it.
      const candidates = bySize.get(sizeOf(signature)) ?? [];
      if (candidates.length === 0) return undefined;
      const hash = await context.bytes.hash(path).catch(() => undefined);
      for (const row of candidates) if (row.picture === hash && (await isGone(row))) return take(row);
      return undefined;
    },
  };
};
