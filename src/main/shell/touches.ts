// When a person last clicked or pressed a key in a window, as Chromium's own process saw it: a page cannot pretend that.
import type { WebContents } from "electron";

/** As long as Chromium itself counts a click as one (transient activation). */
const withinMs = 5000;
const touching: ReadonlySet<string> = new Set(["mouseDown", "mouseUp", "keyDown", "rawKeyDown", "touchStart", "gestureTap"]);

export class Touches {
  readonly #last = new Map<number, number>();
  readonly #pressed = new Set<number>();

  watch(contents: WebContents): void {
    const { id } = contents;
    contents.on("input-event", (_, input) => {
      if (input.type === "mouseDown") this.#pressed.add(id);
      else if (input.type === "mouseUp") this.#pressed.delete(id);
      if (touching.has(input.type)) this.#last.set(id, Date.now());
    });
    contents.once("destroyed", () => { this.#last.delete(id); this.#pressed.delete(id); });
  }

  /** A button of the pointer is held down there now. */
  isPressed(id: number): boolean {
    return this.#pressed.has(id);
  }

  /** The system's own drag took the pointer: its release does not come here. */
  letGo(id: number): void {
    this.#pressed.delete(id);
  }

  wasTouched(id: number): boolean {
    return Date.now() - (this.#last.get(id) ?? -Infinity) < withinMs;
  }
}
