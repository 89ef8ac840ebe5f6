// What this machine has and lacks for the desk's work.
import { execFile } from "node:child_process";
import { access, constants, statfs } from "node:fs/promises";
import { promisify } from "node:util";
import type { DeskContext } from "../context.ts";
import { diskReason } from "../disk.ts";
import { readProfiles, readStyles } from "../resources.ts";

const run = promisify(execFile);

interface Finding { what: string; ok: boolean; detail: string; todo?: string }

/** What this machine has and lacks. */
export const doctor = async (context: DeskContext): Promise<Finding[]> => {
  const found: Finding[] = [{ what: "Node", ok: Number(process.versions.napi) >= 10, detail: process.version }];
  const sqlite = String(context.journal.db.prepare("SELECT sqlite_version()").pluck().get());
  found.push({ what: "SQLite", ok: true, detail: sqlite });
  try { found.push({ what: "ExifTool", ok: true, detail: await context.pool.version() }); }
  catch (cause) { found.push({ what: "ExifTool", ok: false, detail: cause instanceof Error ? cause.message : "does not start", todo: "Install perl (Debian: apt-get install perl)." }); }
  try { const { stdout } = await run("perl", ["-e", "print $^V"]); found.push({ what: "Perl", ok: true, detail: stdout }); }
  catch { found.push({ what: "Perl", ok: process.platform === "win32", detail: "not found", todo: "Install perl (Debian: apt-get install perl)." }); }
  try {
    await access(context.folder, constants.W_OK);
    const space = await statfs(context.folder);
    const free = space.bavail * space.bsize;
    found.push({ what: "Data folder", ok: free > 256 * 1024 * 1024, detail: `${context.folder}, ${Math.round(free / 1_048_576)} MB free`, ...(free > 256 * 1024 * 1024 ? {} : { todo: "Free some space: edits cannot be kept on a full disk." }) });
  } catch (cause) { found.push({ what: "Data folder", ok: false, detail: diskReason(cause), todo: "Make the folder writable." }); }
  const breaks = context.journal.chainFindings();
  found.push({ what: "Journal", ok: breaks.length === 0, detail: `${context.journal.head().number} events, chain ${breaks.length === 0 ? "whole" : "broken"}`, ...(breaks.length === 0 ? {} : { todo: "Run `proofdesk verify` and restore from a backup." }) });
  found.push(...styleFindings(context), ...profileFindings(context));
  return found;
};

/** House styles of the data folder's own; one that is not valid approves nothing, and is said here. */
const styleFindings = (context: DeskContext): readonly Finding[] => {
  const { styles, invalid } = readStyles(context.resources, context.folder);
  return [
    { what: "House styles", ok: true, detail: [...styles.keys()].join(", ") },
    ...invalid.map((one) => ({ what: "House style", ok: false, detail: `${one.file}: ${one.why}`, todo: "Mend the file in the desk's styles folder, then start the desk again." })),
  ];
};

/** Profiles of the data folder's own; one that is not valid is left out of deliveries, and said here. */
const profileFindings = (context: DeskContext): readonly Finding[] => {
  const { profiles, invalid } = readProfiles(context.resources, context.folder, context.table);
  return [
    { what: "Profiles", ok: true, detail: [...profiles.keys()].join(", ") },
    ...invalid.map((one) => ({ what: "Profile", ok: false, detail: `${one.file}: ${one.why}`, todo: "Mend the file in the desk's profiles folder, then start the desk again." })),
  ];
};
