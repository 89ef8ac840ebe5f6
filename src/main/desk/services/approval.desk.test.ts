// What is checked before a photo is approved: where the house style is not there, nothing is approved.
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { complete, deskHarness } from "#testing/desk-harness.ts";

test("a house style that is not there lets nothing through", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  await at.set(ids, complete);
  await at.call(contract.desk.settings, { style: "gone" });
  for (const method of [contract.approval.submit, contract.approval.approve]) await expect(at.call(method, { photos: [...ids] })).rejects.toMatchObject({ code: "unknown-style", values: { style: "gone" } });
  await at.call(contract.desk.settings, { style: "plain" });
  expect((await at.call(contract.approval.approve, { photos: [...ids] })).done).toMatchObject({ ok: 1 });
});
