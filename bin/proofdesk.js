#!/usr/bin/env node
// The package's command. The desk needs a Node with Node-API 10 (22.14 or newer): with an older one this starts itself
// again on the Node 24 that the clone brings along, or says what to install.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const built = path.join(here, "../out/main/cli.js");
const ownNode = path.join(here, "../node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/** SPEC.md section 5: exit 3 is "the desk cannot run", and with --json that is an object on standard output. */
const cannotRun = (message, todo) => {
  if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ error: { code: "cannot-run", message, todo } })}\n`);
  else process.stderr.write(`proofdesk: ${message} ${todo}\n`);
  process.exitCode = 3;
};

const startAgain = () => {
  const child = spawn(ownNode, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: "inherit" });
  const handOn = (signal) => void child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => handOn(signal));
  child.on("error", (error) => cannotRun(`Node 24 did not start: ${error.message}`, "Install Node 24."));
  child.on("close", (code, signal) => process.exit(signal === null ? (code ?? 1) : 128 + (constants.signals[signal] ?? 0)));
};

if (!existsSync(built)) cannotRun("the program is not built.", 'Run "npm run build", or use "npm run -s proofdesk -- …".');
else if (Number(process.versions.napi) >= 10) await import(pathToFileURL(built).href);
else if (existsSync(ownNode)) startAgain();
else cannotRun(`this Node is ${process.version}.`, "Install Node 24.");
