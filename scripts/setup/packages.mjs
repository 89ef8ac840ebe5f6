// The npm packages and Node 24: installed when missing or when the lock file changed, otherwise passed in milliseconds.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { holding } from "./lock.mjs";
import { inRepository, node24, npmCommand, repository } from "./places.mjs";
import { run, SetupFailure, tell } from "./tell.mjs";

const stampFile = inRepository("node_modules", ".proofdesk-setup.json");

const lockHash = async () => createHash("sha256").update(await readFile(inRepository("package-lock.json"))).digest("hex");

const readJson = (file) => readFile(file, "utf8").then(JSON.parse, () => undefined);

const runtimeMark = async () => {
  const found = await stat(node24).catch(() => undefined);
  return found === undefined ? undefined : `${process.platform}-${process.arch}-${found.size}-${Math.trunc(found.mtimeMs)}`;
};

const stamped = async () => {
  const [stamp, lock, runtime] = await Promise.all([readJson(stampFile), lockHash(), runtimeMark()]);
  return runtime !== undefined && stamp?.lock === lock && stamp?.runtime === runtime;
};

/** node_modules that a person installed by hand from the same lock is as good as ours. */
const alreadyInstalled = async () => {
  const [wanted, have] = await Promise.all([readJson(inRepository("package-lock.json")), readJson(inRepository("node_modules", ".package-lock.json"))]);
  if (have?.packages === undefined) return false;
  return Object.entries(wanted.packages).every(([where, entry]) => {
    if (where === "") return true;
    const found = have.packages[where];
    // Packages for other systems are optional and absent.
    if (found === undefined) return entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && (found.integrity === undefined || found.integrity === entry.integrity) && existsSync(inRepository(where));
  });
};

const nodeVersion = async () => {
  const answer = await run(node24, ["-p", "process.version + ' ' + process.versions.napi"]);
  const [version, napi] = answer.out.trim().split(" ");
  return answer.code === 0 && version?.startsWith("v24.") && Number(napi) >= 10 ? version : undefined;
};

const npm = async (args) => {
  const [command, all] = npmCommand(args);
  return { args, ...(await run(command, all, { cwd: repository })) };
};

const demand = (answer) => {
  if (answer.code === 0) return;
  const lines = `${answer.err}\n${answer.out}`.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("npm warn"));
  const told = lines.slice(0, 10).map((line) => `\n  ${line}`).join("");
  throw new SetupFailure(`"npm ${answer.args.join(" ")}" failed (exit ${answer.code}). Check the network and the npm settings, then start again.${told}`);
};

/**
 * A registry that lacks some optional package for another system makes npm see a hole in the lock ("Missing: name@ from lock
 * file", with no version) and `npm ci` refuse. Such holes are harmless here; any other difference is not.
 */
const onlyHolesOfOtherSystems = (answer) => {
  const holes = [...answer.err.matchAll(/npm error (?:Missing|Invalid): (.*)/gu)].map((match) => match[1] ?? "");
  return holes.length > 0 && holes.every((hole) => /^@?[^@\s]+@ from lock file$/u.test(hole));
};

const fetchPackages = async () => {
  // No package's install script runs by itself; the only one Proofdesk needs is named by the caller.
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
  const clean = await npm(["ci", ...quiet]);
  if (clean.code === 0) return;
  // Without saving, `npm install` keeps to the lock's versions and hashes and leaves the lock file as it is.
  demand(onlyHolesOfOtherSystems(clean) ? await npm(["install", "--no-save", ...quiet]) : clean);
};

const install = async () => {
  if (await stamped()) return;
  if (!(await alreadyInstalled())) {
    tell("installing the npm packages (about a minute, once)");
    await fetchPackages();
  }
  if ((await nodeVersion()) === undefined) demand(await npm(["rebuild", "node", "--no-audit", "--no-fund"]));
  const version = await nodeVersion();
  if (version === undefined) {
    throw new SetupFailure(`The npm package "node" gave no Node 24 that runs here (${process.platform} ${process.arch}). Remove node_modules and start again.`);
  }
  await mkdir(path.dirname(stampFile), { recursive: true });
  await writeFile(stampFile, JSON.stringify({ lock: await lockHash(), runtime: await runtimeMark(), version }));
};

/** Afterwards node_modules matches the lock file and `node24` runs. */
export const setUpPackages = async () => {
  if (await stamped()) return;
  const place = createHash("sha256").update(repository).digest("hex").slice(0, 12);
  const { tmpdir } = await import("node:os");
  await holding(path.join(tmpdir(), `proofdesk-setup-${place}.lock`), install);
};
