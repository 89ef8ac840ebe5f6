// What no page of ours may ever do, whatever it was talked into: leave its page, open another window, get a permission, load from elsewhere.
// Each line here has its test in e2e/security.spec.ts.
import { app, type Session, type WebContents } from "electron";
import type { Log } from "./log.ts";
import { isOurPage, pageScheme, pictureScheme } from "./pages.ts";

/** Rules for every web contents there will be, our windows' and any other's. Call before a window is made. */
export const guardContents = (log: Log): void => {
  app.on("web-contents-created", (_, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      log("warn", "security: new window refused", { scheme: schemeOf(url) });
      return { action: "deny" };
    });
    const stay = (event: Electron.Event, url: string): void => {
      // A reload of our own page is one too; the page has no link to itself.
      event.preventDefault();
      log("warn", "security: navigation refused", { scheme: schemeOf(url) });
    };
    contents.on("will-navigate", (event) => stay(event, event.url));
    contents.on("will-frame-navigate", (event) => stay(event, event.url));
    contents.on("will-redirect", (event) => stay(event, event.url));
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.on("select-bluetooth-device", (event) => event.preventDefault());
  });
};

/** Everything a page can ask the session for is refused, and nothing is loaded but our pages and pictures. */
export const guardSession = (session: Session, log: Log, isPackaged: boolean): void => {
  session.setPermissionRequestHandler((_, permission, answer) => {
    log("warn", "security: permission refused", { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, answer) => answer({}));
  session.on("will-download", (event) => event.preventDefault());
  session.on("select-serial-port", (event) => event.preventDefault());
  session.on("select-hid-device", (event) => event.preventDefault());
  session.on("select-usb-device", (event) => event.preventDefault());
  const allowed = new Set([`${pageScheme}:`, `${pictureScheme}:`, ...(isPackaged ? [] : ["devtools:"])]);
  session.webRequest.onBeforeRequest((details, answer) => {
    const isAllowed = allowed.has(schemeOf(details.url));
    if (!isAllowed) log("warn", "security: request refused", { scheme: schemeOf(details.url) });
    answer({ cancel: !isAllowed });
  });
};

const schemeOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : "none");

/** Whether a message comes from the main frame of one of our windows, showing our page. */
export const isOurSender = (event: Electron.IpcMainInvokeEvent, windows: ReadonlySet<WebContents>): boolean => {
  const frame = event.senderFrame;
  if (!frame || !windows.has(event.sender)) return false;
  const main = event.sender.mainFrame;
  return frame.processId === main.processId && frame.routingId === main.routingId && isOurPage(frame.url);
};
