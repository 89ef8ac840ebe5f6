// `npm run bench -- NAME`: sets up what the bench needs, then runs it on Node 24. Without a name it lists the benches.
import { setUpBuild } from "./setup/build.mjs";
import { setUpElectron } from "./setup/electron.mjs";
import { endAs, passThrough } from "./setup/pass-through.mjs";
import { inRepository, node24 } from "./setup/places.mjs";
import { setUp } from "./setup/set-up.mjs";
import { SetupFailure, tell } from "./setup/tell.mjs";

const args = process.argv.slice(2);
const opensWindow = ["start", "scroll", "keys"].includes(args[0] ?? "");
const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  await setUp(opensWindow ? ["desk", "window", ...(hasDisplay ? [] : /** @type {const} */ (["display"]))] : ["desk"]);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env };
  if (opensWindow) {
    env.PROOFDESK_ELECTRON = (await setUpElectron()).executable;
    await setUpBuild();
  }
  const bench = [node24, inRepository("bench", "main.ts"), ...args];
  const [command, ...rest] = opensWindow && !hasDisplay ? ["xvfb-run", "-a", ...bench] : bench;
  endAs(await passThrough(command, rest, { env }));
} catch (error) {
  tell(error instanceof SetupFailure ? error.message : `could not run the bench: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 3;
}
