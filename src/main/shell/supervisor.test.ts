import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isDeskGone } from "#client/fault.ts";
import { contract } from "#contract/methods.ts";
import { type Answer, DeskLookAlike, plainSettings } from "#testing/desk-look-alike.ts";
import type { DeskEnd, DeskProcess } from "./desk-process.ts";
import { DeskSupervisor } from "./supervisor.ts";
import { Deferred } from "./waiting.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pd-"));
  vi.stubEnv("XDG_RUNTIME_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const times = { heartbeatMs: 20, silentMs: 60_000, readyMs: 60_000, stopMs: 10_000, pauseMs: 1 };

/** A desk process that lives in this one: it can be killed, and it says how it ended. */
class LookAlikeProcess implements DeskProcess {
  readonly pid = 1;
  readonly ended: Promise<DeskEnd>;
  readonly ready: Promise<void>;
  readonly asked: string[] = [];
  desk: DeskLookAlike | undefined;
  #ended = new Deferred<DeskEnd>();
  constructor(deskFolder: string, answer: Answer) {
    this.ended = this.#ended.promise;
    this.ready = DeskLookAlike.start(deskFolder, answer).then((desk) => void (this.desk = desk));
  }
  stop(): void {
    this.asked.push("stop");
    this.die({ code: 0, signal: null, error: undefined });
  }
  kill(): void {
    this.asked.push("kill");
    this.die({ code: null, signal: "SIGKILL", error: undefined });
  }
  die(end: DeskEnd): void {
    void this.desk?.[Symbol.asyncDispose]().then(() => this.#ended.resolve(end));
  }
}

interface Met extends AsyncDisposable {
  readonly supervisor: DeskSupervisor;
  readonly started: LookAlikeProcess[];
  readonly states: string[];
}
const meet = (answer: Answer, changed: Partial<typeof times> = {}): Met => {
  const started: LookAlikeProcess[] = [];
  const states: string[] = [];
  const supervisor = new DeskSupervisor({
    deskFolder: join(folder, "desk"),
    start: () => {
      const one = new LookAlikeProcess(join(folder, "desk"), answer);
      started.push(one);
      return one;
    },
    log: () => undefined,
    times: { ...times, ...changed },
  });
  supervisor.onEvent((name, value) => {
    if (name === "desk.state") states.push((value as { state: string }).state);
    else states.push(name);
  });
  return { supervisor, started, states, [Symbol.asyncDispose]: () => supervisor.stop() };
};
const forever = (): Promise<never> => new Promise<never>(() => undefined);
const answers: Answer = (call) => (call.method === "desk.settings" ? plainSettings : call.method === "root.list" ? [] : forever());

test("a call that comes before the desk is there waits for it", async () => {
  await using met = meet(answers);
  const early = met.supervisor.call(contract.root.list, {});
  met.supervisor.start();
  expect(await early).toEqual([]);
  expect(met.states).toEqual(["here"]);
});

test("a desk that runs already is used, and goes on when this program ends", async () => {
  await using running = await DeskLookAlike.start(join(folder, "desk"), answers);
  const met = meet(answers);
  met.supervisor.start();
  await met.supervisor.call(contract.root.list, {});
  expect(met.started).toEqual([]);
  await met.supervisor.stop();
  expect(running.received.map((call) => call.method)).toContain("root.list");
});

test("a desk that dies is started again: open calls end with desk-gone, later ones wait and are answered", async () => {
  await using met = meet(answers);
  met.supervisor.start();
  const open = met.supervisor.call(contract.desk.doctor, {}).then(() => "answered", isDeskGone);
  await vi.waitFor(() => expect(met.started[0]?.desk?.received.map((call) => call.method)).toContain("desk.doctor"));
  met.started[0]?.die({ code: null, signal: "SIGKILL", error: undefined });
  expect(await open).toBe(true);
  expect(await met.supervisor.call(contract.root.list, {})).toEqual([]);
  expect(met.started).toHaveLength(2);
  expect(met.states).toEqual(["here", "gone", "starting", "here"]);
});

test("events of the desk are passed on, also of the second desk", async () => {
  await using met = meet(answers);
  met.supervisor.start();
  await met.supervisor.call(contract.root.list, {});
  met.started[0]?.die({ code: 1, signal: null, error: undefined });
  await vi.waitFor(() => expect(met.started).toHaveLength(2));
  await vi.waitFor(() => expect(met.states.at(-1)).toBe("here"));
  met.started[1]?.desk?.tell("writes.changed", { left: 0, failed: 0 });
  await vi.waitFor(() => expect(met.states.at(-1)).toBe("writes.changed"));
});

test("a desk that does not answer its heartbeat is ended and started again", async () => {
  let isDeaf = true;
  await using met = meet((call) => (call.method === "desk.settings" && isDeaf ? forever() : answers(call)), { silentMs: 30 });
  met.supervisor.start();
  await vi.waitFor(() => expect(met.started).toHaveLength(2));
  isDeaf = false;
  expect(met.started[0]?.asked).toContain("kill");
  expect(await met.supervisor.call(contract.root.list, {})).toEqual([]);
});

const dying = (end: DeskEnd): DeskProcess => ({ pid: 2, ready: forever(), ended: Promise.resolve(end), stop: () => undefined, kill: () => undefined });

test("five starts in a minute are enough: it says failed with the reason, and tries again when asked", async () => {
  let starts = 0;
  let states: { state: string; reason?: string }[] = [];
  const supervisor = new DeskSupervisor({
    deskFolder: join(folder, "desk"),
    start: () => {
      starts += 1;
      return dying({ code: 1, signal: null, error: { code: "said", message: "out of memory" } });
    },
    log: () => undefined,
    times,
  });
  supervisor.onEvent((_, value) => (states = [...states, value as { state: string }]));
  supervisor.start();
  await vi.waitFor(() => expect(states).toEqual([{ state: "failed", reason: "out of memory" }]));
  expect(starts).toBe(5);
  expect(await supervisor.call(contract.root.list, {}).catch(isDeskGone)).toBe(true);
  supervisor.retry();
  await vi.waitFor(() => expect(starts).toBe(10));
  await supervisor.stop();
});

test("a desk that says it cannot run is not started over and over", async () => {
  let starts = 0;
  const supervisor = new DeskSupervisor({
    deskFolder: join(folder, "desk"),
    start: () => {
      starts += 1;
      return dying({ code: 3, signal: null, error: { code: "newer-desk", message: "journal.db was written by a newer Proofdesk." } });
    },
    log: () => undefined,
    times,
  });
  supervisor.start();
  await vi.waitFor(() => expect(supervisor.state).toEqual({ state: "failed", reason: "journal.db was written by a newer Proofdesk." }));
  expect(starts).toBe(1);
  await supervisor.stop();
});

test("while another one holds the desk it waits, more often than five times, and then takes over", async () => {
  let starts = 0;
  const taken: LookAlikeProcess[] = [];
  const supervisor = new DeskSupervisor({
    deskFolder: join(folder, "desk"),
    start: () => {
      starts += 1;
      if (starts < 8) return dying({ code: 3, signal: null, error: { code: "desk-busy", message: "Another Proofdesk works on this desk." } });
      taken.push(new LookAlikeProcess(join(folder, "desk"), answers));
      return taken[0] as DeskProcess;
    },
    log: () => undefined,
    times,
  });
  supervisor.start();
  expect(await supervisor.call(contract.root.list, {})).toEqual([]);
  await supervisor.stop();
  expect(taken[0]?.asked).toEqual(["stop"]);
});
