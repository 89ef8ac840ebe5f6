// `npm run -s proofdesk -- ARGS`: sets up without a word on standard output, then runs the command line on Node 24.
import { inRepository, node24 } from "./setup/places.mjs";
import { endAs, passThrough } from "./setup/pass-through.mjs";
import { setUp } from "./setup/set-up.mjs";
import { SetupFailure, tell } from "./setup/tell.mjs";

const args = process.argv.slice(2);

// npm tells where the caller stands and then moves to the repository. An INIT_CWD from an outer npm run is not ours.
const callersFolder = process.env.npm_lifecycle_event === "proofdesk" && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd();

const cannotRun = (message) => {
  // SPEC.md section 5: 3 is "the desk cannot run", and with --json that is an object on standard output.
  if (args.includes("--json")) process.stdout.write(`${JSON.stringify({ error: { code: "cannot-run", message, todo: "Set up the program, then try again." } })}\n`);
  else tell(message);
  process.exitCode = 3;
};

try {
  await setUp(["desk"]);
  endAs(await passThrough(node24, [inRepository("src", "main", "cli", "main.ts"), ...args], { env: { ...process.env, INIT_CWD: callersFolder } }));
} catch (error) {
  cannotRun(error instanceof SetupFailure ? error.message : `The set-up failed: ${error instanceof Error ? error.message : String(error)}`);
}
