// Each photo its own values in one edit: one event, one step of undo, and the rules of every edit for each photo.
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness } from "#testing/desk-harness.ts";

const value = (field: string, text: string | null): { field: string; value: string | null } => ({ field, value: text });

test("three photos get their own texts in one event, one undo takes all of them back, one redo gives them again", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }, { name: "c.jpg" }]);
  const ids = (await at.index()) as unknown as [PhotoId, PhotoId, PhotoId];
  await at.set(ids, { headline: "Old", cityName: "Here" });
  await at.call(contract.edit.draft, { photos: [ids[0]], field: "headline", value: "Half typ" });
  const made = await at.call(contract.edit.makeMany, { edits: [
    { photo: ids[0], changes: [value("headline", "🌊 Erste — 100 %"), value("cityName", null)] },
    { photo: ids[1], changes: [value("headline", "ثانية")] },
    { photo: ids[2], changes: [value("headline", "Old")] },
  ] });
  expect(made.done).toMatchObject({ ok: 3, failed: 0 });
  const headlines = async (): Promise<unknown[]> => Promise.all(ids.map(async (id) => (await at.show(id)).fields["headline"]));
  expect(await headlines()).toEqual(["🌊 Erste — 100 %", "ثانية", "Old"]);
  expect((await at.show(ids[0])).fields["cityName"]).toBeUndefined();
  expect(await at.call(contract.edit.drafts, { photos: [...ids] })).toEqual([]);
  // The third had its text already: it is no part of the event.
  const [event] = (await at.call(contract.desk.history, { photo: ids[0] })).filter((one) => one.number === made.done.event);
  expect(event?.photos).toEqual([ids[0], ids[1]]);
  await at.desk.drain();
  expect(await at.call(contract.edit.undo, {})).toMatchObject({ done: { ok: 2, failed: 0 }, what: { fields: ["cityName", "headline"], photos: 2 } });
  expect(await headlines()).toEqual(["Old", "Old", "Old"]);
  expect((await at.show(ids[0])).fields["cityName"]).toBe("Here");
  expect((await at.call(contract.edit.redo, {})).done).toMatchObject({ ok: 2 });
  expect(await headlines()).toEqual(["🌊 Erste — 100 %", "ثانية", "Old"]);
  await at.desk.drain();
  expect(await at.problems()).toEqual([]);
});

test("a wrong value refuses the whole block; an approved photo whose approval may not go is left alone and named", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg" }]);
  const [a, b] = (await at.index()) as unknown as [PhotoId, PhotoId];
  await at.set([a], complete);
  await at.call(contract.approval.approve, { photos: [a] });
  await expect(at.call(contract.edit.makeMany, { edits: [{ photo: b, changes: [value("headline", "Fine")] }, { photo: a, changes: [value("dateCreated", "yesterday")] }] })).rejects.toMatchObject({ code: "bad-value" });
  expect((await at.show(b)).fields["headline"]).toBeUndefined();
  const spared = await at.call(contract.edit.makeMany, { voidApproval: false, edits: [{ photo: a, changes: [value("headline", "Other")] }, { photo: b, changes: [value("headline", "Fine")] }] });
  expect(spared.outcomes).toMatchObject([{ photo: a, ok: false, reason: "approval-void" }, { photo: b, ok: true }]);
  expect((await at.show(a)).approval?.void).toBeUndefined();
  const gone = await at.call(contract.edit.makeMany, { edits: [{ photo: a, changes: [value("headline", "Other")] }] });
  expect(gone.done).toMatchObject({ ok: 1 });
  expect((await at.show(a)).approval?.void).toMatchObject({ changed: ["headline"] });
});

test("a photo that is named twice gets its changes in their order, and one that is unknown is named", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a = "" as PhotoId] = await at.index();
  const nobody = "01J9Z3N4T5V6W7X8Y9Z0A1B999" as PhotoId;
  const made = await at.call(contract.edit.makeMany, { edits: [{ photo: a, changes: [value("headline", "First")] }, { photo: nobody, changes: [value("headline", "X")] }, { photo: a, changes: [{ field: "headline", mode: "append", value: "second" }] }] });
  expect(made.outcomes).toMatchObject([{ photo: a, ok: true }, { photo: nobody, ok: false, reason: "unknown-photo" }]);
  expect((await at.show(a)).fields["headline"]).toBe("First second");
});
