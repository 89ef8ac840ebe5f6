// One set-up at a time: two starts in one clone, or two samples runs on one machine, must not work in the same folder.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { tell } from "./tell.mjs";

const runs = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Does `work` while holding the lock folder; waits while a living process holds it, takes over from a dead one. */
export const holding = async (lockFolder, work) => {
  await mkdir(path.dirname(lockFolder), { recursive: true });
  for (let told = false, empty = 0; ; ) {
    try {
      await mkdir(lockFolder);
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = Number(await readFile(path.join(lockFolder, "pid"), "utf8").catch(() => ""));
    // The holder writes its pid right after making the folder; a folder that stays empty belongs to nobody.
    empty = holder > 0 ? 0 : empty + 1;
    if (empty > 10 || (holder > 0 && !runs(holder))) {
      await rm(lockFolder, { recursive: true, force: true });
      continue;
    }
    if (!told) tell(`waiting for another set-up (process ${holder || "unknown"})`);
    told = true;
    await wait(300);
  }
  await writeFile(path.join(lockFolder, "pid"), String(process.pid));
  try {
    return await work();
  } finally {
    await rm(lockFolder, { recursive: true, force: true });
  }
};
