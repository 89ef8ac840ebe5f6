// The desk as Electron's utility process: the way for an Electron whose own Node is new enough.
import { deskFlags } from "#client/desk-flags.ts";
import type { Readable } from "node:stream";
import { utilityProcess } from "electron";
import { type DeskEnd, deskEnvironment, type DeskProcess, listenTo } from "./desk-process.ts";

export const startUtilityDesk = (start: { readonly entry: string; readonly deskFolder: string; readonly env: NodeJS.ProcessEnv }): DeskProcess => {
  const child = utilityProcess.fork(start.entry, ["--desk", start.deskFolder], { execArgv: [...deskFlags], env: deskEnvironment(start.env), stdio: "pipe", serviceName: "Proofdesk desk" });
  const said = listenTo(readable(child.stdout), readable(child.stderr));
  const ended = new Promise<DeskEnd>((resolve) => child.once("exit", (code) => resolve({ code, signal: null, error: said.error() })));
  return {
    get pid() {
      return child.pid;
    },
    ready: said.ready,
    ended,
    stop: () => void child.kill(),
    kill: () => void (child.pid === undefined ? child.kill() : killNow(child.pid)),
  };
};

/** With `stdio: "pipe"` both streams are there; the types cannot know that. */
const readable = (stream: NodeJS.ReadableStream | null): Readable => {
  if (!stream) throw new Error("The desk's output is not a pipe.");
  return stream as Readable;
};

const killNow = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
};
