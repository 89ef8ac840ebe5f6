// The only file that touches `ipcMain`, because here every sender is checked. What a message means is the gate's.
import { ipcMain, type WebContents } from "electron";
import { channels, type WindowEvent, type WindowProgress } from "#contract/bridge.ts";
import type { EventName } from "#contract/events.ts";
import type { Gate } from "./gate.ts";
import type { Handles } from "./handles.ts";
import { isOurSender } from "./security.ts";

export interface Ipc {
  /** To every window. */
  readonly tell: (name: EventName, value: unknown) => void;
  /** From now on this window's page is one of ours. */
  readonly welcome: (contents: WebContents) => void;
}

export const openIpc = (gate: Gate, handles: Handles): Ipc => {
  const windows = new Set<WebContents>();
  const send = (contents: WebContents, channel: string, message: WindowProgress | WindowEvent): void => {
    if (!contents.isDestroyed()) contents.send(channel, message);
  };
  ipcMain.handle(channels.call, (event, message: unknown) =>
    gate.answer(
      {
        isOurs: isOurSender(event, windows),
        id: event.sender.id,
        progress: (callId, value) => send(event.sender, channels.progress, { callId, value }),
      },
      message,
    ),
  );
  ipcMain.handle(channels.handles, (event, message: unknown) => {
    if (!isOurSender(event, windows)) throw new Error("This page may not speak to the desk.");
    return handles.hand(message);
  });
  return {
    tell: (name, value) => {
      for (const contents of windows) send(contents, channels.event, { name, value });
    },
    welcome: (contents) => {
      windows.add(contents);
      contents.once("destroyed", () => windows.delete(contents));
    },
  };
};
