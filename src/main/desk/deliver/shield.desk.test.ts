// A protected source on a real desk: every profile becomes coarser, captions that say too much are refused, the whole file never leaves, and what would leave is shown before it does.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, type DeskHarness, deskHarness, exifTags, jonas } from "#testing/desk-harness.ts";

const words = { ...complete, headline: "Boats ashore after the storm", description: "Boats lie on the shingle.", keywords: ["storm"], altTextAccessibility: "Boats on a beach", copyrightNotice: "© Ostrel Bay News", captionWriter: "NC", dateCreated: "2026-11-22T16:42:07+01:00" };
const approved = async (at: DeskHarness): Promise<PhotoId> => {
  const [id] = await at.index();
  if (id === undefined) throw new Error("no photo");
  await at.set([id], words);
  const { outcomes } = await at.call(contract.approval.approve, { photos: [id] });
  expect(outcomes).toMatchObject([{ ok: true }]);
  return id;
};
const spec = { name: "IMG_4711 Marrow.jpg", seed: 3, width: 1400, height: 1000, exif: { make: "Zq7-Make-GmbH", model: "Zq7 Phone", serial: "30474711", captureTime: "2026:11:22 16:42:07", offset: "+01:00", gps: { latitude: 52.4596, longitude: 13.3218 } } } as const;

test.each(["safe", "wire", "web", "protect-source"])("by %s a protected photo's copy has no name, place, hour, device or name of its own", async (profile) => {
  await using at = await deskHarness([spec]);
  const id = await approved(at);
  await at.call(contract.shield.set, { photos: [id], words: ["Unit 7"] });
  const to = path.join(at.folder, "out");
  const done = await at.call(contract.delivery.deliver, { photos: [id], to, profile, name: "{name}" });
  expect(done).toMatchObject({ ok: 1, lines: [{ ok: true }] });
  expect(await readdir(to)).toEqual(["picture_001.jpg"]);
  const copy = path.join(to, "picture_001.jpg");
  const tags = await exifTags(copy, "-a");
  expect(tags["XMP-photoshop:DateCreated"]).toMatch(/^2026:11:22$/u);
  expect(tags["XMP-dc:Description"]).toBe("Boats lie on the shingle.");
  const bytes = (await readFile(copy)).toString("latin1");
  for (const secret of ["Okonjo", "Marrow", "Zq7", "4711", "52.45", "16:42", "NC\0"]) expect(bytes.includes(secret), secret).toBe(false);
  expect(Object.keys(tags).filter((tag) => !tag.startsWith("ICC") && /GPS|Creator$|By-line|City|Sub-location|CaptionWriter|Make|Model/u.test(tag))).toEqual([]);
  expect(await at.problems()).toEqual([]);
});

test.each([
  ["the maker's name", { altTextAccessibility: "Boats, seen by Mira Okonjo" }, "altTextAccessibility: Mira Okonjo"], ["the town", { headline: "Storm over Marrow Landing" }, "headline: Marrow Landing"],
  ["a word of the editor's list", { keywords: ["storm", "unit 7"] }, "keywords: Unit 7"],
])("a caption that says %s keeps the photo here, and names field and word", async (_what, more, detail) => {
  await using at = await deskHarness([spec]);
  const [id] = await at.index();
  if (id === undefined) throw new Error("no photo");
  await at.set([id], { ...words, ...more });
  await at.call(contract.approval.approve, { photos: [id] });
  await at.call(contract.shield.set, { photos: [id], words: ["Unit 7"] });
  const to = path.join(at.folder, "out");
  const done = await at.call(contract.delivery.deliver, { photos: [id], to });
  expect(done.lines).toMatchObject([{ ok: false, reason: "protected-word", detail }]);
  expect(await readdir(to).catch(() => [])).toEqual([]);
  // The word may be said after all: an editor's decision, in the journal.
  await at.call(contract.shield.set, { photos: [id], words: null });
  expect(await at.call(contract.delivery.deliver, { photos: [id], to })).toMatchObject({ ok: 1 });
});

