// The notes of a desktop's trash: the newest of a path counts, old ones and those without their file do not, and each is read once.
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { fromText } from "../disk-path.ts";
import { openTrashNotes } from "./trash-folder.ts";

const before = process.env["XDG_DATA_HOME"];
afterEach(() => { if (before === undefined) delete process.env["XDG_DATA_HOME"]; else process.env["XDG_DATA_HOME"] = before; });

const inTrash = async (body: (trash: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-trash-"));
  process.env["XDG_DATA_HOME"] = folder;
  const trash = path.join(folder, "Trash");
  for (const name of ["files", "info"]) await mkdir(path.join(trash, name), { recursive: true });
  try { await body(trash); } finally { await rm(folder, { recursive: true }); }
};
const put = async (trash: string, name: string, from: string, seconds: number, withFile = true): Promise<void> => {
  const info = path.join(trash, "info", `${name}.trashinfo`);
  await writeFile(info, `[Trash Info]\nPath=${from}\nDeletionDate=2026-11-26T03:00:00\n`);
  await utimes(info, seconds, seconds);
  if (withFile) await writeFile(path.join(trash, "files", name), name);
};
const found = async (notes: ReturnType<typeof openTrashNotes>, from: string): Promise<string | undefined> => { const one = await notes.find(fromText(from)); return one === undefined ? undefined : path.basename(one.file); };

test.skipIf(process.platform !== "linux")("the newest of a path, with its file, not from before", () => inTrash(async (trash) => {
  await put(trash, "a.1", "/photos/a%20b.jpg", 2_000);
  await put(trash, "a.2", "/photos/a%20b.jpg", 4_000);
  await put(trash, "a.3", "/photos/a%20b.jpg", 5_000, false);
  await put(trash, "old", "/photos/old.jpg", 500);
  const notes = openTrashNotes(1_000_000);
  expect(await found(notes, "/photos/a b.jpg")).toBe("a.2");
  expect(await found(notes, "/photos/old.jpg")).toBe(undefined);
}));

test.skipIf(process.platform !== "linux")("a trash is read once for all files", () => inTrash(async (trash) => {
  for (const name of ["a", "b"]) await put(trash, name, `/photos/${name}.jpg`, 2_000);
  const notes = openTrashNotes(0);
  expect(await found(notes, "/photos/a.jpg")).toBe("a");
  for (const name of await readdir(path.join(trash, "info"))) await rm(path.join(trash, "info", name));
  expect(await found(notes, "/photos/b.jpg")).toBe("b");
}));
