// Private files of the editor's choice, a copy of the journal first of all, made while it is in use: whole or not at all, and never over another file.
import { link, lstat, open, realpath, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Refusal } from "#contract/refusals.ts";
import type { DeskContext } from "../context.ts";
import { diskReason, sync } from "../disk.ts";
import { fromText } from "../disk-path.ts";
import { copyJournal } from "../journal/copy-journal.ts";
import { ulid } from "../ulid.ts";

const codeOf = (cause: unknown): unknown => (typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined);

/** An unfinished copy, in whatever folder. */
export const partName = /^\.proofdesk-[0-9A-Z]{26}\.part(?:-journal|-wal|-shm)?$/u;

/** Gives the copy its name where nobody has it. A hard link fails where somebody does, at whatever moment. */
const takeName = async (part: string, file: string): Promise<void> => {
  try {
    await link(part, file);
  } catch (cause) {
    // File systems of cards and shares have no hard links: an empty file of our own holds the name until the copy takes its place.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].some((code) => code === codeOf(cause))) throw cause;
    await (await open(file, "wx", 0o600)).close();
    await rename(part, file);
  }
};

/** `replace`: whoever named the file was asked about what is there. */
interface Placing { readonly replace?: boolean }

/** Has the file written beside its place and then names it. Rejects with the disk's error; then nothing of it is left. */
const place = async <Value>(file: string, write: (part: string) => Promise<Value>, { replace = false }: Placing = {}): Promise<Value> => {
  const part = path.join(path.dirname(file), `.proofdesk-${ulid()}.part`);
  try {
    await (await open(part, "wx", 0o600)).close();
    const value = await write(part);
    await sync(fromText(part));
    await (replace ? rename(part, file) : takeName(part, file));
    return value;
  } finally {
    for (const end of ["", "-journal", "-wal", "-shm"]) await rm(part + end, { force: true });
    await sync(fromText(path.dirname(file))).catch(() => undefined);
  }
};

/** Writes the copy beside its place and then names it. Rejects with the disk's error; then nothing of it is left. */
export const writeBackup = async (journal: DeskContext["journal"], file: string): Promise<{ file: string; events: number }> => ({ file, events: await place(file, (part) => copyJournal(journal.db, part)) });

/** Whether the file would lie where the desk keeps its own: directly in the data folder. */
const isDesksOwn = async (folder: string, file: string): Promise<boolean> => {
  const real = (one: string): Promise<string> => realpath(one).catch(() => one);
  return (await real(path.dirname(file))) === (await real(folder));
};

/** A private file of the editor's choice. Refused where the place is the desk's own, or is taken and nobody said that it may be. */
export const placePrivately = async <Value>(context: Pick<DeskContext, "folder">, file: string, write: (part: string) => Promise<Value>, placing: Placing = {}): Promise<Value> => {
  if (!path.isAbsolute(file)) throw new Refusal("cannot-write-file", { path: file, why: "path-not-absolute" });
  if (await isDesksOwn(context.folder, file)) throw new Refusal("cannot-write-file", { path: file, why: "desk-file" });
  // A link that leads nowhere is a name that is taken, too.
  if (placing.replace !== true && (await lstat(file).then(() => true, () => false))) throw new Refusal("file-exists", { path: file });
  try {
    return await place(file, write, placing);
  } catch (cause) {
    if (codeOf(cause) === "EEXIST") throw new Refusal("file-exists", { path: file });
    throw new Refusal("cannot-write-file", { path: file, why: codeOf(cause) === "ENOENT" ? "folder-missing" : diskReason(cause) });
  }
};

/** A copy of the journal for the editor. */
export const backup = async (context: Pick<DeskContext, "folder" | "journal">, file: string): Promise<{ file: string; events: number }> => ({ file, events: await placePrivately(context, file, (part) => copyJournal(context.journal.db, part)) });
