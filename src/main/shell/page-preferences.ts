// What a page of ours may do in its window: the same for every window, so that none is left more open than the others.
import type { WebPreferences } from "electron";

/** A page shut in: no Node, no views, no navigation by a drop, the preload alone between it and main; tools for developers only where the program is not packaged. */
export const pagePreferences = ({ preload, isPackaged }: { readonly preload: string; readonly isPackaged: boolean }): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  devTools: !isPackaged,
  // Chromium would fetch its dictionaries from the network.
  spellcheck: false,
  // Photographs come through our own protocol; a page that is out of sight still tells when writes failed.
  backgroundThrottling: true,
});
