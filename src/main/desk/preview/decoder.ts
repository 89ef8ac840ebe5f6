// The desk's end of the decoder process: starts it, asks it, ends it where it hangs, and finds out which picture killed it.
import { type ChildProcess, fork } from "node:child_process";
import type { Decoded, Reply, Request, Task } from "./decode-task.ts";

export interface Decoder {
  /** Resolves with the picture or a reason; never rejects. At most as many at once as its caller asks for. */
  decode(task: Task): Promise<Decoded>;
  /** Its process, while there is one. */
  pid(): number | undefined;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Asked {
  readonly request: Request;
  readonly resolve: (decoded: Decoded) => void;
  readonly timer: NodeJS.Timeout;
}

/** Its own time-outs are shorter: who is not back by then hangs. */
const longestMs = 40_000;
/** Without work for so long it is ended and its memory given back. */
const idleMs = 60_000;

const killed: Decoded = { ok: false, lasting: true, reason: "The picture brought its decoder down and is not tried again." };
const hung: Decoded = { ok: false, lasting: true, reason: "The picture takes too long to decode." };
const gone: Decoded = { ok: false, lasting: false, reason: "The decoder was ended." };
const notStarted: Decoded = { ok: false, lasting: false, reason: "The decoder cannot be started." };

export const openDecoder = (options: { readonly longestMs?: number; readonly worker?: URL } = {}): Decoder => {
  const flying = new Map<number, Asked>();
  const suspects: Asked[] = [];
  const waiting: Asked[] = [];
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let alone = false;
  let closed = false;
  let next = 0;

  const start = (): ChildProcess => {
    const started = fork(options.worker ?? new URL("./decoder.worker.ts", import.meta.url), [], { serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: ["--max-old-space-size=1024"] });
    started.on("message", ({ id, decoded }: Reply) => { settle(id, decoded); });
    started.on("exit", () => { died(started); });
    started.on("error", () => { died(started); });
    // A desk that has nothing else to do may end.
    started.unref();
    started.channel?.unref();
    return started;
  };

  const settle = (id: number, decoded: Decoded): void => {
    const asked = flying.get(id);
    if (asked === undefined) return;
    flying.delete(id);
    clearTimeout(asked.timer);
    alone = false;
    asked.resolve(decoded);
    go();
  };

  /** One picture alone in the process is to blame; of several each is tried again alone. */
  const died = (dead: ChildProcess): void => {
    if (dead !== child) return;
    child = undefined;
    const fallen = [...flying.values()];
    flying.clear();
    for (const asked of fallen) clearTimeout(asked.timer);
    alone = false;
    if (fallen.length === 1) fallen[0]?.resolve(closed ? gone : killed);
    else suspects.push(...fallen);
    go();
  };

  const send = (asked: Asked): void => {
    clearTimeout(idle);
    child ??= start();
    flying.set(asked.request.id, asked);
    const timer = setTimeout(() => {
      if (!flying.has(asked.request.id)) return;
      flying.delete(asked.request.id);
      asked.resolve(hung);
      // What else was in flight is innocent until tried alone.
      if (flying.size === 1) suspects.push(...flying.values());
      if (flying.size === 1) flying.clear();
      child?.kill("SIGKILL");
    }, options.longestMs ?? longestMs);
    flying.set(asked.request.id, { ...asked, timer });
    child.send(asked.request, (failed) => {
      if (failed !== null) settle(asked.request.id, notStarted);
    });
  };

  const go = (): void => {
    if (closed) for (const asked of [...suspects.splice(0), ...waiting.splice(0)]) asked.resolve(gone);
    while (!alone && suspects.length === 0 && waiting.length > 0) {
      const asked = waiting.shift();
      if (asked !== undefined) send(asked);
    }
    const suspect = flying.size === 0 ? suspects.shift() : undefined;
    if (suspect !== undefined) {
      alone = true;
      send(suspect);
    }
    if (flying.size === 0 && child !== undefined) {
      clearTimeout(idle);
      idle = setTimeout(() => { child?.kill(); }, idleMs).unref();
    }
  };

  return {
    decode(task) {
      const { promise, resolve } = Promise.withResolvers<Decoded>();
      next += 1;
      waiting.push({ request: { id: next, ...task }, resolve, timer: setTimeout(() => undefined, 0).unref() });
      go();
      return promise;
    },
    pid: () => child?.pid,
    async [Symbol.asyncDispose]() {
      closed = true;
      clearTimeout(idle);
      const last = child;
      if (last !== undefined && last.exitCode === null && last.signalCode === null) {
        const ended = new Promise((resolve) => { last.once("exit", resolve); });
        // Its end is waited for: a process with nothing else left to do would end before it.
        last.ref();
        last.kill("SIGKILL");
        await ended;
      }
      go();
    },
  };
};
