// The recipient's folder: made step by step, with an end whatever the system answers.
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { fromText } from "../../../disk-path.ts";
import { readyFolder } from "./place-copy.ts";

test("folders in folders are made, by two at once too; what is there stays", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-place-"));
  const deep = fromText(path.join(folder, "a/b/c/d"));
  expect(await Promise.all([readyFolder(deep), readyFolder(deep)])).toEqual([undefined, undefined]);
  expect((await stat(deep)).isDirectory()).toBe(true);
  expect(await readyFolder(deep)).toBeUndefined();
  await rm(folder, { recursive: true });
});

test("a file in the way, a link that leads nowhere and a name that is too long are reasons", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "proofdesk-place-"));
  await writeFile(path.join(folder, "file"), "");
  await symlink(path.join(folder, "nowhere"), path.join(folder, "link"));
  await symlink("loop", path.join(folder, "loop"));
  await mkdir(path.join(folder, "there"));
  expect(await readyFolder(fromText(path.join(folder, "file")))).toBe("not-a-folder");
  expect(await readyFolder(fromText(path.join(folder, "file/below")))).toBe("not-a-folder");
  expect(await readyFolder(fromText(path.join(folder, "link")))).toBe("folder-refused");
  expect(await readyFolder(fromText(path.join(folder, "loop/below")))).toBe("link-loop");
  expect(await readyFolder(fromText(path.join(folder, "x".repeat(300))))).toContain("ENAMETOOLONG");
  expect(await readyFolder(fromText(path.join(folder, ..."y".repeat(300))))).toBe("folder-refused");
  expect((await readdir(folder)).sort()).toEqual(["file", "link", "loop", "there"]);
  await rm(folder, { recursive: true });
});

test.runIf(process.platform === "linux")("below /proc the answer comes at once", async () => {
  expect(await readyFolder(fromText("/proc/nope"))).toBe("folder-refused");
  expect(await readyFolder(fromText("/proc/nope/a/b"))).toBe("folder-refused");
}, 5_000);
