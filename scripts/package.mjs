// `npm run package`: sets up, builds, and puts the program together in dist/ with its fuses set (electron-builder.yml), then reads the fuses back.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setUpBuild } from "./setup/build.mjs";
import { setUpElectron } from "./setup/electron.mjs";
import { inRepository, node24, repository } from "./setup/places.mjs";
import { setUp } from "./setup/set-up.mjs";
import { run, SetupFailure, tell } from "./setup/tell.mjs";

/** `--out FOLDER`: elsewhere than in dist/. */
const outAt = process.argv.indexOf("--out");
const out = outAt < 0 ? path.join(repository, "dist") : path.resolve(process.argv[outAt + 1] ?? "dist");

const demand = async (what, command, args) => {
  const answer = await run(command, args, { cwd: repository, timeoutMs: 900_000 });
  if (answer.code !== 0) throw new SetupFailure(`${what}:\n${(answer.err || answer.out).split("\n").slice(-15).join("\n")}`);
};

/** Name of each fuse that the packed program has → whether it is on. */
const fusesOf = async (program) => {
  const { getCurrentFuseWire, FuseV1Options } = await import("@electron/fuses");
  const states = new Map(Object.entries(await getCurrentFuseWire(program)).map(([at, state]) => [at, String.fromCharCode(Number(state)) === "1"]));
  return Object.fromEntries(Object.entries(FuseV1Options).flatMap(([name, at]) => (states.has(String(at)) ? [[name, states.get(String(at))]] : [])));
};

/** `electronFuses` of electron-builder.yml, `runAsNode: false` for instance. */
const wantedFuses = async () => {
  const block = /^electronFuses:\n((?: {2}\w+: (?:true|false)\n)+)/mu.exec(await readFile(inRepository("electron-builder.yml"), "utf8"))?.[1] ?? "";
  return block.trim().split("\n").map((line) => line.trim().split(": ")).map(([name = "", value]) => ({ name: `${name[0]?.toUpperCase()}${name.slice(1)}`, on: value === "true" }));
};

try {
  await setUp(["desk", "window"]);
  const { executable, version } = await setUpElectron();
  await setUpBuild();
  await demand("The sample library could not be made", node24, [inRepository("scripts", "samples", "make.mjs"), inRepository("out", "samples")]);
  await demand("The program could not be put together", node24, [
    inRepository("node_modules", "electron-builder", "cli.js"), "--dir", "--publish", "never", `-c.directories.output=${out}`, `-c.electronDist=${path.dirname(executable)}`, `-c.electronVersion=${version}`,
  ]);
  const fuses = await fusesOf(path.join(out, "linux-unpacked", "proofdesk"));
  const wanted = await wantedFuses();
  const wrong = wanted.filter(({ name, on }) => fuses[name] !== on);
  if (wanted.length === 0 || wrong.length > 0) throw new SetupFailure(`These fuses are not as electron-builder.yml says: ${wrong.map(({ name }) => name).join(", ") || "none is named there"}`);
  for (const [name, on] of Object.entries(fuses)) console.log(`${name}: ${on ? "on" : "off"}`);
  tell(`put together in ${out}`);
} catch (error) {
  tell(error instanceof SetupFailure ? error.message : String(error));
  process.exitCode = 1;
}
