// The page that Proofdesk began with, from end to end: twelve phone pictures, one caption that says camera, a waiver that should not have been, three recipients, the correction, a screenshot of the wrong one, and a kill.
import { mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { NewPermission } from "#contract/permission.ts";
import { complete, deskHarness, jonas } from "#testing/desk-harness.ts";

const wrong = "A woman sells apples at a market in Hyesan, photographed with a traditional camera.";
const right = "A woman sells apples at a market in Hyesan, photographed with a mobile phone.";
const granted: NewPermission = { status: "granted", granter: "the maker, through a friend", isMaker: "yes", scope: { titles: [], media: [], territories: [], syndication: false, archive: true }, credit: { anonymous: true }, safetyNote: "never name the town's market gate" };

test("from the arrival of twelve phone pictures to the correction that everybody has, and the kill of one", async () => {
  await using at = await deskHarness(Array.from({ length: 12 }, (_one, number) => ({ name: `IMG_${String(381 + number)}.jpg`, seed: number + 1, width: 640, height: 480, noise: 40, exif: { make: "Apple", model: "iPhone 14", captureTime: "2026:11:20 09:12:00" } })));
  const ids = [...(await at.index())];
  const [first, second] = ids;
  if (first === undefined || second === undefined) throw new Error("no photos");
  await at.set(ids, { ...complete, description: "A woman sells apples at a market in Hyesan." });
  await at.set([first], { description: wrong });
  await at.call(contract.permission.set, { photos: ids, permission: granted });

  // The check knows better than the caption; somebody waives it all the same.
  expect((await at.call(contract.approval.approve, { photos: ids })).outcomes.filter((one) => !one.ok)).toMatchObject([{ photo: first, reason: "check-blocks" }]);
  expect((await at.show(first)).problemList).toEqual(expect.arrayContaining([expect.objectContaining({ rule: "prov.means", severity: "blocks" })]));
  await at.call(contract.approval.waive, { photos: [first], rule: "prov.means", reason: "the author insists" }, jonas);
  expect((await at.call(contract.approval.approve, { photos: [first] }, jonas)).done.ok).toBe(1);

  // Three recipients; one passes pictures on, which the maker did not allow.
  const recipients: string[] = [];
  for (const name of ["Agency", "Site", "Desk mail"]) {
    const folder = path.join(at.folder, name);
    await mkdir(folder);
    recipients.push((await at.call(contract.recipient.put, { recipient: { name, settings: name === "Desk mail" ? { channel: "mail", to: ["desk@example.org"], folder } : { channel: "folder", folder }, profile: "safe", contact: { telephone: "+49 451 4711" } } })).id);
  }
  const syndicate = (await at.call(contract.recipient.put, { recipient: { name: "Syndicate", settings: { channel: "folder", folder: path.join(at.folder, "Syndicate") }, profile: "safe", use: { syndicates: true } } })).id;
  const sent = await at.call(contract.delivery.send, { photos: ids, recipients: [...recipients, syndicate] });
  expect(sent.recipients.map((one) => [one.ok, one.failed])).toEqual([[12, 0], [12, 0], [12, 0], [0, 12]]);
  expect(sent.recipients.at(-1)?.lines.every((line) => line.reason === "outside-permission")).toBe(true);

  // The correction: everybody has the new copy and the notice.
  await at.call(contract.correction.open, { photos: [first], wrong: "It was a mobile phone, not a traditional camera." });
  await at.set([first], { description: right });
  expect((await at.call(contract.approval.approve, { photos: [first] })).done.ok).toBe(1);
  const corrected = await at.call(contract.correction.send, { photo: first });
  expect(corrected.notices).toEqual({ sent: 3, open: 0 });
  expect(corrected.lines.map((one) => `${one.recipient} ${String(one.line.ok)}`).sort()).toEqual(["Agency true", "Desk mail true", "Site true"]);
  expect(await readdir(path.join(at.folder, "Site"))).toEqual(expect.arrayContaining(["IMG_381.jpg", "IMG_381_v2.jpg", "CORRECTION IMG_381.txt"]));
  const notice = await readFile(path.join(at.folder, "Site", "CORRECTION IMG_381.txt"), "utf8");
  expect(notice).toMatch(/traditional camera[\s\S]*mobile phone/u);
  expect((await readdir(path.join(at.folder, "Desk mail"))).filter((name) => name.endsWith(".eml"))).toHaveLength(14);
  expect(await at.show(first)).toMatchObject({ state: "approved", correctionOpen: false, delivered: true });

  // Somebody sends a screenshot of the wrong one, small and recompressed: the desk says whose it is, who has it, and that it was corrected.
  const stray = path.join(at.folder, "screenshot.png");
  await sharp(path.join(at.folder, "Agency", "IMG_381.jpg")).resize(280).png().toFile(stray);
  const traced = await at.call(contract.delivery.trace, { path: stray });
  expect(traced.found[0]).toMatchObject({ photo: first, how: "picture", latestVersion: 2, state: "approved" });
  expect(traced.found[0]?.deliveries.map((row) => `${row.recipient} ${row.version}`).sort()).toEqual(["Agency 1", "Agency 2", "Desk mail 1", "Desk mail 2", "Site 1", "Site 2"]);

  // Then one is killed, and everybody is told; the ledger and the journal hold all of it.
  const killed = await at.call(contract.kill.make, { photos: [second], reason: "The woman asked us not to show her.", mandatory: true });
  expect(killed.notices).toMatchObject({ open: 0 });
  expect(await readdir(path.join(at.folder, "Agency"))).toEqual(expect.arrayContaining(["KILL IMG_382.txt"]));
  expect(await readdir(path.join(at.folder, "Agency"))).not.toContain("IMG_382.jpg");
  expect((await at.call(contract.delivery.send, { photos: [second], recipients })).ok).toBe(0);
  expect((await at.call(contract.delivery.trace, { path: path.join(at.photos, "IMG_382.jpg") })).found[0]).toMatchObject({ photo: second, killed: true });
  expect(await at.problems()).toEqual([]);
}, 240_000);
