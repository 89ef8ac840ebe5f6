// Where things lie: the repository, its Node 24, and the cache outside the repository. Runs on Node 18 without packages.
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** @param {...string} parts */
export const inRepository = (...parts) => path.join(repository, ...parts);

export const node24 = inRepository("node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

const systemCache = () => {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === "darwin") return path.join(homedir(), "Library", "Caches");
  if (process.platform === "win32") return process.env.LOCALAPPDATA ?? path.join(homedir(), "AppData", "Local");
  return path.join(homedir(), ".cache");
};

/** What is fetched once per machine: samples, the stand-in Electron. */
export const cacheFolder = (...parts) => path.join(systemCache(), "proofdesk", ...parts);

/** npm is a script on Windows, which Node starts only through a shell; npm names itself when it started us. */
export const npmCommand = (args) => {
  const own = process.env.npm_execpath;
  return own && /\.c?js$/u.test(own) ? [process.execPath, [own, ...args]] : [process.platform === "win32" ? "npm.cmd" : "npm", args];
};