test("the whole file of a protected photo never leaves; the shield survives a restart and an index made anew, and the journal says who set it", async () => {
  await using at = await deskHarness([spec]);
  const id = await approved(at);
  await at.call(contract.shield.set, { photos: [id], words: [] }, jonas);
  await at.restart();
  await at.call(contract.desk.rebuild, {});
  expect(await at.call(contract.shield.show, { photos: [id] })).toMatchObject([{ photo: id, shield: { words: [], by: jonas } }]);
  expect(await at.show(id)).toMatchObject({ shield: true });
  expect(await at.call(contract.photo.ids, { where: "is:protected" })).toMatchObject({ ids: [id] });
  expect(await at.call(contract.photo.ids, { where: "not:protected" })).toMatchObject({ ids: [] });
  expect((await at.call(contract.delivery.deliver, { photos: [id], to: path.join(at.folder, "out"), profile: "archive" })).lines).toMatchObject([{ ok: false, reason: "source-protected" }]);
  await at.call(contract.shield.set, { photos: [id], words: null });
  expect(await at.call(contract.delivery.deliver, { photos: [id], to: path.join(at.folder, "out"), profile: "archive" })).toMatchObject({ ok: 1 });
});

test("what would leave is shown with real values and changes nothing: no copy, no ledger, no event; into a folder where one is named", async () => {
  await using at = await deskHarness([spec]);
  const id = await approved(at);
  await at.call(contract.shield.set, { photos: [id], words: [] });
  const before = await at.call(contract.desk.history, { photo: id });
  const { lines } = await at.call(contract.delivery.rehearse, { photos: [id], profile: "wire" });
  const [line] = lines;
  if (line?.ok !== true) throw new Error(JSON.stringify(lines));
  expect(line).toMatchObject({ fileName: "picture_001.jpg", shielded: true, picture: { origin: "photo", coded: "kept" } });
  expect(line.copy).toBeUndefined();
  expect(line.tags).toEqual(expect.arrayContaining([{ tag: "IFD0:Make", value: "Zq7-Make-GmbH" }, { tag: "ExifIFD:SerialNumber", value: "30474711" }]));
  expect(line.fields).toEqual(expect.arrayContaining([
    { field: "creatorNames", what: "removed", before: ["Mira Okonjo"], why: "the source is protected" }, { field: "dateCreated", what: "changed", before: "2026-11-22T16:42:07+01:00", after: "2026-11-22" }, { field: "headline", what: "kept", before: "Boats ashore after the storm" },
  ]));
  expect(line.told).toEqual(expect.arrayContaining([{ what: "picture" }, { what: "date", value: "2026-11-22" }, { what: "coding" }]));
  const trial = path.join(at.folder, "trial");
  expect((await at.call(contract.delivery.rehearse, { photos: [id], profile: "web", to: trial })).lines).toMatchObject([{ ok: true, copy: path.join(trial, "picture_001.jpg") }]);
  expect(await readdir(trial)).toEqual(["picture_001.jpg"]);
  expect(await at.call(contract.delivery.ledger, {})).toEqual([]);
  // Nobody may take a tried copy for a delivered one, and it is no photo of the desk.
  const agency = path.join(at.folder, "agency");
  await at.call(contract.recipient.put, { recipient: { name: "Agency", settings: { channel: "folder", folder: agency }, profile: "safe" } });
  await expect(at.call(contract.delivery.rehearse, { photos: [id], to: path.join(agency, "in") })).rejects.toMatchObject({ code: "cannot-write-folder", values: { why: "delivery-folder" } });
  await expect(at.call(contract.delivery.rehearse, { photos: [id], to: path.join(at.photos, "in") })).rejects.toMatchObject({ code: "inside-root" });
  expect((await at.show(id)).delivered).toBe(false);
  expect(await at.call(contract.desk.history, { photo: id })).toEqual(before);
});

