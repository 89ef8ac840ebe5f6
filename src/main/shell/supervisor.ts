// Keeps a desk there: finds the one that runs or starts one, listens to its heart, starts it again when it dies, and says so.
// Never runs two at once: a new one is started only when the old one has really ended.
import { connect } from "#client/connect.ts";
import type { CallOptions, DeskConnection } from "#client/connection.ts";
import { Fault } from "#client/fault.ts";
import { type EventName, events, type EventValue } from "#contract/events.ts";
import type { Method, ParamsOf, ResultOf } from "#contract/method.ts";
import { contract } from "#contract/methods.ts";
import type { DeskEnd, DeskProcess } from "./desk-process.ts";
import { Deferred, pause } from "./waiting.ts";

export type DeskState = EventValue<"desk.state">;

export interface SupervisorTimes {
  /** Between two heartbeats. */
  readonly heartbeatMs: number;
  /** A desk that does not answer a heartbeat for so long is ended and started again. */
  readonly silentMs: number;
  /** How long a desk may take until it is ready: a large journal is checked first. */
  readonly readyMs: number;
  /** How long the desk may take to end when it is asked to. */
  readonly stopMs: number;
  /** Before the second start in a row; the third waits twice as long, and so on. */
  readonly pauseMs: number;
}
export const usualTimes: SupervisorTimes = { heartbeatMs: 5000, silentMs: 60_000, readyMs: 120_000, stopMs: 15_000, pauseMs: 250 };

/** More starts than this within a minute mean that another one will not help. */
const maxStarts = 5;
const startsWithinMs = 60_000;

export interface SupervisorOptions {
  readonly deskFolder: string;
  readonly start: () => DeskProcess;
  readonly log: (level: "info" | "warn" | "error", message: string, more?: Readonly<Record<string, unknown>>) => void;
  readonly times?: SupervisorTimes;
}

type Listener = (name: EventName, value: unknown) => void;
/** `busy`: somebody else's desk is not through yet, so wait; `final`: trying again at once would end the same way. */
interface Failure {
  readonly reason: string;
  readonly kind: "again" | "busy" | "final";
}

export class DeskSupervisor {
  readonly #options: SupervisorOptions;
  readonly #times: SupervisorTimes;
  readonly #listeners = new Set<Listener>();
  #state: DeskState = { state: "starting" };
  #here = new Deferred<DeskConnection>();
  #connection: DeskConnection | undefined;
  #child: DeskProcess | undefined;
  #starts: number[] = [];
  #again = new Deferred<void>();
  #running: Promise<void> | undefined;
  readonly #stop = new AbortController();

  constructor(options: SupervisorOptions) {
    this.#options = options;
    this.#times = options.times ?? usualTimes;
  }

  get state(): DeskState {
    return this.#state;
  }

