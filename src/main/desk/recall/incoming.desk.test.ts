// Notices from outside on a real desk: recognised as they come, once, matched, and answered by an editor alone.
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, type DeskHarness, deskHarness, exifWrite, jonas } from "#testing/desk-harness.ts";
import { scene } from "#testing/scene.ts";

const wrong = "Mira Okonja rows at Marrow Landing as a storm front crosses the lake.";
const right = "Mira Okonjo rows at Marrow Landing as a storm front crosses the lake.";
const job = "OB26326123";

/** Photo `a` with the wrong name, and another one of the same assignment. */
const desk = async (more: { readonly listen?: boolean } = {}): Promise<{ at: DeskHarness; a: PhotoId; b: PhotoId }> => {
  const at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }], more);
  await exifWrite(path.join(at.photos, "a.jpg"), `-XMP-photoshop:TransmissionReference=${job}`, "-XMP-dc:Title=ferry storm", `-XMP-dc:Description=${wrong}`, "-XMP-dc:Creator=Mira Okonjo", "-XMP-photoshop:DateCreated=2026:11:22 17:03:00");
  await exifWrite(path.join(at.photos, "b.jpg"), `-XMP-photoshop:TransmissionReference=${job}`, "-XMP-dc:Title=other story");
  const [a, b] = await at.index();
  if (a === undefined || b === undefined) throw new Error("no photos");
  return { at, a, b };
};
const arrive = async (at: DeskHarness, name: string, ...tags: readonly string[]): Promise<void> => {
  await copyFile(path.join(at.photos, "b.jpg"), path.join(at.folder, name));
  await exifWrite(path.join(at.folder, name), "-XMP:all=", "-IPTC:all=", ...tags);
  await copyFile(path.join(at.folder, name), path.join(at.photos, name));
  await at.index();
};
const open = (at: DeskHarness) => at.call(contract.incoming.list, {});
const history = async (at: DeskHarness, photo: PhotoId): Promise<readonly string[]> => (await at.call(contract.desk.history, { photo })).map((event) => event.kind);

test("a corrected picture is matched, shows old and new, and changes nothing until an editor applies it: one edit of what it names", async () => {
  const { at: made, a, b } = await desk();
  await using at = made;
  await arrive(at, "c.jpg", `-XMP-photoshop:TransmissionReference=${job}`, "-XMP-dc:Title=ferry storm", `-XMP-dc:Description=CORRECTS NAME - ${right}`, "-XMP-dc:Creator=Wire");
  const [notice] = await open(at);
  if (notice === undefined) throw new Error("no notice");
  expect(notice).toMatchObject({ kind: "correction", words: "CORRECTS NAME", state: "open", path: path.join(at.photos, "c.jpg"), steps: [] });
  expect(notice.matches.map((one) => [one.photo, one.how])).toEqual([[a, ["job", "title"]], [b, ["job"]]]);
  expect(notice.matches[0]?.changes).toEqual([{ field: "description", before: wrong, after: right, named: true }, { field: "creatorNames", before: ["Mira Okonjo"], after: ["Wire"], named: false }]);
  expect((await at.show(a)).fields["description"]).toBe(wrong);
  // Read again, looked at again, made again: it stays one.
  await at.index();
  await at.restart();
  await at.call(contract.desk.rebuild, {});
  expect(await at.call(contract.incoming.count, {})).toEqual({ open: 1 });
  const done = await at.call(contract.incoming.apply, { incoming: notice.id }, jonas);
  expect(done).toMatchObject({ done: { ok: 1, failed: 0 }, incoming: { state: "applied", steps: [{ what: "applied", photo: a, editor: jonas }] } });
  expect((await at.show(a)).fields).toMatchObject({ description: right, creatorNames: ["Mira Okonjo"] });
  expect((await history(at, a)).filter((kind) => kind === "edit.made")).toHaveLength(1);
  expect(await open(at)).toEqual([]);
  await expect(at.call(contract.incoming.apply, { incoming: notice.id })).rejects.toMatchObject({ code: "incoming-answered" });
  await expect(at.call(contract.incoming.dismiss, { incoming: "0".repeat(26), reason: "x" })).rejects.toMatchObject({ code: "unknown-incoming" });
  // What the desk writes itself is no notice that came in.
  await at.set([b], { instructions: "Correction: the name is Okonjo" });
  await at.desk.drain();
  await at.index();
  expect(await open(at)).toEqual([]);
  expect(await at.problems()).toEqual([]);
});

