// The desk from folder to approval, on real files: index, edit, save, undo, outside changes, conflicts, verify and rebuild.
import Database from "better-sqlite3";
import { appendFile, readFile, rename, symlink, writeFile, copyFile, link, stat, rm } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, exifTags, exifWrite, jonas, nora } from "#testing/desk-harness.ts";

const first = (ids: readonly PhotoId[]): PhotoId => { const [id] = ids; if (id === undefined) throw new Error("no photo"); return id; };

test("what an editor sets is kept, saved into XMP and IIM, and read back; Korean text stays whole", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  const made = await at.set(ids, { headline: "폭풍으로 여객선 중단", creatorNames: ["Mira Okonjo", "안서윤"] });
  expect(made.outcomes[0]).toMatchObject({ ok: true, write: "kept", state: "working" });
  await at.desk.drain();
  expect(await at.show(first(ids))).toMatchObject({ write: "saved", fields: { headline: "폭풍으로 여객선 중단", creatorNames: ["Mira Okonjo", "안서윤"] } });
  expect(await exifTags(path.join(at.photos, "a.jpg"))).toMatchObject({ "XMP-photoshop:Headline": "폭풍으로 여객선 중단", "IPTC:Headline": "폭풍으로 여객선 중단", "IPTC:By-line": ["Mira Okonjo", "안서윤"], "IPTC:CodedCharacterSet": "UTF8" });
  expect(await at.strays()).toEqual([]);
});

test("a text too long for IIM is whole in XMP, cut at a character in IIM, and the answer says so", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  const text = "가나다라마바사아자차카타파하";
  const made = await at.set(ids, { creditLine: text });
  expect(made.outcomes[0]?.notes).toEqual(["iim-cut:creditLine:32"]);
  await at.desk.drain();
  expect(await exifTags(path.join(at.photos, "a.jpg"))).toMatchObject({ "XMP-photoshop:Credit": text, "IPTC:Credit": "가나다라마바사아자차" });
});

test("positions and heights inside location structures are written and read as numbers, whatever ExifTool prints", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  const place = [{ city: "Marrow Landing", gpsLatitude: 48.5, gpsLongitude: -11.25, gpsAltitude: 612.5 }];
  await at.set(ids, { locationCreated: place });
  await at.desk.drain();
  const [id] = ids;
  if (id === undefined) throw new Error("no photo");
  const shown = await at.show(id);
  expect([shown.write, shown.writeReason]).toEqual(["saved", undefined]);
  expect(shown.fields["locationCreated"]).toEqual([{ city: "Marrow Landing", gpsLatitude: expect.anything() as unknown, gpsLongitude: expect.anything() as unknown, gpsAltitude: expect.anything() as unknown }]);
  expect((shown.fields["locationCreated"] as Record<string, unknown>[]).map((one) => [Number(one["gpsLatitude"]), Number(one["gpsLongitude"]), Number(one["gpsAltitude"])])).toEqual([[48.5, -11.25, 612.5]]);
});

test("an unknown field or a value of the wrong type refuses the edit whole", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await expect(at.set(ids, { headline: "x", nonsense: "y" })).rejects.toMatchObject({ code: "unknown-field" });
  await expect(at.set(ids, { headline: "x", imageRating: "many" })).rejects.toMatchObject({ code: "bad-value" });
  await expect(at.set(ids, { headline: "a\u0000b" })).rejects.toMatchObject({ code: "bad-value" });
  expect((await at.show(first(ids))).fields["headline"]).toBeUndefined();
});

test("a raw's fields go to a sidecar and the raw stays byte for byte", async () => {
  await using at = await deskHarness([{ name: "OBN_0412.dng" }]);
  const before = await readFile(path.join(at.photos, "OBN_0412.dng"));
  const ids = await at.index();
  await at.set(ids, { headline: "Raw" });
  await at.desk.drain();
  expect(await at.show(first(ids))).toMatchObject({ write: "saved", sidecar: true, sources: { headline: "sidecar" } });
  expect(before.equals(await readFile(path.join(at.photos, "OBN_0412.dng")))).toBe(true);
  expect(await exifTags(path.join(at.photos, "OBN_0412.xmp"))).toMatchObject({ "XMP-photoshop:Headline": "Raw" });
});

