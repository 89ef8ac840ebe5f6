// The threads answer as the functions do, a system error keeps its meaning, and a thread that ends takes nobody's answer with it in silence.
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { diskReason } from "../disk.ts";
import type { DiskPath } from "../disk-path.ts";
import { photoBytes } from "#testing/photo-maker.ts";
import { formatById } from "../formats/catalogue.ts";
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

test("a copy's bytes come in memory that is lent, each its own; whoever finds none free gets the answer without; what went back is lent again", () => inFolder(async (folder) => {
  await using work = openByteWork(2);
  const format = formatById("jpeg");
  if (format === undefined) throw new Error("no format jpeg");
  const files = await Promise.all(Array.from({ length: 8 }, async (_one, seed) => {
    const bytes = await photoBytes({ name: "a.jpg", seed });
    await writeFile(at(folder, `${seed}.jpg`), bytes);
    return Buffer.from(bytes);
  }));
  const prove = async (number: number) => {
    const file = at(folder, `${number}.jpg`);
    const { reading } = await work.lookThrough(file, format, []);
    return work.proveBytes(file, format, [], { file, reading });
  };
  const all = await Promise.all(files.map((_file, number) => prove(number)));
  const lent = all.filter((one) => one.bytes !== undefined);
  expect(lent.length).toBeGreaterThan(1);
  expect(lent.length).toBeLessThan(all.length);
  for (const [number, one] of all.entries()) {
    expect(one).toMatchObject({ samePicture: true, sizeBytes: files[number]?.length, sha256: createHash("sha256").update(files[number] ?? "").digest("hex") });
    if (one.bytes !== undefined) expect(Buffer.from(one.bytes).equals(files[number] ?? Buffer.alloc(0))).toBe(true);
  }
  expect((await prove(0)).bytes).toBeUndefined();
  // Twice given back is once given back.
  for (const one of lent) { one.release(); one.release(); }
  const again = await Promise.all(files.map((_file, number) => prove(number)));
  expect(again.filter((one) => one.bytes !== undefined)).toHaveLength(lent.length);
  // Another picture is told as such.
  expect(await work.proveBytes(at(folder, "0.jpg"), format, [], { file: at(folder, "1.jpg"), reading: (await work.lookThrough(at(folder, "1.jpg"), format, [])).reading })).toMatchObject({ samePicture: false });
}));
