// The lines of the problems view: what blocks, what warns, what was waived, and what the desk itself found.
import { chmod, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, exifWrite } from "#testing/desk-harness.ts";

test("counts every rule, sends lines of the wanted kind and rules in the view's order, with the fix", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }, { name: "c.jpg" }]);
  const [a = "" as PhotoId, b = "" as PhotoId, c = "" as PhotoId] = await at.index();
  await at.set([a, b, c], complete);
  await at.set([a, b], { headline: "Storm  closes the ferry", creatorNames: ["iPhone"] });
  await at.desk.drain();
  const all = await at.call(contract.check.survey, { query: { sort: "name" } });
  expect(all.photos).toBe(2);
  expect(all.groups.find((one) => one.rule === "txt.double-space")).toMatchObject({ lines: 2, fixable: 2 });
  expect(all.groups.find((one) => one.rule === "req.byline")).toMatchObject({ kind: "blocks", lines: 2, fixable: 0 });
  expect(all.lines[0]?.severity).toBe("blocks");
  expect(all.total).toBe(all.lines.length);

  const spaces = await at.call(contract.check.survey, { query: { sort: "name" }, rules: ["txt.double-space"] });
  expect(spaces.lines.map((line) => [line.photo, line.name])).toEqual([[a, "a.jpg"], [b, "b.jpg"]]);
  expect(spaces.lines[0]?.fix?.edits).toEqual([{ field: "headline", value: "Storm closes the ferry" }]);
  expect(spaces.groups).toEqual(all.groups);

  await at.call(contract.approval.reject, { photos: [b] });
  expect((await at.call(contract.check.survey, { query: {}, rules: ["req.byline"] })).lines.map((line) => line.photo)).toEqual([a]);
  expect((await at.call(contract.check.survey, { query: { where: "c.jpg" } })).total).toBe(0);
});

test("a failed write, a field changed by both and a file that cannot be read stand there by the desk's own rules", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  await writeFile(path.join(at.photos, "broken.jpg"), "no picture");
  const ids = await at.index();
  const [a = "" as PhotoId] = ids;
  await at.desk.drain();
  await chmod(at.photos, 0o555);
  try {
    await at.set([a], { headline: "Mine" });
    await at.desk.drain();
  } finally { await chmod(at.photos, 0o755); }
  const { lines } = await at.call(contract.check.survey, { query: { sort: "name" }, rules: ["write.failed", "file.unreadable"] });
  const rules = lines.map((line) => `${line.name} ${line.rule}`);
  expect(rules).toContain("broken.jpg file.unreadable");
  // As root every folder can be written.
  if (process.getuid?.() !== 0) expect(rules).toContain("a.jpg write.failed");
});

test("both sides of a conflict wait in one line until it is settled", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await at.index();
  await at.set([a], { headline: "Before both" });
  await at.desk.drain();
  const hold = await at.show(a);
  expect(hold.write).toBe("saved");
  await exifWrite(path.join(at.photos, "a.jpg"), "-XMP-photoshop:Headline=Theirs", "-IPTC:Headline=Theirs");
  await at.set([a], { headline: "Mine" });
  await at.desk.drain();
  const { lines } = await at.call(contract.check.survey, { query: {}, rules: ["write.conflict", "write.failed"] });
  expect(lines).toMatchObject([{ photo: a, rule: "write.conflict", field: "headline", severity: "warns" }]);
  await at.call(contract.edit.settle, { photo: a, field: "headline", take: "theirs" });
  expect((await at.call(contract.check.survey, { query: {}, rules: ["write.conflict", "write.failed"] })).lines).toEqual([]);
});
