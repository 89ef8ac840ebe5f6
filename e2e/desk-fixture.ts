// One real window with one real desk for a test: its own data folder, its own photos, and ways to break its world.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { _electron, type ElectronApplication, expect, type Page, test as base } from "@playwright/test";
import { connect } from "#client/connect.ts";
import type { DeskConnection } from "#client/connection.ts";
import { appFolder, electronExecutable, environmentIn, sandboxArguments } from "./support/electron.ts";
import { makeMarket, makeNight, makeThousands } from "./support/make-photos.ts";

export interface World {
  /** `night`: a small newsroom night. `market`: twelve pictures of a phone. A number: so many tiny photos. */
  readonly photos: "none" | "night" | "market" | number;
  /** What is wrong before the program starts. */
  readonly broken: "nothing" | "folder-is-file" | "settings-garbage";
  /** Opened as a root when the program starts. */
  readonly open: boolean;
}

export class Desk {
  readonly folder: string;
  /** The desk's data folder. */
  readonly deskFolder: string;
  readonly photoFolder: string;
  readonly outFolder: string;
  readonly messages: string[] = [];
  #app: ElectronApplication | undefined;
  #page: Page | undefined;

  constructor(folder: string) {
    this.folder = folder;
    this.deskFolder = path.join(folder, "desk");
    this.photoFolder = path.join(folder, "photos");
    this.outFolder = path.join(folder, "out");
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error("The program is not running.");
    return this.#app;
  }
  get page(): Page {
    if (!this.#page) throw new Error("There is no window.");
    return this.#page;
  }

  /** Starts the program and waits for its window. */
  async start(words: readonly string[] = []): Promise<Page> {
    const launch = (timeout: number): Promise<ElectronApplication> =>
      _electron.launch({
        executablePath: electronExecutable(),
        args: [...sandboxArguments, "--disable-gpu", appFolder, "--desk", this.deskFolder, ...words],
        env: environmentIn(this.folder),
        cwd: this.folder,
        timeout,
      });
    // The runner's two debugging lines into a new program now and then never meet, before any code of ours ran; it is started once more then, and the log says so.
    this.#app = await launch(15_000).catch((error: unknown) => {
      console.error(`The runner got no line into the program, which is started again: ${String(error).slice(0, 200)}`);
      return launch(60_000);
    });
    this.#app.on("console", (message) => this.messages.push(`main: ${message.text()}`));
    this.#page = await this.#app.firstWindow();
    this.#page.on("console", (message) => this.messages.push(`page: ${message.type()}: ${message.text()}`));
    this.#page.on("pageerror", (error) => this.messages.push(`page: error: ${error.message}`));
    // Before that, what a test puts into the page would be gone with the empty page that it put it into.
    await this.#page.locator("#root > *").first().waitFor({ state: "attached" });
    return this.#page;
  }

  /** Starts the program once more for the same folder, as a second double click does, and waits until it has ended by itself. */
  async startSecond(words: readonly string[]): Promise<void> {
    const second = spawn(electronExecutable(), [...sandboxArguments, "--disable-gpu", appFolder, "--desk", this.deskFolder, ...words], { env: environmentIn(this.folder), cwd: this.folder, stdio: "ignore" });
    await new Promise((resolve, reject) => second.once("exit", resolve).once("error", reject));
  }

  /** Closes the window as a person does, and waits until the program and its desk have ended. */
  async close(): Promise<void> {
    const app = this.#app;
    this.#app = undefined;
    this.#page = undefined;
    await app?.close();
    await expect.poll(() => this.isDeskThere(), { message: "the desk ends with the window", timeout: 30_000 }).toBe(false);
  }

  async restart(words: readonly string[] = []): Promise<Page> {
    await this.close();
    return this.start(words);
  }

  /** The next folder dialogs answer this; `undefined` is "Cancel". */
  async chooseNext(folder: string | undefined): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
    }, folder ?? null);
  }

  /** The next save dialogs answer this. */
  async saveNext(file: string): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen }); }, file);
  }

  /** The desk's process, from the lock it holds. */
  async deskProcess(): Promise<number> {
    const connection = await this.connect();
    const { processId } = connection.welcome;
    await connection[Symbol.asyncDispose]();
    return processId;
  }

  /** Another client of the same desk, as the command line is. */
  async connect(): Promise<DeskConnection> {
    process.env["XDG_RUNTIME_DIR"] = path.join(this.folder, "run");
    return connect({ deskFolder: this.deskFolder, caller: "cli" });
  }

  async isDeskThere(): Promise<boolean> {
    try {
      const connection = await this.connect();
      await connection[Symbol.asyncDispose]();
      return true;
    } catch {
      return false;
    }
  }

  log(): string {
    const file = path.join(this.deskFolder, "logs", "window.log");
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  async end(): Promise<void> {
    const app = this.#app;
    this.#app = undefined;
    if (!app) return;
    const program = app.process();
    const late = setTimeout(() => program.kill("SIGKILL"), 40_000);
    await app.close().catch(() => undefined);
    clearTimeout(late);
  }
}

const breakWorld = async (desk: Desk, broken: World["broken"]): Promise<void> => {
  if (broken === "folder-is-file") writeFileSync(desk.deskFolder, "not a folder");
  if (broken === "settings-garbage") {
    await mkdir(desk.deskFolder, { recursive: true, mode: 0o700 });
    writeFileSync(path.join(desk.deskFolder, "settings.json"), '{"style": 7, "theme": ');
  }
};

export const test = base.extend<{ world: World; desk: Desk }>({
  world: [{ photos: "none", broken: "nothing", open: false }, { option: true }],
  desk: async ({ world }, use, info) => {
    // Short: a Unix socket's path has 107 bytes.
    const folder = mkdtempSync(path.join(tmpdir(), "pd-e2e-"));
    const desk = new Desk(folder);
    await mkdir(desk.photoFolder);
    if (world.photos === "night") await makeNight(desk.photoFolder);
    else if (world.photos === "market") await makeMarket(desk.photoFolder);
    else if (typeof world.photos === "number") await makeThousands(desk.photoFolder, world.photos);
    await breakWorld(desk, world.broken);
    try {
      await desk.start(world.open ? [desk.photoFolder] : []);
      await use(desk);
    } finally {
      if (info.status !== info.expectedStatus) {
        const seen = await desk.page.screenshot({ timeout: 5_000 }).catch(() => undefined);
        if (seen !== undefined) await info.attach("window", { body: seen, contentType: "image/png" });
        await info.attach("messages", { body: desk.messages.join("\n"), contentType: "text/plain" });
        await info.attach("window.log", { body: desk.log(), contentType: "text/plain" });
      }
      await desk.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

export { expect };