test("undo takes an edit back, redo makes it again, also after a restart; an edit that changes nothing is no event", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  const ids = await at.index();
  await at.set(ids, { headline: "One" });
  await at.set(ids, { headline: "Two" });
  expect((await at.set(ids, { headline: "Two" })).done.event).toBeNull();
  await at.restart();
  const undone = await at.call(contract.edit.undo, {});
  expect(undone.done).toMatchObject({ ok: 2, failed: 0 });
  expect(undone.what).toEqual({ kind: "edit.made", fields: ["headline"], photos: 2 });
  await at.desk.drain();
  expect((await exifTags(path.join(at.photos, "b.jpg")))["XMP-photoshop:Headline"]).toBe("One");
  await at.restart();
  await at.call(contract.edit.redo, {});
  await at.desk.drain();
  expect((await exifTags(path.join(at.photos, "b.jpg")))["XMP-photoshop:Headline"]).toBe("Two");
  await expect(at.call(contract.edit.undo, {}, jonas)).rejects.toMatchObject({ code: "nothing-to-undo" });
});

test("undo leaves a photo alone whose field something newer touched, and names it", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  const [a, b] = await at.index();
  if (a === undefined || b === undefined) throw new Error("two photos");
  await at.set([a, b], { headline: "Nora's" });
  await at.set([b], { headline: "Jonas's" }, jonas);
  const undone = await at.call(contract.edit.undo, {});
  expect(undone.outcomes.find((one) => one.photo === b)).toMatchObject({ ok: false, reason: "touched-since" });
  expect((await at.show(a)).fields["headline"]).toBeUndefined();
  expect((await at.show(b)).fields["headline"]).toBe("Jonas's");
});

test("a complete photo is submitted and approved; the approval names its bytes; an edit voids it visibly and undo does not bring it back", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await at.set(ids, complete);
  const submitted = await at.call(contract.approval.submit, { photos: [...ids] });
  expect(submitted.outcomes[0]).toMatchObject({ ok: true, state: "submitted" });
  const approved = await at.call(contract.approval.approve, { photos: [...ids] });
  expect(approved.outcomes[0]).toMatchObject({ ok: true, state: "approved" });
  const { approval } = await at.show(first(ids));
  expect(approval?.void).toBeUndefined();
  await at.set(ids, { headline: "Changed" });
  expect(await at.show(first(ids))).toMatchObject({ state: "working", approval: { hash: approval?.hash, void: { why: "edited", changed: ["headline"] } } });
  await at.call(contract.edit.undo, {});
  expect((await at.show(first(ids))).approval?.void).toBeDefined();
});

test("marks carry an approval to the new bytes", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: [...ids] });
  const before = (await at.show(first(ids))).approval?.hash;
  await at.set(ids, { imageRating: 3, colorClass: 2 });
  await at.desk.drain();
  const after = await at.show(first(ids));
  expect(after).toMatchObject({ state: "approved", fields: { imageRating: 3, colorClass: 2 } });
  expect(after.approval?.hash).not.toBe(before);
  expect(await at.problems()).toEqual([]);
});

test("what blocks is blocked and says why; the others of the batch pass; a waiver lets it pass and is bound to the content", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  const [a, b] = await at.index();
  if (a === undefined || b === undefined) throw new Error("two photos");
  await at.set([a, b], complete);
  await at.set([b], { creatorNames: null });
  const approved = await at.call(contract.approval.approve, { photos: [a, b] });
  expect(approved.done).toMatchObject({ ok: 1, failed: 1 });
  expect(approved.outcomes.find((one) => one.photo === b)).toMatchObject({ ok: false, reason: "check-blocks" });
  const lines: unknown[] = [];
  await at.call(contract.check.run, { photos: [b] }, nora, (line) => lines.push(line));
  expect(lines).toContainEqual(expect.objectContaining({ photo: b, rule: "req.byline", field: "creatorNames", severity: "blocks" }));
});

test("a caption that says camera while the file says phone blocks, and may be waived with a reason", async () => {
  await using at = await deskHarness([{ name: "IMG_0007.jpg", exif: { make: "Apple", model: "iPhone 14" } }]);
  const ids = await at.index();
  await at.set(ids, { ...complete, description: "People cross the square in a picture taken with a traditional camera, seen from a window." });
  expect((await at.call(contract.approval.approve, { photos: [...ids] })).outcomes[0]).toMatchObject({ ok: false, reason: "check-blocks" });
  await expect(at.call(contract.approval.waive, { photos: [...ids], rule: "prov.means", reason: " " })).rejects.toMatchObject({ code: "needs-reason" });
  await at.call(contract.approval.waive, { photos: [...ids], rule: "prov.means", reason: "Quoted from the maker" });
  expect((await at.call(contract.approval.approve, { photos: [...ids] })).outcomes[0]).toMatchObject({ ok: true });
});

