// Permission records on a real desk: what they allow leaves, nothing else does, by any way; they survive a restart and a rebuild.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import type { NewPermission } from "#contract/permission.ts";
import { complete, deskHarness } from "#testing/desk-harness.ts";

const granted = (scope: Partial<NewPermission["scope"]> = {}, status: NewPermission["status"] = "granted"): NewPermission => ({ status, isMaker: "yes", granter: "Mina Yoo", scope: { titles: [], media: [], territories: [], syndication: true, archive: true, ...scope } });

test("a photo leaves only as its maker allowed; a record is replaced, taken away, and the journal keeps them all", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const [a] = await at.index();
  if (a === undefined) throw new Error("no photo");
  await at.set([a], complete);
  await at.call(contract.approval.approve, { photos: [a] });
  const out = async (): Promise<string> => { const [line] = (await at.call(contract.delivery.deliver, { photos: [a], to: path.join(at.folder, "out") })).lines; return line?.ok === true ? "out" : (line?.reason ?? ""); };
  const set = async (permission: NewPermission | null): Promise<void> => { expect((await at.call(contract.permission.set, { photos: [a], permission })).done.ok).toBe(1); };
  for (const [permission, what] of [[granted({}, "asked"), "permission-pending"], [granted({ until: "2020-01-01" }), "permission-ended"], [granted({ titles: ["The Morning Post"] }), "outside-permission"], [granted({}, "withdrawn"), "permission-ended"], [granted(), "out"], [null, "out"]] as const) {
    await set(permission);
    expect(await out(), JSON.stringify(permission)).toBe(what);
  }
  await set(granted({}, "refused"));
  expect(await at.call(contract.delivery.prepareDrag, { photos: [a] })).toMatchObject({ files: [], refused: [{ reason: "permission-ended" }] });
  await at.restart();
  await at.call(contract.desk.rebuild, {});
  expect(await at.call(contract.permission.show, { photos: [a] })).toMatchObject([{ photo: a, permission: { status: "refused", granter: "Mina Yoo", by: { initials: "NC" } } }]);
  // It is no change of content: the approval stands.
  expect((await at.show(a)).state).toBe("approved");
  expect((await at.call(contract.desk.history, { photo: a })).filter((event) => event.kind === "permission.set")).toHaveLength(7);
});

test("what shows a permission is hashed where it lies; a folder and a missing file are refused", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const file = path.join(at.folder, "yes.txt");
  writeFileSync(file, "Yes, go ahead");
  expect(await at.call(contract.permission.proof, { file })).toEqual({ fileName: "yes.txt", sha256: createHash("sha256").update("Yes, go ahead").digest("hex") });
  await expect(at.call(contract.permission.proof, { file: at.folder })).rejects.toMatchObject({ code: "file-unreadable" });
  await expect(at.call(contract.permission.proof, { file: `${file}.gone` })).rejects.toMatchObject({ code: "file-unreadable" });
});
