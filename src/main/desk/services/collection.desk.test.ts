// Stories on a real desk: made, named, filled, ordered, undone, searched; over a rebuild, a folder that leaves, a killed photo.
import { expect, test } from "vitest";
import { contract } from "#contract/methods.ts";
import { Refusal } from "#contract/refusals.ts";
import type { PhotoId } from "#contract/values.ts";
import { openJournal } from "../journal/journal.ts";
import { startDesk } from "../start.ts";
import { deskHarness, type DeskHarness, jonas, nora } from "#testing/desk-harness.ts";

const specs = ["a", "b", "c", "d", "e"].map((name) => ({ name: `${name}.jpg` }));
const codeOf = async (call: Promise<unknown>): Promise<string> => call.then(() => "ok", (cause: unknown) => (cause instanceof Refusal ? cause.code : String(cause)));

interface Story { readonly id: string; readonly letters: (more?: object) => Promise<string>; readonly change: (letters: string, how: "put" | "take", before?: string | null) => Promise<number>; readonly of: (letters: string) => PhotoId[] }
/** A story of these photos, and its list as letters. */
const story = async (at: DeskHarness, name: string, photos: string): Promise<Story> => {
  const all = (await at.call(contract.photo.ids, { sort: "name" })).ids;
  const named = await at.call(contract.photo.rows, { photos: [...all] });
  const of = (letters: string): PhotoId[] => [...letters].flatMap((letter) => named.find((row) => row.name === `${letter}.jpg`)?.id ?? []);
  const { collection } = await at.call(contract.collection.make, { name, photos: of(photos) });
  return {
    id: collection.id, of,
    letters: async (more = {}) => (await at.call(contract.photo.ids, { collection: collection.id, sort: "hand", ...more })).ids.map((id) => named.find((row) => row.id === id)?.name[0] ?? "?").join(""),
    change: async (letters, how, before) => (await at.call(contract.collection.change, { collection: collection.id, photos: of(letters), how, ...(before === undefined ? {} : { before: before === null ? null : (of(before)[0] ?? null) }) })).changed,
  };
};
const listed = async (at: DeskHarness): Promise<readonly string[]> => (await at.call(contract.collection.list, {})).map((one) => `${one.name} ${one.photos}`);
const undo = async (at: DeskHarness): Promise<unknown> => (await at.call(contract.edit.undo, {})).what;

test("a story is made, ordered by hand, undone and done again step by step", async () => {
  await using at = await deskHarness(specs);
  await at.index();
  const lake = await story(at, "  Lake \n Ostrel storm ", "cab");
  expect(await listed(at)).toEqual(["Lake Ostrel storm 3"]);
  expect(await lake.letters()).toBe("cab");
  expect(await lake.change("bde", "put")).toBe(2);
  expect(await lake.letters()).toBe("cabde");
  expect(await lake.change("ec", "put", "b")).toBe(2);
  expect(await lake.letters()).toBe("aecbd");
  expect(await lake.change("ec", "put", "b")).toBe(0);
  expect(await lake.change("a", "put", null)).toBe(1);
  expect(await lake.change("zb", "take")).toBe(1);
  expect(await lake.letters()).toBe("ecda");
  expect(await lake.letters({ sort: "name" })).toBe("acde");
  expect(await lake.letters({ where: "is:new -class:1" })).toBe("ecda");
  await at.call(contract.collection.rename, { collection: lake.id, name: "호수" });

  expect(await undo(at)).toEqual({ kind: "collection.renamed", fields: [], photos: 0, collection: "호수" });
  expect(await listed(at)).toEqual(["Lake Ostrel storm 4"]);
  for (const letters of ["ecbda", "aecbd", "cabde", "cab"]) { await undo(at); expect(await lake.letters()).toBe(letters); }
  await undo(at);
  expect(await listed(at)).toEqual([]);
  for (let step = 0; step < 6; step += 1) await at.call(contract.edit.redo, {});
  expect(await listed(at)).toEqual(["호수 4"]);
  expect(await lake.letters()).toBe("ecda");

  await at.call(contract.collection.remove, { collection: lake.id });
  expect(await codeOf(lake.change("a", "put"))).toBe("unknown-collection");
  await undo(at);
  expect(await lake.letters()).toBe("ecda");
  expect(await at.problems()).toEqual([]);
});

