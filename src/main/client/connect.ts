// The only way to reach a desk: finds its socket, shows its token, waits for the welcome.
import { readFileSync } from "node:fs";
import { createConnection, type Socket } from "node:net";
import { dirname } from "node:path";
import { deskFrame } from "#contract/frame.ts";
import type { Caller } from "#contract/method.ts";
import type { Editor } from "#contract/values.ts";
import { deskAddress, deskSockets, isSafeSocketFolder } from "./address.ts";
import { DeskConnection, type Welcome } from "./connection.ts";
import { Fault } from "./fault.ts";
import { encodeFrame, type Frame, FrameReader } from "./frames.ts";

export interface ConnectOptions {
  /** The desk's data folder. */
  readonly deskFolder: string;
  readonly caller: Caller;
  /** Who works here; without one the desk takes its settings' editor. */
  readonly editor?: Editor | undefined;
  /** Stops waiting for the welcome. An established connection is ended by `close`. */
  readonly signal?: AbortSignal | undefined;
}

/** A desk that does not welcome within this time is busy with something else or no desk. */
const welcomeMs = 10_000;

/**
 * Connects to the running desk of that folder. Faults: `desk-away` where none runs, `desk-refused` where it does not take our token,
 * `desk-silent` where it does not answer.
 */
export const connect = async (options: ConnectOptions): Promise<DeskConnection> => {
  const token = readToken(options.deskFolder);
  let away: unknown;
  for (const socketPath of deskSockets(options.deskFolder)) {
    if (!isSafeSocketFolder(dirname(socketPath))) continue;
    try {
      return await connectTo(socketPath, token, options);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== "desk-away") throw error;
      away = error;
    }
  }
  throw away instanceof Fault ? away : new Fault("desk-away", "No desk runs for this data folder.");
};

const readToken = (deskFolder: string): string => {
  try {
    return readFileSync(deskAddress(deskFolder).tokenFile, "utf8").trim();
  } catch (cause) {
    throw new Fault("desk-away", "No desk runs for this data folder.", { cause });
  }
};

const connectTo = (socketPath: string, token: string, options: ConnectOptions): Promise<DeskConnection> =>
  new Promise((resolve, reject) => {
    const socket = createConnection(socketPath);
    const reader = new FrameReader();
    let isOpen = false;
    const end = (fault: Fault): void => {
      finish();
      socket.destroy();
      reject(fault);
    };
    const timer = setTimeout(() => end(new Fault("desk-silent", "The desk does not answer.", { again: "later" })), welcomeMs);
    const stop = (): void => end(new Fault("cancelled", "Stopped before the desk answered."));
    const onError = (error: NodeJS.ErrnoException): void => end(connectFault(error));
    const onClose = (): void => end(isOpen ? new Fault("desk-refused", "The desk did not accept this connection.") : new Fault("desk-away", "No desk runs for this data folder."));
    const onConnect = (): void => {
      isOpen = true;
      socket.write(encodeFrame({ kind: "hello", token, caller: options.caller, ...(options.editor ? { editor: options.editor } : {}) }));
    };
    const onData = (chunk: Buffer): void => {
      const [first, ...early] = readSafely(reader, chunk);
      if (!first) return;
      const welcome = welcomeOf(first);
      if (!welcome) return end(new Fault("desk-refused", "The desk did not accept this connection."));
      finish();
      resolve(new DeskConnection(socket, reader, welcome, early));
    };
    const finish = (): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", stop);
      socket.off("error", onError).off("close", onClose).off("connect", onConnect).off("data", onData);
      socket.on("error", ignore);
    };
    listen(socket, { onError, onClose, onConnect, onData });
    if (options.signal?.aborted) return stop();
    options.signal?.addEventListener("abort", stop, { once: true });
  });

interface Listeners {
  readonly onError: (error: NodeJS.ErrnoException) => void;
  readonly onClose: () => void;
  readonly onConnect: () => void;
  readonly onData: (chunk: Buffer) => void;
}
const listen = (socket: Socket, { onError, onClose, onConnect, onData }: Listeners): void => {
  socket.on("error", onError).on("close", onClose).on("connect", onConnect).on("data", onData);
};

/** A socket that is given up may still report an error; without a listener that would end the program. */
const ignore = (): void => undefined;

const awayCodes: ReadonlySet<string> = new Set(["ENOENT", "ECONNREFUSED", "ENOTSOCK", "ECONNRESET", "EPIPE"]);
const connectFault = (error: NodeJS.ErrnoException): Fault =>
  awayCodes.has(error.code ?? "") ? new Fault("desk-away", "No desk runs for this data folder.", { cause: error }) : new Fault("desk-unreachable", `The desk cannot be reached (${error.code ?? error.message}).`, { cause: error });

const readSafely = (reader: FrameReader, chunk: Buffer): readonly Frame[] => {
  try {
    return reader.push(chunk);
  } catch {
    return [{ json: undefined, bytes: chunk }];
  }
};

const welcomeOf = (frame: Frame): Welcome | undefined => {
  const parsed = deskFrame.safeParse(frame.json);
  return parsed.success && parsed.data.kind === "welcome" ? parsed.data : undefined;
};
