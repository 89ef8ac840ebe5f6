// `npm run screens`: sets up, then takes the pictures of docs/screens from the real window on the sample library.
import { setUpBuild } from "./setup/build.mjs";
import { setUpElectron } from "./setup/electron.mjs";
import { endAs, passThrough } from "./setup/pass-through.mjs";
import { inRepository, node24 } from "./setup/places.mjs";
import { setUp } from "./setup/set-up.mjs";

await setUp(["desk", "window", "display"]);
const { executable } = await setUpElectron();
await setUpBuild();
const playwright = [node24, inRepository("node_modules", "@playwright", "test", "cli.js"), "test", "-c", inRepository("e2e", "screens.config.ts"), "--reporter=list"];
const [command, ...rest] = process.platform === "linux" ? ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24", ...playwright] : playwright;
endAs(await passThrough(command, rest, { env: { ...process.env, PROOFDESK_ELECTRON: executable } }));
