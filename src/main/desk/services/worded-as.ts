// Other photos whose text has the same wrong words as one that is corrected.
import type { PhotoId } from "#contract/values.ts";
import { plainText } from "#core/fields/text.ts";
import { changedWords } from "#core/notices/changed-words.ts";
import type { DeskContext } from "../context.ts";

/** Shorter passages (a letter, an article) stand in every caption. */
const leastCharacters = 4;
const most = 1000;

/** Photos on the desk, other than this one, that have a wrong passage in the same field and not what is right; delivered ones first, then by arrival. */
export const wordedAs = (context: DeskContext, photo: PhotoId, changes: readonly { readonly field: string; readonly wrong: string; readonly right: string }[]): PhotoId[] => {
  const search = context.index.db.prepare<[string, string, number], PhotoId>("SELECT photo.id FROM words JOIN photo ON photo.rowid = words.rowid WHERE words MATCH ? AND present = 1 AND photo.id != ? ORDER BY delivered DESC, arrival LIMIT ?").pluck();
  const found = new Set<PhotoId>();
  // A passage that the right text has too was only added to.
  const passages = changes.flatMap(({ field, wrong, right }) => changedWords(wrong, right).map(({ before }) => ({ field, passage: before.normalize("NFC") })).filter(({ passage }) => passage.length >= leastCharacters && !right.includes(passage)));
  for (const { field, passage } of passages) {
    const folded = passage.toLowerCase();
    for (const id of search.all(`"${passage.replaceAll('"', '""')}"`, photo, most)) {
      if (plainText(context.index.get(id)?.fields[field]).normalize("NFC").toLowerCase().includes(folded)) found.add(id);
    }
  }
  return [...found];
};
