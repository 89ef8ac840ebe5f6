// Which Electron the journeys run in, and with what: the one set up for this machine, a world of its own for each test.
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

export const repository = path.resolve(import.meta.dirname, "../..");
/** The application's folder; another build can be put in its place. */
export const appFolder = process.env["PROOFDESK_E2E_APP"] ?? repository;

/** `npm test` names the Electron that it set up; by hand the cached stand-in or the official one is found. */
export const electronExecutable = (): string => {
  const cache = process.env["XDG_CACHE_HOME"] ?? path.join(homedir(), ".cache");
  const candidates = [
    process.env["PROOFDESK_ELECTRON"],
    process.env["ELECTRON_OVERRIDE_DIST_PATH"] === undefined ? undefined : path.join(process.env["ELECTRON_OVERRIDE_DIST_PATH"], "electron"),
    path.join(repository, "node_modules", "electron", "dist", "electron"),
    path.join(cache, "proofdesk", "electron-33.2.1", "electron"),
  ];
  const found = candidates.find((one) => one !== undefined && existsSync(one));
  if (found === undefined) throw new Error("No Electron is set up. Run npm test, or name one in PROOFDESK_ELECTRON.");
  return found;
};

export const isRoot = process.getuid?.() === 0;

/** Chromium's sandbox does not start as root; there is one journey that runs as somebody else (sandbox.spec.ts). */
export const sandboxArguments: readonly string[] = isRoot ? ["--no-sandbox"] : [];

/** Where npm gets packages from is the machine's business: the pictures of the samples come from there. */
const npmPlaces: ReadonlySet<string> = new Set(["npm_config_registry", "npm_config_globalconfig"]);

/** Folders of this test only, short enough for a socket's path. */
export const environmentIn = (folder: string): Record<string, string> => {
  const own = { HOME: "home", XDG_CONFIG_HOME: "config", XDG_CACHE_HOME: "cache", XDG_DATA_HOME: "data", XDG_RUNTIME_DIR: "run", TMPDIR: "tmp" };
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined && (npmPlaces.has(name) || !/^(?:PROOFDESK_|ELECTRON_|NODE_|npm_|INIT_CWD|PW_|PLAYWRIGHT_)/u.test(name))) env[name] = value;
  // The tests put their own Node before the editor's; npm looks for its settings beside the Node that runs it.
  env["PATH"] = (process.env["PATH"] ?? "").split(path.delimiter).filter((one) => !one.startsWith(path.join(repository, "node_modules"))).join(path.delimiter);
  for (const [name, part] of Object.entries(own)) {
    mkdirSync(path.join(folder, part), { recursive: true, mode: 0o700 });
    env[name] = path.join(folder, part);
  }
  return env;
};
