// Where the window was: kept in the desk's folder, believed only where a display still shows it. Losing it costs nothing, so nothing waits for it.
import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const coordinate = z.number().int().min(-100_000).max(100_000);
const windowState = z.object({ x: coordinate, y: coordinate, width: coordinate.min(1), height: coordinate.min(1), isMaximized: z.boolean() });
export type WindowState = z.infer<typeof windowState>;

export const smallest = { width: 800, height: 600 } as const;
const usual = { width: 1280, height: 800 } as const;

/** The bounds for a new window: as it was, or centred where that is no longer on a display. */
export const openingBounds = (kept: WindowState | undefined, displays: readonly Bounds[]): Partial<Bounds> & { readonly width: number; readonly height: number } => {
  if (!kept) return usual;
  const size = { width: Math.max(kept.width, smallest.width), height: Math.max(kept.height, smallest.height) };
  // The bar by which a window is moved must be within reach: 100 px of it at least.
  const isReachable = displays.some((one) => kept.x + size.width > one.x + 100 && kept.x < one.x + one.width - 100 && kept.y >= one.y && kept.y < one.y + one.height - 40);
  return isReachable ? { x: kept.x, y: kept.y, ...size } : size;
};

export const readWindowState = (deskFolder: string): WindowState | undefined => {
  try {
    return windowState.parse(JSON.parse(readFileSync(join(deskFolder, "window.json"), "utf8")));
  } catch {
    return undefined;
  }
};

export const keepWindowState = async (deskFolder: string, state: WindowState): Promise<void> => {
  const file = join(deskFolder, "window.json");
  try {
    await writeFile(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
    await rename(`${file}.new`, file);
  } catch {
    // A desk folder that cannot be written is the desk's to report; the window opens centred next time.
  }
};
