// Which sidecar belongs to a picture, and where a new one goes (SPEC.md section 3, METADATA.md section 5).
import { readdir } from "node:fs/promises";
import { baseName, dirName, type DiskPath, fromBytes, join, stem, toFs } from "../disk-path.ts";
import { isPictureName } from "../formats/catalogue.ts";

/** The names of a folder, bytes kept. */
export const namesIn = async (folder: DiskPath): Promise<readonly string[]> => (await readdir(toFs(folder), { encoding: "buffer" })).map((name) => fromBytes(name));

/** The sidecar of `picture` among the folder's names: `name.ext.xmp`, else `name.xmp` where the stem is this picture's alone. */
export const sidecarAmong = (picture: DiskPath, names: ReadonlySet<string>, stems: ReadonlyMap<string, number>): DiskPath | undefined => {
  const name = baseName(picture);
  const folder = dirName(picture);
  for (const candidate of [`${name}.xmp`, `${name}.XMP`]) if (names.has(candidate)) return join(folder, candidate);
  if ((stems.get(stem(name)) ?? 0) > 1) return undefined;
  for (const candidate of [`${stem(name)}.xmp`, `${stem(name)}.XMP`]) if (names.has(candidate)) return join(folder, candidate);
  return undefined;
};

/** The names that a sidecar of this picture can have; whether it is its own the folder decides. */
export const sidecarNames = (picture: DiskPath): readonly DiskPath[] => {
  const name = baseName(picture);
  return [name, stem(name)].flatMap((one) => [".xmp", ".XMP"].map((end) => join(dirName(picture), `${one}${end}`)));
};

/** How many pictures of a folder share each stem. */
export const stemsOf = (names: Iterable<string>): ReadonlyMap<string, number> => {
  const stems = new Map<string, number>();
  for (const name of names) if (isPictureName(name)) stems.set(stem(name), (stems.get(stem(name)) ?? 0) + 1);
  return stems;
};

/** Finds the sidecar on disk now. */
export const findSidecar = async (picture: DiskPath): Promise<DiskPath | undefined> => {
  const names = await namesIn(dirName(picture));
  return sidecarAmong(picture, new Set(names), stemsOf(names));
};

/** Where a new sidecar of the picture goes: `name.xmp`, and `name.ext.xmp` for a stem that several pictures share. */
export const newSidecar = async (picture: DiskPath): Promise<DiskPath> => {
  const stems = stemsOf(await namesIn(dirName(picture)));
  const name = baseName(picture);
  return join(dirName(picture), (stems.get(stem(name)) ?? 0) > 1 ? `${name}.xmp` : `${stem(name)}.xmp`);
};
