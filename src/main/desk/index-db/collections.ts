// Stories in the index: their names, their photos in order. Changed by events alone (services/fold.ts).
import type { PhotoId } from "#contract/values.ts";
import { placed, type PlaceChange } from "#core/collection-order.ts";
import type { Db } from "../sqlite/open.ts";

export interface Collection { readonly id: string; readonly name: string }

/** A change as its event has it: the name before and after (null where the story is not), and where its photos were and go. Exchanged, it is its own undo. */
export interface CollectionInEvent extends PlaceChange { readonly id: string; readonly before: string | null; readonly name: string | null }
export const turnedRound = ({ id, before, name, from, to }: CollectionInEvent): CollectionInEvent => ({ id, before: name, name: before, from: to, to: from });

export interface Collections {
  get(id: string): Collection | undefined;
  all(): readonly Collection[];
  /** Also those that are not on the desk now. */
  photos(id: string): readonly PhotoId[];
  /** How many of its photos are on the desk now. */
  count(id: string): number;
  apply(photos: readonly PhotoId[], change: CollectionInEvent): void;
}

export const openCollections = (db: Db): Collections => {
  const one = db.prepare<[string], Collection>("SELECT id, name FROM collection WHERE id = ?");
  const all = db.prepare<[], Collection>("SELECT id, name FROM collection ORDER BY name, id");
  const listed = db.prepare<[string], { photo: PhotoId; place: number }>("SELECT photo, place FROM collection_photo WHERE collection = ? ORDER BY place");
  const here = db.prepare<[string], number>("SELECT count(*) FROM collection_photo CROSS JOIN photo ON photo.id = photo WHERE collection = ? AND present = 1").pluck();
  const upsert = db.prepare("INSERT INTO collection (id, name) VALUES (?, ?) ON CONFLICT(id) DO UPDATE SET name = excluded.name");
  const drop = db.prepare("DELETE FROM collection WHERE id = ?");
  const put = db.prepare("INSERT INTO collection_photo (collection, photo, place) VALUES (?, ?, ?) ON CONFLICT(collection, photo) DO UPDATE SET place = excluded.place");
  const take = db.prepare("DELETE FROM collection_photo WHERE collection = ? AND photo = ?");
  return {
    get: (id) => one.get(id),
    all: () => all.all(),
    photos: (id) => listed.all(id).map((row) => row.photo),
    count: (id) => Number(here.get(id)),
    apply(photos, change) {
      if (change.name === null) { drop.run(change.id); return; }
      upsert.run(change.id, change.name);
      if (photos.length === 0) return;
      const before = listed.all(change.id);
      const places = new Map(before.map((row) => [row.photo, row.place]));
      const after = placed(before.map((row) => row.photo), photos, change);
      for (const [place, photo] of after.entries()) {
        if (places.get(photo) !== place) put.run(change.id, photo, place);
        places.delete(photo);
      }
      for (const photo of places.keys()) take.run(change.id, photo);
    },
  };
};
