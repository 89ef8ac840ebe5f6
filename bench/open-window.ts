// The real program on a desk that is read already, for benches that look into its running window; and work for that desk to do meanwhile.
import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { connect } from "#client/connect.ts";
import { contract } from "#contract/methods.ts";
import { startDesk } from "#desk/start.ts";
import { freePort } from "./free-port.ts";
import { library, workFolder } from "./library.ts";
import { PageSession } from "./page-session.ts";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const startMs = 120_000;

export interface OpenWindow { readonly page: PageSession; readonly deskFolder: string; readonly photos: number; close(): Promise<void> }

/** A desk with these photos, read by the desk itself before the window opens. */
const readyDesk = async (folder: string): Promise<{ readonly deskFolder: string; readonly photos: number }> => {
  const deskFolder = path.join(workFolder, `desk-${path.basename(folder)}`);
  await mkdir(deskFolder, { recursive: true, mode: 0o700 });
  const desk = await startDesk({ folder: deskFolder, caller: "cli" });
  const { photos } = (await desk.call("root.index", { paths: [folder] })) as { photos: number };
  await desk[Symbol.asyncDispose]();
  return { deskFolder, photos };
};

/** Some pictures in cells, and a moment of rest after them. */
const ready = `new Promise((done) => { const look = () => document.querySelectorAll("[role=gridcell] img").length > 4 ? requestAnimationFrame(() => setTimeout(() => done(true), 1500)) : setTimeout(look, 50); look(); })`;

/** The window's page once it shows photos; one that is replaced while it loads is asked again. */
const shownPage = async (port: number): Promise<PageSession> => {
  const signal = AbortSignal.timeout(startMs);
  for (;;) {
    const page = await PageSession.open(port, signal);
    try {
      await page.evaluate(ready);
      return page;
    } catch (cause) {
      page.close();
      if (signal.aborted) throw cause;
    }
  }
};

export const openWindow = async (folder: string): Promise<OpenWindow> => {
  const electron = process.env["PROOFDESK_ELECTRON"];
  if (electron === undefined) throw new Error("no Electron: run it through `npm run bench`, which sets one up");
  const { deskFolder, photos } = await readyDesk(folder);
  const port = await freePort();
  const flags = process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const child = spawn(electron, [...flags, root, "--desk", deskFolder, `--remote-debugging-port=${port}`], { cwd: root, stdio: ["ignore", "ignore", "ignore"], detached: true });
  const closed = new Promise<void>((resolve) => { child.once("close", () => resolve()); child.once("error", () => resolve()); });
  const end = (signal: NodeJS.Signals): void => { try { process.kill(-(child.pid ?? 0), signal); } catch { /* it ended by itself */ } };
  const close = async (): Promise<void> => {
    end("SIGTERM");
    const kill = setTimeout(() => { end("SIGKILL"); }, 10_000);
    await closed;
    clearTimeout(kill);
  };
  try {
    const page = await shownPage(port);
    return { page, deskFolder, photos, close: async () => { page.close(); await close(); } };
  } catch (cause) {
    await close();
    throw cause;
  }
};

/** Measures while the desk reads another folder and writes into photos, again and again. */
export const whileBusy = async <Value>(window: OpenWindow, photos: number, measure: () => Promise<Value>): Promise<Value> => {
  await using _working = await keepBusy(window, photos);
  return await measure();
};

const keepBusy = async (window: OpenWindow, photos: number): Promise<AsyncDisposable> => {
  const stop = new AbortController();
  const connection = await connect({ deskFolder: window.deskFolder, caller: "cli" });
  const { ids } = await connection.call(contract.photo.ids, { sort: "name" });
  const work = (async () => {
    for (let round = 1; !stop.signal.aborted; round += 1) {
      const more = await library(photos, false, `busy-${round}`);
      const some = ids.slice((round * 200) % Math.max(1, ids.length - 200)).slice(0, 200);
      await Promise.all([
        connection.call(contract.root.index, { paths: [more] }, { signal: stop.signal }),
        connection.call(contract.edit.make, { photos: some, changes: [{ field: "headline", mode: "replace", value: `Busy round ${round}` }], voidApproval: true }).then(() => connection.call(contract.edit.wait, { photos: some, timeoutMs: 300_000 }, { signal: stop.signal })),
      ]).catch((cause: unknown) => { if (!stop.signal.aborted) throw cause; });
    }
  })();
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await work;
      await connection[Symbol.asyncDispose]();
    },
  };
};
