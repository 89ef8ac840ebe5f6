// `npm run samples -- DIR`: sets up, then makes the sample library in DIR.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { node24 } from "./setup/places.mjs";
import { endAs, passThrough } from "./setup/pass-through.mjs";
import { setUp } from "./setup/set-up.mjs";
import { tell } from "./setup/tell.mjs";

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  tell("which folder? For example: npm run samples -- ~/proofdesk-samples");
  process.exitCode = 2;
} else {
  await setUp(["desk"]);
  const script = fileURLToPath(new URL("./samples/make.mjs", import.meta.url));
  endAs(await passThrough(node24, [script, path.resolve(process.env.INIT_CWD ?? process.cwd(), folder)], {}));
}
