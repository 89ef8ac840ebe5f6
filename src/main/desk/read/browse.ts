// Folders that are only looked through: a card, a folder of a day. Their photos are photos like all others, and leave the desk's list with the folder:
// when another is browsed, when the editor leaves it, at the latest at the next start. What was edited stays edited, in the files and in the journal.
import type { DeskContext } from "../context.ts";
import type { DiskPath } from "../disk-path.ts";
import { pathFromEvent, type PathInEvent } from "../services/fold.ts";

interface Row { readonly kind: string; readonly root: string; readonly browsed: number | null }

/** Roots that were never kept, of those that the desk has now. */
export const browsedRoots = (context: DeskContext): readonly DiskPath[] => {
  const browsed = new Set<DiskPath>();
  const rows = context.journal.db.prepare<[], Row>("SELECT kind, json_extract(payload, '$.root') AS root, json_extract(payload, '$.browsed') AS browsed FROM event WHERE kind IN ('root.added', 'root.kept') ORDER BY number").all();
  for (const { kind, root, browsed: only } of rows) {
    const path = pathFromEvent(JSON.parse(root) as PathInEvent);
    if (kind === "root.added" && only === 1) browsed.add(path);
    else browsed.delete(path);
  }
  return context.index.roots().map((root) => root.path).filter((path) => browsed.has(path));
};
