// Dark or light, as the desk's settings say: the system's window controls and dialogs follow the page's theme.
import { type BrowserWindow, nativeTheme } from "electron";
import { type Settings, settings } from "#contract/methods/desk.ts";
import { contract } from "#contract/methods.ts";
import type { DeskSupervisor } from "./supervisor.ts";
import { followLook } from "./window.ts";

export class Look {
  readonly #windows = new Set<BrowserWindow>();
  /** The interface's size: the top bar's height goes with it. */
  #percent = 100;

  constructor(supervisor: DeskSupervisor) {
    // Dark is the default until the desk says otherwise.
    nativeTheme.themeSource = "dark";
    nativeTheme.on("updated", () => {
      for (const window of this.#windows) followLook(window, this.now, this.#percent);
    });
    supervisor.onEvent((name, value) => {
      if (name !== "desk.state" || (value as { state: string }).state !== "here") return;
      supervisor.call(contract.desk.settings, {}).then((now) => this.#take(now), () => undefined);
    });
  }

  get now(): "dark" | "light" {
    return nativeTheme.shouldUseDarkColors ? "dark" : "light";
  }

  dress(window: BrowserWindow): void {
    this.#windows.add(window);
    window.once("closed", () => this.#windows.delete(window));
  }

  /** Takes the theme from what the desk answers a window about its settings. */
  async follow(method: string, answer: Promise<unknown>): Promise<unknown> {
    const value = await answer;
    if (method === contract.desk.settings.name) {
      const parsed = settings.safeParse(value);
      if (parsed.success) this.#take(parsed.data);
    }
    return value;
  }

  #take({ theme, interfaceSize = 100 }: Settings): void {
    nativeTheme.themeSource = theme === "contrast" ? "dark" : theme;
    if (interfaceSize === this.#percent) return;
    this.#percent = interfaceSize;
    for (const window of this.#windows) followLook(window, this.now, this.#percent);
  }
}
