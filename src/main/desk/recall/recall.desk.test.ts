// Corrections and kills on a real desk: who has what is told by its channel, what cannot be reached stays open, and the journal says all of it again after a rebuild.
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { wordPressPlace } from "#testing/servers/wordpress-stand-in.ts";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, type DeskHarness, deskHarness, exifTags, jonas, nora } from "#testing/desk-harness.ts";

const wrong = "Boats on the shingle, photographed with a traditional camera.";
const right = "Boats on the shingle, photographed with a mobile phone.";

/** Two approved photos, the first with the wrong words. */
const approved = async (): Promise<{ at: DeskHarness; a: PhotoId; b: PhotoId }> => {
  const at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }]);
  const [a, b] = await at.index();
  if (a === undefined || b === undefined) throw new Error("no photos");
  await at.set([a, b], { ...complete, description: wrong });
  await at.call(contract.approval.approve, { photos: [a, b] });
  return { at, a, b };
};
const out = (at: DeskHarness, name: string): string => path.join(at.folder, name);
const names = (at: DeskHarness, name: string): Promise<string[]> => readdir(out(at, name)).then((all) => all.sort(), () => []);
const toTwo = async (at: DeskHarness, photo: PhotoId): Promise<void> => {
  for (const name of ["post", "bote"]) expect((await at.call(contract.delivery.deliver, { photos: [photo], to: out(at, name) })).ok).toBe(1);
};

test("a correction: opened, mended, approved, sent to everybody with the notice; then closed, and the same after a rebuild", async () => {
  const { at: made, a, b } = await approved();
  await using at = made;
  await toTwo(at, a);
  expect((await at.set([a], { description: right })).outcomes).toMatchObject([{ ok: false, reason: "needs-correct" }]);
  expect((await at.call(contract.correction.open, { photos: [a, b], wrong: "it was a mobile phone" })).outcomes).toMatchObject([{ ok: true, state: "working" }, { ok: false, reason: "not-delivered" }]);
  expect(await at.show(a)).toMatchObject({ delivered: true, correctionOpen: true, approval: { void: { why: "correcting" } } });
  expect((await at.call(contract.correction.open, { photos: [a], wrong: "again" })).outcomes).toMatchObject([{ ok: false, reason: "correction-open" }]);
  await expect(at.call(contract.correction.send, { photo: a })).rejects.toMatchObject({ code: "approval-void" });
  await at.set([a], { description: right });
  await at.call(contract.approval.approve, { photos: [a] });
  const plan = await at.call(contract.correction.plan, { photo: a });
  expect(plan).toMatchObject({ wrong: "it was a mobile phone", changes: [{ field: "description", before: wrong, after: right }], alike: [b], notice: { language: "en" } });
  expect(plan.recipients.map((one) => [one.recipient, one.copies.map((copy) => copy.fileName)])).toEqual([[out(at, "post"), ["a.jpg"]], [out(at, "bote"), ["a.jpg"]]]);
  expect(plan.notice.reader).toContain("traditional camera");
  const sent = await at.call(contract.correction.send, { photo: a });
  expect(sent.notices).toEqual({ sent: 2, open: 0 });
  expect(await names(at, "post")).toEqual(["CORRECTION a.txt", "a.jpg", "a_v2.jpg"]);
  expect((await exifTags(path.join(out(at, "bote"), "a_v2.jpg")))["XMP-dc:Description"]).toBe(right);
  expect(await readFile(path.join(out(at, "bote"), "CORRECTION a.txt"), "utf8")).toContain("a.jpg");
  expect(await at.show(a)).toMatchObject({ state: "approved", delivered: true, correctionOpen: false });
  expect((await at.call(contract.delivery.ledger, { photo: a })).map((row) => [row.version, row.fileName, row.fields?.["description"]])).toEqual([[1, "a.jpg", wrong], [1, "a.jpg", wrong], [2, "a_v2.jpg", right], [2, "a_v2.jpg", right]]);
  const notices = await at.call(contract.notice.list, {});
  await at.call(contract.desk.rebuild, {});
  expect(await at.call(contract.notice.list, {})).toEqual(notices);
  expect(notices.map((one) => one.state)).toEqual(["sent", "sent"]);
  expect(await at.problems()).toEqual([]);
});

