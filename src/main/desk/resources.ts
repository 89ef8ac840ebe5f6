// The files we ship that the desk reads at its start: the field registry, house styles, profiles. The data folder may add styles of its own.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { HouseStyle } from "#contract/house-style.ts";
import { type Profile, profile as profileSchema } from "#contract/profile.ts";
import { resolveStyle } from "#core/checks/house-style.ts";
import { buildFieldTable, type FieldTable, type Overlay, type Registry } from "#core/fields/table.ts";

/** The folder `resources`, found upwards from this file: in a clone and beside the built desk alike. */
export const resourcesFolder = (): string => {
  for (let at = path.dirname(fileURLToPath(import.meta.url)); ; at = path.dirname(at)) {
    const folder = path.join(at, "resources");
    if (existsSync(path.join(folder, "fields", "registry.json"))) return folder;
    if (path.dirname(at) === at) throw new Error("the folder “resources” is missing");
  }
};
const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8")) as unknown;
const jsonFiles = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")).map((name) => path.join(folder, name)) : []);

export const loadTable = (resources: string): FieldTable => buildFieldTable(read(path.join(resources, "fields", "registry.json")) as Registry, read(path.join(resources, "fields", "overlay.json")) as Overlay);

/** House styles by id; the data folder's replace shipped ones of the same name. Throws for one that is not valid, naming what is wrong. */
export const loadStyles = (resources: string, folder: string): ReadonlyMap<string, HouseStyle> => {
  const raw = Object.fromEntries([...jsonFiles(path.join(resources, "styles")), ...jsonFiles(path.join(folder, "styles"))].map((file) => [path.basename(file, ".json"), read(file)]));
  return new Map(Object.keys(raw).map((id) => [id, resolveStyle(raw, id)]));
};

export const loadProfiles = (resources: string): ReadonlyMap<string, Profile> => new Map(jsonFiles(path.join(resources, "profiles")).map((file) => { const one = profileSchema.parse(read(file)); return [one.id, one]; }));
