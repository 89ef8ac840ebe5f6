// When a person last clicked or pressed a key in a window, as Chromium's own process saw it: a page cannot pretend that.
import type { WebContents } from "electron";

/** As long as Chromium itself counts a click as one (transient activation). */
const withinMs = 5000;
const touching: ReadonlySet<string> = new Set(["mouseDown", "mouseUp", "keyDown", "rawKeyDown", "touchStart", "gestureTap"]);

export class Touches {
  readonly #last = new Map<number, number>();

  watch(contents: WebContents): void {
    const { id } = contents;
    contents.on("input-event", (_, input) => {
      if (touching.has(input.type)) this.#last.set(id, Date.now());
    });
    contents.once("destroyed", () => this.#last.delete(id));
  }

  wasTouched(id: number): boolean {
    return Date.now() - (this.#last.get(id) ?? -Infinity) < withinMs;
  }
}
