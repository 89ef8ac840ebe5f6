// `npm run package`: sets up, builds, and puts the program together in dist/ with its fuses set (electron-builder.yml), then reads the fuses back.
import path from "node:path";
import { setUpBuild } from "./setup/build.mjs";
import { setUpElectron } from "./setup/electron.mjs";
import { inRepository, node24, repository } from "./setup/places.mjs";
import { setUp } from "./setup/set-up.mjs";
import { run, tell } from "./setup/tell.mjs";

await setUp(["desk", "window"]);
const { executable, version } = await setUpElectron();
await setUpBuild();
const builder = inRepository("node_modules", "electron-builder", "cli.js");
const answer = await run(node24, [builder, "--dir", "--publish", "never", `-c.electronDist=${path.dirname(executable)}`, `-c.electronVersion=${version}`], { cwd: repository, timeoutMs: 900_000 });
if (answer.code !== 0) {
  tell(`The program could not be put together:\n${(answer.err || answer.out).split("\n").slice(-15).join("\n")}`);
  process.exitCode = 1;
} else {
  const { getCurrentFuseWire, FuseV1Options } = await import("@electron/fuses");
  const names = Object.fromEntries(Object.entries(FuseV1Options).filter(([, value]) => typeof value === "number").map(([name, value]) => [value, name]));
  const program = inRepository("dist", "linux-unpacked", "proofdesk");
  const wire = await getCurrentFuseWire(program);
  for (const [at, state] of Object.entries(wire)) if (names[at] !== undefined) console.log(`${names[at]}: ${String.fromCharCode(Number(state)) === "1" ? "on" : "off"}`);
  tell(`put together in ${path.join(repository, "dist")}`);
}
