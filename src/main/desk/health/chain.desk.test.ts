// The chain's state beside a photo's history, and the proof that somebody outside can compute again.
import Database from "better-sqlite3";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { JournalEvent, PhotoId } from "#contract/values.ts";
import { canonicalJson } from "#core/canonical-json.ts";
import { complete, deskHarness, exifWrite, jonas } from "#testing/desk-harness.ts";

test("the proof holds every event of the photo, each hash can be computed from it, and it takes no file's place", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  const [a = "" as PhotoId, b = "" as PhotoId] = await at.index();
  await at.set([a, b], { headline: "Föhn über Öd 한결" });
  await at.set([b], { headline: "another photo" });
  await at.set([a], { headline: "Second" });
  await at.desk.drain();
  const file = path.join(at.folder, "a-history.json");
  const done = await at.call(contract.desk.proof, { photo: a, file });
  const told = JSON.parse(await readFile(file, "utf8")) as { events: JournalEvent[]; chain: { whole: boolean } };
  expect(told.chain.whole).toBe(true);
  // The first edit was of both.
  expect(done.others).toBe(1);
  expect(told.events).toHaveLength(done.events);
  expect(told.events.map((event) => event.number)).toEqual((await at.call(contract.desk.history, { photo: a })).map((event) => event.number));
  for (const { number, time, editor, kind, photos, payload, previous, hash } of told.events) expect(createHash("sha256").update(canonicalJson([number, time, editor, kind, photos, payload, previous])).digest("hex")).toBe(hash);
  await expect(at.call(contract.desk.proof, { photo: a, file })).rejects.toMatchObject({ code: "file-exists" });
  await expect(at.call(contract.desk.proof, { photo: a, file: path.join(at.folder, "none", "x.json") })).rejects.toMatchObject({ code: "cannot-write-file" });
});

test("an event of the photo that was altered afterwards is named, also while the desk runs; so is one of another photo that was there at the start", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  const [a = "" as PhotoId, b = "" as PhotoId] = await at.index();
  await at.set([a], { headline: "As it was" });
  await at.set([b], { headline: "Beside" });
  await at.desk.drain();
  expect(await at.call(contract.desk.chain, { photo: a })).toMatchObject({ whole: true });
  const mine = (await at.call(contract.desk.history, { photo: a })).find((event) => event.kind === "edit.made");
  const other = new Database(path.join(at.deskFolder, "journal.db"));
  other.exec("DROP TRIGGER event_is_final");
  other.prepare("UPDATE event SET payload = replace(payload, 'As it was', 'Otherwise') WHERE number = ?").run(mine?.number);
  other.close();
  expect(await at.call(contract.desk.chain, { photo: a })).toMatchObject({ whole: false, broken: { row: mine?.number } });
  await at.restart();
  expect(await at.call(contract.desk.chain, { photo: b })).toMatchObject({ whole: false, broken: { row: mine?.number } });
});

test.each(["payload", "editor", "photos"])("an event whose %s was altered until it cannot be read stops neither the history nor the proof, and is named", async (column) => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  const [a = "" as PhotoId] = await at.index();
  await at.set([a], { headline: "As it was" });
  await at.desk.drain();
  const mine = (await at.call(contract.desk.history, { photo: a })).find((event) => event.kind === "edit.made");
  const other = new Database(path.join(at.deskFolder, "journal.db"));
  other.exec("DROP TRIGGER event_is_final");
  other.prepare(`UPDATE event SET ${column} = '{' WHERE number = ?`).run(mine?.number);
  other.close();
  for (const again of [false, true]) {
    if (again) await at.restart();
    expect(await at.call(contract.desk.chain, { photo: a })).toMatchObject({ whole: false, broken: { row: mine?.number } });
    expect((await at.call(contract.desk.history, { photo: a })).map((event) => event.number)).toContain(mine?.number);
    expect(await at.call(contract.desk.proof, { photo: a, file: path.join(at.folder, `proof-${again}.json`) })).toMatchObject({ events: expect.any(Number) as unknown });
  }
});

test("another program's change leaves both texts in the journal", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await at.index();
  await at.set([a], { headline: "Ours" });
  await at.desk.drain();
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-photoshop:Headline=Theirs", "-IPTC:Headline=Theirs");
  await at.index();
  const changed = (await at.call(contract.desk.history, { photo: a })).findLast((event) => event.kind === "photo.changed");
  expect(changed?.payload).toMatchObject({ changed: [["headline"]], texts: [{ headline: { before: "Ours", after: "Theirs" } }] });
  expect(await at.problems()).toEqual([]);
});

test("a conflict is settled by a result made of both; both versions stay in the event, and the file gets the result", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await at.index();
  await at.set([a], { headline: "Before both" });
  await at.desk.drain();
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-photoshop:Headline=Theirs", "-IPTC:Headline=Theirs");
  await at.set([a], { headline: "Mine" });
  await at.desk.drain();
  await expect(at.call(contract.edit.settle, { photo: a, field: "headline", take: "result", value: 7 })).rejects.toMatchObject({ code: "bad-value" });
  await at.call(contract.edit.settle, { photo: a, field: "headline", take: "result", value: "Mine and theirs" });
  await at.desk.drain();
  expect(await at.show(a)).toMatchObject({ conflictList: [], write: "saved", fields: { headline: "Mine and theirs" } });
  const settled = (await at.call(contract.desk.history, { photo: a })).findLast((event) => event.kind === "conflict.settled");
  expect(settled?.payload).toMatchObject({ take: "result", before: "Before both", after: "Mine", theirs: "Theirs", result: "Mine and theirs" });
  expect(await at.problems()).toEqual([]);
});

test("who settles a conflict with words of their own wrote them: the photo is no longer submitted, and a second editor is asked for", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await at.index();
  await at.set([a], { ...complete, headline: "Before both" });
  await at.desk.drain();
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-photoshop:Headline=Theirs", "-IPTC:Headline=Theirs");
  await at.set([a], { headline: "Mine" });
  await at.desk.drain();
  expect((await at.show(a)).conflictList).toHaveLength(1);
  await at.call(contract.approval.submit, { photos: [a] });
  await at.call(contract.edit.settle, { photo: a, field: "headline", take: "result", value: "Words of a colleague" }, jonas);
  await at.desk.drain();
  expect(await at.show(a)).toMatchObject({ state: "working", fields: { headline: "Words of a colleague" } });
  const db = new Database(path.join(at.deskFolder, "index.db"), { readonly: true });
  expect(db.prepare("SELECT edited_by FROM photo WHERE id = ?").pluck().get(a)).toBe("JF");
  db.close();
  expect(await at.problems()).toEqual([]);
});
