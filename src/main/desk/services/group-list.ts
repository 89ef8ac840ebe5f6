// The list in groups: by the day of capture or by folder, each group in the order asked for. The ids stay one list; the groups say where each begins.
import type { PhotoQuery } from "#contract/methods/photo.ts";
import type { PhotoId } from "#contract/values.ts";
import { display, fromText } from "../disk-path.ts";

export type Group = NonNullable<PhotoQuery["group"]>;

/** A folder is the path without its last name: what is left when every letter of it is trimmed from the end. */
const folder = "rtrim(CAST(path AS TEXT), replace(CAST(path AS TEXT), '/', ''))";

/** What a group is called, and the order of the groups before that of their photos. */
export const groupColumns: Readonly<Record<Group, { readonly key: string; readonly order: string }>> = {
  day: { key: "coalesce(substr(capture_time, 1, 10), '')", order: "capture_time IS NULL, substr(capture_time, 1, 10)" },
  folder: { key: folder, order: folder },
};

export interface Grouped { readonly ids: PhotoId[]; readonly groups: { key: string; photos: number }[] }

/** One list and its groups, from rows in the order of both. A folder's key is its path, without the last slash. */
export const inGroups = (group: Group, rows: Iterable<{ readonly id: PhotoId; readonly key: string }>): Grouped => {
  const ids: PhotoId[] = [];
  const groups: { key: string; photos: number }[] = [];
  let now: string | undefined;
  for (const { id, key } of rows) {
    ids.push(id);
    const last = groups.at(-1);
    if (key === now && last !== undefined) last.photos += 1;
    else groups.push({ key: group === "folder" ? display(fromText(key.length > 1 ? key.slice(0, -1) : key)) : key, photos: 1 });
    now = key;
  }
  return { ids, groups };
};
