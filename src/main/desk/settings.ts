// settings.json: who sits here and how the desk behaves. Garbage in it is set aside, never lost; one broken setting falls back by itself, the others stay.
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { settings as schema, type Settings } from "#contract/methods/desk.ts";
import { keysOfAction } from "#contract/preferences.ts";

/** What may be changed at once; a member that is undefined stays. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

const defaults: Settings = { style: "plain", theme: "dark", cellSize: 152, createIim: true };

/** What is left when each setting that its schema does not take is left out. */
const takenOneByOne = (read: Readonly<Record<string, unknown>>): Settings => {
  let taken = defaults;
  for (const [name, value] of Object.entries(read)) taken = schema.safeParse({ ...taken, [name]: name === "keys" ? boundOneByOne(value) : value }).data ?? taken;
  return taken;
};

/** One action's broken keys take no other's with them. */
const boundOneByOne = (keys: unknown): unknown =>
  typeof keys === "object" && keys !== null && !Array.isArray(keys) ? Object.fromEntries(Object.entries(keys).filter(([, written]) => keysOfAction.safeParse(written).success)) : keys;

export const openSettings = (folder: string): { get(): Settings; set(change: SettingsChange): Settings } => {
  const file = path.join(folder, "settings.json");
  let now = defaults;
  if (existsSync(file)) {
    try {
      const read: unknown = JSON.parse(readFileSync(file, "utf8"));
      if (typeof read !== "object" || read === null || Array.isArray(read)) throw new Error("no settings");
      now = takenOneByOne(read as Readonly<Record<string, unknown>>);
      if (!schema.safeParse({ ...defaults, ...read }).success) copyFileSync(file, `${file}.unreadable`);
    } catch {
      renameSync(file, `${file}.unreadable`);
    }
  }
  return {
    get: () => now,
    set(change) {
      // Asking for them changes nothing, on disk neither.
      if (Object.values(change).every((value) => value === undefined)) return now;
      now = schema.parse({ ...now, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) });
      writeFileSync(`${file}.new`, `${JSON.stringify(now, null, 2)}\n`, { mode: 0o600 });
      renameSync(`${file}.new`, file);
      return now;
    },
  };
};
