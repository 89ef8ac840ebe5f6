// Verify: what deliveries must look for, held against the events' hashes; files and sidecars that changed, came or went; profiles in doctor.
import Database from "better-sqlite3";
import { appendFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness } from "#testing/desk-harness.ts";

test("a row of sensitive values that was altered, taken away or put in is a finding with its event", async () => {
  await using at = await deskHarness(["a.jpg", "b.jpg", "c.jpg"].map((name, seed) => ({ name, seed })));
  const [a, b, c] = (await at.index()) as unknown as [PhotoId, PhotoId, PhotoId];
  await at.set([a, b, c], complete);
  await at.desk.drain();
  expect(await at.problems()).toEqual([]);
  const journal = new Database(path.join(at.deskFolder, "journal.db"));
  const eventOf = (photo: PhotoId): unknown => journal.prepare("SELECT event FROM sensitive WHERE photo = ?").pluck().get(photo);
  const [eventA, eventB, eventC] = [a, b, c].map(eventOf);
  journal.pragma("foreign_keys = OFF");
  journal.prepare("UPDATE sensitive SET content = '[{}]' WHERE photo = ?").run(a);
  journal.prepare("DELETE FROM sensitive WHERE photo = ?").run(b);
  journal.prepare("INSERT INTO sensitive (photo, event, salt, content) VALUES (?, 1, '00', '[]')").run(c);
  journal.close();
  const found = await at.problems();
  expect(found).toHaveLength(3);
  expect(found).toContainEqual({ where: "journal", photo: a, path: path.join(at.photos, "a.jpg"), row: eventA, problem: expect.stringContaining("altered") as unknown });
  expect(found).toContainEqual({ where: "journal", photo: b, path: path.join(at.photos, "b.jpg"), row: eventB, problem: expect.stringContaining("gone") as unknown });
  expect(found).toContainEqual(expect.objectContaining({ where: "journal", photo: c, row: 1 }));
  expect(eventC).not.toBe(1);
});

test("an altered delivery is a finding of the chain: the ledger is events alone", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: [...ids] });
  const { ledger } = await at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.folder, "out") });
  expect(await at.problems()).toEqual([]);
  const journal = new Database(path.join(at.deskFolder, "journal.db"));
  journal.exec("DROP TRIGGER event_is_final; UPDATE event SET payload = replace(payload, 'a.jpg', 'b.jpg') WHERE kind = 'delivery.made'");
  journal.close();
  expect(await at.problems()).toContainEqual(expect.objectContaining({ where: "journal", row: ledger[0] }));
});

test("files and sidecars that changed, came or went are named as what they are, hashed or not", async () => {
  await using at = await deskHarness([...["a.jpg", "b.jpg", "c.jpg", "d.jpg"].map((name, seed) => ({ name, seed })), { name: "e.dng", seed: 5 }, { name: "f.dng", seed: 6 }]);
  const ids = await at.index();
  const [a, b, c, d, e, f] = ids as unknown as [PhotoId, PhotoId, PhotoId, PhotoId, PhotoId, PhotoId];
  await at.set([a, b, e, f], { headline: "Written" });
  await at.desk.drain();
  expect(await at.problems()).toEqual([]);
  await appendFile(path.join(at.photos, "a.jpg"), "x");
  await rm(path.join(at.photos, "b.jpg"));
  await appendFile(path.join(at.photos, "c.jpg"), "x");
  await writeFile(path.join(at.photos, "d.xmp"), "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>");
  await appendFile(path.join(at.photos, "e.xmp"), " ");
  await rm(path.join(at.photos, "f.xmp"));
  const found = (await at.problems()).filter((one) => one["where"] !== "index").map((one) => [one["where"], one["photo"]]);
  expect(found).toEqual(expect.arrayContaining([["file", a], ["file", b], ["file", c], ["sidecar", d], ["sidecar", e], ["sidecar", f]]));
  expect(found).toHaveLength(6);
});

test("doctor names a profile that is not valid", async () => {
  await using at = await deskHarness();
  expect(await at.call(contract.desk.doctor, {})).toContainEqual({ what: "Profiles", ok: true, detail: "archive, protect-source, safe, web, wire" });
  await writeFile(path.join(at.deskFolder, "profiles", "broken.json"), "{}");
  expect(await at.call(contract.desk.doctor, {})).toContainEqual(expect.objectContaining({ what: "Profile", ok: false, detail: expect.stringContaining("broken.json") as unknown }));
});