test("an archive gets the photo's own bytes and its words as text beside them; a kill takes both back", async () => {
  await using at = await deskHarness([spec]);
  const id = await approved(at);
  const to = path.join(at.folder, "archive");
  const done = await at.call(contract.delivery.deliver, { photos: [id], to, profile: "archive" });
  expect(done).toMatchObject({ ok: 1, lines: [{ beside: ["IMG_4711 Marrow.txt"], exempt: ["everything-kept"], removed: [] }] });
  expect((await readFile(path.join(to, "IMG_4711 Marrow.jpg"))).equals(await readFile(path.join(at.photos, spec.name)))).toBe(true);
  expect(await readFile(path.join(to, "IMG_4711 Marrow.txt"), "utf8")).toMatch(/^Boats ashore after the storm\n\nBoats lie on the shingle\.\n\nByline: Mira Okonjo\n/u);
  await at.call(contract.kill.make, { photos: [id], reason: "wrong place", mandatory: true });
  expect((await readdir(to)).filter((name) => name.startsWith("IMG_"))).toEqual([]);
});

test("of two JPEGs of a raw's name, the one that shows its picture is the developed one", async () => {
  const size = { width: 1600, height: 1200, seed: 9 } as const;
  await using at = await deskHarness([{ name: "e.dng", ...size }, { name: "e.JPG", ...size, seed: 77 }, { name: "e.jpg", ...size, width: 1500, height: 1125 }]);
  const all = await at.index();
  await at.set(all, words);
  await at.call(contract.approval.approve, { photos: [...all] });
  const raws = (await at.call(contract.photo.show, { photos: [...all] })).filter((one) => one.path.endsWith(".dng")).map((one) => one.id);
  const done = await at.call(contract.delivery.deliver, { photos: raws, to: path.join(at.folder, "out"), profile: "wire" });
  expect(done.lines).toMatchObject([{ ok: true, picture: { origin: "developed-jpeg", name: "e.jpg", width: 1500 } }]);
});

test("a raw goes out as the developed JPEG beside it where that shows the same picture, else as the preview in it, and says which", async () => {
  const size = { width: 1600, height: 1200, seed: 9 } as const;
  await using at = await deskHarness([{ name: "a.dng", ...size }, { name: "b.dng", ...size }, { name: "b.jpg", ...size, seed: 77 }, { name: "c.dng", ...size }, { name: "c.jpg", ...size, width: 1500, height: 1125 }, { name: "d.dng", ...size, width: 800, height: 600 }]);
  const all = await at.index();
  await at.set(all, words);
  await at.call(contract.approval.approve, { photos: [...all] });
  const rows = (await at.call(contract.photo.show, { photos: [...all] })).filter((one) => one.path.endsWith(".dng"));
  const raws = rows.map((one) => one.id);
  const done = await at.call(contract.delivery.deliver, { photos: raws, to: path.join(at.folder, "out"), profile: "wire" });
  expect(done.lines).toMatchObject([
    { ok: true, picture: { origin: "embedded-preview", coded: "kept", width: 1600, height: 1200 } },
    // Another picture of that name is no developed one.
    { ok: true, picture: { origin: "embedded-preview" } },
    { ok: true, picture: { origin: "developed-jpeg", name: "c.jpg", width: 1500 } },
    { ok: false, reason: "cannot-be-made-safe", detail: expect.stringContaining("only 800 × 600 pixels") as unknown },
  ]);
  for (const line of done.lines.slice(0, 3)) expect(await exifTags(line.copy ?? "")).toMatchObject({ "File:FileType": "JPEG", "XMP-photoshop:Headline": "Boats ashore after the storm" });
  // As it is a raw never leaves.
  expect((await at.call(contract.delivery.deliver, { photos: raws.slice(0, 1), to: path.join(at.folder, "out"), profile: "safe" })).lines).toMatchObject([{ ok: false, reason: "cannot-be-made-safe" }]);
});
