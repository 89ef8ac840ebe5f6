// A process that indexes one folder and tells its peak memory: the desk alone, without ExifTool's processes.
import { readFileSync } from "node:fs";
import { startDesk } from "#desk/start.ts";

const [deskFolder, folder] = process.argv.slice(2);
if (deskFolder === undefined || folder === undefined) throw new Error("index-once DESK FOLDER");
const desk = await startDesk({ folder: deskFolder, caller: "cli" });
await desk.call("root.index", { paths: [folder] });
// Linux keeps the highest resident size of a process, in kB; elsewhere Node's own figure at the end must do.
const peak = process.platform === "linux" ? Number(/VmHWM:\s+(\d+)/u.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) : Math.round(process.resourceUsage().maxRSS);
process.stdout.write(`peak ${peak}\n`);
await desk[Symbol.asyncDispose]();
