// The desk's door: a local socket in a folder that only the user can open, a token to show first, frames in and out.
import { randomBytes, timingSafeEqual } from "node:crypto";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { FrameReader, encodeFrame } from "#client/frames.ts";
import { deskAddress, makeSocketFolder } from "#client/address.ts";
import { clientFrame, type DeskFrame } from "#contract/frame.ts";
import { Refusal } from "#contract/refusals.ts";
import type { Editor } from "#contract/values.ts";
import { disconnected } from "../disconnected.ts";
import type { Dispatch } from "../dispatch.ts";

export interface Door {
  /** An event to every connection. */
  readonly tell: (name: string, value: unknown) => void;
  readonly close: () => Promise<void>;
  readonly connections: () => number;
}
export interface DoorOptions { readonly folder: string; readonly version: string; /** Who edits where a caller does not say; asked at each call, for the settings may change. */ readonly editor: () => Editor; readonly onFault: (cause: unknown) => void }

/** Before the token was shown a frame may be this long, in bytes. */
const strangerLimit = 64 * 1024;

interface Guest { readonly socket: Socket; caller: "window" | "cli" | undefined; editor: Editor | undefined; readonly calls: Map<number, AbortController> }

/** Opens the door. Rejects when the socket cannot be made. */
export const openDoor = async (dispatch: Dispatch, options: DoorOptions): Promise<Door> => {
  const address = deskAddress(options.folder);
  makeSocketFolder();
  const token = randomBytes(32).toString("hex");
  writeFileSync(address.tokenFile, token, { mode: 0o600 });
  chmodSync(address.tokenFile, 0o600);
  // Only the holder of the data folder's lock comes here: a socket that lies there is a dead desk's.
  if (process.platform !== "win32") rmSync(address.socket, { force: true });
  const guests = new Set<Guest>();
  const server = createServer((socket) => { receive({ socket, caller: undefined, editor: undefined, calls: new Map() }); });

  const send = (guest: Guest, frame: DeskFrame, bytes?: Uint8Array): void => { if (!guest.socket.destroyed) guest.socket.write(encodeFrame(frame, bytes)); };
  const answer = async (guest: Guest, call: { id: number; method: string; params: unknown; request?: string | undefined }): Promise<void> => {
    const stop = new AbortController();
    guest.calls.set(call.id, stop);
    try {
      const value = await dispatch(call.method, call.params, { editor: guest.editor ?? options.editor(), signal: stop.signal, request: call.request, progress: (one) => { send(guest, { kind: "progress", id: call.id, value: one }); } }, guest.caller ?? "cli");
      if (typeof value === "object" && value !== null && "bytes" in value && value.bytes instanceof Uint8Array) {
        const { bytes, ...rest } = value;
        send(guest, { kind: "result", id: call.id, value: rest }, bytes);
      } else send(guest, { kind: "result", id: call.id, value });
    } catch (cause) {
      if (cause instanceof Refusal) send(guest, { kind: "refusal", id: call.id, refusal: { code: cause.code, values: { ...cause.values } } });
      else if (stop.signal.aborted) send(guest, { kind: "refusal", id: call.id, refusal: { code: "cancelled", values: {} } });
      else {
        options.onFault(cause);
        send(guest, { kind: "fault", id: call.id, code: "fault", message: cause instanceof Error ? cause.message : "unknown" });
      }
    } finally {
      guest.calls.delete(call.id);
    }
  };
  const knows = (shown: string): boolean => { const [a, b] = [Buffer.from(shown), Buffer.from(token)]; return a.length === b.length && timingSafeEqual(a, b); };
  const take = (guest: Guest, reader: FrameReader, json: unknown): void => {
    const frame = clientFrame.parse(json);
    if (guest.caller === undefined) {
      if (frame.kind !== "hello" || !knows(frame.token)) { guest.socket.destroy(); return; }
      guest.caller = frame.caller;
      guest.editor = frame.editor;
      reader.limit = 64 * 1024 * 1024;
      guests.add(guest);
      send(guest, { kind: "welcome", version: options.version, processId: process.pid, editor: guest.editor ?? options.editor() });
    } else if (frame.kind === "cancel") guest.calls.get(frame.id)?.abort();
    else if (frame.kind === "call") void answer(guest, frame);
  };
  const receive = (guest: Guest): void => {
    const reader = new FrameReader(strangerLimit);
    guest.socket.on("data", (chunk: Buffer) => {
      try { for (const frame of reader.push(chunk)) take(guest, reader, frame.json); } catch { guest.socket.destroy(); }
    });
    guest.socket.on("error", () => guest.socket.destroy());
    guest.socket.on("close", () => { guests.delete(guest); for (const stop of guest.calls.values()) stop.abort(disconnected); });
  };
  await new Promise<void>((resolve, reject) => { server.once("error", reject); server.listen(address.socket, resolve); });
  if (process.platform !== "win32") chmodSync(address.socket, 0o600);
  return {
    tell: (name, value) => { for (const guest of guests) send(guest, { kind: "event", name, value }); },
    connections: () => guests.size,
    close: () => new Promise((resolve) => { for (const guest of guests) guest.socket.destroy(); server.close(() => resolve()); }),
  };
};
