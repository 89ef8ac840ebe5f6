// The desk's own backups of its journal, in `backups/` of the data folder: one a day, kept by age. Never holds anybody up, and never stops the desk.
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { DeskContext } from "../context.ts";
import { diskReason } from "../disk.ts";
import { dayMs, keptBackups } from "./backup-ages.ts";
import { partName, writeBackup } from "./backup.ts";

export interface Backups {
  /** Looks at once whether a backup is due; resolves when that is done. Tests need not wait for the clock. */
  look(): Promise<void>;
  /** Waits for a backup under way and makes no more: the journal may be closed after it. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** After the start the desk has more urgent work. */
const startMs = 5_000;
/** A desk that stays open looks again; at most one backup a day comes of it. */
const againMs = 3_600_000;

const namePattern = /^journal-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.db$/u;
const nameOf = (time: number): string => `journal-${new Date(time).toISOString().replace(/[-:]|\.\d+/gu, "")}.db`;
/** When a backup was made, by its name: copying files about changes their times. */
export const backupTime = (name: string): number | undefined => {
  const [, year, month, day, hour, minute, second] = namePattern.exec(name) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
};

/** Makes the backup that is due, if one is, then lets go of those that are too old. */
const backUp = async (context: Pick<DeskContext, "folder" | "journal" | "now">): Promise<void> => {
  const folder = path.join(context.folder, "backups");
  const names = await readdir(folder);
  for (const name of names) if (partName.test(name)) await rm(path.join(folder, name), { force: true });
  const times = new Map(names.flatMap((name): [number, string][] => { const time = backupTime(name); return time === undefined ? [] : [[time, name]]; }));
  const now = Math.floor(context.now() / 1000) * 1000;
  // A backup of the future was made while the clock was wrong: it must neither keep others from being made nor push them out.
  for (const time of [...times.keys()]) if (time > now) times.delete(time);
  const newest = Math.max(0, ...times.keys());
  if (context.journal.head().number === 0 || now - newest < dayMs) return;
  const name = nameOf(now);
  await writeBackup(context.journal, path.join(folder, name));
  times.set(now, name);
  const kept = keptBackups([...times.keys()]);
  for (const [time, old] of times) if (!kept.has(time)) await rm(path.join(folder, old), { force: true });
};

/** Begins to look after the backups. A failure is told once, until one is made again. */
export const openBackups = (context: Pick<DeskContext, "folder" | "journal" | "now" | "tell">, options: { readonly startMs?: number; readonly againMs?: number } = {}): Backups => {
  let stopped = false;
  let told = false;
  let under: Promise<void> | undefined;
  const look = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    under ??= backUp(context).then(() => { told = false; }, (cause: unknown) => {
      if (!told) context.tell("desk.message", { level: "error", code: "backup-failed", values: { why: diskReason(cause) }, photos: [] });
      told = true;
    }).finally(() => { under = undefined; });
    return under;
  };
  const first = setTimeout(() => { void look(); }, options.startMs ?? startMs).unref();
  const again = setInterval(() => { void look(); }, options.againMs ?? againMs).unref();
  return {
    look,
    async [Symbol.asyncDispose]() {
      stopped = true;
      clearTimeout(first);
      clearInterval(again);
      await under;
    },
  };
};
