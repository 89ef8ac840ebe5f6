// The sample library: made once by the script that the repository ships, beside the data folder.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { Refusal } from "#contract/refusals.ts";
import type { Call, DeskContext } from "./context.ts";

/** Makes the samples where they are not there yet and answers with their folder. */
export const makeSamples = async (context: DeskContext, call: Call): Promise<{ folder: string }> => {
  const folder = path.join(context.folder, "samples");
  if (existsSync(path.join(folder, "CREDITS.md"))) return { folder };
  const script = path.join(context.resources, "..", "scripts", "samples", "make.mjs");
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
  if (code !== 0) throw new Refusal("copy-failed", { what: "the sample library", reason: said.trim().split("\n").at(-1) ?? "" });
  return { folder };
};
