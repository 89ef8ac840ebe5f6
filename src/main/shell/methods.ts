// What main answers itself: the system's dialogs, dropped files, links, showing a file, the end.
import { existsSync } from "node:fs";
import { extname } from "node:path";
import { app, type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions, shell } from "electron";
import { z } from "zod";
import { Fault } from "#client/fault.ts";
import type { Menus } from "#contract/menu.ts";
import type { BatchResult } from "#contract/methods/edit.ts";
import type { Contract } from "#contract/methods.ts";
import type { ParsedOf } from "#contract/method.ts";
import { Refusal } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import type { ShellWords } from "#words/shell.ts";
import { about } from "./about.ts";
import type { DragOut } from "./drag-out.ts";
import type { OwnMethods, Sender } from "./gate.ts";
import type { Grants } from "./grants.ts";
import type { Handles } from "./handles.ts";
import type { Secrets } from "./secrets.ts";
import { noteTold, readTold } from "./told.ts";

export interface OwnOptions {
  readonly window: () => BrowserWindow | undefined;
  readonly grants: Grants;
  readonly handles: Handles;
  /** Whether a person clicked or pressed a key in that window just now; known from the input itself, not from the page. */
  readonly wasTouched: (sender: Sender) => boolean;
  readonly pathOf: (photo: PhotoId) => Promise<string | undefined>;
  readonly startDesk: () => void;
  readonly openLoupe: () => void;
  readonly showInLoupe: (photo: PhotoId | null) => void;
  readonly stepLoupe: (by: 1 | -1) => void;
  readonly deskFolder: string;
  readonly showMenus: (menus: Menus) => void;
  /** In the language of the windows. */
  readonly words: () => ShellWords;
  readonly trash: (photos: readonly PhotoId[]) => Promise<BatchResult>;
  readonly dragOut: DragOut;
  readonly secrets: Secrets;
}

type Shell = Contract["shell"];
const nothing = {};

/** Waits for the system's own dialog of one file, over the window where there is one. */
const chosenFile = async (window: BrowserWindow | undefined, title: string): Promise<string | undefined> => {
  const wanted: OpenDialogOptions = { title, properties: ["openFile"] };
  const chosen = await (window ? dialog.showOpenDialog(window, wanted) : dialog.showOpenDialog(wanted));
  return chosen.canceled ? undefined : chosen.filePaths[0];
};

/** Where a file of this name goes. The dialog asks before a name that is taken; what it did not ask about is not offered. */
const namedFile = async (window: BrowserWindow | undefined, title: string, name: string): Promise<string | undefined> => {
  const ext = extname(name);
  const wanted: SaveDialogOptions = { title, defaultPath: name, filters: [{ name: ext.slice(1).toUpperCase(), extensions: [ext.slice(1)] }], properties: ["showOverwriteConfirmation", "createDirectory"] };
  const chosen = await (window ? dialog.showSaveDialog(window, wanted) : dialog.showSaveDialog(wanted));
  if (chosen.canceled || chosen.filePath === "") return undefined;
  if (extname(chosen.filePath).toLowerCase() === ext) return chosen.filePath;
  // The ending was left out, so nobody was asked about the whole name: one that is free is taken.
  const free = (at: number): string => { const whole = `${chosen.filePath}${at === 1 ? "" : `_${at}`}${ext}`; return existsSync(whole) ? free(at + 1) : whole; };
  return free(1);
};