test("a change from outside voids an approval, whoever made it and whatever the times say", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: [...ids] });
  const file = path.join(at.photos, "a.jpg");
  const bytes = await readFile(file);
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  await writeFile(file, bytes);
  const delivered = await at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.folder, "out") });
  expect(delivered.lines[0]).toMatchObject({ ok: false });
  expect(await at.show(first(ids))).toMatchObject({ state: "working", approval: { void: { why: "changed-outside" } } });
});

test("a field that another program changed meanwhile asks: theirs or mine; the other fields go through", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  const id = first(ids);
  await at.set(ids, { headline: "Base" });
  await at.desk.drain();
  const file = path.join(at.photos, "a.jpg");
  await exifWrite(file, "-XMP-photoshop:Headline=Theirs", "-IPTC:Headline=Theirs", "-IPTCDigest=new");
  // The desk still knows the old text; its edit is based on that.
  await at.set(ids, { headline: "Mine", cityName: "Ostrel" });
  await at.desk.drain();
  const asked = await at.show(id);
  expect(asked.conflictList).toEqual([{ field: "headline", before: "Base", mine: "Mine", theirs: "Theirs" }]);
  expect(await exifTags(file)).toMatchObject({ "XMP-photoshop:Headline": "Theirs", "XMP-photoshop:City": "Ostrel" });
  await at.call(contract.edit.settle, { photo: id, field: "headline", take: "mine" });
  await at.desk.drain();
  expect((await exifTags(file))["XMP-photoshop:Headline"]).toBe("Mine");
  expect((await at.show(id)).conflictList).toEqual([]);
});

test("a file that moved keeps its photo; opening the folder again reads only what changed", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  const ids = await at.index();
  await at.set(ids, { headline: "Kept" });
  await at.desk.drain();
  await rename(path.join(at.photos, "a.jpg"), path.join(at.photos, "moved.jpg"));
  const again = await at.index();
  expect([...again].sort()).toEqual([...ids].sort());
  expect((await at.call(contract.photo.find, { names: [path.join(at.photos, "moved.jpg")] }))[0]).toBe(ids[0]);
  await rm(path.join(at.photos, "b.jpg"));
  await at.index();
  expect((await at.show(ids[1] ?? first(ids))).file).toBe("missing");
});

test("links: a symbolic link stays a link, a hard link is parted, a loop ends", async () => {
  await using at = await deskHarness([{ name: "real/a.jpg" }, { name: "b.jpg" }]);
  await symlink(path.join(at.photos, "real/a.jpg"), path.join(at.photos, "link.jpg"));
  await link(path.join(at.photos, "b.jpg"), path.join(at.folder, "other.jpg"));
  await symlink(at.photos, path.join(at.photos, "real/loop"));
  const ids = await at.index();
  // The link and what it leads to are one photo: both lie in the root.
  expect(ids).toHaveLength(2);
  const told: string[] = [];
  at.desk.on("desk.message", (message) => told.push(`${message.code} ${message.values["name"]}`));
  await at.set((await at.call(contract.photo.find, { names: [path.join(at.photos, "link.jpg"), path.join(at.photos, "b.jpg")] })).flatMap((id) => id ?? []), { headline: "Through" });
  await at.desk.drain();
  expect((await exifTags(path.join(at.photos, "real/a.jpg")))["XMP-photoshop:Headline"]).toBe("Through");
  expect((await stat(path.join(at.photos, "link.jpg"))).isFile()).toBe(true);
  expect((await exifTags(path.join(at.folder, "other.jpg")))["XMP-photoshop:Headline"]).toBeUndefined();
  expect(told).toEqual(["hard-link-parted b.jpg"]);
});