test("on an approved photo the approval goes only where the order says so; on a delivered one a correction is opened first", async () => {
  const { at: made, a } = await desk();
  await using at = made;
  await at.set([a], { ...complete, description: wrong, jobid: job });
  await at.call(contract.approval.approve, { photos: [a] });
  await arrive(at, "c.jpg", `-XMP-photoshop:TransmissionReference=${job}`, "-XMP-dc:Title=ferry storm", `-XMP-dc:Description=CORRECTION: ${right}`);
  const [notice] = await open(at);
  if (notice === undefined) throw new Error("no notice");
  expect((await at.call(contract.incoming.apply, { incoming: notice.id, photo: a, voidApproval: false })).outcomes).toMatchObject([{ ok: false, reason: "approval-void" }]);
  expect(await at.show(a)).toMatchObject({ state: "approved" });
  expect((await open(at)).length).toBe(1);
  await at.call(contract.delivery.deliver, { photos: [a], to: path.join(at.folder, "out") });
  expect(await at.call(contract.incoming.apply, { incoming: notice.id, photo: a, reason: "the agency's correction" })).toMatchObject({ done: { ok: 1 }, incoming: { state: "applied" } });
  expect(await at.show(a)).toMatchObject({ state: "working", correctionOpen: true, fields: { description: right } });
  expect((await at.call(contract.correction.plan, { photo: a }).catch((cause: unknown) => cause))).toMatchObject({ wrong: "the agency's correction" });
});

test("a kill by IIM 2:42 kills with the notice's words as the reason; two editors where the house style asks for them", async () => {
  const { at: made, a, b } = await desk();
  await using at = made;
  await mkdir(path.join(at.deskFolder, "styles"), { recursive: true });
  await writeFile(path.join(at.deskFolder, "styles", "two.json"), JSON.stringify({ format: "proofdesk.house-style/1", id: "two", name: "Two", extends: "plain", kill: { secondEditor: true }, rules: {} }));
  await at.restart();
  await at.call(contract.desk.settings, { style: "two" });
  await arrive(at, "k.jpg", "-IPTC:ActionAdvised=Object Kill", "-IPTC:ObjectName=ferry storm", "-IPTC:Headline=MANDATORY KILL: Manipulated at source");
  const [notice] = await open(at);
  if (notice === undefined) throw new Error("no notice");
  expect(notice).toMatchObject({ kind: "kill", words: "MANDATORY KILL", lead: "Manipulated at source", matches: [{ photo: a, how: ["title"], changes: [] }] });
  expect((await at.call(contract.incoming.apply, { incoming: notice.id })).outcomes).toMatchObject([{ ok: false, reason: "kill-asked" }]);
  expect((await open(at)).length).toBe(1);
  expect((await at.call(contract.incoming.apply, { incoming: notice.id }, jonas)).outcomes).toMatchObject([{ ok: true, state: "killed" }]);
  expect((await at.call(contract.desk.history, { photo: a })).find((event) => event.kind === "kill.made")?.payload).toMatchObject({ reason: "MANDATORY KILL: Manipulated at source", mandatory: true });
  expect((await at.show(b)).state).toBe("new");
  expect(await open(at)).toEqual([]);
});

