// What goes wrong on real desks: volumes that are full or read-only, files that vanish or change under the write, texts that nobody should type.
// Each gives a reason and harms nothing else; every edit stays kept and is written when it can be.
import { execFileSync } from "node:child_process";
import { appendFile, chmod, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { complete, type DeskHarness, deskHarness, exifTags } from "#testing/desk-harness.ts";
import { makePhotos } from "#testing/photo-maker.ts";

const isRoot = process.getuid?.() === 0;
const volume = (at: string, options: string): void => { execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", at], { stdio: "ignore" }); };
const canMount = ((): boolean => {
  if (!isRoot || process.platform !== "linux") return false;
  try {
    execFileSync("sh", ["-c", "d=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs \"$d\" && umount \"$d\" && rmdir \"$d\""], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

/** A volume of its own under the photos, gone again at the end. */
const withVolume = async (at: DeskHarness, options: string, work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = path.join(at.photos, "volume");
  await mkdir(folder, { recursive: true });
  volume(folder, options);
  try {
    await work(folder);
  } finally {
    execFileSync("umount", ["-l", folder]);
  }
};

test.skipIf(!canMount)("a disk that fills in the middle of a write: the photo is as it was, the edit is kept, and it is written once there is room", async () => {
  await using at = await deskHarness([{ name: "other.jpg", seed: 1 }]);
  await withVolume(at, "size=900k", async (folder) => {
    await makePhotos(folder, [{ name: "full.jpg", seed: 2, width: 900, height: 700, noise: 60 }]);
    const file = path.join(folder, "full.jpg");
    const before = await readFile(file);
    const [full, other] = await at.index().then(async (ids) => Promise.all([...ids].map((id) => at.show(id)))).then((all) => [all.find((one) => one.name === "full.jpg"), all.find((one) => one.name === "other.jpg")]);
    if (full === undefined || other === undefined) throw new Error("photos are missing");
    await writeFile(path.join(folder, "filler"), Buffer.alloc(Math.max(0, 900 * 1024 - before.length - 40 * 1024)));
    const { outcomes } = await at.set([full.id, other.id], { headline: "Kept while the disk is full" });
    expect(outcomes.map((one) => one.ok)).toEqual([true, true]);
    await at.desk.drain();
    expect(await at.show(full.id)).toMatchObject({ write: "failed", writeReason: "disk-full", fields: { headline: "Kept while the disk is full" } });
    expect(await at.show(other.id)).toMatchObject({ write: "saved" });
    expect((await readFile(file)).equals(before)).toBe(true);
    expect(await at.strays()).toEqual([]);
    await rm(path.join(folder, "filler"));
    await at.call(contract.edit.retry, {});
    await at.desk.drain();
    expect(await at.show(full.id)).toMatchObject({ write: "saved" });
    expect((await exifTags(file, "-XMP-photoshop:Headline"))["XMP-photoshop:Headline"]).toBe("Kept while the disk is full");
  });
});

test.skipIf(!canMount)("a read-only volume is read, and refuses the write with its reason; nothing is left behind", async () => {
  await using at = await deskHarness([{ name: "other.jpg", seed: 1 }]);
  await withVolume(at, "size=2m", async (folder) => {
    await makePhotos(folder, [{ name: "fixed.jpg", seed: 2 }]);
    execFileSync("mount", ["-o", "remount,ro", folder]);
    const ids = await at.index();
    await at.set(ids, { headline: "Asked" });
    await at.desk.drain();
    const shown = await Promise.all(ids.map((id) => at.show(id)));
    expect(Object.fromEntries(shown.map((one) => [one.name, [one.write, one.writeReason]]))).toEqual({ "fixed.jpg": ["failed", "read-only-volume"], "other.jpg": ["saved", undefined] });
    expect(await at.strays()).toEqual([]);
  });
});

test.skipIf(!canMount)("a data folder without room: the edit is refused, not half kept, and the desk lives on", async () => {
  await using at = await deskHarness([{ name: "a.jpg", seed: 1 }]);
  const [id] = await at.index();
  if (id === undefined) throw new Error("no photo");
  const caption = "x".repeat(900_000);
  const small = path.join(at.folder, "small");
  await mkdir(small);
  volume(small, "size=3m");
  try {
    const { startDesk } = await import("./start.ts");
    await using tight = await startDesk({ folder: path.join(small, "desk"), caller: "window" });
    await tight.call("root.index", { paths: [at.photos] });
    const { ids } = (await tight.call("photo.ids", {})) as { ids: string[] };
    const edit = (text: string): Promise<unknown> => tight.call("edit.make", { photos: ids, changes: [{ field: "description", value: text }] });
    let failed: unknown;
    for (let round = 0; round < 8 && failed === undefined; round += 1) await edit(`${round}${caption}`).catch((cause: unknown) => { failed = cause; });
    expect(String(failed)).toMatch(/full/iu);
    const events = (await tight.call("desk.history", { photo: ids[0] })) as { kind: string; number: number }[];
    expect(events.length).toBeGreaterThan(0);
    // With room again the index follows the journal, and what was kept is written.
    execFileSync("mount", ["-o", "remount,size=40m", small]);
    await expect.poll(async () => ((await tight.call("photo.rows", { photos: ids })) as { write: string }[])[0]?.write, { timeout: 60_000, interval: 500 }).toBe("saved");
    const findings: unknown[] = [];
    await tight.call("desk.verify", {}, { onProgress: (finding) => findings.push(finding) });
    expect(findings).toEqual([]);
  } finally {
    execFileSync("umount", ["-l", small]);
  }
});

test("a file that vanishes before its write fails with its reason, and the edit waits until it is back", async () => {
  await using at = await deskHarness([{ name: "a.jpg", seed: 1 }, { name: "b.jpg", seed: 2 }]);
  const [a, b] = await at.index();
  if (a === undefined || b === undefined) throw new Error("no photos");
  const file = path.join(at.photos, "a.jpg");
  const bytes = await readFile(file);
  await rm(file);
  await at.set([a, b], { headline: "For both" });
  await at.desk.drain();
  expect(await at.show(a)).toMatchObject({ write: "failed", writeReason: "file-missing" });
  expect(await at.show(b)).toMatchObject({ write: "saved" });
  await writeFile(file, bytes);
  await at.index();
  await at.call(contract.edit.retry, {});
  await at.desk.drain();
  const back = (await Promise.all((await at.index()).map((id) => at.show(id)))).find((one) => one.name === "a.jpg");
  expect(back).toMatchObject({ write: "saved", fields: { headline: "For both" } });
});

test("a file that another program changes all the while is never overwritten blindly", async () => {
  await using at = await deskHarness([{ name: "a.jpg", seed: 1, width: 1200, height: 900, noise: 40 }]);
  const [id] = await at.index();
  if (id === undefined) throw new Error("no photo");
  const file = path.join(at.photos, "a.jpg");
  let stop = false;
  let appended = 0;
  const other = (async () => {
    while (!stop && appended < 40) {
      await appendFile(file, "x");
      appended += 1;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  })();
  await at.set([id], { headline: "Through the storm" });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  stop = true;
  await other;
  await at.desk.drain();
  // Every byte the other program appended is there, and so is the headline.
  const bytes = await readFile(file);
  expect(bytes.subarray(-appended).toString("latin1")).toBe("x".repeat(appended));
  const last = await at.show(id);
  expect([last.write, last.writeReason]).toEqual(["saved", undefined]);
  expect((await exifTags(file, "-XMP-photoshop:Headline"))["XMP-photoshop:Headline"]).toBe("Through the storm");
  expect(await at.strays()).toEqual([]);
});

test("texts that nobody should type: markup stays text, control characters are checked, megabytes are refused whole", async () => {
  await using at = await deskHarness([{ name: "a.jpg", seed: 1 }]);
  const [id] = await at.index();
  if (id === undefined) throw new Error("no photo");
  const markup = `<b>"bold"</b> & <script>alert(1)</script> {x|y} ${"${HOME}"} %d -execute\r\nnext line\n--\n`;
  await at.set([id], { ...complete, description: markup });
  await at.desk.drain();
  const tags = await exifTags(path.join(at.photos, "a.jpg"), "-XMP-dc:Description", "-IPTC:Caption-Abstract");
  const written = markup.replaceAll("\r\n", "\n");
  expect(tags["XMP-dc:Description"]).toBe(written);
  expect(tags["IPTC:Caption-Abstract"]).toBe(written);
  await at.set([id], { headline: "Bell\u0007 and escape\u001b[31m" });
  expect((await at.show(id)).problemList.map((one) => one.rule)).toContain("txt.control");
  await expect(at.set([id], { headline: "nul\u0000" })).rejects.toMatchObject({ code: "bad-value" });
  await expect(at.set([id], { headline: "half \ud800 pair" })).rejects.toMatchObject({ code: "bad-value" });
  await expect(at.set([id], { headline: "x".repeat(1_048_577) })).rejects.toMatchObject({ code: expect.stringMatching(/too-large|bad-value/u) as unknown });
  // A megabyte less one is allowed: whole in XMP, cut in IIM.
  const long = "가".repeat(330_000);
  await at.set([id], { description: long });
  await at.desk.drain();
  const shown = await at.show(id);
  expect([shown.write, shown.writeReason]).toEqual(["saved", undefined]);
  expect(shown.fields["description"]).toBe(long);
});

test.skipIf(isRoot)("a folder without the right to read is named, and the others are read", async () => {
  await using at = await deskHarness([{ name: "open/a.jpg", seed: 1 }, { name: "shut/b.jpg", seed: 2 }]);
  await chmod(path.join(at.photos, "shut"), 0o000);
  try {
    const done = await at.call(contract.root.index, { paths: [at.photos] });
    expect(done.photos).toBe(1);
    expect(done.failedRoots.map((one) => one.reason)).toEqual(["no-permission"]);
  } finally {
    await chmod(path.join(at.photos, "shut"), 0o700);
  }
});

test("a mode of 0444 and times are as settled: the mode stays, the time of change moves", async () => {
  await using at = await deskHarness([{ name: "a.jpg", seed: 1, modified: new Date("2020-01-01T00:00:00Z") }]);
  const [id] = await at.index();
  if (id === undefined) throw new Error("no photo");
  const file = path.join(at.photos, "a.jpg");
  await chmod(file, 0o444);
  await at.set([id], { headline: "Read-only to others" });
  await at.desk.drain();
  const after = await stat(file);
  expect([after.mode & 0o777, after.mtime.getUTCFullYear() >= 2026]).toEqual([0o444, true]);
  expect(await readdir(at.photos)).toEqual(["a.jpg"]);
});
