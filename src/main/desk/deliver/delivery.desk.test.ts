// Who may leave: only approved photos, as their approval saw them, through a real desk; each delivery in the ledger.
import { appendFile, copyFile, readdir, readFile, rm } from "node:fs/promises";
import { createHash } from "node:crypto";
import path from "node:path";
import { expect, test } from "vitest";
import type { DeliverLine } from "#contract/methods/delivery.ts";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, type DeskHarness, deskHarness, exifTags, exifWrite, jonas } from "#testing/desk-harness.ts";
import { startDesk } from "../start.ts";

const toOut = (at: DeskHarness, photos: readonly PhotoId[], name = "{name}") => at.call(contract.delivery.deliver, { photos: [...photos], to: path.join(at.folder, "out"), profile: "safe", name });
const names = async (at: DeskHarness): Promise<readonly string[]> => readdir(path.join(at.folder, "out")).then((all) => all.sort(), () => []);
const approved = async (...files: readonly string[]): Promise<{ at: DeskHarness; ids: readonly PhotoId[] }> => {
  const at = await deskHarness(files.map((name, seed) => ({ name, seed })));
  const ids = await at.index();
  await at.set(ids, complete);
  const { outcomes } = await at.call(contract.approval.approve, { photos: [...ids] });
  expect(outcomes.every((one) => one.ok)).toBe(true);
  return { at, ids };
};
const only = (lines: readonly DeliverLine[]): DeliverLine => { const [line] = lines; if (line === undefined) throw new Error("no line"); return line; };

test("a photo that is new, in progress, submitted, returned, rejected or reopened does not leave, and the approved one beside it does", async () => {
  const made = await deskHarness(["a-new", "b-working", "c-submitted", "d-returned", "e-rejected", "f-reopened", "g-approved"].map((stem, seed) => ({ name: `${stem}.jpg`, seed })));
  await using at = made;
  const ids = await at.index();
  const [fresh, working, submitted, returned, rejected, reopened, good] = ids as unknown as [PhotoId, PhotoId, PhotoId, PhotoId, PhotoId, PhotoId, PhotoId];
  await at.set(ids.filter((id) => id !== fresh), complete);
  await at.call(contract.approval.submit, { photos: [submitted, returned] });
  await at.call(contract.approval.return, { photos: [returned], note: "which ferry?" });
  await at.call(contract.approval.reject, { photos: [rejected] });
  await at.call(contract.approval.approve, { photos: [reopened, good] });
  await at.call(contract.approval.reopen, { photos: [reopened] });
  const done = await toOut(at, ids);
  expect(done).toMatchObject({ ok: 1, failed: 6 });
  for (const id of [fresh, working, submitted, returned, rejected, reopened]) expect(done.lines.find((line) => line.photo === id)).toMatchObject({ ok: false, reason: "not-approved" });
  expect(await names(at)).toEqual(["g-approved.jpg"]);
});

test("a delivery is in the ledger with recipient, name, hash, profile and approval; the copy has that hash; a second one is another row and another name", async () => {
  const { at: made, ids } = await approved("a.jpg", "b.jpg");
  await using at = made;
  const heard: unknown[] = [];
  const done = await at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.folder, "out"), profile: "safe", name: "{byline.last}_{date}_{seq:3}" }, jonas, (value) => heard.push(value));
  expect(done).toMatchObject({ ok: 2, failed: 0 });
  expect(heard.filter((one) => typeof one === "object" && one !== null && "photo" in one)).toEqual(done.lines);
  expect(await names(at)).toEqual(["Okonjo_20261122_001.jpg", "Okonjo_20261122_002.jpg"]);
  const rows = await at.call(contract.delivery.ledger, {});
  expect(rows.map((row) => row.number).sort((a, b) => a - b)).toEqual([...done.ledger].sort((a, b) => a - b));
  for (const row of rows) {
    expect(row).toMatchObject({ recipient: path.join(at.folder, "out"), profile: "safe", editor: jonas, approval: { hash: (await at.show(row.photo)).approval?.hash } });
    expect(createHash("sha256").update(await readFile(path.join(at.folder, "out", row.fileName))).digest("hex")).toBe(row.sha256);
  }
  const [first] = ids;
  if (first === undefined) throw new Error("no photo");
  await at.restart();
  expect(only((await toOut(at, [first], "{byline.last}_{date}_{seq:3}")).lines)).toMatchObject({ ok: true, copy: path.join(at.folder, "out", "Okonjo_20261122_001_2.jpg") });
  expect(await at.call(contract.delivery.ledger, { photo: first })).toHaveLength(2);
  expect(await at.problems()).toEqual([]);
});

test("bytes that changed after the approval do not leave, whether the desk had noticed or not; the approval is void, visibly", async () => {
  const { at: made, ids } = await approved("a.jpg", "b.jpg", "c.jpg");
  await using at = made;
  const [a, b, c] = ids as unknown as [PhotoId, PhotoId, PhotoId];
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-photoshop:Headline=Another");
  await appendFile(path.join(at.photos, "b.jpg"), "x");
  await rm(path.join(at.photos, "c.jpg"));
  const done = await toOut(at, ids);
  expect(done.lines.find((line) => line.photo === a)).toMatchObject({ ok: false, reason: "approval-void" });
  expect(done.lines.find((line) => line.photo === b)).toMatchObject({ ok: false, reason: "approval-void" });
  expect(done.lines.find((line) => line.photo === c)).toMatchObject({ ok: false, reason: "file-missing" });
  expect(await names(at)).toEqual([]);
  expect(await at.show(a)).toMatchObject({ state: "working", approval: { void: { changed: ["headline"] } } });
  expect((await at.show(b)).approval?.void).toBeDefined();
});

