// Builds out/ with electron-vite when a source is newer than the last whole build.
import { readdirSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { inRepository, node24, repository } from "./places.mjs";
import { run, SetupFailure, tell } from "./tell.mjs";

// Written after a build that went to its end: a build cut short is not taken for one.
const stampFile = inRepository("out", ".built");

const newest = (place) => {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(place, { withFileTypes: true }).filter((entry) => !/\.test\.tsx?$/u.test(entry.name));
  return Math.max(0, ...inside.map((entry) => newest(`${place}/${entry.name}`)));
};

const sources = ["src", "electron.vite.config.ts", "package-lock.json"];

/** Afterwards out/ is as new as the sources. */
export const setUpBuild = async () => {
  const built = statSync(stampFile, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Math.max(...sources.map((place) => newest(inRepository(place)))) < built) return;
  tell("building the program");
  const started = new Date();
  await rm(stampFile, { force: true });
  const answer = await run(node24, [inRepository("node_modules", "electron-vite", "bin", "electron-vite.js"), "build"], { cwd: repository });
  if (answer.code !== 0) throw new SetupFailure(`The program could not be built:\n${answer.err || answer.out}`);
  await mkdir(inRepository("out"), { recursive: true });
  await writeFile(stampFile, `${started.toISOString()}\n`);
};
