// Power cuts while files go elsewhere: the real desk process kills itself at each step. Afterwards each photo is wholly here or wholly there, and the journal says which.
import { execFileSync, spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { connect } from "#client/connect.ts";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness, nora } from "#testing/desk-harness.ts";
import { startDesk } from "../start.ts";
import { fileStepNames } from "./file-step.ts";

const far = ((): string | undefined => { try { return statSync("/dev/shm").dev === statSync(tmpdir()).dev ? undefined : "/dev/shm"; } catch { return undefined; } })();

const prepared = async (): Promise<{ at: DeskHarness; ids: readonly PhotoId[] }> => {
  const at = await deskHarness([{ name: "a.dng" }, { name: "b.jpg", seed: 2 }]);
  const ids = await at.index();
  await at.set(ids, complete);
  await at.desk.drain();
  await at.call(contract.approval.approve, { photos: [...ids] });
  return { at, ids };
};

/** Runs one call in a desk process that ends itself at this step, then starts a desk that nobody ends. Answers whether it died. */
const cut = async (at: DeskHarness, dieAt: string, call: (connection: Awaited<ReturnType<typeof connect>>) => Promise<unknown>, next: { readonly meanwhile?: () => Promise<unknown>; readonly listen?: boolean } = {}): Promise<boolean> => {
  await at.desk[Symbol.asyncDispose]();
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, "../main.ts"), "--desk", at.deskFolder], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, PROOFDESK_DIE_AT: dieAt } });
  const ended = new Promise((resolve) => { child.once("close", (_code, signal) => { resolve(signal); }); });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const connection = await connect({ deskFolder: at.deskFolder, caller: "window", editor: nora });
  const answered = await call(connection).then(() => true, () => false);
  if (answered) child.kill("SIGKILL");
  await ended;
  await next.meanwhile?.();
  at.desk = await startDesk({ folder: at.deskFolder, caller: "window", editor: nora, listen: next.listen === true });
  return !answered;
};

const contents = async (...folders: readonly string[]): Promise<Readonly<Record<string, string>>> => {
  const found: Record<string, string> = {};
  for (const folder of folders) for (const entry of await readdir(folder, { withFileTypes: true })) if (entry.isFile()) found[entry.name] = (await readFile(path.join(folder, entry.name))).toString("base64");
  return found;
};

/** Nothing lost, nothing twice, and what the desk says is what lies there. */
const whole = async (at: DeskHarness, ids: readonly PhotoId[], before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): Promise<void> => {
  expect(Object.values(after).toSorted()).toEqual(Object.values(before).toSorted());
  expect(Object.keys(after).filter((name) => name.startsWith(".proofdesk"))).toEqual([]);
  expect(await at.call(contract.photo.rows, { photos: [...ids] })).toMatchObject(ids.map(() => ({ file: "here", state: "approved" })));
  expect((await at.show(ids[0] as PhotoId)).files.map((file) => file.role)).toEqual(["picture", "sidecar"]);
  expect(await at.problems()).toEqual([]);
};

test.each(fileStepNames.filter((step) => step !== "file-copied"))("a renaming, killed at %s", async (dieAt) => {
  const { at: made, ids } = await prepared();
  await using at = made;
  const before = await contents(at.photos);
  expect(await cut(at, dieAt, (connection) => connection.call(contract.file.rename, { photos: [...ids], template: "night_{seq}", start: 1 }))).toBe(true);
  const after = await contents(at.photos);
  await whole(at, ids, before, after);
  const names = (await at.call(contract.photo.rows, { photos: [...ids] })).map((row) => row.name);
  expect([["a.dng", "b.jpg"], ["night_1.dng", "b.jpg"], ["night_1.dng", "night_2.jpg"]]).toContainEqual(names);
  // What was done is one step of undo; what was not is none.
  if (names[0] !== "a.dng") {
    expect((await at.call(contract.edit.undo, {})).what.kind).toBe("file.renamed");
    expect((await at.call(contract.photo.rows, { photos: [...ids] })).map((row) => row.name)).toEqual(["a.dng", "b.jpg"]);
  }
  await at.restart();
  expect(await at.problems()).toEqual([]);
});

