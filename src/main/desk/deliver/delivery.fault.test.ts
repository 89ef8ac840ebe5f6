// A desk that dies or cannot write its journal while copies leave: what is out is in the ledger, what is not in the ledger is not out.
import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { connect } from "#client/connect.ts";
import { contract } from "#contract/methods.ts";
import type { PhotoId } from "#contract/values.ts";
import { complete, deskHarness, type DeskHarness } from "#testing/desk-harness.ts";
import { startDesk } from "../start.ts";

const approved = async (): Promise<{ at: DeskHarness; ids: readonly PhotoId[] }> => {
  const at = await deskHarness([{ name: "a.jpg" }, { name: "b.jpg", seed: 2 }]);
  const ids = await at.index();
  await at.set(ids, complete);
  await at.call(contract.approval.approve, { photos: [...ids] });
  return { at, ids };
};
const outOf = (at: DeskHarness): Promise<string[]> => readdir(path.join(at.folder, "out")).then((names) => names.sort(), () => []);

test("killed when the copy has its name and the ledger has not: the next start enters it, once", async () => {
  const { at: made, ids } = await approved();
  await using at = made;
  await at.desk[Symbol.asyncDispose]();
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, "../main.ts"), "--desk", at.deskFolder], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, PROOFDESK_DIE_AT: "placed" } });
  const ended = new Promise((resolve) => { child.once("close", (_code, signal) => { resolve(signal); }); });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const connection = await connect({ deskFolder: at.deskFolder, caller: "window" });
  await connection.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.folder, "out"), name: "{name}" }).catch(() => undefined);
  expect(await ended).toBe("SIGKILL");
  expect(await outOf(at)).toEqual(["a.jpg"]);
  for (let time = 0; time < 2; time += 1) {
    at.desk = await startDesk({ folder: at.deskFolder, caller: "window" });
    expect(await at.call(contract.delivery.ledger, {})).toMatchObject([{ photo: ids[0], fileName: "a.jpg" }]);
    expect((await at.show(ids[0] as PhotoId)).delivered).toBe(true);
    expect((await at.show(ids[1] as PhotoId)).delivered).toBe(false);
    expect(await at.problems()).toEqual([]);
    if (time === 0) await at.desk[Symbol.asyncDispose]();
  }
});

test("a copy that cannot be entered is taken back, and says so", async () => {
  const { at: made, ids } = await approved();
  await using at = made;
  const { default: Database } = await import("better-sqlite3");
  const db = new Database(path.join(at.deskFolder, "journal.db"));
  db.exec("CREATE TRIGGER no_ledger BEFORE INSERT ON event WHEN NEW.kind = 'delivery.made' BEGIN SELECT RAISE(ABORT, 'no room'); END");
  const done = await at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.folder, "out"), name: "{name}" });
  expect(done).toMatchObject({ ok: 0, failed: 2, ledger: [] });
  expect(done.lines[0]).toMatchObject({ ok: false, reason: "copy-failed", detail: "no room" });
  expect(await outOf(at)).toEqual([]);
  db.exec("DROP TRIGGER no_ledger");
  db.close();
  expect((await at.call(contract.delivery.deliver, { photos: [...ids], to: path.join(at.folder, "out"), name: "{name}" })).ok).toBe(2);
});
