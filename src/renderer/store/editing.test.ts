// Nothing typed is lost: not the last letters, not what was put off, not what was typed while an edit was on its way.
import { expect, test, vi } from "vitest";
import type { PhotoId, PhotoRow } from "#contract/values.ts";
import type { Bridge } from "../bridge.ts";
import { type EditingHooks, makeEditing } from "./editing.ts";

const [a, b] = ["01AAAAAAAAAAAAAAAAAAAAAAAA", "01BBBBBBBBBBBBBBBBBBBBBBBB"] as unknown as [PhotoId, PhotoId];
interface Sent { readonly method: string; readonly params: Readonly<Record<string, unknown>> }

const desk = (more: { readonly ask?: EditingHooks["ask"]; readonly approved?: boolean; readonly kept?: readonly { photo: PhotoId; field: string; value: string }[]; readonly fault?: boolean; readonly wait?: Promise<void> } = {}) => {
  const sent: Sent[] = [];
  const call = async (method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> => {
    sent.push({ method, params });
    if (method === "edit.make") await more.wait;
    if (method === "edit.make" && more.fault === true) return { ok: false, fault: { code: "fault", message: "" } };
    if (method === "edit.drafts") return { ok: true, value: more.kept ?? [] };
    return { ok: true, value: method === "edit.draft" ? { kept: true } : { outcomes: [], done: { ok: 1, failed: 0, event: 1 } } };
  };
  const hooks: EditingHooks = {
    rows: (photos) => Promise.resolve(photos.map((id) => ({ id, state: more.approved === true ? "approved" : "working", delivered: false, fields: { headline: "Old" } }) as unknown as PhotoRow)),
    isMark: () => false, ask: more.ask ?? (() => Promise.resolve("go")), guess: () => undefined, ended: () => undefined,
  };
  return { sent, editing: makeEditing({ call, on: () => () => undefined } as unknown as Bridge, hooks) };
};
const drafts = (sent: readonly Sent[]): unknown[] => sent.filter((one) => one.method === "edit.draft").map((one) => one.params["drop"] === true ? "dropped" : one.params["value"]);
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

test("what was put off is a draft on the desk and comes back to the same photos, also to several", async () => {
  const { sent, editing } = desk({ approved: true, ask: () => Promise.resolve("later") });
  editing.type([a, b], "headline", "Later", "Old");
  editing.leaveShown();
  await soon();
  expect(drafts(sent)).toEqual(["Later"]);
  expect(sent.some((one) => one.method === "edit.make")).toBe(false);
  editing.showing([a]);
  expect(editing.store.getState().drafts.size).toBe(0);
  editing.showing([a, b]);
  expect(editing.store.getState().drafts.get("headline")).toMatchObject({ value: "Later", status: "waiting" });
});

test("the last letters are on the desk before the edit is sent, and stay there when it fails", async () => {
  const { sent, editing } = desk({ fault: true });
  editing.type([a], "headline", "Quick", "Old");
  await editing.leave("headline");
  expect(sent.map((one) => one.method)).toEqual(["edit.draft", "edit.make"]);
  expect(drafts(sent)).toEqual(["Quick"]);
});

test("the old text typed again while the new one is on its way is an edit of its own", async () => {
  const way = Promise.withResolvers<void>();
  const { sent, editing } = desk({ wait: way.promise });
  editing.type([a], "headline", "New", "Old");
  const first = editing.leave("headline");
  await soon();
  editing.type([a], "headline", "Old", "Old");
  const second = editing.leave("headline");
  way.resolve();
  await Promise.all([first, second]);
  expect(sent.filter((one) => one.method === "edit.make").map((one) => (one.params["changes"] as { value: unknown }[])[0]?.value)).toEqual(["New", "Old"]);
});

test("a text that the desk kept from an earlier day stands in its field again", async () => {
  const { editing } = desk({ kept: [{ photo: a, field: "headline", value: "From yesterday" }] });
  editing.showing([a]);
  await vi.waitFor(() => { expect(editing.store.getState().drafts.get("headline")).toMatchObject({ value: "From yesterday", status: "waiting", base: "Old" }); });
});

test("a cell and the inspector's field of the same photo are one text, and only the cell's end makes an edit of it", async () => {
  const { sent, editing } = desk();
  editing.showing([a]);
  editing.typeInCell(a, "headline", "In the cell", "Old");
  expect(editing.store.getState().drafts.get("headline")).toMatchObject({ value: "In the cell", photos: [a] });
  // The inspector's field loses the focus, and the inspector turns to another photo: the open cell is none of its business.
  await editing.leave("headline");
  editing.leaveShown();
  editing.showing([b]);
  expect(sent.some((one) => one.method === "edit.make")).toBe(false);
  expect(editing.store.getState().drafts.size).toBe(0);
  await editing.leaveCell(a, "headline", false);
  expect(sent.filter((one) => one.method === "edit.make").map((one) => one.params["photos"])).toEqual([[a]]);
  expect(editing.store.getState().all.size).toBe(0);
});

test("a photo's field has one draft: what is typed last takes its photo out of an older text for several", async () => {
  const { sent, editing } = desk({ approved: true, ask: () => Promise.resolve("later") });
  editing.showing([a, b]);
  editing.type([a, b], "headline", "For both", undefined);
  await editing.leave("headline");
  editing.typeInCell(a, "headline", "For a alone", "Old");
  const { all } = editing.store.getState();
  expect([...all.values()].map(({ photos, value }) => [photos, value])).toEqual([[[b], "For both"], [[a], "For a alone"]]);
  await editing.leaveCell(a, "headline", false);
  editing.leaveShown();
  editing.showing([b]);
  expect(editing.store.getState().drafts.get("headline")).toMatchObject({ value: "For both", status: "waiting" });
  expect(drafts(sent)).toEqual(["For both", "For a alone"]);
});

test("the window's end sends what is open in cells too; texts that were put off stay drafts until somebody asks again", async () => {
  const answers: ("go" | "later")[] = ["later", "go"];
  const { sent, editing } = desk({ approved: true, ask: () => Promise.resolve(answers.shift() ?? "go") });
  editing.typeInCell(a, "headline", "Put off", "Old");
  await editing.leaveCell(a, "headline", false);
  editing.leaveAll();
  await soon();
  expect(sent.some((one) => one.method === "edit.make")).toBe(false);
  await editing.leaveCell(a, "headline", true);
  expect(sent.filter((one) => one.method === "edit.make")).toHaveLength(1);
  editing.typeInCell(b, "headline", "Last words", "Old");
  editing.leaveAll();
  await soon();
  expect(sent.filter((one) => one.method === "edit.make").map((one) => one.params["photos"])).toEqual([[a], [b]]);
});

test("a block is one call with each photo's own values, and lets go of what stood in its cells", async () => {
  const { sent, editing } = desk();
  editing.typeInCell(a, "headline", "Typed before", "Old");
  await editing.makeMany([{ photo: a, changes: [{ field: "headline", mode: "replace", value: "Pasted" }] }, { photo: b, changes: [{ field: "headline", mode: "replace", value: null }] }]);
  expect(sent.filter((one) => one.method === "edit.makeMany")).toHaveLength(1);
  expect(editing.store.getState().all.size).toBe(0);
  // Its rest timer is over by now: no draft comes after the edit.
  await new Promise((resolve) => setTimeout(resolve, 350));
  expect(drafts(sent)).toEqual([]);
});
