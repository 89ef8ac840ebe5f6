// Marks of pictures in the index: which photo's picture looks how. Changed by events alone (services/fold-marks.ts).
import type { PhotoId } from "#contract/values.ts";
import type { Db } from "../sqlite/open.ts";

/** An empty mark: the picture has too little texture to be told from others. */
export interface MarkRecord { readonly photo: PhotoId; readonly picture: string; readonly mark: Uint8Array }

export interface Marks {
  has(photo: PhotoId, picture: string): boolean;
  ofPhoto(photo: PhotoId): readonly MarkRecord[];
  /** Photos that had these bytes as their picture when they were delivered. */
  byPicture(picture: string): readonly PhotoId[];
  /** Photos whose picture file has these bytes now. */
  photosByPicture(picture: string): readonly PhotoId[];
  /** Photos on the desk whose file has this name. */
  named(name: string): readonly PhotoId[];
  /** So many behind this one, by photo; a library of marks is read page by page, so that nobody waits for it. */
  page(after: Pick<MarkRecord, "photo" | "picture"> | undefined, most: number): readonly MarkRecord[];
  put(mark: MarkRecord): void;
}

/** Its statements; exported so that a test can look at their plans. */
export const marksSql = {
  byPicture: "SELECT photo FROM picture_mark WHERE picture = ? ORDER BY photo",
  photosByPicture: "SELECT id FROM photo WHERE json_extract(hashes, '$.picture') = ? ORDER BY id",
  page: "SELECT photo, picture, mark FROM picture_mark WHERE (photo, picture) > (?, ?) ORDER BY photo, picture LIMIT ?",
  named: "SELECT id FROM photo WHERE name = ? AND present = 1 ORDER BY id",
} as const;

export const openMarks = (db: Db): Marks => {
  const has = db.prepare<[string, string], number>("SELECT 1 FROM picture_mark WHERE photo = ? AND picture = ?").pluck();
  const ofPhoto = db.prepare<[string], MarkRecord>("SELECT photo, picture, mark FROM picture_mark WHERE photo = ? ORDER BY picture");
  const byPicture = db.prepare<[string], PhotoId>(marksSql.byPicture).pluck();
  const photosByPicture = db.prepare<[string], PhotoId>(marksSql.photosByPicture).pluck();
  const page = db.prepare<[string, string, number], MarkRecord>(marksSql.page);
  const named = db.prepare<[string], PhotoId>(marksSql.named).pluck();
  const put = db.prepare("INSERT INTO picture_mark (photo, picture, mark) VALUES (?, ?, ?) ON CONFLICT(photo, picture) DO UPDATE SET mark = excluded.mark");
  return {
    has: (photo, picture) => has.get(photo, picture) === 1,
    ofPhoto: (photo) => ofPhoto.all(photo),
    byPicture: (picture) => byPicture.all(picture),
    photosByPicture: (picture) => photosByPicture.all(picture),
    named: (name) => named.all(name),
    page: (after, most) => page.all(after?.photo ?? "", after?.picture ?? "", most),
    put: ({ photo, picture, mark }) => { put.run(photo, picture, mark); },
  };
};