test("a recipient that cannot be reached stays open and the correction with it; tried again it gets the copy and the notice; another is ticked off by an editor", async () => {
  const { at: made, a } = await approved();
  await using at = made;
  await toTwo(at, a);
  await rm(out(at, "post"), { recursive: true });
  await writeFile(out(at, "post"), "a file in the folder's place");
  await at.call(contract.correction.open, { photos: [a], wrong: "phone" });
  await at.set([a], { description: right });
  await at.call(contract.approval.approve, { photos: [a] });
  const sent = await at.call(contract.correction.send, { photo: a });
  expect(sent.notices).toEqual({ sent: 1, open: 1 });
  expect(sent.lines.find((one) => one.recipient === out(at, "post"))?.line).toMatchObject({ ok: false, reason: "cannot-write-folder" });
  expect((await at.show(a)).correctionOpen).toBe(true);
  const [open] = await at.call(contract.notice.list, { open: true });
  if (open === undefined) throw new Error("no open notice");
  expect(await at.call(contract.notice.send, { notices: [open.id] })).toEqual({ sent: 0, open: 1 });
  await rm(out(at, "post"));
  await at.restart();
  expect(await at.call(contract.notice.send, { notices: [open.id] })).toEqual({ sent: 1, open: 0 });
  expect(await names(at, "post")).toEqual(["CORRECTION a.txt", "a_v2.jpg"]);
  expect((await at.show(a)).correctionOpen).toBe(false);
  expect(await at.call(contract.notice.answer, { notice: open.id, state: "acknowledged", how: "telephone, Ms Ruiz" }, jonas)).toMatchObject({ state: "acknowledged", steps: [{}, { editor: jonas, how: "telephone, Ms Ruiz" }] });
  await expect(at.call(contract.notice.answer, { notice: "0".repeat(26), state: "sent", how: "x" })).rejects.toMatchObject({ code: "unknown-notice" });
});

test("a second correction reaches whoever has any version before it", async () => {
  const { at: made, a } = await approved();
  await using at = made;
  await at.call(contract.delivery.deliver, { photos: [a], to: out(at, "post") });
  for (const [version, text] of [[2, right], [3, `${right} Twice.`]] as const) {
    await at.call(contract.correction.open, { photos: [a], wrong: "words" });
    await at.set([a], { description: text });
    await at.call(contract.approval.approve, { photos: [a] });
    expect((await at.call(contract.correction.plan, { photo: a })).changes).toHaveLength(1);
    expect((await at.call(contract.correction.send, { photo: a })).lines).toMatchObject([{ line: { ok: true, copy: path.join(out(at, "post"), `a_v${version}.jpg`) } }]);
  }
  expect((await at.call(contract.delivery.ledger, { photo: a })).map((row) => row.version)).toEqual([1, 2, 3]);
});

test("changed outside after its delivery: a correction is allowed from there", async () => {
  const { at: made, a } = await approved();
  await using at = made;
  await toTwo(at, a);
  await appendFile(path.join(at.photos, "a.jpg"), "x");
  await at.index();
  expect(await at.show(a)).toMatchObject({ state: "working", delivered: true });
  expect((await at.call(contract.correction.open, { photos: [a], wrong: "phone" })).outcomes).toMatchObject([{ ok: true }]);
});

