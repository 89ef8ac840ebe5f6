// Behaves like a desk on its socket, for tests of what reaches a desk: same address, token, frames and refusals, answers as the test says.
// Run as a program (`desk-look-alike.ts --desk DIR`) it is what the supervisor starts.
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { deskAddress, makeSocketFolder } from "#client/address.ts";
import { encodeFrame, FrameReader } from "#client/frames.ts";
import { clientFrame, type DeskFrame } from "#contract/frame.ts";
import { Refusal } from "#contract/refusals.ts";

export interface LookAlikeCall {
  readonly method: string;
  readonly params: unknown;
  readonly request: string | undefined;
  readonly signal: AbortSignal;
  readonly progress: (value: unknown) => void;
}
/** A value, `{ json, bytes }` for a picture by `withBytes`, a thrown `Refusal`, any other error for a fault, or a promise that never ends. */
export type Answer = (call: LookAlikeCall) => unknown;

export class WithBytes {
  readonly json: unknown;
  readonly bytes: Uint8Array;
  constructor(json: unknown, bytes: Uint8Array) {
    this.json = json;
    this.bytes = bytes;
  }
}

export class DeskLookAlike {
  readonly folder: string;
  readonly received: LookAlikeCall[] = [];
  #server: Server;
  #sockets = new Set<Socket>();
  #answer: Answer;
  #token = randomBytes(16).toString("hex");

  private constructor(folder: string, answer: Answer) {
    this.folder = folder;
    this.#answer = answer;
    this.#server = createServer((socket) => this.#welcome(socket));
  }

  static async start(folder: string, answer: Answer): Promise<DeskLookAlike> {
    const desk = new DeskLookAlike(folder, answer);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    makeSocketFolder();
    const address = deskAddress(folder);
    rmSync(address.socket, { force: true });
    writeFileSync(address.tokenFile, desk.#token, { mode: 0o600 });
    await new Promise<void>((resolve, reject) => {
      desk.#server.once("error", reject);
      desk.#server.listen(address.socket, resolve);
    });
    return desk;
  }

  /** Tells every connection. */
  tell(name: string, value: unknown): void {
    for (const socket of this.#sockets) socket.write(encodeFrame({ kind: "event", name, value }));
  }

  /** Sends bytes that are no frame of any desk. */
  talkNonsense(bytes: Uint8Array): void {
    for (const socket of this.#sockets) socket.write(bytes);
  }

  /** Cuts every connection, as a dying desk does. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #welcome(socket: Socket): void {
    const reader = new FrameReader();
    const stops = new Map<number, AbortController>();
    let isKnown = false;
    const send = (frame: DeskFrame, bytes?: Uint8Array): void => void (socket.destroyed || socket.write(encodeFrame(frame, bytes)));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#sockets.delete(socket));
    socket.on("data", (chunk) => {
      for (const { json } of reader.push(chunk)) {
        const frame = clientFrame.parse(json);
        if (frame.kind === "hello") {
          isKnown = frame.token === this.#token;
          if (!isKnown) return void socket.destroy();
          this.#sockets.add(socket);
          send({ kind: "welcome", version: "0.0.0", processId: process.pid, editor: frame.editor ?? { name: "Nora Castellane", initials: "NC" } });
        } else if (!isKnown) return void socket.destroy();
        else if (frame.kind === "cancel") stops.get(frame.id)?.abort();
        else {
          const stop = new AbortController();
          stops.set(frame.id, stop);
          const call: LookAlikeCall = {
            method: frame.method,
            params: frame.params,
            request: frame.request,
            signal: stop.signal,
            progress: (value) => send({ kind: "progress", id: frame.id, value }),
          };
          this.received.push(call);
          void this.#reply(frame.id, call, send);
        }
      }
    });
  }

  async #reply(id: number, call: LookAlikeCall, send: (frame: DeskFrame, bytes?: Uint8Array) => void): Promise<void> {
    try {
      const value = await this.#answer(call);
      if (value instanceof WithBytes) send({ kind: "result", id, value: value.json }, value.bytes);
      else send({ kind: "result", id, value });
    } catch (error) {
      if (error instanceof Refusal) send({ kind: "refusal", id, refusal: { code: error.code, values: error.values } });
      else send({ kind: "fault", id, code: "broken", message: error instanceof Error ? error.message : "broken" });
    }
  }
}

/** Settings as any desk has them: what a heartbeat gets. */
export const plainSettings = { style: "plain", theme: "dark", cellSize: 142, createIim: false } as const;
