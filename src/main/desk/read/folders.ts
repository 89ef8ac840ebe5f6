// The folders below a folder that hold photos, with their counts: the rail's tree, one level at a time.
import type { FolderRow } from "#contract/methods/root.ts";
import type { DeskContext } from "../context.ts";
import { fromBytes, fromText, isText, join, toBytes, type DiskPath } from "../disk-path.ts";

/** One row a folder: its name in the parent, its photos at any depth, and whether folders with photos lie below it. Names are bytes, like all paths of the index. */
export const foldersSql = `WITH below AS (SELECT substr(path, @from) AS rest FROM photo INDEXED BY photo_by_place WHERE path >= @first AND path < @after AND present = 1)
  SELECT substr(rest, 1, instr(rest, x'2f') - 1) AS name, count(*) AS photos, max(instr(substr(rest, instr(rest, x'2f') + 1), x'2f') > 0) AS deeper
  FROM below WHERE instr(rest, x'2f') > 0 GROUP BY name ORDER BY name`;
interface Row { readonly name: Uint8Array; readonly photos: number; readonly deeper: number }

export const foldersValues = (folder: DiskPath): { from: number; first: Uint8Array; after: Uint8Array } => {
  const base = folder === "/" ? "" : folder;
  const first = toBytes(`${base}/` as DiskPath);
  return { from: first.length + 1, first, after: toBytes(`${base}0` as DiskPath) };
};

/** A folder whose name is not UTF-8 cannot be named by a page: its photos count for its parent alone. */
export const folders = (context: DeskContext, folder: string): FolderRow[] =>
  context.index.db.prepare<[ReturnType<typeof foldersValues>], Row>(foldersSql).all(foldersValues(fromText(folder))).flatMap((row): FolderRow[] => {
    const name = fromBytes(row.name);
    return isText(name) ? [{ path: join(fromText(folder), name), photos: row.photos, folders: row.deeper === 1 }] : [];
  });

/** Photos on the desk below a folder, at any depth. */
export const photosBelow = (context: DeskContext, folder: DiskPath): number => {
  const { first, after } = foldersValues(folder);
  return Number(context.index.db.prepare<[Uint8Array, Uint8Array], number>("SELECT count(*) FROM photo INDEXED BY photo_by_place WHERE path >= ? AND path < ? AND present = 1").pluck().get(first, after));
};
