// The threads answer as the functions do, a system error keeps its meaning, and a thread that ends takes nobody's answer with it in silence.
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { diskReason } from "../disk.ts";
import type { DiskPath } from "../disk-path.ts";
import { openByteWork } from "./byte-work.ts";

const inFolder = async (body: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-bytes-"));
  try { await body(folder); } finally { await rm(folder, { recursive: true }); }
};
const at = (folder: string, name: string): DiskPath => path.join(folder, name) as DiskPath;

test("files are hashed by several threads, each answer its own file's", () => inFolder(async (folder) => {
  await using work = openByteWork(2);
  const texts = Array.from({ length: 20 }, (_one, number) => `picture ${number}`.repeat(number * 100 + 1));
  await Promise.all(texts.map((text, number) => writeFile(at(folder, `${number}`), text)));
  const hashes = await Promise.all(texts.map((_text, number) => work.hash(at(folder, `${number}`))));
  expect(hashes).toEqual(texts.map((text) => createHash("sha256").update(text).digest("hex")));
}));

test("what the system says keeps its meaning over the thread's border", () => inFolder(async (folder) => {
  await using work = openByteWork(1);
  const cause = await work.hash(at(folder, "gone.jpg")).catch((one: unknown) => one);
  expect(diskReason(cause)).toBe("file-missing");
  await writeFile(at(folder, "here"), "x");
  expect(await work.hash(at(folder, "here"))).toBe(createHash("sha256").update("x").digest("hex"));
}));

test("what is asked when the threads end is refused, not forgotten", () => inFolder(async (folder) => {
  const work = openByteWork(1);
  await writeFile(at(folder, "large"), Buffer.alloc(40_000_000));
  const asked = work.hash(at(folder, "large")).catch((cause: unknown) => cause);
  await work[Symbol.asyncDispose]();
  expect(await asked).toBeInstanceOf(Error);
}));
