// The loupe in a window of its own, for a second screen: it shows the photo that is active in the first window and steps it on.
import { BrowserWindow, screen, type WebContents } from "electron";
import type { PhotoId } from "#contract/values.ts";
import { pagePreferences } from "./page-preferences.ts";

export interface LoupeOptions {
  readonly preload: string;
  readonly isPackaged: boolean;
  /** The address of the loupe's page. */
  readonly page: () => string;
  readonly made: (contents: WebContents) => void;
  /** To every window: the loupe's window opened or closed. */
  readonly changed: (open: boolean) => void;
}

const usual = { width: 1100, height: 800 } as const;

export class LoupeWindow {
  readonly #options: LoupeOptions;
  #window: BrowserWindow | undefined;
  /** What it shows; told again when its page has loaded. */
  photo: PhotoId | null = null;

  constructor(options: LoupeOptions) {
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#window !== undefined;
  }

  /** Opens it, on another screen where there is one, or brings it to the front. */
  open(beside: BrowserWindow | undefined): void {
    if (this.#window !== undefined) { this.#window.focus(); return; }
    const here = beside === undefined ? screen.getPrimaryDisplay() : screen.getDisplayMatching(beside.getBounds());
    const other = screen.getAllDisplays().find((display) => display.id !== here.id);
    const window = new BrowserWindow({
      ...(other === undefined ? usual : other.workArea), minWidth: 320, minHeight: 240, title: "Proofdesk", show: false, backgroundColor: "#181818", autoHideMenuBar: true,
      webPreferences: pagePreferences(this.#options),
    });
    this.#window = window;
    this.#options.made(window.webContents);
    window.once("ready-to-show", () => window.show());
    window.once("closed", () => { this.#window = undefined; this.#options.changed(false); });
    void window.webContents.setVisualZoomLevelLimits(1, 1);
    void window.loadURL(this.#options.page());
    this.#options.changed(true);
  }

  /** In another language it is another page. */
  speakAnew(): void {
    if (this.#window !== undefined) void this.#window.loadURL(this.#options.page());
  }

  close(): void {
    this.#window?.close();
  }
}