test.skipIf(far === undefined).each(["file-begun", "file-copied", "file-picture", "file-moved"])("a move to another volume, killed at %s", async (dieAt) => {
  const { at: made, ids } = await prepared();
  await using at = made;
  const to = await mkdtemp(path.join(far ?? "", "proofdesk-cut-"));
  try {
    await at.call(contract.root.index, { paths: [to] });
    const before = await contents(at.photos);
    expect(await cut(at, dieAt, (connection) => connection.call(contract.file.move, { photos: [...ids], to }))).toBe(true);
    await whole(at, ids, before, await contents(at.photos, to));
    // A sidecar is never parted from its picture.
    for (const folder of [at.photos, to]) expect([[], ["a.dng", "a.xmp"]]).toContainEqual((await readdir(folder)).filter((name) => name.startsWith("a")).sort());
  } finally {
    await rm(to, { recursive: true });
  }
});

test.each(["file-begun", "file-copied", "file-moved"])("a copy, killed at %s: whole copies that have arrived, or none", async (dieAt) => {
  const { at: made, ids } = await prepared();
  await using at = made;
  const to = path.join(at.photos, "in");
  await mkdir(to);
  const before = await contents(at.photos);
  expect(await cut(at, dieAt, (connection) => connection.call(contract.file.copy, { photos: [...ids], to }))).toBe(true);
  expect(await contents(at.photos)).toEqual(before);
  const copies = await contents(to);
  expect(Object.entries(copies).every(([name, bytes]) => before[name] === bytes)).toBe(true);
  expect([[], ["a.dng", "a.xmp"], ["a.dng", "a.xmp", "b.jpg"]]).toContainEqual(Object.keys(copies).toSorted());
  const all = (await at.call(contract.photo.ids, {})).ids;
  expect(all).toHaveLength(2 + Object.keys(copies).filter((name) => !name.endsWith(".xmp")).length);
  await whole(at, ids, before, await contents(at.photos));
});

test("the trash, killed when the intent is in the journal: what went is told, what stayed is there", async () => {
  const { at: made, ids } = await prepared();
  await using at = made;
  const before = await contents(at.photos);
  expect(await cut(at, "file-begun", (connection) => connection.call(contract.file.beginTrash, { photos: [...ids] }))).toBe(true);
  await whole(at, ids, before, await contents(at.photos));
  const { items } = await at.call(contract.file.beginTrash, { photos: [...ids] });
  // Main took one of them away, and then everything ended.
  await at.desk[Symbol.asyncDispose]();
  for (const file of items.find((one) => one.photo === ids[0])?.files ?? []) await rm(file.path);
  at.desk = await startDesk({ folder: at.deskFolder, caller: "window", editor: nora });
  expect((await at.call(contract.photo.rows, { photos: [...ids] })).map((row) => row.file)).toEqual(["missing", "here"]);
  expect((await at.call(contract.desk.history, { photo: ids[0] as PhotoId })).map((event) => event.kind)).toContain("file.trashed");
  expect((await at.call(contract.desk.history, { photo: ids[1] as PhotoId })).map((event) => event.kind)).not.toContain("file.trashed");
});

test.each(["file-picture", "file-moved"])("a move to a stick, killed at %s, that is away at the next start: nothing is decided until it is there again", async (dieAt) => {
  const { at: made, ids } = await prepared();
  await using at = made;
  const to = await mkdtemp(path.join(far ?? tmpdir(), "proofdesk-cut-"));
  try {
    const before = await contents(at.photos);
    await cut(at, dieAt, (connection) => connection.call(contract.file.move, { photos: [...ids], to }), { meanwhile: () => rename(to, `${to}-away`) });
    await at.restart();
    await rename(`${to}-away`, to);
    await at.restart();
    const after = await contents(at.photos, to);
    expect(Object.values(after).toSorted()).toEqual(Object.values(before).toSorted());
    // A sidecar is never parted from its picture.
    expect((await readdir(to)).filter((name) => name.startsWith("a")).sort()).toEqual(["a.dng", "a.xmp"]);
    await at.call(contract.root.index, { paths: [to] });
    expect(await at.show(ids[0] as PhotoId)).toMatchObject({ path: path.join(to, "a.dng"), file: "here", state: "approved", sidecar: true });
    const kinds = (await at.call(contract.desk.history, { photo: ids[0] as PhotoId })).map((event) => event.kind);
    expect(kinds.filter((kind) => kind.startsWith("file."))).toEqual(["file.begun", "file.moved"]);
    expect(await at.problems()).toEqual([]);
  } finally {
    for (const folder of [to, `${to}-away`]) await rm(folder, { recursive: true, force: true });
  }
});

