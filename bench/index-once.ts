// A process that indexes one folder as the desk's own process does, and tells how long the answer took and its peak memory: the desk alone, without ExifTool's processes.
import { readFileSync } from "node:fs";
import { startDesk } from "#desk/start.ts";

const [deskFolder, folder] = process.argv.slice(2);
if (deskFolder === undefined || folder === undefined) throw new Error("index-once DESK FOLDER");
const desk = await startDesk({ folder: deskFolder, caller: "cli" });
const begun = performance.now();
const done = (await desk.call("root.index", { paths: [folder] })) as { photos: number };
const seconds = (performance.now() - begun) / 1000;
// Linux keeps the highest resident size of a process, in kB; elsewhere Node's own figure does.
const peakKilobytes = process.platform === "linux" ? Number(/VmHWM:\s+(\d+)/u.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) : process.resourceUsage().maxRSS;
process.stdout.write(`${JSON.stringify({ photos: done.photos, seconds, peakMegabytes: peakKilobytes / 1024 })}\n`);
await desk[Symbol.asyncDispose]();
