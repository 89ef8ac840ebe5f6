// `start`: a second `npm start` to the first painted grid, beside an empty window of the same Electron. Both are watched the same way.
import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startDesk } from "#desk/start.ts";
import type { Bench } from "./bench.ts";
import { freePort } from "./free-port.ts";
import { library, workFolder } from "./library.ts";
import { paintedAt } from "./page-watch.ts";
import { runRounds, shown } from "./rounds.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Seconds from starting the command until its page has painted the element; then it is ended. */
const untilPainted = async (command: readonly string[], selector: string): Promise<number> => {
  const port = await freePort();
  const [program = "", ...args] = command;
  const begun = Date.now();
  const child = spawn(program, [...args, `--remote-debugging-port=${port}`], { cwd: root, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let said = "";
  const hear = (chunk: Buffer): void => { said = (said + chunk.toString("utf8")).slice(-2000); };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 60_000);
  const closed = new Promise<void>((resolve) => { child.once("close", () => { stop.abort(); resolve(); }); child.once("error", () => { stop.abort(); resolve(); }); });
  const end = (signal: NodeJS.Signals): void => { try { process.kill(-(child.pid ?? 0), signal); } catch { /* it ended by itself */ } };
  try {
    return ((await paintedAt(port, selector, stop.signal)) - begun) / 1000;
  } catch (cause) {
    throw new Error(`${program} painted nothing; it said: ${said}`, { cause });
  } finally {
    clearTimeout(timer);
    end("SIGTERM");
    const kill = setTimeout(() => { end("SIGKILL"); }, 10_000);
    await closed;
    clearTimeout(kill);
  }
};

/** An application that does nothing but open a window with a line of text. */
const emptyWindow = async (): Promise<string> => {
  const folder = path.join(workFolder, "empty");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "package.json"), JSON.stringify({ name: "empty", main: "main.js" }));
  await writeFile(path.join(folder, "main.js"), `const { app, BrowserWindow } = require("electron"); app.setPath("userData", ${JSON.stringify(path.join(folder, "data"))}); app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadURL("data:text/html,<h1>empty</h1>"));`);
  return folder;
};

export const startBench: Bench = {
  name: "start",
  about: "a second npm start to the first painted grid, beside an empty window of the same Electron",
  async run({ photos, rounds }) {
    const electron = process.env["PROOFDESK_ELECTRON"];
    if (electron === undefined) throw new Error("no Electron: run it through `npm run bench`, which sets one up");
    const folder = photos ?? (await library(300, false));
    const deskFolder = path.join(workFolder, "desk");
    const desk = await startDesk({ folder: deskFolder, caller: "cli" });
    const { photos: count } = (await desk.call("root.index", { paths: [folder] })) as { photos: number };
    await desk[Symbol.asyncDispose]();
    const empty = await emptyWindow();
    const flags = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const compared = await runRounds(rounds, {
      ours: () => untilPainted(["npm", "start", "--silent", "--", "--desk", deskFolder], "[role=grid] [role=gridcell]"),
      peer: () => untilPainted([electron, ...flags, empty], "h1"),
    });
    await rm(workFolder, { recursive: true, force: true });
    return {
      name: "start", compared: `a second npm start to the first painted grid of ${count} photos, beside an empty window of the same Electron, ${rounds} rounds`, goal: "at most 3 × the empty window",
      rows: [["npm start, seconds", shown(compared.ours)], ["empty window, seconds", shown(compared.peer)], ["start ÷ empty window", shown(compared.ratio)]],
    };
  },
};
