// The sample library: made once by the script that the repository ships, beside the data folder.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { Refusal } from "#contract/refusals.ts";
import type { Call, DeskContext } from "./context.ts";

/** `packed`: the library as a packed program carries it (scripts/package.mjs). */
const places = (context: DeskContext): { folder: string; script: string; packed: string } => ({
  folder: path.join(context.folder, "samples"), script: path.join(context.resources, "..", "scripts", "samples", "make.mjs"), packed: path.join(context.resources, "..", "out", "samples"),
});
const isMade = (folder: string): boolean => existsSync(path.join(folder, "CREDITS.md"));

/** Where the samples are or would be, and whether they can be had here. */
export const sampleLibrary = (context: DeskContext): { available: boolean; folder: string } => {
  const { folder, script, packed } = places(context);
  return { available: isMade(folder) || isMade(packed) || existsSync(script), folder };
};

/** Makes the samples where they are not there yet and answers with their folder. */
export const makeSamples = async (context: DeskContext, call: Call): Promise<{ folder: string }> => {
  const { folder, script, packed } = places(context);
  if (isMade(folder)) return { folder };
  if (isMade(packed)) {
    // Whole or not at all: a copy that was cut short is no library.
    await rm(`${folder}.part`, { recursive: true, force: true });
    await cp(packed, `${folder}.part`, { recursive: true });
    await rename(`${folder}.part`, folder);
    return { folder };
  }
  if (!existsSync(script)) throw new Refusal("not-there-yet", { what: "the sample library" });
  const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "pipe"], signal: call.signal });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => { said = (said + chunk.toString("utf8")).slice(-2000); });
  for await (const line of createInterface({ input: child.stdout })) {
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === "object" && value !== null && "progress" in value) call.progress(value);
    } catch { /* a line that is no progress is for people */ }
  }
  const code = await new Promise<number | null>((resolve) => { if (child.exitCode !== null) resolve(child.exitCode); else child.once("close", resolve); });
  if (code !== 0) throw new Refusal("copy-failed", { what: "the sample library", why: said.trim().split("\n").at(-1) ?? "" });
  return { folder };
};
