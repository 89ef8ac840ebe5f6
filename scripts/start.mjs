// `npm start`: all the set-up, then the window; without a display, the sample batch on the command line.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setUpBuild } from "./setup/build.mjs";
import { setUpElectron } from "./setup/electron.mjs";
import { endAs, passThrough } from "./setup/pass-through.mjs";
import { inRepository, node24, repository } from "./setup/places.mjs";
import { setUp } from "./setup/set-up.mjs";
import { SetupFailure, tell } from "./setup/tell.mjs";

const hasDisplay = () => process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const hasWindow = () => existsSync(inRepository("src", "main", "index.ts"));

const sampleBatch = async () => {
  await setUp(["desk"]);
  endAs(await passThrough(process.execPath, [fileURLToPath(new URL("./sample-batch.mjs", import.meta.url))], {}));
};

const openWindow = async () => {
  await setUp(["desk", "window"]);
  const { executable } = await setUpElectron();
  await setUpBuild();
  // Chromium's sandbox does not start as root; for everybody else it stays on.
  const asRoot = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PROOFDESK_NODE: node24 };
  delete env.ELECTRON_RUN_AS_NODE;
  endAs(await passThrough(executable, [...asRoot, repository, ...process.argv.slice(2)], { cwd: path.resolve(process.env.INIT_CWD ?? process.cwd()), env }));
};

try {
  if (!hasWindow()) {
    tell("the window is not there yet; running the sample batch on the command line instead.");
    await sampleBatch();
  } else if (!hasDisplay()) {
    tell("no display here; running the sample batch on the command line instead.");
    await sampleBatch();
  } else {
    await openWindow();
  }
} catch (error) {
  tell(error instanceof SetupFailure ? error.message : `could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 3;
}
