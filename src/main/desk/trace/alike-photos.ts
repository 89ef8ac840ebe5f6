// Photos that look the same as one photo, retaken from the wire or sent again, among those that were delivered: what a kill must not forget.
import { markOf } from "#core/picture-mark.ts";
import type { PhotoId } from "#contract/values.ts";
import type { DeskContext } from "../context.ts";
import { compareLibrary } from "./compare-library.ts";

/** Its marks; taken now where it was never delivered, and not kept. */
const marksOf = async (context: DeskContext, photo: PhotoId): Promise<readonly Uint8Array[]> => {
  const kept = context.index.marks.ofPhoto(photo).map((one) => one.mark);
  if (kept.length > 0) return kept;
  const record = context.index.get(photo);
  if (record === undefined || record.file !== "here") return [];
  const grey = await context.greys.get(record.path, record.reading?.orientation);
  const mark = "reason" in grey ? undefined : markOf(grey);
  return mark === undefined ? [] : [mark];
};

/** The others, the most alike first: those with the same bytes, and marked ones whose picture is the same or a part. A picture without texture is alike only by its bytes. */
export const alikePhotos = async (context: DeskContext, photo: PhotoId, signal: AbortSignal = new AbortController().signal): Promise<readonly { readonly photo: PhotoId; readonly score: number }[]> => {
  const scores = new Map<PhotoId, number>();
  const pictures = new Set([context.index.get(photo)?.hashes["picture"], ...context.index.marks.ofPhoto(photo).map((one) => one.picture)].filter((one) => one !== undefined));
  for (const picture of pictures) for (const one of [...context.index.marks.byPicture(picture), ...context.index.marks.photosByPicture(picture)]) scores.set(one, 1);
  const seen = new Set<string>();
  for (const mark of await marksOf(context, photo)) {
    const key = Buffer.from(mark).toString("base64");
    if (mark.length === 0 || seen.has(key)) continue;
    seen.add(key);
    for (const [one, score] of await compareLibrary(context, mark, signal, true)) scores.set(one, Math.max(score, scores.get(one) ?? 0));
  }
  scores.delete(photo);
  return [...scores].map(([one, score]) => ({ photo: one, score })).toSorted((a, b) => b.score - a.score || (a.photo < b.photo ? -1 : 1));
};
