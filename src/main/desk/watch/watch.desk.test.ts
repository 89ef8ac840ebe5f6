// What other programs do to a watched folder is on the desk soon after, without anybody asking.
import { appendFile, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { EventValue } from "#contract/events.ts";
import { complete, deskHarness } from "#testing/desk-harness.ts";
import { makePhotos } from "#testing/photo-maker.ts";

const patiently = { timeout: 30_000, interval: 100 } as const;

test("files that come, change, go and come back, and folders that do, are seen", async () => {
  await using at = await deskHarness([{ name: "a.jpg", seed: 1 }, { name: "b.jpg", seed: 2 }], { listen: true });
  const photos = await at.index();
  expect(photos).toHaveLength(2);
  const rows = async (): Promise<Record<string, string>> => {
    const { ids } = await at.call(contract.photo.ids, {});
    return Object.fromEntries((await at.call(contract.photo.rows, { photos: ids })).map((row) => [row.name, row.file]));
  };
  const told: EventValue<"desk.message">[] = [];
  at.desk.on("desk.message", (message) => told.push(message));

  await makePhotos(at.photos, [{ name: "c.jpg", seed: 3 }]);
  await expect.poll(rows, patiently).toEqual({ "a.jpg": "here", "b.jpg": "here", "c.jpg": "here" });
  await mkdir(path.join(at.photos, "more"));
  await makePhotos(path.join(at.photos, "more"), [{ name: "d.jpg", seed: 4 }]);
  await expect.poll(rows, patiently).toMatchObject({ "d.jpg": "here" });
  expect(told.map((one) => one.code)).toContain("photos.arrived");

  await rm(path.join(at.photos, "b.jpg"));
  await expect.poll(rows, patiently).toMatchObject({ "b.jpg": "missing" });
  await makePhotos(at.photos, [{ name: "b.jpg", seed: 2 }]);
  await expect.poll(rows, patiently).toMatchObject({ "b.jpg": "here" });

  // A volume that goes away and comes back.
  await rename(at.photos, `${at.photos}-away`);
  await expect.poll(rows, patiently).toEqual({ "a.jpg": "offline", "b.jpg": "offline", "c.jpg": "offline", "d.jpg": "offline" });
  await rename(`${at.photos}-away`, at.photos);
  await expect.poll(rows, patiently).toEqual({ "a.jpg": "here", "b.jpg": "here", "c.jpg": "here", "d.jpg": "here" });
  await expect.poll(() => told.map((one) => one.code), patiently).toEqual(expect.arrayContaining(["root.offline", "root.back"]));
});

test("a change from outside voids an approval without anybody asking; the desk's own writes do not look like one", async () => {
  await using at = await deskHarness([{ name: "a.jpg", seed: 1 }, { name: "b.jpg", seed: 2 }], { listen: true });
  const photos = await at.index();
  await at.set(photos, complete);
  await at.desk.drain();
  const { outcomes } = await at.call(contract.approval.approve, { photos: [...photos] });
  expect(outcomes.map((one) => one.reason ?? "ok")).toEqual(["ok", "ok"]);
  // Long enough for every event of our own writes to have been looked at.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await appendFile(path.join(at.photos, "b.jpg"), "changed");
  const states = async (): Promise<unknown> => (await at.call(contract.photo.rows, { photos: [...photos] })).map((row) => [row.state, row.approval?.void !== undefined]);
  await expect.poll(states, patiently).toEqual([["approved", false], ["working", true]]);
});

test("a file that comes while its folder is read for the first time is not missed", async () => {
  await using at = await deskHarness(Array.from({ length: 12 }, (_, seed) => ({ name: `${seed}.jpg`, seed })), { listen: true });
  let late: Promise<unknown> | undefined;
  // The folder is listed by then, and nobody watches it yet.
  await at.call(contract.root.index, { paths: [at.photos] }, undefined, (value) => {
    if (late === undefined && typeof value === "object" && value !== null && "progress" in value) late = makePhotos(at.photos, [{ name: "late.jpg", seed: 99 }]);
  });
  await late;
  await expect.poll(async () => (await at.call(contract.photo.ids, {})).ids.length, patiently).toBe(13);
});

test("a folder whose name ends like a text's is a folder: its photos are seen", async () => {
  await using at = await deskHarness([{ name: "a.jpg", seed: 1 }], { listen: true });
  expect(await at.index()).toHaveLength(1);
  await makePhotos(path.join(at.folder, "night.txt"), [{ name: "b.jpg", seed: 2 }]);
  await rename(path.join(at.folder, "night.txt"), path.join(at.photos, "night.txt"));
  await expect.poll(async () => (await at.call(contract.photo.ids, {})).ids.length, patiently).toBe(2);
});
