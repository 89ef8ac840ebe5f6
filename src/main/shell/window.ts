// One window: how large, how framed, how closed in. It shows our page and nothing else.
import { BrowserWindow, screen, type WebContents } from "electron";
import { pagePreferences } from "./page-preferences.ts";
import { keepWindowState, openingBounds, readWindowState, smallest } from "./window-state.ts";

export interface WindowOptions {
  readonly deskFolder: string;
  readonly preload: string;
  readonly isPackaged: boolean;
  /** The address of our page. */
  readonly page: string;
  /** Before the page loads. */
  readonly made: (contents: WebContents) => void;
}

/** The colours of the top bar's window controls; theme/tokens.css has the same as `--panel` and `--text-2`. */
const barHeight = 40;
const bar = { dark: { color: "#1b1b1b", symbolColor: "#bdbdbd", background: "#121212" }, light: { color: "#f5f5f5", symbolColor: "#3d3d3d", background: "#d9d9d9" } } as const;

export const openWindow = (options: WindowOptions, look: "dark" | "light"): BrowserWindow => {
  const kept = readWindowState(options.deskFolder);
  const window = new BrowserWindow({
    ...openingBounds(kept, screen.getAllDisplays().map((display) => display.workArea)),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: "Proofdesk",
    show: false,
    backgroundColor: bar[look].background,
    autoHideMenuBar: true,
    titleBarStyle: "hidden",
    titleBarOverlay: { height: barHeight, ...overlayOf(look) },
    webPreferences: pagePreferences(options),
  });
  options.made(window.webContents);
  if (kept?.isMaximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  rememberBounds(window, options.deskFolder);
  void window.webContents.setVisualZoomLevelLimits(1, 1);
  void window.loadURL(options.page);
  return window;
};

/** The system's window controls lie over the page's top bar and follow its theme. */
export const followLook = (window: BrowserWindow, look: "dark" | "light", percent: number): void => {
  window.setBackgroundColor(bar[look].background);
  if (process.platform !== "darwin") window.setTitleBarOverlay({ height: Math.round((barHeight * percent) / 100), ...overlayOf(look) });
};

const overlayOf = (look: "dark" | "light"): { color: string; symbolColor: string } => ({ color: bar[look].color, symbolColor: bar[look].symbolColor });

const rememberBounds = (window: BrowserWindow, deskFolder: string): void => {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isFullScreen()) return;
    void keepWindowState(deskFolder, { ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, 500);
  };
  window.on("resize", soon);
  window.on("move", soon);
  window.on("close", keep);
  window.on("closed", () => clearTimeout(timer));
};
