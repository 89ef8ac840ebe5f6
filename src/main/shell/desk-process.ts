// The desk's process as the supervisor sees it, and how it is started on a Node that is new enough for better-sqlite3 13
// (Node-API 10): Electron's own as a utility process, else the Node 24 that lies beside the program.
import { deskFlags } from "#client/desk-flags.ts";
import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { z } from "zod";
import { reasonSentence } from "#words/en.ts";

export interface DeskEnd {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
  /** What the desk itself said about why it cannot run: a code with its sentence. */
  readonly error: { readonly code: string; readonly message: string } | undefined;
}

export interface DeskProcess {
  readonly pid: number | undefined;
  /** Resolves when the desk says that it is ready. Never rejects. */
  readonly ready: Promise<void>;
  /** Resolves when the process has ended. Never rejects. */
  readonly ended: Promise<DeskEnd>;
  /** Asks it to finish the write under way and end. */
  stop(): void;
  /** Ends it at once; the journal makes that safe. */
  kill(): void;
}

export interface DeskStart {
  /** Node 24. */
  readonly node: string;
  /** The desk's built entry. */
  readonly entry: string;
  readonly deskFolder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** better-sqlite3 13 loads with Node-API 10 and crashes the process without it. */
export const canRunDesk = (versions: NodeJS.ProcessVersions): boolean => {
  const [major = 0, minor = 0] = versions.node.split(".").map(Number);
  return Number(versions["napi"] ?? 0) >= 10 && (major > 22 || (major === 22 && minor >= 14));
};

/** Variables that change how a Node starts; they are meant for this process, not for the desk. */
const notForTheDesk = new Set(["NODE_OPTIONS", "ELECTRON_RUN_AS_NODE", "ELECTRON_NO_ATTACH_CONSOLE", "NODE_CHANNEL_FD", "NODE_V8_COVERAGE"]);
export const deskEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(env).filter(([name]) => !notForTheDesk.has(name)));

/** Starts the desk on that Node. Its standard input stays open for as long as this process lives, so that the desk can tell when it is alone. */
export const startNodeDesk = (start: DeskStart): DeskProcess => {
  const child = spawn(start.node, [...deskFlags, start.entry, "--desk", start.deskFolder], { env: deskEnvironment(start.env), stdio: ["pipe", "pipe", "pipe"], windowsHide: true });
  child.stdin.on("error", () => undefined);
  const said = listenTo(child.stdout, child.stderr);
  const ended = new Promise<DeskEnd>((resolve) => {
    child.once("error", (error) => resolve({ code: null, signal: null, error: { code: "cannot-start", message: error.message } }));
    child.once("close", (code, signal) => resolve({ code, signal, error: said.error() }));
  });
  return { pid: child.pid, ready: said.ready, ended, stop: () => void child.kill("SIGTERM"), kill: () => void child.kill("SIGKILL") };
};

const line = z.union([z.object({ ready: z.literal(true) }), z.object({ ready: z.literal(false), code: z.string(), message: z.string() })]);

/** Reads the desk's own line from its output: `{"ready":true}`, or `{"ready":false,"code","message"}` where it cannot run. */
export const listenTo = (output: Readable, errors: Readable): { readonly ready: Promise<void>; readonly error: () => DeskEnd["error"] } => {
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (isReady = resolve));
  let error: DeskEnd["error"];
  let lastError = "";
  byLine(output, (text) => {
    const parsed = line.safeParse(jsonOf(text));
    if (!parsed.success) return;
    if (parsed.data.ready) isReady();
    // A refusal's message is its code; people get its sentence.
    else error = { code: parsed.data.code, message: reasonSentence(parsed.data.message) };
  });
  byLine(errors, (text) => {
    // Node prints the stack after the sentence; the sentence is what a person can use.
    if (text.trim() !== "" && !/^\s+at |^Node\.js v|^\s*\^|^node:|^\s*throw |^file:/u.test(text)) lastError = text.slice(0, 500);
  });
  return { ready, error: () => error ?? (lastError === "" ? undefined : { code: "said", message: lastError }) };
};

const jsonOf = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};

/** Longest line kept of a child's output; more is a fault of the child and not worth the memory. */
const maxLine = 64 * 1024;
const byLine = (stream: Readable, take: (line: string) => void): void => {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("error", () => undefined);
  stream.on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = (lines.pop() ?? "").slice(0, maxLine);
    lines.forEach(take);
  });
  stream.on("end", () => take(rest));
};
