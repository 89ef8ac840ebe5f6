// The log of what editors were told, and the last lines of it and of the window's own log for the settings. It lies in the desk's folder beside the journal, for the
// same eyes; it is bounded, and a log that cannot be written or read stops nothing.
import { appendFile, mkdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

export interface Told { readonly time: string; readonly level: "info" | "warning" | "error"; readonly text: string }

const most = 512 * 1024;
const shown = 200;
const levels: Readonly<Record<number, Told["level"]>> = { 30: "info", 40: "warning", 50: "error" };
const windowLine = z.object({ level: z.number(), time: z.number(), msg: z.string() }).loose();
const toldLine = z.object({ time: z.string(), level: z.enum(["info", "warning", "error"]), text: z.string() });

const fileOf = (deskFolder: string): string => join(deskFolder, "logs", "messages.log");

export const noteTold = async (deskFolder: string, told: Told): Promise<void> => {
  const file = fileOf(deskFolder);
  try {
    await mkdir(join(deskFolder, "logs"), { recursive: true, mode: 0o700 });
    if (((await stat(file).catch(() => undefined))?.size ?? 0) > most) await rename(file, `${file}.1`);
    await appendFile(file, `${JSON.stringify(told)}\n`, { mode: 0o600 });
  } catch {
    // The message itself was shown.
  }
};

const linesOf = async (file: string): Promise<readonly unknown[]> => {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.split("\n").slice(-shown - 1).flatMap((line) => { try { return [JSON.parse(line) as unknown]; } catch { return []; } });
};

/** Newest first; a broken line is left out. */
export const readTold = async (deskFolder: string): Promise<Told[]> => {
  const told = (await linesOf(fileOf(deskFolder))).flatMap((one) => toldLine.safeParse(one).data ?? []);
  const window = (await linesOf(join(deskFolder, "logs", "window.log"))).flatMap((one): Told[] => {
    const { data } = windowLine.safeParse(one);
    if (data === undefined) return [];
    const { level, time, msg, pid: _pid, process: _process, ...more } = data;
    return [{ time: new Date(time).toISOString(), level: levels[level] ?? "info", text: Object.keys(more).length === 0 ? msg : `${msg} ${JSON.stringify(more)}`.slice(0, 2000) }];
  });
  return [...told, ...window].toSorted((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0)).slice(0, shown);
};