test("names are told apart whatever their case, hold emoji and Arabic, and are never empty", async () => {
  await using at = await deskHarness(specs.slice(0, 1));
  await at.index();
  const make = (name: string): Promise<string> => codeOf(at.call(contract.collection.make, { name, photos: [] }));
  expect(await make("Storm")).toBe("ok");
  expect(await make("STORM")).toBe("name-taken");
  expect(await make("🦀".repeat(200))).toBe("ok");
  expect(await make("بحيرة 100 %_")).toBe("ok");
  expect([await make("  "), await make("x".repeat(201)), await make("a\0b")]).toEqual(["bad-value", "bad-value", "bad-value"]);
  expect(await codeOf(at.call(contract.collection.make, { name: "other", photos: ["01J9Z3N4T5V6W7X8Y9Z0A1B2C3" as PhotoId] }))).toBe("unknown-photo");
  const [storm] = (await at.call(contract.collection.list, {})).filter((one) => one.name === "Storm");
  expect(await codeOf(at.call(contract.collection.rename, { collection: storm?.id ?? "", name: "sTORM" }))).toBe("ok");
  expect(await codeOf(at.call(contract.collection.rename, { collection: storm?.id ?? "", name: "بحيرة 100 %_" }))).toBe("name-taken");
});

test("photos are found by their stories, and a story that is not there is said", async () => {
  await using at = await deskHarness(specs);
  await at.index();
  const lake = await story(at, "Lake 100 %", "ab");
  await story(at, "Lake two", "bc");
  const count = async (where: string): Promise<number> => (await at.call(contract.photo.count, { where })).photos;
  expect([await count("story:lake"), await count('story:"100 %"'), await count("-story:two"), await count("story:lake -story:two")]).toEqual([3, 2, 3, 1]);
  expect(await codeOf(count("story:storm") as Promise<unknown>)).toBe("bad-query");
  expect(await lake.letters({ where: "story:two" })).toBe("b");
});

test("a rebuild from the journal, a restart and a folder that leaves keep every story and its order", async () => {
  await using at = await deskHarness(specs);
  await at.index();
  const lake = await story(at, "Lake", "dba");
  await story(at, "Other", "d");
  await lake.change("c", "put", "b");
  await at.call(contract.desk.rebuild, {});
  expect([await listed(at), await lake.letters()]).toEqual([["Lake 4", "Other 1"], "dcba"]);
  await at.restart();
  expect(await lake.letters()).toBe("dcba");
  await at.call(contract.root.remove, { path: at.photos });
  expect([await listed(at), await lake.letters()]).toEqual([["Lake 0", "Other 0"], ""]);
  await at.call(contract.desk.rebuild, {});
  await at.index();
  expect([await listed(at), await lake.letters()]).toEqual([["Lake 4", "Other 1"], "dcba"]);
  expect(await at.problems()).toEqual([]);
});

test("undo is each editor's own; where another changed the name since, the step is left alone and nothing is half done", async () => {
  await using at = await deskHarness(specs);
  await at.index();
  const lake = await story(at, "Lake", "abc");
  await at.call(contract.collection.rename, { collection: lake.id, name: "Storm" }, jonas);
  const answer = await at.call(contract.edit.undo, {});
  expect(answer.done.event).toBeNull();
  expect(answer.outcomes.map((one) => one.reason)).toEqual(["touched-since", "touched-since", "touched-since"]);
  expect(await listed(at)).toEqual(["Storm 3"]);
  await at.call(contract.edit.undo, {}, jonas);
  await at.call(contract.edit.undo, {});
  expect(await listed(at)).toEqual([]);
});

test("a killed photo stays in its story and is shown there", async () => {
  await using at = await deskHarness(specs.slice(0, 2));
  await at.index();
  const lake = await story(at, "Lake", "ba");
  const [b] = lake.of("b");
  if (b === undefined) throw new Error("no photo");
  await at.desk[Symbol.asyncDispose]();
  // The kill itself comes with a later version: its event is what the stories have to bear.
  const journal = openJournal(at.deskFolder);
  journal.write(() => journal.append({ editor: nora, kind: "photo.killed", photos: [b], payload: { set: [{ state: "killed", delivered: false, correctionOpen: false, approval: null, returnNote: null }] } }));
  journal.close();
  at.desk = await startDesk({ folder: at.deskFolder, editor: nora, caller: "window" });
  expect((await at.show(b)).state).toBe("killed");
  expect(await lake.letters()).toBe("ba");
  expect(await lake.change("b", "put", null)).toBe(1);
  expect(await lake.letters()).toBe("ab");
  expect((await at.show(b)).state).toBe("killed");
});

test("a photo that goes into a story is the same photo: nothing of its row moves, and an approval under way stands", async () => {
  await using at = await deskHarness([{ name: "a.jpg" }]);
  const ids = await at.index();
  const seen = async (): Promise<number | undefined> => (await at.call(contract.photo.rows, { photos: [...ids] }))[0]?.seen;
  const before = await seen();
  const { collection } = await at.call(contract.collection.make, { name: "Storm", photos: [...ids] });
  await at.call(contract.collection.remove, { collection: collection.id });
  await at.call(contract.edit.undo, {});
  expect(await seen()).toBe(before);
  expect((await at.call(contract.photo.ids, { collection: collection.id })).ids).toEqual(ids);
  expect(await at.problems()).toEqual([]);
});