test("names with quotes, newlines, dashes, emoji, 255 bytes and bytes that are no UTF-8 are indexed and written", async () => {
  await using at = await deskHarness([{ name: "plain.jpg" }]);
  const odd = ["it's “quoted” \"x\".jpg", "new\nline.jpg", "-dash.jpg", "😀%d{f}.jpg", `${"é".repeat(125)}.jpg`, "e\u0301.jpg"];
  for (const name of odd) await copyFile(path.join(at.photos, "plain.jpg"), path.join(at.photos, name));
  await writeFile(Buffer.concat([Buffer.from(`${at.photos}/`), Buffer.from([0x66, 0xe9, 0xff]), Buffer.from(".jpg")]), await readFile(path.join(at.photos, "plain.jpg")));
  const ids = await at.index();
  expect(ids).toHaveLength(odd.length + 2);
  await at.set(ids, { headline: "Every one" });
  await at.desk.drain();
  const rows = await at.call(contract.photo.rows, { photos: [...ids] });
  expect(rows.filter((row) => row.write !== "saved").map((row) => [row.path, row.writeReason])).toEqual([]);
  expect(rows.find((row) => row.pathBytes !== undefined)?.path).toContain("\uFFFD");
  expect(await at.strays()).toEqual([]);
});

test("what cannot be read is listed with its reason and never stops the rest", async () => {
  await using at = await deskHarness([{ name: "good.jpg" }]);
  await writeFile(path.join(at.photos, "empty.jpg"), "");
  await writeFile(path.join(at.photos, "text.jpg"), "This is no picture.\n");
  await writeFile(path.join(at.photos, "cut.jpg"), (await readFile(path.join(at.photos, "good.jpg"))).subarray(0, 300));
  await writeFile(path.join(at.photos, "notes.txt"), "not a photo");
  const said: unknown[] = [];
  const done = await at.call(contract.root.index, { paths: [at.photos] }, nora, (value) => said.push(value));
  expect(done).toMatchObject({ photos: 4, ignored: 1, cancelled: false });
  expect(said).toContainEqual({ unreadable: { path: path.join(at.photos, "empty.jpg"), reason: "File is empty" } });
  const rows = await at.call(contract.photo.rows, { photos: [...(await at.call(contract.photo.ids, {})).ids] });
  expect(rows.find((row) => row.name === "good.jpg")?.file).toBe("here");
  expect(rows.find((row) => row.name === "empty.jpg")).toMatchObject({ file: "unreadable", reason: "File is empty" });
});

test("verify names an altered journal row, index row, file byte and sidecar; rebuild brings every answer back", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }, { name: "c.dng" }]);
  const ids = await at.index();
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: [...ids] });
  await at.call(contract.approval.reject, { photos: [first(ids)] }).catch(() => undefined);
  expect(await at.problems()).toEqual([]);
  const answers = async (): Promise<unknown> => ({ show: await at.call(contract.photo.show, { photos: [...ids] }), counts: await at.call(contract.photo.counts, {}), found: await at.call(contract.photo.ids, { where: "shingle" }), roots: await at.call(contract.root.list, {}) });
  const before = await answers();
  await at.call(contract.desk.rebuild, {});
  expect(await answers()).toEqual(before);

  const index = new Database(path.join(at.deskFolder, "index.db"));
  index.prepare("UPDATE photo SET state = 'rejected' WHERE id = ?").run(ids[1]);
  index.close();
  expect(await at.problems()).toContainEqual(expect.objectContaining({ where: "index", photo: ids[1] }));
  await at.call(contract.desk.rebuild, {});
  expect(await answers()).toEqual(before);

  await appendFile(path.join(at.photos, "c.xmp"), " ");
  const bytes = await readFile(path.join(at.photos, "a.jpg"));
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  await writeFile(path.join(at.photos, "a.jpg"), bytes);
  const found = await at.problems();
  expect(found).toContainEqual(expect.objectContaining({ where: "sidecar", photo: ids[2] }));
  expect(found).toContainEqual(expect.objectContaining({ where: "file", photo: ids[0] }));

  await at.desk[Symbol.asyncDispose]();
  const journal = new Database(path.join(at.deskFolder, "journal.db"));
  journal.exec("DROP TRIGGER event_is_final; UPDATE event SET kind = 'edit.faked' WHERE number = 2");
  journal.close();
  await at.restart();
  expect(await at.problems()).toContainEqual(expect.objectContaining({ where: "journal", row: 2 }));
});

test("a cut tail of the journal is a finding", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await at.set(ids, { headline: "Last words" });
  await at.desk.drain();
  await at.desk[Symbol.asyncDispose]();
  const journal = new Database(path.join(at.deskFolder, "journal.db"));
  journal.pragma("foreign_keys = OFF");
  journal.exec("DROP TRIGGER event_stays; DELETE FROM event WHERE number = (SELECT max(number) FROM event)");
  journal.close();
  await at.restart();
  expect((await at.problems()).some((one) => one["where"] === "journal" && String(one["problem"]).includes("cut off"))).toBe(true);
});
