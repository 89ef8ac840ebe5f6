// A story's list of photos, and changes of it that can be turned round: each says for its photos where they were and where they go. Pure.

/** Places in the whole list; −1 is not in it. */
export interface PlaceChange { readonly from: readonly number[]; readonly to: readonly number[] }

/** The list after the change: its photos taken out, then put back each at its place. Places past the end are the end. */
export const placed = <Photo>(list: readonly Photo[], photos: readonly Photo[], { to }: Pick<PlaceChange, "to">): readonly Photo[] => {
  const moved = new Set(photos);
  const rest = list.filter((photo) => !moved.has(photo));
  const coming = photos.flatMap((photo, at) => { const place = to[at] ?? -1; return place < 0 ? [] : [{ photo, place }]; }).sort((a, b) => a.place - b.place);
  const out: Photo[] = [];
  let next = 0;
  for (const one of coming) {
    while (out.length < one.place && next < rest.length) { out.push(rest[next] as Photo); next += 1; }
    out.push(one.photo);
  }
  return [...out, ...rest.slice(next)];
};

/** Where the photos stand and where they come to stand; undefined where the list stays as it is. `before`: undefined leaves what is in the list where it is; null is the end. */
export const putting = <Photo>(list: readonly Photo[], given: readonly Photo[], before: Photo | null | undefined): { readonly photos: readonly Photo[] } & PlaceChange | undefined => {
  const places = new Map(list.map((photo, at): [Photo, number] => [photo, at]));
  const photos = [...new Set(given)].filter((photo) => before !== undefined || !places.has(photo));
  const moved = new Set(photos);
  const rest = list.filter((photo) => !moved.has(photo));
  // Before one of the moved ones: before the next that stays.
  const anchor = before === undefined || before === null ? undefined : list.slice(places.get(before) ?? list.length).find((photo) => !moved.has(photo));
  const start = anchor === undefined ? rest.length : rest.indexOf(anchor);
  const change = { photos, from: photos.map((photo) => places.get(photo) ?? -1), to: photos.map((_photo, at) => start + at) };
  const next = placed(list, photos, change);
  return photos.length === 0 || (next.length === list.length && next.every((photo, at) => photo === list[at])) ? undefined : change;
};

/** Out of the list; undefined where none of them is in it. */
export const taking = <Photo>(list: readonly Photo[], given: readonly Photo[]): { readonly photos: readonly Photo[] } & PlaceChange | undefined => {
  const places = new Map(list.map((photo, at): [Photo, number] => [photo, at]));
  const photos = [...new Set(given)].filter((photo) => places.has(photo));
  return photos.length === 0 ? undefined : { photos, from: photos.map((photo) => places.get(photo) ?? -1), to: photos.map(() => -1) };
};
