// A call sent again under its name is answered and not done again, also by a desk that was started anew meanwhile.
import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { connect } from "#client/connect.ts";
import { contract } from "#contract/methods.ts";
import { complete, deskHarness, type DeskHarness } from "#testing/desk-harness.ts";
import { startDesk } from "../start.ts";

const listening = async (at: DeskHarness): Promise<void> => {
  await at.desk[Symbol.asyncDispose]();
  at.desk = await startDesk({ folder: at.deskFolder, caller: "window", listen: true });
};

test("an undo, an edit that appends and a delivery that were sent twice happened once", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = [...(await at.index())];
  await at.set(ids, complete);
  await at.desk.drain();
  await listening(at);
  const twice = async <Value>(call: (connection: Awaited<ReturnType<typeof connect>>) => Promise<Value>): Promise<[Value, Value]> => {
    const first = await connect({ deskFolder: at.deskFolder, caller: "window" });
    const one = await call(first);
    first.close();
    await listening(at);
    await using second = await connect({ deskFolder: at.deskFolder, caller: "window" });
    return [one, await call(second)];
  };
  const [appended, again] = await twice((one) => one.call(contract.edit.make, { photos: ids, changes: [{ field: "headline", mode: "append", value: "again" }] }, { request: "append-1" }));
  expect(again.done).toEqual(appended.done);
  expect(again.outcomes).toMatchObject([{ photo: ids[0], ok: true }]);
  await at.desk.drain();
  expect((await at.show(ids[0] as never)).fields["headline"]).toBe(`${String(complete["headline"])} again`);
  const [each, eachAgain] = await twice((one) => one.call(contract.edit.makeMany, { edits: ids.map((photo) => ({ photo, changes: [{ field: "headline", mode: "append" as const, value: "each" }] })) }, { request: "each-1" }));
  expect(eachAgain).toMatchObject({ done: each.done, outcomes: [{ photo: ids[0], ok: true }] });
  expect((await at.show(ids[0] as never)).fields["headline"]).toBe(`${String(complete["headline"])} again each`);
  await at.desk.drain();
  await twice((one) => one.call(contract.edit.undo, {}, { request: "undo-0" }));
  await at.desk.drain();
  const [undone, undoneAgain] = await twice((one) => one.call(contract.edit.undo, {}, { request: "undo-1" }));
  expect({ done: undoneAgain.done, what: undoneAgain.what }).toEqual({ done: undone.done, what: undone.what });
  await at.desk.drain();
  expect((await at.show(ids[0] as never)).fields["headline"]).toBe(complete["headline"]);
  await at.call(contract.approval.approve, { photos: ids });
  const [out, outAgain] = await twice((one) => one.call(contract.delivery.deliver, { photos: ids, to: path.join(at.folder, "out"), name: "{name}" }, { request: "deliver-1" }));
  expect(out.ok).toBe(1);
  expect(outAgain).toMatchObject({ ok: 1, failed: 0, ledger: out.ledger, lines: [{ copy: path.join(at.folder, "out", "a.jpg"), sha256: out.lines[0]?.sha256 }] });
  expect(await readdir(path.join(at.folder, "out"))).toEqual(["a.jpg"]);
  // A correction whose answer was lost, after the copy left and before the notice: sent again, nobody gets a second copy.
  await at.call(contract.correction.open, { photos: ids, wrong: "the headline" });
  await at.set(ids, { headline: "Storm closes the other ferry" });
  await at.call(contract.approval.approve, { photos: ids });
  await at.call(contract.delivery.deliver, { photos: ids, to: path.join(at.folder, "out"), name: "{name}_v2" });
  expect((await at.call(contract.correction.send, { photo: ids[0] as never })).notices).toEqual({ sent: 1, open: 0 });
  expect((await readdir(path.join(at.folder, "out"))).sort()).toEqual(["CORRECTION a.txt", "a.jpg", "a_v2.jpg"]);
  const kill = { photos: ids, reason: "wrong man", mandatory: true };
  const [killed, killedAgain] = await twice((one) => one.call(contract.kill.make, kill, { request: "kill-1" }));
  expect(killed.done).toMatchObject({ ok: 1, failed: 0 });
  expect(killedAgain).toMatchObject({ done: killed.done, notices: killed.notices });
  expect((await readdir(path.join(at.folder, "out"))).sort()).toEqual(["CORRECTION a.txt", "KILL a.jpg", "KILL a.txt"]);
});