  /** Begins to keep a desk. Answers at once; the state says how it goes. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Every event of the desk, and `desk.state`. */
  onEvent(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Calls the desk; waits where it is only just starting. A call that was under way when the desk died ends with the fault `desk-gone`
   * and may be sent again with the same request id; so does any call while the desk cannot be started.
   */
  async call<M extends Method>(method: M, params: ParamsOf<M>, options: CallOptions<M> = {}): Promise<ResultOf<M>> {
    const connection = this.#connection ?? (await this.#here.promise);
    return connection.call(method, params, options);
  }

  /** Tries again after the state `failed`. */
  retry(): void {
    this.#starts = [];
    this.#again.resolve();
  }

  /** Asks our desk to end and waits for it, but not for ever. A desk that somebody else started goes on. */
  async stop(): Promise<void> {
    this.#stop.abort();
    this.#again.resolve();
    this.#here.reject(new Fault("desk-gone", "Proofdesk is ending."));
    const child = this.#child;
    child?.stop();
    if (!child) this.#connection?.close();
    if (child && !(await endedWithin(child, this.#times.stopMs))) {
      this.#options.log("warn", "the desk did not end in time");
      child.kill();
      await endedWithin(child, 5000);
    }
    this.#connection?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.#starts.push(Date.now());
      const found = await this.#reach();
      if (this.#stop.signal.aborted) return;
      if ("reason" in found) await this.#rest(found);
      else await this.#watch(found);
    }
  }

  /** After a start that failed: either a breath and the next try, or giving up until somebody asks again. */
  async #rest(failure: Failure): Promise<void> {
    const starts = this.#recentStarts();
    this.#options.log("error", "the desk could not be reached", { reason: failure.reason, kind: failure.kind, starts });
    if (failure.kind === "busy") {
      this.#starts = [];
      this.#tell({ state: "starting", reason: failure.reason });
      return pause(this.#times.pauseMs * 8, this.#stop.signal);
    }
    if (failure.kind === "again" && starts < maxStarts) return pause(this.#times.pauseMs * starts, this.#stop.signal);
    this.#again = new Deferred();
    this.#tell({ state: "failed", reason: failure.reason });
    // Whoever waits is told; who calls later is told at once.
    this.#here.reject(new Fault("desk-gone", failure.reason));
    await this.#again.promise;
    if (this.#stop.signal.aborted) return undefined;
    this.#here = new Deferred();
    return this.#tell({ state: "starting" });
  }

  #recentStarts(): number {
    const now = Date.now();
    this.#starts = this.#starts.filter((time) => now - time < startsWithinMs);
    return this.#starts.length;
  }

  /** A connection to a desk that runs, ours or another's. */
  async #reach(): Promise<DeskConnection | Failure> {
    const running = await this.#tryConnect();
    if (running instanceof Fault) {
      if (running.code !== "desk-away") return { reason: running.message, kind: "again" };
      return this.#startOne();
    }
    return running;
  }

  async #startOne(): Promise<DeskConnection | Failure> {
    const child = this.#options.start();
    this.#child = child;
    this.#options.log("info", "desk started", { pid: child.pid });
    let end: DeskEnd | undefined;
    void child.ended.then((value) => (end = value));
    const ready = Promise.race([child.ready, child.ended]);
    for (const until = Date.now() + this.#times.readyMs; Date.now() < until && !end && !this.#stop.signal.aborted; ) {
      await Promise.race([ready, pause(500, this.#stop.signal)]);
      if (end || this.#stop.signal.aborted) break;
      const connection = await this.#tryConnect();
      if (!(connection instanceof Fault)) return connection;
      await pause(20, this.#stop.signal);
    }
    if (this.#stop.signal.aborted) return { reason: "Proofdesk is ending.", kind: "final" };
    if (!end) await this.#endChild();
    return failureOf(end);
  }

  async #tryConnect(): Promise<DeskConnection | Fault> {
    try {
      return await connect({ deskFolder: this.#options.deskFolder, caller: "window", signal: this.#stop.signal });
    } catch (error) {
      return error instanceof Fault ? error : new Fault("desk-unreachable", error instanceof Error ? error.message : String(error));
    }
  }

  /** From the welcome until the connection ends: passes events on, listens to the heart. */
  async #watch(connection: DeskConnection): Promise<void> {
    this.#connection = connection;
    for (const name of eventNames) if (name !== "desk.state") connection.on(name, (value) => this.#pass(name, value));
    const heart = new AbortController();
    const beating = this.#listenToHeart(connection, heart.signal);
    this.#tell({ state: "here" });
    this.#here.resolve(connection);
    connection.onEnd(() => {
      this.#connection = undefined;
      this.#here = new Deferred();
      if (this.#stop.signal.aborted) this.#here.reject(new Fault("desk-gone", "Proofdesk is ending."));
      else this.#tell({ state: "gone" });
    });
    await connection.closed;
    heart.abort();
    await beating;
    if (this.#stop.signal.aborted) return undefined;
    const end = await this.#endChild();
    this.#options.log("warn", "the desk went away", { code: end?.code, signal: end?.signal });
    await this.#beforeNextStart(end);
    return undefined;
  }

  async #beforeNextStart(end: DeskEnd | undefined): Promise<void> {
    const starts = this.#recentStarts();
    if (starts >= maxStarts) return this.#rest({ reason: `It stopped ${maxStarts} times within a minute${end?.error ? `. ${end.error.message}` : ""}`, kind: "final" });
    this.#tell({ state: "starting" });
    return starts > 1 ? pause(this.#times.pauseMs * (starts - 1), this.#stop.signal) : undefined;
  }

  /** A desk whose connection broke may still be finishing; the lock is free only when it has ended. */
  async #endChild(): Promise<DeskEnd | undefined> {
    const child = this.#child;
    this.#child = undefined;
    if (!child) return undefined;
    child.stop();
    if (!(await endedWithin(child, 2000))) child.kill();
    return child.ended;
  }

  async #listenToHeart(connection: DeskConnection, ended: AbortSignal): Promise<void> {
    while (!ended.aborted) {
      await pause(this.#times.heartbeatMs, ended);
      if (ended.aborted) return;
      const answered = connection.call(contract.desk.settings, {}).then(() => true, () => true);
      if (await Promise.race([answered, pause(this.#times.silentMs, ended).then(() => false)])) continue;
      if (ended.aborted) return;
      this.#options.log("error", "the desk does not answer its heartbeat", { pid: connection.welcome.processId });
      // Only our own process is ours to end.
      this.#child?.kill();
      connection.close();
      return;
    }
  }

  #tell(state: DeskState): void {
    this.#state = state;
    this.#pass("desk.state", state);
  }

  #pass(name: EventName, value: unknown): void {
    for (const listener of [...this.#listeners]) listener(name, value);
  }
}

const eventNames = Object.keys(events) as readonly EventName[];

const endedWithin = async (child: DeskProcess, ms: number): Promise<boolean> => {
  const stop = new AbortController();
  const ended = await Promise.race([child.ended.then(() => true), pause(ms, stop.signal).then(() => false)]);
  stop.abort();
  return ended;
};

/** Exit code 3 is the desk's own word that it cannot run here (SPEC.md section 5); `desk-busy` passes when the other one answers or ends. */
const failureOf = (end: DeskEnd | undefined): Failure => {
  if (!end) return { reason: "It did not get ready in time.", kind: "again" };
  const reason = end.error?.message ?? (end.signal ? `It was ended by ${end.signal}.` : `It ended with code ${end.code ?? "unknown"}.`);
  if (end.error?.code === "desk-busy") return { reason, kind: "busy" };
  return { reason, kind: end.error?.code === "cannot-start" || end.code === 3 ? "final" : "again" };
};
