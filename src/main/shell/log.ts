// Main's own log: JSON lines in the desk's folder, ids and codes only, never a caption or a name. A log that cannot be written stops nothing.
import { join } from "node:path";
import { pino } from "pino";

export type Log = (level: "info" | "warn" | "error", message: string, more?: Readonly<Record<string, unknown>>) => void;

/** Nothing is written before `open`: the folder is the desk's to make. */
export const makeLog = (deskFolder: string): { readonly log: Log; readonly open: () => void } => {
  let logger: ReturnType<typeof pino> | undefined;
  return {
    log: (level, message, more) => logger?.[level](more ?? {}, message),
    open: () => {
      if (logger) return;
      const file = pino.destination({ dest: join(deskFolder, "logs", "window.log"), mkdir: true, sync: false, mode: 0o600 });
      file.on("error", () => (logger = undefined));
      logger = pino({ base: { process: process.pid } }, file);
    },
  };
};