test("an edit after the approval voids it; nothing leaves until it is approved again", async () => {
  const { at: made, ids } = await approved("a.jpg");
  await using at = made;
  await at.set(ids, { headline: "Other words" });
  expect(only((await toOut(at, ids)).lines)).toMatchObject({ ok: false, reason: "approval-void" });
  await at.call(contract.approval.approve, { photos: [...ids] });
  const line = only((await toOut(at, ids)).lines);
  expect(line.ok).toBe(true);
  expect((await exifTags(line.copy ?? ""))["XMP-photoshop:Headline"]).toBe("Other words");
});

test("a photo whose mark is still to be written does not leave", async () => {
  const { at: made, ids } = await approved("a.jpg");
  await using at = made;
  await at.desk[Symbol.asyncDispose]();
  // A desk that keeps edits and writes none of them.
  at.desk = await startDesk({ folder: at.deskFolder, caller: "window", lanes: 0 });
  await at.set(ids, { imageRating: 3 });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 1500);
  const done = await at.desk.call("delivery.deliver", { photos: [...ids], to: path.join(at.folder, "out"), profile: "safe", name: "{name}" }, { signal: stop.signal }).then((value) => value as { lines: DeliverLine[] }, (error: unknown) => ({ lines: [], error }));
  expect(done.lines.filter((line) => line.ok)).toEqual([]);
  expect(await names(at)).toEqual([]);
});

test("the folder and the profile are refused as a whole or photo by photo, never as a fault; what can be delivered is", async () => {
  const { at: made, ids } = await approved("a.jpg", "b.jpg");
  await using at = made;
  await expect(at.call(contract.delivery.deliver, { photos: [...ids], to: "relative", profile: "safe", name: "{name}" })).rejects.toMatchObject({ code: "cannot-write-folder" });
  await expect(at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.folder, "out"), profile: "nonsense", name: "{name}" })).rejects.toMatchObject({ code: "unknown-profile" });
  await copyFile(path.join(at.photos, "a.jpg"), path.join(at.folder, "a-file"));
  const done = await at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.folder, "a-file"), profile: "safe", name: "{name}" });
  expect(done).toMatchObject({ ok: 0, failed: 2, ledger: [] });
  expect(done.lines.every((line) => line.reason === "cannot-write-folder" && line.detail === "not-a-folder")).toBe(true);
});

test("a template with a token that is none is refused as a whole, before the folder is made and with no photo too", async () => {
  const { at: made, ids } = await approved("a.jpg");
  await using at = made;
  for (const name of ["{bogus}", "{seq:three}", "{name", "a}"]) await expect(toOut(at, ids, name), name).rejects.toMatchObject({ code: "bad-template" });
  await expect(toOut(at, [], "{bogus}")).rejects.toMatchObject({ code: "bad-template", values: { token: "bogus" } });
  expect(await readdir(at.folder)).not.toContain("out");
  // Without a template the profile's own counts.
  const { lines } = await at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.folder, "out") });
  expect(only(lines)).toMatchObject({ ok: true, copy: path.join(at.folder, "out", "a.jpg") });
});

test.runIf(process.platform === "linux")("a place where the system makes no folder is an answer, at once", async () => {
  const { at: made, ids } = await approved("a.jpg");
  await using at = made;
  const done = await at.call(contract.delivery.deliver, { photos: [...ids], to: "/proc/nope/deeper", profile: "safe", name: "{name}" });
  expect(done.lines).toMatchObject([{ ok: false, reason: "cannot-write-folder", detail: "folder-refused" }]);
}, 60_000);

test("two deliveries of the same photos into one folder at once take names of their own", async () => {
  const { at: made, ids } = await approved("a.jpg", "b.jpg");
  await using at = made;
  const [one, two] = await Promise.all([toOut(at, ids), toOut(at, ids)]);
  expect(one.ok + two.ok).toBe(4);
  expect(await names(at)).toEqual(["a.jpg", "a_2.jpg", "b.jpg", "b_2.jpg"]);
  const rows = await at.call(contract.delivery.ledger, {});
  expect(new Set(rows.map((row) => row.fileName))).toEqual(new Set(await names(at)));
});

test("copies inside a root do not arrive as new photos", async () => {
  const { at: made, ids } = await approved("a.jpg");
  await using at = made;
  const done = await at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.photos, "out"), profile: "safe", name: "{name}" });
  expect(done.ok).toBe(1);
  expect(await at.index()).toEqual(ids);
});

test("a sidecar's words are delivered inside the copy, and its secrets are looked for", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  await exifWrite(path.join(at.photos, "a.jpg"), "-o", path.join(at.photos, "a.xmp"), "-XMP-aux:SerialNumber=Zq7-Sidecar-Serial", "-XMP-iptcCore:IntellectualGenre=Zq7-genre").catch(() => undefined);
  const ids = await at.index();
  await at.set(ids, { ...complete, instructions: "code Zq7-Sidecar-Serial" });
  await at.call(contract.approval.approve, { photos: [...ids] });
  expect((await at.show(ids[0] ?? ("" as never))).sidecar).toBe(true);
  expect(only((await toOut(at, ids)).lines)).toMatchObject({ ok: false, reason: "leak-found" });
});