test("a stick that comes back while the desk runs: what was moved to it is told then", async () => {
  const { at: made, ids } = await prepared();
  await using at = made;
  const to = path.join(at.photos, "stick");
  await mkdir(to);
  await cut(at, "file-moved", (connection) => connection.call(contract.file.move, { photos: [...ids], to }), { meanwhile: () => rename(to, path.join(at.folder, "pocket")), listen: true });
  await rename(path.join(at.folder, "pocket"), to);
  await vi.waitFor(async () => { expect(await at.call(contract.photo.rows, { photos: [...ids] })).toMatchObject(["a.dng", "b.jpg"].map((name) => ({ path: path.join(to, name), file: "here", state: "approved" }))); }, 20_000);
  await vi.waitFor(async () => { expect((await at.call(contract.desk.history, { photo: ids[0] as PhotoId })).map((event) => event.kind)).toContain("file.moved"); }, 20_000);
  expect(await at.problems()).toEqual([]);
});

test("a large copy, killed at its end: the desk is there while the copy is proven, and its photos are not written meanwhile", async () => {
  const { at: made, ids } = await prepared();
  await using at = made;
  const to = path.join(at.folder, "out of the desk");
  await mkdir(to);
  const copy = path.join(to, "b.jpg");
  const bytes = await readFile(path.join(at.photos, "b.jpg"));
  // Its reading ends when we say so.
  await cut(at, "file-moved", (connection) => connection.call(contract.file.copy, { photos: ids.slice(1), to }), { meanwhile: async () => { await rm(copy); execFileSync("mkfifo", [copy]); }, listen: true });
  const kinds = async (): Promise<readonly string[]> => (await at.call(contract.desk.history, { photo: ids[1] as PhotoId })).map((event) => event.kind);
  await at.set(ids.slice(1), { headline: "Typed meanwhile" });
  await at.set(ids.slice(0, 1), { headline: "Another" });
  await vi.waitFor(async () => { expect((await at.show(ids[0] as PhotoId)).write).toBe("saved"); }, 20_000);
  expect(await readFile(path.join(at.photos, "b.jpg"))).toEqual(bytes);
  expect(await kinds()).not.toContain("file.copied");
  await writeFile(copy, bytes);
  await vi.waitFor(async () => { expect(await kinds()).toContain("file.copied"); }, 20_000);
  await at.desk.drain();
  expect(await at.show(ids[1] as PhotoId)).toMatchObject({ write: "saved", fields: { headline: "Typed meanwhile" } });
});

test("a desk that is ended while a copy is proven decides nothing: the next start proves it", async () => {
  const { at: made, ids } = await prepared();
  await using at = made;
  const to = path.join(at.folder, "out of the desk");
  await mkdir(to);
  const copy = path.join(to, "b.jpg");
  await cut(at, "file-moved", (connection) => connection.call(contract.file.copy, { photos: ids.slice(1), to }), { meanwhile: async () => { await rm(copy); execFileSync("mkfifo", [copy]); }, listen: true });
  const ended = at.desk[Symbol.asyncDispose]();
  await writeFile(copy, "not these bytes");
  await ended;
  await rm(copy);
  await writeFile(copy, await readFile(path.join(at.photos, "b.jpg")));
  at.desk = await startDesk({ folder: at.deskFolder, caller: "window", editor: nora });
  const kinds = (await at.call(contract.desk.history, { photo: ids[1] as PhotoId })).map((event) => event.kind);
  expect(kinds.filter((kind) => kind.startsWith("file."))).toEqual(["file.begun", "file.copied"]);
});
