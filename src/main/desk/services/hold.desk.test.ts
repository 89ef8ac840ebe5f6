// Holds: nothing leaves by any way while one stands; who may release which; an embargo ends by the clock.
import path from "node:path";
import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { complete, deskHarness, jonas, nora } from "#testing/desk-harness.ts";

const approved = async () => {
  const at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }]);
  const ids = await at.index();
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: [...ids] });
  const [a, b] = ids;
  if (a === undefined || b === undefined) throw new Error("no photos");
  return { at, a, b };
};

test("a held photo leaves neither into a folder nor by a drag; the other does; its release is an event", async () => {
  const { at: made, a, b } = await approved();
  await using at = made;
  const out = path.join(at.folder, "out");
  expect(await at.call(contract.hold.set, { photos: [a], hold: { kind: "safety", reason: "photographer still in the country", clearedBy: "JF" } })).toMatchObject({ done: { ok: 1 } });
  expect((await at.show(a)).hold).toMatchObject({ kind: "safety", clearedBy: "JF", by: nora });
  const done = await at.call(contract.delivery.deliver, { photos: [a, b], to: out });
  expect(done.lines).toMatchObject([{ photo: a, ok: false, reason: "held" }, { photo: b, ok: true }]);
  expect(await readdir(out)).toEqual(["b.jpg"]);
  expect(await at.call(contract.delivery.prepareDrag, { photos: [a] })).toMatchObject({ files: [], refused: [{ photo: a, reason: "held" }] });
  // Only the named editor, and nobody by setting another hold over it.
  expect((await at.call(contract.hold.release, { photos: [a], reason: "clear" }, nora)).outcomes).toMatchObject([{ ok: false, reason: "not-yours-to-release" }]);
  expect((await at.call(contract.hold.set, { photos: [a], hold: { kind: "embargo", reason: "trick", until: "2020-01-01T00:00:00.000Z" } }, nora)).outcomes).toMatchObject([{ ok: false, reason: "not-yours-to-release" }]);
  await at.restart();
  expect((await at.show(a)).hold?.kind).toBe("safety");
  expect((await at.call(contract.hold.release, { photos: [a], reason: "she crossed the border" }, jonas)).outcomes).toMatchObject([{ ok: true }]);
  expect((await at.show(a)).hold).toBeUndefined();
  expect((await at.call(contract.delivery.deliver, { photos: [a], to: out })).ok).toBe(1);
  expect((await at.call(contract.desk.history, { photo: a })).map((event) => event.kind)).toEqual(expect.arrayContaining(["hold.set", "hold.released"]));
  await at.call(contract.desk.rebuild, {});
  expect(await at.call(contract.delivery.ledger, {})).toHaveLength(2);
  expect(await at.problems()).toEqual([]);
});

test("an embargo that has passed holds nothing; one to come does; releasing what is not held is refused", async () => {
  const { at: made, a, b } = await approved();
  await using at = made;
  await at.call(contract.hold.set, { photos: [a], hold: { kind: "embargo", reason: "book fair", until: "2020-01-01T00:00:00.000Z" } });
  await at.call(contract.hold.set, { photos: [b], hold: { kind: "embargo", reason: "book fair", until: "2999-01-01T00:00:00.000Z" } });
  expect((await at.show(a)).hold).toBeUndefined();
  expect((await at.show(b)).hold?.until).toBe("2999-01-01T00:00:00.000Z");
  expect((await at.call(contract.delivery.deliver, { photos: [a, b], to: path.join(at.folder, "out") })).lines).toMatchObject([{ ok: true }, { ok: false, reason: "held" }]);
  expect((await at.call(contract.hold.release, { photos: [a], reason: "x" })).outcomes).toMatchObject([{ ok: false, reason: "not-held" }]);
});

test("a photo held while its copy is made does not leave", async () => {
  const { at: made, a } = await approved();
  await using at = made;
  const leaving = at.call(contract.delivery.deliver, { photos: [a], to: path.join(at.folder, "out") });
  await at.call(contract.hold.set, { photos: [a], hold: { kind: "permission", reason: "not asked yet" } });
  const { lines } = await leaving;
  expect(lines).toMatchObject([{ ok: false, reason: "held" }]);
});

test("recipients: added, changed, removed; names are taken whatever their case; what is wrong is refused whole", async () => {
  await using at = await deskHarness([]);
  const given = { name: "The Morning Post", settings: { channel: "folder" as const, folder: path.join(at.folder, "post") }, profile: "safe", contact: { email: "desk@post.test" } };
  const post = await at.call(contract.recipient.put, { recipient: given });
  await expect(at.call(contract.recipient.put, { recipient: { ...given, name: "the morning POST" } })).rejects.toMatchObject({ code: "recipient-name-taken" });
  await expect(at.call(contract.recipient.put, { recipient: { ...given, name: "B", profile: "nonsense" } })).rejects.toMatchObject({ code: "unknown-profile" });
  await expect(at.call(contract.recipient.put, { recipient: { ...given, name: "B", nameTemplate: "{bogus}" } })).rejects.toMatchObject({ code: "bad-template" });
  expect(await at.call(contract.recipient.put, { id: post.id, recipient: { ...given, name: "Post" } })).toMatchObject({ id: post.id, name: "Post" });
  expect(await at.call(contract.recipient.remove, { id: post.id })).toEqual({ name: "Post", copies: 0 });
  expect(await at.call(contract.recipient.list, {})).toEqual([]);
  await at.restart();
  expect(await at.call(contract.recipient.list, { removed: true })).toMatchObject([{ name: "Post", removed: true }]);
  await expect(at.call(contract.recipient.remove, { id: post.id })).rejects.toMatchObject({ code: "recipient-removed" });
});
