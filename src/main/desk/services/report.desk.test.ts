// The night's report: what is in its time and nothing else, the same after a rebuild, without names where they are hidden.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { complete, deskHarness, jonas } from "#testing/desk-harness.ts";

test("what happened in the time asked for, by whom; names are numbers where they are hidden", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }, { name: "c.jpg", seed: 3 }]);
  const since = new Date().toISOString();
  const [a, b, c] = await at.index();
  if (a === undefined || b === undefined || c === undefined) throw new Error("no photos");
  await at.set([a, b], complete);
  await at.set([c], { headline: "Only a headline" }, jonas);
  await at.call(contract.approval.approve, { photos: [a, b] }, jonas);
  await at.call(contract.hold.set, { photos: [b], hold: { kind: "safety", reason: "still there", clearedBy: "JF" } });
  await at.call(contract.delivery.deliver, { photos: [a, b], to: path.join(at.folder, "post") });
  await at.call(contract.kill.make, { photos: [a], reason: "wrong man", mandatory: true }, jonas);
  await new Promise((resolve) => { setTimeout(resolve, 5); });
  const until = new Date().toISOString();
  await new Promise((resolve) => { setTimeout(resolve, 5); });
  await at.call(contract.hold.release, { photos: [b], reason: "after the report" }, jonas);
  const made = await at.call(contract.report.make, { since, until });
  expect(made).toMatchObject({
    arrived: 3, waived: [], corrected: [], held: [{ name: "b.jpg", what: "set", kind: "safety", reason: "still there", editor: "Nora Castellane" }],
    delivered: [{ recipient: path.join(at.folder, "post"), channel: "folder", copies: 1, photos: 1, unsure: 0 }], killed: [{ name: "a.jpg", reason: "wrong man", mandatory: true, editor: "Jonas Feldbrügge", recipients: 1, open: 0 }],
  });
  expect(made.editors).toEqual(expect.arrayContaining([expect.objectContaining({ editor: "Nora Castellane", edited: 2, approved: 0 }), expect.objectContaining({ editor: "Jonas Feldbrügge", edited: 1, approved: 2 })]));
  expect(made.blocked.length).toBeGreaterThan(0);
  const hidden = await at.call(contract.report.make, { since, until, hideNames: true });
  expect(JSON.stringify(hidden)).not.toMatch(/Nora|Jonas|post|[abc]\.jpg/u);
  expect(hidden.killed).toMatchObject([{ name: "Photo 2", editor: "Editor 2" }]);
  expect(await at.call(contract.report.make, { since: until, until: "2999-01-01T00:00:00.000Z" })).toMatchObject({ arrived: 0, held: [{ what: "released", reason: "after the report" }], killed: [], delivered: [] });
  await expect(at.call(contract.report.make, { since: until, until: since })).rejects.toMatchObject({ code: "bad-value" });
  await at.call(contract.desk.rebuild, {});
  expect(await at.call(contract.report.make, { since, until })).toEqual(made);
});

test("a report goes out as page, CSV and data, in the words that came with it", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  await at.index();
  const report = await at.call(contract.report.make, { since: "2020-01-01T00:00:00.000Z", until: "2999-01-01T00:00:00.000Z" });
  const page = { language: "de", title: "Nachtbericht", lead: "gestern bis heute", nothing: "Nichts.", tables: [{ title: "Eingegangen", columns: ["Fotos"], rows: [[report.arrived]] }, { title: "Widerrufen", columns: ["Foto"], rows: [] }] };
  const save = async (name: string): Promise<string> => { const file = path.join(at.folder, name); expect(await at.call(contract.report.save, { file, report, page })).toEqual({ file }); return readFileSync(file, "utf8"); };
  expect(await save("night.html")).toContain("<h2>Widerrufen</h2>\n<p>Nichts.</p>");
  expect(await save("night.csv")).toBe("Eingegangen,Fotos\r\n,1\r\nWiderrufen,Foto\r\n");
  expect(JSON.parse(await save("night.json"))).toEqual({ report });
  await expect(save("night.txt")).rejects.toMatchObject({ code: "bad-value" });
});
