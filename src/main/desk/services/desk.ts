// The desk about itself: what it is made of, its health, its copies.
import { execFile } from "node:child_process";
import { access, constants, statfs } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { Refusal } from "#contract/refusals.ts";
import type { FieldInfo, PhotoId, JournalEvent, StyleInfo } from "#contract/values.ts";
import { checkCatalogue } from "#core/checks/house-style.ts";
import type { Field } from "#core/fields/table.ts";
import type { Call, DeskContext } from "../context.ts";
import { diskReason } from "../disk.ts";

const run = promisify(execFile);

const infoOf = ({ xmp: _xmp, raw: _raw, iim: _iim, exif: _exif, ...info }: Field): FieldInfo => info;

/** Everything a window needs to draw itself. */
export const catalogue = (context: DeskContext, profiles: readonly StyleInfo[], call: Call) => ({
  version: context.version, platform: process.platform, folder: context.folder, editor: call.editor, fields: context.table.all.map(infoOf),
  checks: checkCatalogue.map((check) => ({ id: check.id, label: check.label, fields: [...check.fields] })),
  styles: [...context.styles.values()].map((style) => ({ id: style.id, name: style.name })), profiles: [...profiles], settings: context.settings.get(), samples: { available: true }, pid: process.pid,
});

export const history = (context: DeskContext, photo: PhotoId): JournalEvent[] => {
  if (context.index.get(photo) === undefined) throw new Refusal("unknown-photo", { photo });
  return [...context.journal.ofPhoto(photo)];
};

/** A copy of the journal while it is in use, by SQLite's own backup. */
export const backup = async (context: DeskContext, file: string): Promise<{ file: string; events: number }> => {
  if (!path.isAbsolute(file)) throw new Refusal("cannot-write-folder", { path: file, reason: "the path is not absolute" });
  try {
    await context.journal.db.backup(file);
    const { chmod } = await import("node:fs/promises");
    await chmod(file, 0o600);
  } catch (cause) {
    throw new Refusal("cannot-write-folder", { path: file, reason: diskReason(cause) });
  }
  return { file, events: context.journal.head().number };
};

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
  return found;
};
