// `start`: a second `npm start` to the first painted grid, beside an empty window of the same Electron.
import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startDesk } from "#desk/start.ts";
import type { Bench } from "./bench.ts";
import { library, workFolder } from "./library.ts";
import { runRounds, shown } from "./rounds.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Seconds until the process prints the line; it is ended then. */
const untilSays = (command: readonly string[], line: string, env: Readonly<Record<string, string>>): Promise<number> => new Promise((resolve, reject) => {
  const begun = performance.now();
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let out = "";
  const hear = (chunk: Buffer): void => {
    out = (out + chunk.toString("utf8")).slice(-20_000);
    if (!out.includes(line)) return;
    const took = (performance.now() - begun) / 1000;
    child.once("close", () => resolve(took));
    try { process.kill(-(child.pid ?? 0), "SIGTERM"); } catch { /* it ended by itself */ }
    setTimeout(() => { try { process.kill(-(child.pid ?? 0), "SIGKILL"); } catch { /* gone */ } }, 5000).unref();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  child.on("error", reject);
  child.once("exit", (code) => { if (!out.includes(line)) reject(new Error(`it ended (${code ?? "killed"}) without saying “${line}”: ${out.slice(-500)}`)); });
});

export const startBench: Bench = {
  name: "start",
  async run({ photos, rounds }) {
    const electron = process.env["PROOFDESK_ELECTRON"];
    if (electron === undefined) throw new Error("no Electron: run it through `npm run bench`, which sets one up");
    const folder = photos ?? (await library(300, false));
    const deskFolder = path.join(workFolder, "desk");
    const desk = await startDesk({ folder: deskFolder, caller: "cli" });
    await desk.call("root.index", { paths: [folder] });
    await desk[Symbol.asyncDispose]();
    const empty = path.join(workFolder, "empty");
    await mkdir(empty, { recursive: true });
    await writeFile(path.join(empty, "package.json"), JSON.stringify({ name: "empty", main: "main.js" }));
    await writeFile(path.join(empty, "main.js"), `const { app, BrowserWindow } = require("electron"); app.whenReady().then(() => { const w = new BrowserWindow({ width: 1280, height: 800, show: true }); w.webContents.on("did-finish-load", () => console.log("painted: empty")); w.loadURL("data:text/html,<h1>empty</h1>"); });`);
    const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const compared = await runRounds(rounds, {
      ours: () => untilSays(["npm", "start", "--silent", "--", "--desk", deskFolder], "painted: grid", { PROOFDESK_SAY_PAINTED: "1" }),
      peer: () => untilSays([electron, empty, ...flags], "painted: empty", {}),
    });
    await rm(workFolder, { recursive: true, force: true });
    return {
      name: "start", compared: `a second npm start to the first painted grid of 300 photos, beside an empty window of the same Electron, ${rounds} rounds`, goal: "at most 3 × the empty window",
      rows: [["npm start, seconds", shown(compared.ours)], ["empty window, seconds", shown(compared.peer)], ["start ÷ empty window", shown(compared.ratio)]],
    };
  },
};
