// The end of the program: the windows are closed already, what they said last is let through, the desk finishes, and none of it may take for ever.
import { app } from "electron";
import type { Log } from "./log.ts";

/** The desk itself is given less (supervisor.ts); this is for whatever nobody thought of. */
const longestMs = 30_000;

export const endWith = (finish: () => Promise<void>, log: Log): void => {
  let isDone = false;
  let isEnding = false;
  app.on("will-quit", (event) => {
    if (isDone) return;
    event.preventDefault();
    if (isEnding) return;
    isEnding = true;
    const tooLong = new Promise<void>((resolve) => setTimeout(resolve, longestMs));
    void Promise.race([finish(), tooLong])
      .catch((error: unknown) => log("error", "ending failed", { error: error instanceof Error ? error.name : "unknown" }))
      .then(() => {
        isDone = true;
        app.quit();
      });
  });
};