test("a kill: final, copies taken back where they are ours, everybody told, nothing leaves again; a changed copy stays and its holder is told", async () => {
  const { at: made, a } = await approved();
  await using at = made;
  await at.set([a], { title: "ferry storm" });
  await at.call(contract.approval.approve, { photos: [a] });
  await toTwo(at, a);
  await appendFile(path.join(out(at, "bote"), "a.jpg"), "the recipient's own change");
  expect(await at.call(contract.kill.plan, { photos: [a] })).toMatchObject({ secondEditor: false, holders: [{ recipient: out(at, "post"), canWithdraw: true, copies: [{ fileName: "a.jpg" }] }, { recipient: out(at, "bote") }] });
  const drilled = await at.call(contract.kill.drill, { photos: [a], reason: "the man is not who we said", mandatory: true });
  expect(drilled.notices).toHaveLength(2);
  expect(await names(at, "post")).toEqual(["a.jpg"]);
  expect((await at.show(a)).state).toBe("approved");
  const done = await at.call(contract.kill.make, { photos: [a], reason: "the man is not who we said", mandatory: true });
  expect(done).toMatchObject({ done: { ok: 1, failed: 0 }, notices: { removed: 1, sent: 1, open: 0 } });
  expect(await names(at, "post")).toEqual(["KILL a.jpg", "KILL a.txt"]);
  expect(await names(at, "bote")).toEqual(["KILL a.jpg", "KILL a.txt", "a.jpg"]);
  // Programs that read no words are told by IIM 2:42, with what they know the picture by.
  expect(await exifTags(path.join(out(at, "bote"), "KILL a.jpg"))).toMatchObject({ "IPTC:ActionAdvised": "Object Kill", "IPTC:EditStatus": "Kill", "IPTC:ObjectName": "ferry storm", "IPTC:By-line": "Mira Okonjo", "IPTC:UniqueDocumentID": `urn:proofdesk:photo:${a}`, "XMP-photoshop:Headline": expect.stringContaining("KILL") as unknown });
  expect(await readFile(path.join(out(at, "bote"), "KILL a.txt"), "utf8")).toMatch(/the man is not who we said/u);
  expect((await at.show(a)).state).toBe("killed");
  for (const no of [at.call(contract.approval.reopen, { photos: [a] }), at.call(contract.approval.approve, { photos: [a] }), at.set([a], { headline: "x" }), at.call(contract.correction.open, { photos: [a], wrong: "x" }), at.call(contract.kill.make, { photos: [a], reason: "x", mandatory: false }), at.call(contract.hold.set, { photos: [a], hold: { kind: "permission", reason: "x" } })]) expect((await no).outcomes).toMatchObject([{ ok: false, reason: "killed" }]);
  expect((await at.call(contract.delivery.deliver, { photos: [a], to: out(at, "post") })).lines).toMatchObject([{ ok: false, reason: "killed" }]);
  expect((await at.call(contract.delivery.ledger, { photo: a })).map((row) => row.withdrawn?.evidence)).toEqual([`${path.join(out(at, "post"), "a.jpg")} removed`, undefined]);
  const before = await at.call(contract.notice.list, { photo: a });
  await at.call(contract.desk.rebuild, {});
  expect(await at.call(contract.notice.list, { photo: a })).toEqual(before);
  expect((await at.show(a)).state).toBe("killed");
  expect(await at.problems()).toEqual([]);
});

test("a kill of a photo in mid-delivery: it does not arrive, or it is taken back, or its holder is told", async () => {
  const { at: made, a, b } = await approved();
  await using at = made;
  for (const [photo, wait] of [[a, 0], [b, 250]] as const) {
    const leaving = at.call(contract.delivery.deliver, { photos: [photo], to: out(at, "post") });
    await new Promise((resolve) => { setTimeout(resolve, wait); });
    await at.call(contract.kill.make, { photos: [photo], reason: "wrong man", mandatory: true });
    const [line] = (await leaving).lines;
    const rows = (await at.call(contract.delivery.ledger, { photo })).filter((row) => row.withdrawn === undefined);
    const notices = await at.call(contract.notice.list, { photo });
    if (line?.ok === false) expect([line.reason, rows]).toEqual(["killed", []]);
    else expect(notices.length).toBeGreaterThan(0);
    expect((await names(at, "post")).filter((name) => /^[^K].*\.jpg$/u.test(name))).toHaveLength(rows.length);
  }
});

test("where the house style asks for two, the first call holds and the second editor kills; the first one alone cannot", async () => {
  const { at: made, a } = await approved();
  await using at = made;
  await mkdir(path.join(at.deskFolder, "styles"), { recursive: true });
  await writeFile(path.join(at.deskFolder, "styles", "two.json"), JSON.stringify({ format: "proofdesk.house-style/1", id: "two", name: "Two", extends: "plain", kill: { secondEditor: true }, rules: {} }));
  await at.restart();
  await at.call(contract.desk.settings, { style: "two" });
  const order = { photos: [a], reason: "wrong man", mandatory: true };
  expect((await at.call(contract.kill.plan, { photos: [a] })).secondEditor).toBe(true);
  for (let time = 0; time < 2; time += 1) expect((await at.call(contract.kill.make, order, nora)).outcomes).toMatchObject([{ ok: false, reason: "kill-asked" }]);
  expect(await at.show(a)).toMatchObject({ state: "approved", hold: { kind: "kill", by: nora } });
  expect((await at.call(contract.delivery.deliver, { photos: [a], to: out(at, "post") })).lines).toMatchObject([{ ok: false, reason: "held" }]);
  expect((await at.call(contract.kill.make, order, jonas)).outcomes).toMatchObject([{ ok: true, state: "killed" }]);
  expect((await at.show(a)).hold).toBeUndefined();
});

