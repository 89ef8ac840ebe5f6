// ExifTool processes of a desk that was killed: they finish their command on their own, and would write to a copy after the sweep.
// Their numbers stand in a file; the next start ends them before it looks at anything.
import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** Notes a process of this desk. */
export const noteChild = (file: string, pid: number): void => { appendFileSync(file, `${pid}\n`, { mode: 0o600 }); };

/** Whether the process lives and is an ExifTool: numbers are used again by others. */
const isExifTool = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("exiftool");
  } catch {
    return false;
  }
};

/** Ends what a killed desk left running and waits until it is gone. */
export const endOrphans = async (file: string): Promise<void> => {
  if (!existsSync(file)) return;
  const pids = readFileSync(file, "utf8").split("\n").map(Number).filter((pid) => Number.isInteger(pid) && pid > 1 && isExifTool(pid));
  for (const pid of pids) {
    try { process.kill(pid, "SIGKILL"); } catch { /* it ended by itself meanwhile */ }
  }
  for (let tries = 0; tries < 100 && pids.some(isExifTool); tries += 1) await wait(20);
  rmSync(file, { force: true });
};
