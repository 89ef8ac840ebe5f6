// The ExifTool processes: exiftool-vendored's pool with our own tasks. Speaks tags and files, never fields.
// Options of the package that guess or repeat are off: MWG, -m, retries (EXIFTOOL.md section 4).
import { randomUUID } from "node:crypto";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { availableParallelism, setPriority, tmpdir } from "node:os";
import path from "node:path";
import { ExifTool, ExifToolTask } from "exiftool-vendored";
import { type DiskPath, ending, isText, toBytes } from "../disk-path.ts";

/** What one command printed. `warnings` and `errors` are ExifTool's own lines from standard error. */
export interface Answer {
  readonly out: string;
  readonly errors: readonly string[];
}

class CommandTask extends ExifToolTask<Answer> {
  constructor(args: readonly string[]) {
    super([...args], { ignoreMinorErrors: false });
  }
  override parse(out: string, cause?: Error): Answer {
    const errors = [...new Set([...this.errors, ...this.warnings, ...(cause === undefined ? [] : [cause.message])])];
    return { out, errors: errors.flatMap((text) => text.split("\n")).filter((line) => line.trim() !== "") };
  }
}

export type Priority = "read" | "write";

export interface ExifToolPool {
  /** Runs one command. Rejects when the process died or hung (the file is then suspect). */
  run(kind: Priority, args: readonly string[]): Promise<Answer>;
  /** Runs one command with a JSON import file of these tags (`SourceFile` is added). */
  runWithValues(kind: Priority, values: Readonly<Record<string, unknown>>, args: readonly string[]): Promise<Answer>;
  /** A path ExifTool can be given: the path itself, or a link in our folder for names that an argument line cannot carry. */
  argumentFor(file: DiskPath): Promise<string>;
  /** Process ids of the ExifTool processes that run now. */
  pids(): readonly number[];
  version(): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
}

// ExifTool reads its arguments a line at a time; a control character would end one, a leading blank would be eaten.
const plain = (file: DiskPath): boolean => isText(file) && !/[\u0000-\u001f\u007f]/u.test(file);

/** Starts no process yet; the first command does. `processes`: reading processes, one per core by default. */
export const openPool = (options: { readonly processes?: number; readonly readTimeoutMs?: number; readonly writeTimeoutMs?: number; /** Hears of each process that starts. */ readonly onChild?: (pid: number) => void } = {}): ExifToolPool => {
  const folder = path.join(tmpdir(), `proofdesk-exiftool-${process.pid}-${randomUUID().slice(0, 8)}`);
  const made = mkdir(folder, { recursive: true, mode: 0o700 });
  const cores = options.processes ?? Math.max(1, availableParallelism());
  const settings = (maxProcs: number, taskTimeoutMillis: number) => ({
    useMWG: false, ignoreMinorErrors: false, taskRetries: 0, maxTasksPerProcess: 2000, maxProcs, taskTimeoutMillis, writeArgs: [], readArgs: [],
    minDelayBetweenSpawnMillis: 0, spawnTimeoutMillis: 30_000,
    exiftoolEnv: { LC_ALL: "C.UTF-8", TZ: "UTC" },
  });
  const pools = {
    read: new ExifTool(settings(cores, options.readTimeoutMs ?? 60_000)),
    write: new ExifTool(settings(Math.max(2, cores), options.writeTimeoutMs ?? 120_000)),
  };
  for (const pool of Object.values(pools)) {
    pool.on("childStart", (child) => {
      // batch-cluster turns each chunk of output into text by itself: a character that spans two chunks would be lost.
      child.proc.stdout?.setEncoding("utf8");
      child.proc.stderr?.setEncoding("utf8");
      options.onChild?.(child.pid);
      // The screen comes first: reading and writing give way to whoever looks.
      try {
        setPriority(child.pid, 5);
      } catch { /* a process that is gone already needs no priority */ }
    });
  }
  const run = (kind: Priority, args: readonly string[]): Promise<Answer> => pools[kind].enqueueTask(() => new CommandTask(args));
  return {
    run,
    async runWithValues(kind, values, args) {
      await made;
      const file = path.join(folder, `${randomUUID()}.json`);
      await writeFile(file, JSON.stringify([{ SourceFile: "*", ...values }]), { mode: 0o600 });
      try {
        return await run(kind, [`-j=${file}`, ...args]);
      } finally {
        await rm(file, { force: true });
      }
    },
    async argumentFor(file) {
      if (plain(file)) return file;
      await made;
      const link = path.join(folder, `${randomUUID()}.${ending(file).replace(/[^a-z0-9]/gu, "") || "bin"}`);
      await symlink(toBytes(file), link);
      return link;
    },
    pids: () => [...pools.read.pids, ...pools.write.pids],
    version: () => pools.read.version(),
    async [Symbol.asyncDispose]() {
      await Promise.all([pools.read.end(), pools.write.end()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
};