test("a file of text is looked into once, counts as ignored as ever, and is matched by the numbers in it; our own advisory is none", async () => {
  const { at: made, a, b } = await desk({ listen: true });
  await using at = made;
  const text = `ADVISORY\n\nMANDATORY PHOTO KILL\nImage id: ${job}\nSlug: ferry storm\nDo not use.\n`;
  await writeFile(path.join(at.photos, "notes.txt"), "Ferry pictures follow at nine. The kill was filmed by a visitor.");
  await writeFile(path.join(at.photos, "KILL.md"), text);
  await mkdir(path.join(at.photos, "again"));
  await writeFile(path.join(at.photos, "again", "same.txt"), text);
  expect(await at.call(contract.root.index, { paths: [at.photos] })).toMatchObject({ photos: 2, files: 5, ignored: 3 });
  const [notice, ...others] = await open(at);
  if (notice === undefined) throw new Error("no notice");
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ kind: "kill", matches: [{ photo: a, how: ["job", "title"] }, { photo: b, how: ["job"] }] });
  expect(notice.photo).toBeUndefined();
  expect(notice.text).toContain("Do not use.");
  expect(await at.call(contract.incoming.link, { incoming: notice.id, photo: b })).toMatchObject({ state: "open", matches: [{ photo: b, how: ["linked", "job"] }, { photo: a }] });
  expect(await at.call(contract.incoming.dismiss, { incoming: notice.id, reason: "we never used it" })).toMatchObject({ state: "dismissed", steps: [{ what: "linked", photo: b }, { what: "dismissed", reason: "we never used it" }] });
  expect(await readFile(path.join(at.photos, "KILL.md"), "utf8")).toBe(text);
  // A desk that listens sees it come, without reading anything else anew.
  await writeFile(path.join(at.photos, "CORRECTION_4711.txt"), "Correction: The name is Okonjo\nSlug: ferry storm\nCaption: Mira Okonjo rows.\n");
  for (let turn = 0; turn < 100 && (await at.call(contract.incoming.count, {})).open === 0; turn += 1) await new Promise((resolve) => { setTimeout(resolve, 100); });
  const [later] = await open(at);
  if (later === undefined) throw new Error("not seen");
  expect(later).toMatchObject({ kind: "correction", matches: [{ photo: a, how: ["title"], changes: [{ field: "description", before: wrong, after: "Mira Okonjo rows.", named: true }] }] });
  await expect(at.call(contract.incoming.apply, { incoming: later.id, photo: a, fields: ["headline"] })).rejects.toMatchObject({ code: "incoming-no-words" });
  // Ours, in a folder of the root.
  await at.set([a], complete);
  await at.call(contract.approval.approve, { photos: [a] });
  const out = path.join(at.photos, "out");
  await at.call(contract.delivery.deliver, { photos: [a], to: out });
  await at.call(contract.kill.make, { photos: [a], reason: "wrong man", mandatory: true });
  await at.index();
  expect((await open(at)).map((one) => one.id)).toEqual([later.id]);
});

test("where no word leads to it, the picture does; without a photo that is meant nothing is done", async () => {
  await using at = await deskHarness();
  await mkdir(at.photos, { recursive: true });
  for (const [seed, name] of ["a.jpg", "b.jpg"].entries()) await scene(path.join(at.photos, name), seed + 1);
  const [a, b] = await at.index();
  if (a === undefined || b === undefined) throw new Error("no photos");
  await at.set([a, b], complete);
  await at.call(contract.approval.approve, { photos: [a, b] });
  await at.call(contract.delivery.deliver, { photos: [a, b], to: path.join(at.folder, "out") });
  const small = path.join(at.folder, "small.jpg");
  await sharp(path.join(at.photos, "a.jpg")).resize(320).jpeg().toFile(small);
  await exifWrite(small, "-XMP-photoshop:Headline=PHOTO KILL: ferry");
  await copyFile(small, path.join(at.photos, "resent.jpg"));
  await writeFile(path.join(at.photos, "ELIMINATION.txt"), "ELIMINATION: the second frame\n");
  await at.index();
  const found = await open(at);
  expect(Object.fromEntries(found.map((one) => [one.kind, one.matches.map((match) => [match.photo, match.how])]))).toEqual({ kill: [[a, ["picture"]]], elimination: [] });
  await expect(at.call(contract.incoming.apply, { incoming: found.find((one) => one.kind === "elimination")?.id ?? "" })).rejects.toMatchObject({ code: "incoming-unmatched" });
});

test("“do not use until told” is said of the picture itself as well: it is held until somebody releases it, and nothing of it leaves", async () => {
  const { at: made, a } = await desk();
  await using at = made;
  await arrive(at, "w.jpg", `-XMP-photoshop:TransmissionReference=${job}`, "-XMP-dc:Title=ferry storm", "-XMP-photoshop:Instructions=NO SALES. WITHHOLD: names to be confirmed");
  const [notice] = await open(at);
  if (notice?.photo === undefined) throw new Error("no notice");
  expect(notice).toMatchObject({ kind: "withhold", words: "WITHHOLD", lead: "names to be confirmed" });
  expect(notice.matches.map((one) => [one.photo, one.how])).toEqual(expect.arrayContaining([[notice.photo, ["itself"]], [a, ["job", "title"]]]));
  expect(await at.call(contract.incoming.apply, { incoming: notice.id, photo: notice.photo })).toMatchObject({ done: { ok: 1 }, incoming: { state: "applied" } });
  expect(await at.show(notice.photo)).toMatchObject({ hold: { kind: "permission", reason: "WITHHOLD: names to be confirmed" } });
  expect((await at.call(contract.hold.release, { photos: [notice.photo], reason: "names confirmed, 18:05" }, jonas)).outcomes).toMatchObject([{ ok: true }]);
});
