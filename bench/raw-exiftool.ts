// The peer: ExifTool itself, as a process of its own, without the desk.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { setPriority } from "node:os";
import path from "node:path";

const script = path.join(path.dirname(createRequire(import.meta.url).resolve("exiftool-vendored.pl")), "bin", "exiftool");

/** Runs one process with these arguments; what it printed and complained of. Rejects only when it cannot start. */
export const rawExifTool = (args: readonly string[]): Promise<string> => new Promise((resolve, reject) => {
  const child = spawn("perl", [script, "-@", "-"], { stdio: ["pipe", "pipe", "pipe"], env: { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC" } });
  const out: Buffer[] = [];
  child.on("error", reject);
  // The priority that the desk gives its own: what else the machine does then takes from both sides alike.
  if (child.pid !== undefined) setPriority(child.pid, 5);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => out.push(chunk));
  child.on("close", () => resolve(Buffer.concat(out).toString("utf8")));
  child.stdin.end(`${args.join("\n")}\n`);
});
