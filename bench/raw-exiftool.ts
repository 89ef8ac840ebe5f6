// The peer: ExifTool itself, as a process of its own, without the desk.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const script = path.join(path.dirname(createRequire(import.meta.url).resolve("exiftool-vendored.pl")), "bin", "exiftool");

/** Runs one command with these arguments, its output read and thrown away. Rejects only when it cannot start. */
export const rawExifTool = (args: readonly string[]): Promise<void> => new Promise((resolve, reject) => {
  const child = spawn("perl", [script, "-@", "-"], { stdio: ["pipe", "pipe", "ignore"] });
  child.on("error", reject);
  child.stdout.resume();
  child.on("close", () => resolve());
  child.stdin.end(`${args.join("\n")}\n`);
});
