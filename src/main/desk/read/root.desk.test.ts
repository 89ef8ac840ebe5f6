// Folders that come and go while they are read, and folders whose names are bytes.
import { mkdirSync, copyFileSync } from "node:fs";
import { copyFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { deskHarness, nora } from "#testing/desk-harness.ts";

test("a root that is removed while it is read stays away, and so do its photos", async () => {
  await using at = await deskHarness([{ name: "p000.jpg" }], { listen: true });
  for (let number = 1; number < 160; number += 1) await copyFile(path.join(at.photos, "p000.jpg"), path.join(at.photos, `p${String(number).padStart(3, "0")}.jpg`));
  const removed: Promise<unknown>[] = [];
  const done = await at.call(contract.root.index, { paths: [at.photos] }, nora, () => {
    if (removed.length === 0) removed.push(at.call(contract.root.remove, { path: at.photos }));
  });
  await Promise.all(removed);
  expect(done.cancelled).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await at.call(contract.root.list, {})).toEqual([]);
  expect((await at.call(contract.photo.ids, {})).ids).toEqual([]);
  expect(await at.problems()).toEqual([]);
});

test.runIf(process.platform === "linux")("a folder whose name is no UTF-8 is a root by its bytes, and says them", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const bytes = Buffer.concat([Buffer.from(`${at.folder}/`), Buffer.from([0xe9, 0x74, 0xe9])]);
  mkdirSync(bytes);
  copyFileSync(path.join(at.photos, "a.jpg"), Buffer.concat([bytes, Buffer.from("/a.jpg")]));
  await writeFile(Buffer.concat([bytes, Buffer.from("/b.jpg")]), "no picture");
  const heard: unknown[] = [];
  const name = { bytes: bytes.toString("base64") };
  expect(await at.call(contract.root.index, { paths: [name] }, nora, (value) => heard.push(value))).toMatchObject({ photos: 2, unreadable: 1, failedRoots: [] });
  const unreadable = (all: readonly unknown[]): unknown[] => all.filter((one) => typeof one === "object" && one !== null && "unreadable" in one);
  expect(unreadable(heard)).toMatchObject([{ unreadable: { pathBytes: Buffer.concat([bytes, Buffer.from("/b.jpg")]).toString("base64") } }]);
  // It is still not there for the editor, so it is said each time.
  const again: unknown[] = [];
  await at.call(contract.root.index, { paths: [name] }, nora, (value) => again.push(value));
  expect(unreadable(again)).toHaveLength(1);
  expect(await at.call(contract.root.list, {})).toMatchObject([{ pathBytes: name.bytes, photos: 2 }]);
  await at.call(contract.root.remove, { path: name });
  expect(await at.call(contract.root.list, {})).toEqual([]);
});

test("copies that Proofdesk made are no photos, and are counted as none", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  const { complete } = await import("#testing/desk-harness.ts");
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: [...ids] });
  await at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.photos, "out") });
  expect(await at.call(contract.root.index, { paths: [at.photos] })).toMatchObject({ photos: 1, files: 2, ignored: 1 });
});

test("a photo whose folder left the desk is not edited", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await at.call(contract.root.remove, { path: at.photos });
  expect((await at.set(ids, { headline: "No" })).outcomes).toMatchObject([{ ok: false, reason: "unknown-photo" }]);
});
