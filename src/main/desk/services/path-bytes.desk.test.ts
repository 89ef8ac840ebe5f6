// A name that is not UTF-8 has its bytes beside its path in every answer that has a path (SPEC.md section 5).
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { complete, deskHarness, nora } from "#testing/desk-harness.ts";

test.runIf(process.platform === "linux")("edits, state changes, checks, deliveries, the ledger, the files of show and verify have pathBytes", async () => {
  await using at = await deskHarness([{ name: "plain.jpg" }, { name: "raw.dng", seed: 1 }]);
  const bytes = (name: string): Buffer => Buffer.concat([Buffer.from(`${at.photos}/`), Buffer.from(name, "latin1")]);
  await writeFile(bytes("caf\xe9.jpg"), await readFile(path.join(at.photos, "plain.jpg")));
  await writeFile(bytes("caf\xe9.dng"), await readFile(path.join(at.photos, "raw.dng")));
  const [jpeg, raw] = ["jpg", "dng"].map((end) => bytes(`caf\xe9.${end}`).toString("base64"));
  await at.index();
  const [odd, oddRaw] = await at.call(contract.photo.find, { names: [{ bytes: jpeg ?? "" }, { bytes: raw ?? "" }] });
  if (odd === null || odd === undefined || oddRaw === null || oddRaw === undefined) throw new Error("not found");
  const shown = { path: expect.stringContaining("\uFFFD") as unknown, pathBytes: jpeg };
  expect((await at.set([odd], { headline: "x" })).outcomes).toMatchObject([shown]);
  const checked: unknown[] = [];
  await at.call(contract.check.run, { photos: [odd] }, nora, (value) => checked.push(value));
  expect(checked[0]).toMatchObject(shown);
  await at.set([odd, oddRaw], complete);
  await at.desk.drain();
  expect((await at.call(contract.approval.approve, { photos: [odd] })).outcomes).toMatchObject([{ ok: true, ...shown }]);
  const order = { photos: [odd], to: path.join(at.folder, "out") };
  expect((await at.call(contract.delivery.deliver, order)).lines).toMatchObject([{ ok: true, ...shown }]);
  expect(await at.call(contract.delivery.ledger, {})).toMatchObject([shown]);
  expect((await at.show(odd)).files).toMatchObject([{ role: "picture", ...shown }]);
  const { files } = await at.show(oddRaw);
  expect(files.map((file) => [file.role, file.pathBytes])).toEqual([["picture", raw], ["sidecar", bytes("caf\xe9.dng.xmp").toString("base64")]]);

  await writeFile(bytes("caf\xe9.dng.xmp"), "changed");
  await rm(bytes("caf\xe9.jpg"));
  const found = await at.problems();
  expect(found).toContainEqual(expect.objectContaining({ where: "file", photo: odd, ...shown }));
  expect(found).toContainEqual(expect.objectContaining({ where: "sidecar", photo: oddRaw, pathBytes: bytes("caf\xe9.dng.xmp").toString("base64") }));
  const failed: unknown[] = [];
  await at.call(contract.check.run, { photos: [odd] }, nora, (value) => failed.push(value));
  expect(failed).toMatchObject([{ failed: { reason: "file-missing", ...shown } }]);
  // A name that is UTF-8 has none.
  expect("pathBytes" in ((await at.call(contract.photo.rows, { photos: (await at.call(contract.photo.ids, { where: "plain" })).ids }))[0] ?? {})).toBe(false);
});