export const ownMethods = (options: OwnOptions): OwnMethods => {
  const choose = async (more: OpenDialogOptions): Promise<string | undefined> => {
    const window = options.window();
    const wanted: OpenDialogOptions = { ...more, properties: ["openDirectory", "createDirectory"] };
    const chosen = await (window ? dialog.showOpenDialog(window, wanted) : dialog.showOpenDialog(wanted));
    return chosen.canceled ? undefined : chosen.filePaths[0];
  };
  return new Map<string, OwnMethods extends ReadonlyMap<string, infer F> ? F : never>([
    [
      "shell.openFolder",
      async () => {
        const path = await choose({ title: options.words().openFolder });
        if (path === undefined) return null;
        options.grants.allowReading(path);
        return { path };
      },
    ],
    [
      "shell.chooseFolder",
      async ({ params }) => {
        const { title, purpose } = params as ParsedOf<Shell["chooseFolder"]>;
        const path = await choose({ title });
        if (path === undefined) return null;
        options.grants.allowWriting(path, purpose);
        return { path };
      },
    ],
    [
      "shell.chooseFile",
      async ({ params }) => {
        const chosen = await chosenFile(options.window(), (params as ParsedOf<Shell["chooseFile"]>).title);
        if (chosen === undefined) return null;
        options.grants.allowFile(chosen);
        return { path: chosen };
      },
    ],
    [
      "shell.saveFile",
      async ({ params }) => {
        const { title, name } = params as ParsedOf<Shell["saveFile"]>;
        const chosen = await namedFile(options.window(), title, name);
        if (chosen === undefined) return null;
        options.grants.allowSaving(chosen);
        return { path: chosen };
      },
    ],
    [
      "shell.dropped",
      async ({ params }) => {
        const paths = options.handles.take((params as ParsedOf<Shell["dropped"]>).files);
        for (const path of paths) options.grants.allowReading(path);
        return { paths };
      },
    ],
    [
      "shell.openExternal",
      async ({ params, sender }) => {
        if (!options.wasTouched(sender)) throw new Fault("not-allowed", "A link opens only when somebody clicks it.");
        await shell.openExternal(safeLink((params as ParsedOf<Shell["openExternal"]>).url));
        return nothing;
      },
    ],
    [
      "shell.trash",
      async ({ params, sender }) => {
        if (!options.wasTouched(sender)) throw new Fault("not-allowed", "Photos go to the trash only when somebody says so.");
        return options.trash((params as ParsedOf<Shell["trash"]>).photos);
      },
    ],
    [
      "shell.reveal",
      async ({ params }) => {
        const path = await options.pathOf((params as ParsedOf<Shell["reveal"]>).photo);
        if (path === undefined) throw new Refusal("unknown-photo");
        shell.showItemInFolder(path);
        return nothing;
      },
    ],
    [
      "shell.revealCopy",
      async ({ params }) => {
        const { copy } = params as ParsedOf<Shell["revealCopy"]>;
        await options.grants.mayName("shell.revealCopy", { to: copy });
        shell.showItemInFolder(copy);
        return nothing;
      },
    ],
    ["shell.prepareDrag", ({ params }) => options.dragOut.prepare((params as ParsedOf<Shell["prepareDrag"]>).photos)],
    ["shell.drag", ({ params, sender }) => options.dragOut.drag(sender.id, (params as ParsedOf<Shell["drag"]>).drag)],
    [
      "shell.menus",
      async ({ params }) => {
        options.showMenus((params as ParsedOf<Shell["menus"]>).menus);
        return nothing;
      },
    ],
    [
      "shell.fullScreen",
      async () => {
        const window = options.window();
        window?.setFullScreen(!window.isFullScreen());
        return nothing;
      },
    ],
    ["shell.setSecret", ({ params }) => { const { recipient, secret } = params as ParsedOf<Shell["setSecret"]>; return Promise.resolve(options.secrets.set(recipient, secret)); }],
    ["shell.secrets", () => Promise.resolve(options.secrets.known())],
    ["shell.about", () => about()],
    [
      "shell.note",
      async ({ params }) => {
        await noteTold(options.deskFolder, { time: new Date().toISOString(), ...(params as ParsedOf<Shell["note"]>) });
        return nothing;
      },
    ],
    ["shell.log", () => readTold(options.deskFolder)],
    [
      "shell.startDesk",
      async () => {
        options.startDesk();
        return nothing;
      },
    ],
    [
      "shell.openLoupe",
      async () => {
        options.openLoupe();
        return nothing;
      },
    ],
    [
      "shell.showInLoupe",
      async ({ params }) => {
        options.showInLoupe((params as ParsedOf<Shell["showInLoupe"]>).photo);
        return nothing;
      },
    ],
    [
      "shell.stepLoupe",
      async ({ params }) => {
        options.stepLoupe((params as ParsedOf<Shell["stepLoupe"]>).by);
        return nothing;
      },
    ],
    [
      "shell.quit",
      async () => {
        app.quit();
        return nothing;
      },
    ],
  ]);
};

/** The link as the URL parser understands it; https only, and no name and password that would hide its real host. */
const safeLink = (text: string): string => {
  const url = z.url({ protocol: /^https$/u }).parse(text);
  const parsed = new URL(url);
  if (parsed.username !== "" || parsed.password !== "") throw new Fault("not-allowed", "A link with a name in it is not opened.");
  return parsed.href;
};
