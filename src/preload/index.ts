// The bridge between the page and main: two functions on one object, nothing more. Decides nothing; the gate in main does.
import { contextBridge, ipcRenderer, webUtils } from "electron";
import { channels, type WindowAnswer, type WindowCall, type WindowEvent, type WindowProgress } from "#contract/bridge.ts";

type Handler = (value: unknown) => void;

const listening = new Map<string, Handler>();
const handlers = new Map<string, Set<Handler>>();
/** A page that begins to listen after the first state was told must still hear it. */
let deskState: unknown;

ipcRenderer.on(channels.progress, (_, { callId, value }: WindowProgress) => listening.get(callId)?.(value));
ipcRenderer.on(channels.event, (_, { name, value }: WindowEvent) => {
  if (name === "desk.state") deskState = value;
  for (const handler of [...(handlers.get(name) ?? [])]) handler(value);
});

/** Dropped files become one-time handles of main: the page never holds a path that it made itself. */
const withHandles = async (params: unknown): Promise<unknown> => {
  const given = typeof params === "object" && params !== null && "files" in params && Array.isArray(params.files) ? (params.files as readonly unknown[]) : [];
  const paths = given.map((file) => (file instanceof File ? webUtils.getPathForFile(file) : "")).filter((path) => path !== "");
  return { files: await ipcRenderer.invoke(channels.handles, paths) };
};

/** Unlike any other call's, over restarts too: the journal knows calls by it. */
const newCallId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const call = async (method: string, params: unknown, onProgress?: Handler, callId: string = newCallId()): Promise<WindowAnswer> => {
  if (onProgress) listening.set(callId, onProgress);
  try {
    const message: WindowCall = { callId, method, params: method === "shell.dropped" ? await withHandles(params) : params, progress: onProgress !== undefined };
    return (await ipcRenderer.invoke(channels.call, message)) as WindowAnswer;
  } catch (error) {
    // Main is ending, or the value cannot travel. The page keeps what it has and shows it.
    return { ok: false, fault: { code: "not-sent", message: error instanceof Error ? error.message : "The call could not be sent." } };
  } finally {
    if (onProgress) listening.delete(callId);
  }
};

const on = (event: string, handler: Handler): (() => void) => {
  const set = handlers.get(event) ?? new Set<Handler>();
  handlers.set(event, set);
  set.add(handler);
  if (event === "desk.state" && deskState !== undefined) handler(deskState);
  return () => void set.delete(handler);
};

contextBridge.exposeInMainWorld("proofdesk", { call, on });
