// One-time handles for files dropped on a window: the preload brings the paths, the page gets only handles, and `shell.dropped` turns
// each of them back into its path once.
import { randomUUID } from "node:crypto";
import { isAbsolute } from "node:path";
import { z } from "zod";

/** A drop of more than this is a slip of the hand; a folder holds them better. */
const maxDropped = 1000;
const paths = z.array(z.string().min(1).max(32_768)).max(maxDropped);

export class Handles {
  readonly #paths = new Map<string, string>();

  /** One handle for each path, in order. Older handles that nobody used are forgotten. */
  hand(message: unknown): readonly string[] {
    const given = paths.parse(message).filter((path) => isAbsolute(path));
    this.#paths.clear();
    return given.map((path) => {
      const handle = randomUUID();
      this.#paths.set(handle, path);
      return handle;
    });
  }

  /** The paths of these handles; each works once, anything else is left out. */
  take(handles: readonly unknown[]): readonly string[] {
    return handles.flatMap((handle) => {
      if (typeof handle !== "string") return [];
      const path = this.#paths.get(handle);
      this.#paths.delete(handle);
      return path === undefined ? [] : [path];
    });
  }
}
