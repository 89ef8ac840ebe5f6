// The files we ship that the desk reads at its start: the field registry, house styles, profiles. The data folder may add styles and profiles of its own.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { HouseStyle } from "#contract/house-style.ts";
import { type Profile, profile as profileSchema } from "#contract/profile.ts";
import { resolveStyle } from "#core/checks/house-style.ts";
import { badToken } from "#core/name-template.ts";
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

/** A file of `styles/` or `profiles/` that is not valid, and why. */
export interface InvalidFile { readonly file: string; readonly why: string }

const whyOf = (cause: unknown): string => (cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause));

/**
 * House styles by id; the data folder's replace shipped ones of the same name. One of them that is not valid is left out and named (`doctor`), and so
 * is one that builds on it; nothing can be approved under it, and the desk starts all the same.
 */
export const readStyles = (resources: string, folder: string): { readonly styles: ReadonlyMap<string, HouseStyle>; readonly invalid: readonly InvalidFile[] } => {
  const raw: Record<string, unknown> = Object.fromEntries(jsonFiles(path.join(resources, "styles")).map((file) => [path.basename(file, ".json"), read(file)]));
  const invalid: InvalidFile[] = [];
  const own = jsonFiles(path.join(folder, "styles")).sort();
  for (const file of own) {
    const id = path.basename(file, ".json");
    // A shipped style never stands in for an own one that is broken: its rules would be other rules.
    delete raw[id];
    try { raw[id] = read(file); } catch (cause) { invalid.push({ file: path.basename(file), why: whyOf(cause) }); }
  }
  const styles = new Map<string, HouseStyle>();
  for (const id of Object.keys(raw)) {
    try { styles.set(id, resolveStyle(raw, id)); } catch (cause) { invalid.push({ file: `${id}.json`, why: whyOf(cause) }); }
  }
  return { styles, invalid };
};
export const loadStyles = (resources: string, folder: string): ReadonlyMap<string, HouseStyle> => readStyles(resources, folder).styles;

/** The profile in this file, or why it is none. */
const profileIn = (file: string, table: FieldTable | undefined): Profile | string => {
  try {
    const parsed = profileSchema.safeParse(read(file));
    if (!parsed.success) return parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    const { keep, remove, nameTemplate } = parsed.data;
    const token = badToken(nameTemplate);
    if (token !== undefined) return `nameTemplate: {${token}} is no token`;
    const unknown = [...keep.fields, ...Object.keys(remove.fields)].filter((id) => table?.byId.has(id) === false);
    return unknown.length === 0 ? parsed.data : `no such field: ${unknown.slice(0, 3).join(", ")}`;
  } catch (cause) {
    return whyOf(cause);
  }
};

/**
 * Profiles by id: the shipped ones, and those of the data folder's `profiles/`. An own profile never takes a shipped one's id: what is called
 * `safe` is safe. One that is not valid is left out and named (`doctor`); the desk starts all the same. `table`: also looks whether its fields exist.
 */
export const readProfiles = (resources: string, folder: string | undefined, table?: FieldTable): { readonly profiles: ReadonlyMap<string, Profile>; readonly invalid: readonly InvalidFile[] } => {
  const profiles = new Map<string, Profile>();
  const invalid: InvalidFile[] = [];
  for (const file of jsonFiles(path.join(resources, "profiles"))) { const one = profileSchema.parse(read(file)); profiles.set(one.id, one); }
  const shipped = new Set(profiles.keys());
  for (const file of folder === undefined ? [] : jsonFiles(path.join(folder, "profiles")).sort()) {
    const one = profileIn(file, table);
    const why = typeof one === "string" ? one : shipped.has(one.id) ? `the id ${one.id} belongs to a profile that is shipped` : profiles.has(one.id) ? `another file has the id ${one.id}, too` : undefined;
    if (typeof one === "string" || why !== undefined) invalid.push({ file: path.basename(file), why: why ?? "" });
    else profiles.set(one.id, one);
  }
  return { profiles, invalid };
};

/** The profiles a delivery may name. Without `folder` only the shipped ones. */
export const loadProfiles = (resources: string, folder?: string, table?: FieldTable): ReadonlyMap<string, Profile> => readProfiles(resources, folder, table).profiles;
