// Copies with mode, owner, times and extended attributes, by the system's own `cp`, from a shell that stays:
// a new process out of the desk's own memory for each photo takes longer than the copy.
import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { copyWhole } from "../disk.ts";
import { type DiskPath, isText } from "../disk-path.ts";

export interface Copier {
  /** One copy after the other. Rejects with what `cp` said. */
  copy(from: DiskPath, to: DiskPath): Promise<void>;
  /** Ends the shell after what it has to do. */
  close(): void;
}

/** Two lines in, the paths; what `cp` says and a line with its exit code out. Ctrl C in a terminal reaches the shell too: the desk alone decides when it ends. */
const script = `trap '' INT; while IFS= read -r from && IFS= read -r to; do LC_ALL=C cp --preserve=all --reflink=auto -T -- "$from" "$to" </dev/null 2>&1; echo "end $?"; done`;

interface Order { readonly resolve: () => void; readonly reject: (cause: Error) => void }
type Shell = ChildProcessByStdio<Writable, Readable, null>;

// A path with a line end would be two lines; bytes that are no text would not come through as they are.
const fits = (path: DiskPath): boolean => isText(path) && !/[\n\r\u0000]/u.test(path);

export const openCopier = (): Copier => {
  let shell: Shell | undefined;
  let orders: Order[] = [];
  const gone = (child: Shell): void => {
    if (shell !== child) return;
    shell = undefined;
    const left = orders;
    orders = [];
    for (const order of left) order.reject(new Error("the copying shell ended"));
  };
  const take = (said: readonly string[], code: number): void => {
    const order = orders.shift();
    if (code === 0) order?.resolve();
    else order?.reject(new Error(said.join(" ").slice(0, 300) || `cp ended with ${code}`));
  };
  const start = (): Shell => {
    const child: Shell = spawn("sh", ["-c", script], { stdio: ["pipe", "pipe", "ignore"] });
    let text = "";
    let said: string[] = [];
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      const lines = (text + chunk).split("\n");
      text = lines.pop() ?? "";
      for (const line of lines) {
        const end = /^end (\d+)$/u.exec(line);
        if (end === null) said.push(line);
        else { take(said, Number(end[1])); said = []; }
      }
    });
    child.stdin.on("error", () => undefined);
    child.on("error", () => { gone(child); }).on("close", () => { gone(child); });
    return child;
  };
  return {
    copy(from, to) {
      if (process.platform !== "linux" || !fits(from) || !fits(to)) return copyWhole(from, to);
      return new Promise((resolve, reject) => {
        shell ??= start();
        orders.push({ resolve, reject });
        shell.stdin.write(`${from}\n${to}\n`);
      });
    },
    close() { shell?.stdin.end(); },
  };
};
