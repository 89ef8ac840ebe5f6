// The application menu: what the page's actions say, and what the system's windows do by themselves. On macOS it is the bar at the top; elsewhere the window has
// its own menu button and this one is out of sight. The page gets every key first, so the keys are only shown here.
import { Menu, type MenuItemConstructorOptions } from "electron";
import type { Menus } from "#contract/menu.ts";
import type { ShellWords } from "#words/shell.ts";
import { acceleratorOf } from "./accelerator.ts";

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  /** Somebody chose an entry. */
  readonly chosen: (action: string) => void;
}

const line: MenuItemConstructorOptions = { type: "separator" };

export class MenuBar {
  readonly #options: MenuOptions;
  #words: ShellWords | undefined;
  #menus: Menus = [];
  #drawn = "";

  constructor(options: MenuOptions) {
    this.#options = options;
  }

  /** Another language: the page loads again and sends its menus in it. */
  speak(words: ShellWords): void {
    this.#words = words;
    this.#menus = [];
    this.#draw();
  }

  /** Only what can run changes often; the same entries are not built again for it. */
  show(menus: Menus): void {
    this.#menus = menus;
    if (shapeOf(menus) !== this.#drawn) return this.#draw();
    const menu = Menu.getApplicationMenu();
    for (const entry of entriesOf(menus)) {
      const item = menu?.getMenuItemById(entry.id);
      if (item !== null && item !== undefined) item.enabled = entry.enabled;
    }
  }

  #draw(): void {
    const words = this.#words;
    if (words === undefined) return;
    this.#drawn = shapeOf(this.#menus);
    Menu.setApplicationMenu(Menu.buildFromTemplate(this.#template(words)));
  }

  #entry(id: string): MenuItemConstructorOptions[] {
    const found = entriesOf(this.#menus).find((one) => one.id === id);
    return found === undefined ? [] : [this.#item(found)];
  }

  #item(entry: Menus[number]["parts"][number][number]): MenuItemConstructorOptions {
    const accelerator = acceleratorOf(entry.keys);
    return { id: entry.id, label: entry.label.replaceAll("&", "&&"), enabled: entry.enabled, ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }), click: () => this.#options.chosen(entry.id) };
  }

  #template(words: ShellWords): MenuItemConstructorOptions[] {
    const mac = this.#options.platform === "darwin";
    // macOS has these in the program's own menu.
    const ownPlace: ReadonlySet<string> = new Set(mac ? ["about", "settings", "quit"] : []);
    const own: MenuItemConstructorOptions = {
      label: "Proofdesk",
      submenu: [...(this.#menus.length === 0 ? [{ role: "about", label: words.about } as const] : this.#entry("about")), line, ...this.#entry("settings"), line, { role: "hide", label: words.hide }, { role: "hideOthers", label: words.hideOthers }, { role: "unhide", label: words.unhide }, line, { role: "quit", label: words.quit }],
    };
    const text: MenuItemConstructorOptions[] = [{ role: "cut", label: words.cut }, { role: "copy", label: words.copy }, { role: "paste", label: words.paste }, { role: "selectAll", label: words.selectAll, registerAccelerator: false }];
    const view: MenuItemConstructorOptions[] = [{ role: "togglefullscreen", label: words.fullScreen, ...(mac ? {} : { registerAccelerator: false }) }];
    // `Ctrl Shift I` inverts the selection (UI.md section 7), so the developer tools have a key of their own.
    if (!this.#options.isPackaged) view.push({ role: "toggleDevTools", label: words.tools, accelerator: mac ? "Alt+Cmd+J" : "Ctrl+F12" });
    const window: MenuItemConstructorOptions = { label: words.window, submenu: [{ role: "close", label: words.close, accelerator: "CmdOrCtrl+W" }, { role: "minimize", label: words.minimize, accelerator: "" }] };
    const pages = this.#menus.map((menu): MenuItemConstructorOptions => ({
      label: menu.title,
      submenu: joined([...menu.parts.map((part) => part.filter((one) => !ownPlace.has(one.id) && one.id !== "full-screen").map((one) => this.#item(one))), menu.id === "edit" ? text : menu.id === "view" ? view : []]),
    }));
    const early = [{ label: words.edit, submenu: [{ role: "undo", label: words.undo } as const, { role: "redo", label: words.redo } as const, line, ...text] }, { label: words.view, submenu: view }];
    const middle = pages.length === 0 ? early : pages;
    // Help is the last, as everywhere.
    return [...(mac ? [own] : []), ...middle.slice(0, -1), window, ...middle.slice(-1)];
  }
}

const entriesOf = (menus: Menus): readonly Menus[number]["parts"][number][number][] => menus.flatMap((menu) => menu.parts.flat());
/** All but what can run now. */
const shapeOf = (menus: Menus): string => JSON.stringify(menus.map(({ id, title, parts }) => [id, title, parts.map((part) => part.map((one) => [one.id, one.label, one.keys]))]));
const joined = (parts: readonly (readonly MenuItemConstructorOptions[])[]): MenuItemConstructorOptions[] => parts.filter((part) => part.length > 0).flatMap((part, at) => (at === 0 ? [...part] : [line, ...part]));
