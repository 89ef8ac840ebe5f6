// Builds the shell: reads the arguments, keeps a desk, opens the window, and on the way out lets the desk finish.
// The only place that puts these parts together.
import { createHash } from "node:crypto";
import { join } from "node:path";
import { app, type BrowserWindow, protocol, safeStorage, session, shell, type WebContents } from "electron";
import { deskAddress } from "#client/address.ts";
import { shellWords } from "#words/shell.ts";
import { type Arguments, ownWords, readArguments } from "./arguments.ts";
import { type DeskAccess, makeDeskAccess } from "./desk-access.ts";
import { canRunDesk, type DeskProcess, startNodeDesk } from "./desk-process.ts";
import { beginDrag } from "./begin-drag.ts";
import { openDragOut } from "./drag-out.ts";
import { endWith } from "./ending.ts";
import { Gate } from "./gate.ts";
import { Grants } from "./grants.ts";
import { Handles } from "./handles.ts";
import { openIpc } from "./ipc.ts";
import { type Log, makeLog } from "./log.ts";
import { LoupeWindow } from "./loupe-window.ts";
import { Look } from "./look.ts";
import { MenuBar } from "./menu.ts";
import { ownMethods } from "./methods.ts";
import { PageLanguage } from "./page-language.ts";
import { loupePageIn, pageResponse, pageScheme, pictureScheme } from "./pages.ts";
import { pictureResponse } from "./pictures.ts";
import { guardContents, guardSession } from "./security.ts";
import { Secrets } from "./secrets.ts";
import { DeskSupervisor } from "./supervisor.ts";
import { putInTrash } from "./trash.ts";
import { Touches } from "./touches.ts";
import { startUtilityDesk } from "./utility-desk.ts";
import { openWindow } from "./window.ts";

/** Called once, before Electron is ready: schemes and switches can only be set then. */
export const start = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, codeCache: true } },
    { scheme: pictureScheme, privileges: { standard: true, secure: true } },
  ]);
  quietChromium();
  const wanted = readArguments(ownWords(process.argv, app.isPackaged, app.getAppPath()), process.env, process.env["INIT_CWD"] ?? process.cwd());
  const deskFolder = deskAddress(wanted.deskFolder).folder;
  // Chromium's own folder is one for each desk: Electron's single-instance lock lies in it.
  app.setPath("userData", join(app.getPath("appData"), "Proofdesk", "windows", createHash("sha256").update(deskFolder).digest("hex").slice(0, 16)));
  if (!app.requestSingleInstanceLock({ folders: [...wanted.folders] })) return app.exit(0);
  const { log, open } = makeLog(deskFolder);
  const isNew = canRunDesk(process.versions);
  const supervisor = new DeskSupervisor({ deskFolder, start: () => startDesk(deskFolder, isNew), log });
  supervisor.onEvent((name, value) => {
    if (name === "desk.state" && (value as { state: string }).state === "here") open();
  });
  // A utility process has to wait until Electron is ready; a plain Node need not.
  if (!isNew || app.isPackaged) supervisor.start();
  void app.whenReady().then(() => run({ wanted, deskFolder, supervisor, log }));
  return undefined;
};

interface Running {
  readonly wanted: Arguments;
  readonly deskFolder: string;
  readonly supervisor: DeskSupervisor;
  readonly log: Log;
}