test("undoing an approval leaves a hold that came after it where it is", async () => {
  const { at: made, a } = await approved();
  await using at = made;
  await at.call(contract.hold.set, { photos: [a], hold: { kind: "safety", reason: "still there", clearedBy: "JF" } });
  await at.call(contract.edit.undo, {});
  expect(await at.show(a)).toMatchObject({ state: "working", hold: { kind: "safety" } });
});

test("a recipient whose password is not here, or whose profile is gone, stops none of the others: it stays on the call list", async () => {
  const { at: made, a } = await approved();
  await using at = made;
  const put = (name: string, settings: { channel: "folder"; folder: string } | { channel: "sftp"; host: string; user: string }, id?: string) => at.call(contract.recipient.put, { ...(id === undefined ? {} : { id }), recipient: { name, settings, profile: "safe" } });
  const [post, bote] = [await put("Post", { channel: "folder", folder: out(at, "post") }), await put("Bote", { channel: "folder", folder: out(at, "bote") })];
  expect((await at.call(contract.delivery.send, { photos: [a], recipients: [post.id, bote.id] })).ok).toBe(2);
  await put("Post", { channel: "sftp", host: "127.0.0.1", user: "desk" }, post.id);
  await at.call(contract.correction.open, { photos: [a], wrong: "phone" });
  await at.set([a], { description: right });
  await at.call(contract.approval.approve, { photos: [a] });
  const sent = await at.call(contract.correction.send, { photo: a });
  expect(sent.notices).toEqual({ sent: 1, open: 1 });
  expect(sent.lines).toMatchObject([{ recipient: "Post", line: { ok: false, reason: "needs-secret" } }, { recipient: "Bote", line: { ok: true } }]);
  expect(await names(at, "bote")).toEqual(["CORRECTION a.txt", "a.jpg", "a_v2.jpg"]);
});

test("a channel without words: the contact gets a draft in the desk's own folder; without an address it stays on the call list", async () => {
  const { at: made, a } = await approved();
  await using at = made;
  await using site = await wordPressPlace();
  const put = (name: string, contact: { email?: string; telephone?: string }) => at.call(contract.recipient.put, { recipient: { name, settings: site.settings, profile: "safe", contact } });
  const [written, called] = [await put("Site", { email: "desk@site.example" }), await put("Other site", { telephone: "+49 30 1" })];
  const secrets = { [written.id]: site.secret ?? "", [called.id]: site.secret ?? "" };
  expect((await at.call(contract.delivery.send, { photos: [a], recipients: [written.id, called.id], secrets })).ok).toBe(2);
  await at.call(contract.correction.open, { photos: [a], wrong: "phone" });
  await at.set([a], { description: right });
  await at.call(contract.approval.approve, { photos: [a] });
  expect((await at.call(contract.correction.send, { photo: a, secrets })).notices).toEqual({ sent: 1, open: 1 });
  expect(Object.fromEntries((await at.call(contract.notice.list, {})).map((one) => [one.recipient, [one.state, one.steps.at(-1)?.how]]))).toEqual({ "Other site": ["open", "the channel carries no words"], Site: ["sent", `a draft: ${path.join(at.deskFolder, "outbox", "CORRECTION a.eml")}`] });
  const draft = await readFile(path.join(at.deskFolder, "outbox", "CORRECTION a.eml"), "utf8");
  expect(draft).toMatch(/^X-Unsent: 1\r\n/u);
  expect(draft).toContain("To: desk@site.example");
  // A kill takes the items back, and still says why.
  expect((await at.call(contract.kill.make, { photos: [a], reason: "wrong man", mandatory: true, secrets })).notices).toEqual({ removed: 2, sent: 0, open: 0 });
  expect(await readdir(path.join(at.deskFolder, "outbox"))).toContain("KILL a.eml");
  expect(site.media.size).toBe(0);
});
