// The application menu: on macOS the editing commands hang on it, elsewhere it is out of sight and holds only what the system's
// windows do by key. The page gets every key first, so an undo that it handles never reaches the menu's.
import { Menu, type MenuItemConstructorOptions } from "electron";

export const setMenu = (platform: NodeJS.Platform, isPackaged: boolean): void => {
  const view: MenuItemConstructorOptions[] = [{ role: "togglefullscreen" }];
  // `Ctrl Shift I` inverts the selection (UI.md section 7), so the developer tools have a key of their own.
  if (!isPackaged) view.push({ role: "toggleDevTools", accelerator: platform === "darwin" ? "Alt+Cmd+J" : "Ctrl+F12" });
  const edit: MenuItemConstructorOptions = {
    label: "Edit",
    submenu: [{ role: "undo" }, { role: "redo" }, { type: "separator" }, { role: "cut" }, { role: "copy" }, { role: "paste" }, { role: "selectAll" }],
  };
  const window: MenuItemConstructorOptions = { label: "Window", submenu: [{ role: "close", accelerator: "CmdOrCtrl+W" }, { role: "minimize", accelerator: "" }] };
  const template: MenuItemConstructorOptions[] =
    platform === "darwin"
      ? [{ label: "Proofdesk", submenu: [{ role: "about" }, { type: "separator" }, { role: "hide" }, { role: "hideOthers" }, { role: "unhide" }, { type: "separator" }, { role: "quit" }] }, edit, { label: "View", submenu: view }, window]
      : [{ label: "View", submenu: view }, window];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
};