const run = ({ wanted, deskFolder, supervisor, log }: Running): void => {
  const desk = makeDeskAccess(supervisor);
  const grants = new Grants(desk.known);
  const handles = new Handles();
  const touches = new Touches();
  const look = new Look(supervisor);
  const secrets = new Secrets(deskFolder, {
    // Without a keyring Linux would encrypt with a key that everybody has.
    isSafe: () => safeStorage.isEncryptionAvailable() && (process.platform !== "linux" || safeStorage.getSelectedStorageBackend() !== "basic_text"),
    encrypt: (text) => safeStorage.encryptString(text), decrypt: (bytes) => safeStorage.decryptString(bytes),
  });
  const menuBar = new MenuBar({ platform: process.platform, isPackaged: app.isPackaged, chosen: (action) => ipc.tell("shell.chosen", { action }) });
  const preload = join(app.getAppPath(), "out", "preload", "index.cjs");
  /** The first window; the loupe's own goes with it. */
  let first: BrowserWindow | undefined;
  /** A new window's page hears of the desk when it has loaded, and of what else it shows. */
  const welcome = (contents: WebContents, tellMore: () => void): void => {
    ipc.welcome(contents);
    touches.watch(contents);
    contents.on("did-finish-load", () => { ipc.tell("desk.state", supervisor.state); tellMore(); });
  };
  const loupe = new LoupeWindow({
    preload, isPackaged: app.isPackaged, page: () => loupePageIn(speaking.now), changed: (open) => ipc.tell("loupe.window", { open }),
    made: (contents) => welcome(contents, () => ipc.tell("loupe.photo", { photo: loupe.photo })),
  });
  const speaking = new PageLanguage(deskFolder, app.getLocale(), () => (first === undefined ? [] : [first]), (language) => {
    menuBar.speak(shellWords[language]);
    loupe.speakAnew();
  });
  const gate = new Gate({
    forward: (method, params, options) => speaking.follow(method.name, look.follow(method.name, supervisor.call(method, params, options))),
    own: ownMethods({
      window: () => first,
      grants,
      handles,
      wasTouched: (sender) => touches.wasTouched(sender.id),
      pathOf: desk.pathOf,
      startDesk: () => supervisor.retry(),
      openLoupe: () => loupe.open(first),
      showInLoupe: (photo) => { loupe.photo = photo; ipc.tell("loupe.photo", { photo }); },
      stepLoupe: (by) => ipc.tell("loupe.step", { by }),
      deskFolder,
      showMenus: (menus) => menuBar.show(menus),
      words: () => shellWords[speaking.now],
      trash: (photos) => putInTrash({ ...desk.trash, trashItem: (path) => shell.trashItem(path) }, photos),
      secrets,
      dragOut: openDragOut({ desk: supervisor, begin: beginDrag, isHeld: (contents) => touches.isPressed(contents), letGo: (contents) => touches.letGo(contents) }),
    }),
    mayName: (method, params) => grants.mayName(method, params),
    wasTouched: (sender) => touches.wasTouched(sender.id),
    secrets: () => secrets.open(),
    log,
  });
  guardContents(log);
  guardSession(session.defaultSession, log, app.isPackaged);
  servePages(desk);
  const ipc = openIpc(gate, handles);
  supervisor.onEvent(ipc.tell);
  supervisor.start();

  const open = (): void => {
    const window = openWindow(
      {
        deskFolder,
        preload,
        isPackaged: app.isPackaged,
        page: speaking.page,
        made: (contents) => welcome(contents, () => ipc.tell("loupe.window", { open: loupe.isOpen })),
      },
      look.now,
    );
    first = window;
    window.once("closed", () => { first = undefined; loupe.close(); });
    look.dress(window);
    reviveWhenGone(window, log);
  };
  open();
  const openFolders = (folders: readonly string[]): void => desk.openFolders(folders, ipc.tell);
  openFolders(wanted.folders);
  app.on("second-instance", (_, __, ___, more) => {
    const window = first;
    if (!window) open();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    openFolders(foldersOf(more));
  });
  app.on("activate", () => {
    if (first === undefined) open();
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  endWith(async () => {
    gate.stopLong();
    await gate.settled();
    await supervisor.stop();
  }, log);
};

/** Another start of the same desk's window: it tells only which folders it was asked to open. */
const foldersOf = (more: unknown): readonly string[] => {
  const folders: unknown = typeof more === "object" && more !== null && "folders" in more ? more.folders : undefined;
  return Array.isArray(folders) ? folders.filter((one): one is string => typeof one === "string") : [];
};

/**
 * A packed program has its own Node beside it, and the desk always runs on that: the desk starts processes and threads of its own, which Electron
 * without its RunAsNode door (electron-builder.yml) cannot be. No other program can be started from inside the archive.
 */
const startDesk = (deskFolder: string, isNew: boolean): DeskProcess => {
  const program = process.platform === "win32" ? "node.exe" : "node";
  if (app.isPackaged) {
    return startNodeDesk({ node: join(process.resourcesPath, "node", program), entry: join(process.resourcesPath, "app.asar.unpacked", "out", "main", "desk.js"), deskFolder, env: process.env });
  }
  const entry = join(app.getAppPath(), "out", "main", "desk.js");
  if (isNew) return startUtilityDesk({ entry, deskFolder, env: process.env });
  const node = join(app.getAppPath(), "node_modules", "node", "bin", program);
  return startNodeDesk({ node, entry, deskFolder, env: process.env });
};

const servePages = (desk: DeskAccess): void => {
  const folder = join(app.getAppPath(), "out", "renderer");
  protocol.handle(pageScheme, (request) => pageResponse(folder, request.url));
  // Electron would answer these itself, past every filter of requests.
  protocol.handle("file", () => new Response(null, { status: 404 }));
  protocol.handle(pictureScheme, (request) => pictureResponse(desk.picture, request.url, request.signal));
};

/** An offline program: Chromium has nothing to fetch, to report or to keep in a key ring. */
const quietChromium = (): void => {
  for (const name of ["disable-background-networking", "disable-component-update", "disable-domain-reliability", "no-pings"]) app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch("password-store", "basic");
};

/** A page whose process died is shown again, but not over and over. */
const reviveWhenGone = (window: BrowserWindow, log: Log): void => {
  let lives = 3;
  window.webContents.on("render-process-gone", (_, details) => {
    log("error", "the window's process ended", { reason: details.reason });
    if (details.reason === "clean-exit" || window.isDestroyed() || (lives -= 1) < 0) return;
    window.webContents.reload();
  });
  // What is typed is kept as a draft; a page must not be able to hold its window open.
  window.webContents.on("will-prevent-unload", (event) => event.preventDefault());
};
