// An undo that can turn nothing says why and leaves no trace; it stays the next step until it can be taken back.
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { deskHarness, jonas, nora } from "#testing/desk-harness.ts";

test("where a colleague changed the field since, undo turns nothing, writes no event and says so again; once the way is free it is taken back", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  const [a, b] = (await at.index()) as unknown as [PhotoId, PhotoId];
  await at.set([b], { headline: "Older" });
  await at.set([a], { headline: "Mine" });
  await at.set([a], { headline: "Colleague's" }, jonas);
  await at.desk.drain();
  const events = async (): Promise<readonly string[]> => (await at.call(contract.desk.history, { photo: a })).map((event) => event.kind).filter((kind) => kind.startsWith("undo"));
  for (let time = 0; time < 2; time += 1) {
    const done = await at.call(contract.edit.undo, {}, nora);
    expect(done).toMatchObject({ outcomes: [{ photo: a, ok: false, reason: "touched-since" }], done: { ok: 0, failed: 1, event: null }, what: { kind: "edit.made", fields: [], photos: 0 } });
  }
  expect(await events()).toEqual([]);
  expect((await at.show(b)).fields["headline"]).toBe("Older");
  // The colleague takes theirs back: now nothing newer is in the way.
  expect((await at.call(contract.edit.undo, {}, jonas)).done).toMatchObject({ ok: 1, failed: 0 });
  expect((await at.call(contract.edit.undo, {}, nora)).done).toMatchObject({ ok: 1, failed: 0 });
  expect((await at.show(a)).fields["headline"]).toBeUndefined();
  expect((await at.call(contract.edit.undo, {}, nora)).done).toMatchObject({ ok: 1 });
  expect((await at.show(b)).fields["headline"]).toBeUndefined();
  // Redo is held to the same.
  await at.set([b], { headline: "Colleague's" }, jonas);
  expect(await at.call(contract.edit.redo, {}, nora)).toMatchObject({ outcomes: [{ reason: "touched-since" }], done: { ok: 0, event: null } });
  expect(await at.problems()).toEqual([]);
});
