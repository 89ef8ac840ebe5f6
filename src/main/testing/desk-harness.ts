// A real desk in a temporary folder with real photos, for tests: started, stopped, started again, killed at a step.
import { spawn } from "node:child_process";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { ParamsOf, ResultOf, Method } from "#contract/method.ts";
import type { Editor, PhotoDetail, PhotoId } from "#contract/values.ts";
import { contract } from "#contract/methods.ts";
import { type Desk, startDesk } from "#desk/start.ts";
import { makePhotos, type PhotoSpec } from "./photo-maker.ts";

export const nora: Editor = { name: "Nora Castellane", initials: "NC" };
export const jonas: Editor = { name: "Jonas Feldbrügge", initials: "JF" };

/** The corpus beside the repository; tests that need it are skipped where it is absent. */
export const corpusFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../../shared/photos");
export const hasCorpus = existsSync(corpusFolder);

const run = promisify(execFile);
export const exiftool = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../node_modules/exiftool-vendored.pl/bin/exiftool");

/** Tags of a file as ExifTool itself tells them, outside the desk. */
export const exifTags = async (file: string, ...args: readonly string[]): Promise<Readonly<Record<string, unknown>>> => {
  const { stdout } = await run("perl", [exiftool, "-j", "-G1", "-struct", "-api", "StructFormat=JSONQ", ...args, file], { maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(stdout) as Readonly<Record<string, unknown>>[])[0] ?? {};
};
/** Writes tags with ExifTool itself: another program at work. */
export const exifWrite = async (file: string, ...args: readonly string[]): Promise<void> => { await run("perl", [exiftool, "-overwrite_original", ...args, file]); };

/** A caption that the shipped plain style lets pass. */
export const complete: Readonly<Record<string, unknown>> = {
  headline: "Storm closes the ferry", description: "Rowing boats lie drawn up on the shingle at Marrow Landing as a storm front crosses the lake.", creatorNames: ["Mira Okonjo"],
  creditLine: "Ostrel Bay News", copyrightNotice: "© Ostrel Bay News", dateCreated: "2026-11-22", cityName: "Marrow Landing", countryName: "Ostrel", keywords: ["ferry", "storm", "lake"], altTextAccessibility: "Boats on a beach under dark clouds",
};

export class DeskHarness {
  readonly folder: string;
  readonly photos: string;
  desk: Desk;
  constructor(folder: string, desk: Desk) { this.folder = folder; this.photos = path.join(folder, "photos"); this.desk = desk; }

  get deskFolder(): string { return path.join(this.folder, "desk"); }

  call<M extends Method>(method: M, params: ParamsOf<M>, editor: Editor = nora, onProgress?: (value: unknown) => void): Promise<ResultOf<M>> {
    return this.desk.call(method.name, params, { editor, ...(onProgress === undefined ? {} : { onProgress }) }) as Promise<ResultOf<M>>;
  }
  async index(): Promise<readonly PhotoId[]> {
    await this.call(contract.root.index, { paths: [this.photos] });
    return (await this.call(contract.photo.ids, { sort: "name" })).ids;
  }
  async set(photos: readonly PhotoId[], values: Readonly<Record<string, unknown>>, editor: Editor = nora) {
    return this.call(contract.edit.make, { photos: [...photos], changes: Object.entries(values).map(([field, value]) => ({ field, value: value as string | null })) }, editor);
  }
  async show(photo: PhotoId): Promise<PhotoDetail> {
    const [detail] = await this.call(contract.photo.show, { photos: [photo] });
    if (detail === undefined) throw new Error(`no photo ${photo}`);
    return detail;
  }
  async problems(): Promise<readonly Record<string, unknown>[]> {
    const found: Record<string, unknown>[] = [];
    await this.call(contract.desk.verify, {}, nora, (value) => found.push(value as Record<string, unknown>));
    return found;
  }
  async restart(): Promise<void> {
    await this.desk[Symbol.asyncDispose]();
    this.desk = await startDesk({ folder: this.deskFolder, editor: nora, caller: "window" });
  }
  /** Files the desk must never leave in an editor's folder. */
  async strays(): Promise<readonly string[]> {
    return (await readdir(this.photos, { recursive: true })).filter((name) => name.includes(".proofdesk-") || name.includes("_exiftool_tmp"));
  }
  async [Symbol.asyncDispose](): Promise<void> {
    await this.desk[Symbol.asyncDispose]();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A started desk and a folder of made photos beside it. `listen`: as the window's desk does, which also watches its roots. */
export const deskHarness = async (specs: readonly PhotoSpec[] = [], more: { readonly listen?: boolean } = {}): Promise<DeskHarness> => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-test-"));
  await makePhotos(path.join(folder, "photos"), specs);
  return new DeskHarness(folder, await startDesk({ folder: path.join(folder, "desk"), editor: nora, caller: "window", ...more }));
};

export interface Ended { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly out: string; readonly err: string }

/** Starts the real desk process on a folder and waits for its end; `dieAt` names the step of a write at which it kills itself. */
export const runDeskProcess = (deskFolder: string, options: { readonly dieAt?: string; readonly killAfterMs?: number; readonly env?: Readonly<Record<string, string>> }): Promise<Ended> => new Promise((resolve) => {
  const main = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../desk/main.ts");
  const child = spawn(process.execPath, [main, "--desk", deskFolder], { stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, ...options.env, ...(options.dieAt === undefined ? {} : { PROOFDESK_DIE_AT: options.dieAt }) } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => { out += chunk.toString("utf8"); });
  child.stderr.on("data", (chunk: Buffer) => { err += chunk.toString("utf8"); });
  if (options.killAfterMs !== undefined) setTimeout(() => child.kill("SIGKILL"), options.killAfterMs);
  child.on("close", (code, signal) => resolve({ code, signal, out, err }));
});
