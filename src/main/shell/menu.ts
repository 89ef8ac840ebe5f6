// The application menu: on macOS the editing commands hang on it, elsewhere it is out of sight and holds only what the system's
// windows do by key. The page gets every key first, so an undo that it handles never reaches the menu's.
import { Menu, type MenuItemConstructorOptions } from "electron";
import type { ShellWords } from "#words/shell.ts";

export const setMenu = (platform: NodeJS.Platform, isPackaged: boolean, words: ShellWords): void => {
  const view: MenuItemConstructorOptions[] = [{ role: "togglefullscreen", label: words.fullScreen }];
  // `Ctrl Shift I` inverts the selection (UI.md section 7), so the developer tools have a key of their own.
  if (!isPackaged) view.push({ role: "toggleDevTools", label: words.tools, accelerator: platform === "darwin" ? "Alt+Cmd+J" : "Ctrl+F12" });
  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [{ role: "undo", label: words.undo }, { role: "redo", label: words.redo }, { type: "separator" }, { role: "cut", label: words.cut }, { role: "copy", label: words.copy }, { role: "paste", label: words.paste }, { role: "selectAll", label: words.selectAll }],
  };
  const window: MenuItemConstructorOptions = { label: words.window, submenu: [{ role: "close", label: words.close, accelerator: "CmdOrCtrl+W" }, { role: "minimize", label: words.minimize, accelerator: "" }] };
  const template: MenuItemConstructorOptions[] =
    platform === "darwin"
      ? [{ label: "Proofdesk", submenu: [{ role: "about", label: words.about }, { type: "separator" }, { role: "hide", label: words.hide }, { role: "hideOthers", label: words.hideOthers }, { role: "unhide", label: words.unhide }, { type: "separator" }, { role: "quit", label: words.quit }] }, edit, { label: words.view, submenu: view }, window]
      : [{ label: words.view, submenu: view }, window];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};
