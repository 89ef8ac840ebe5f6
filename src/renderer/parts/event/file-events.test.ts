// What became of files, as the history tells it: from where to where, how it was turned; a turn is no text to go back to.
import { expect, test } from "vitest";
import { type JournalEvent, journalEvent } from "#contract/values.ts";
import { idOf } from "../../testing/fake-bridge.ts";
import { lineOf, pairsOf, stepsOf } from "./event-model.ts";

const photo = idOf(1);
const event = (kind: string, payload: Readonly<Record<string, unknown>>): JournalEvent => journalEvent.parse({ number: 7, time: "2026-11-26T03:00:00.000Z", editor: { name: "Nora Castellane", initials: "NC" }, kind, photos: [idOf(2), photo], payload, previous: "0".repeat(64), hash: "1".repeat(64) });

test("a renaming names both names, a move the new place", () => {
  const units = (from: string, to: string) => [{ members: [{ photo: idOf(2), to: { path: "/p/z.jpg" }, left: false }], steps: [] }, { members: [{ photo, to: { path: to }, left: false }], steps: [{ role: "sidecar", from: { path: "/p/a.xmp" }, to: { path: "/p/b.xmp" } }, { role: "picture", from: { path: from }, to: { path: to } }] }];
  const renamed = event("file.renamed", { files: [{ path: "/p/z.jpg" }, { path: "/p/b.jpg" }], units: units("/p/a.jpg", "/p/b.jpg") });
  expect(lineOf(renamed, photo, (field) => field)).toBe("a.jpg → b.jpg");
  expect(pairsOf(renamed, photo)).toEqual([["From", "/p/a.jpg"], ["To", "/p/b.jpg"]]);
  expect(lineOf(event("file.moved", { units: units("/p/a.jpg", "/q/a.jpg") }), photo, (field) => field)).toBe("/q/a.jpg");
  expect(pairsOf(event("file.trashed", { units: units("/p/a.jpg", "/p/a.jpg") }), photo)).toEqual([["From", "/p/a.jpg"]]);
  for (const odd of [null, [null], [{ members: 7, steps: [] }], [{ members: [null], steps: [null] }], "x"]) expect(pairsOf(event("file.moved", { units: odd }), photo)).toEqual([]);
});

test("a copy names its original", () => {
  expect(pairsOf(event("photo.arrived", { files: [{ path: "/p/x.jpg" }, { path: "/p/a_2.jpg" }], copiedFrom: [{ path: "/p/z.jpg" }, { path: "/p/a.jpg" }] }), photo)).toEqual([["Path", "/p/a_2.jpg"], ["Copy of", "/p/a.jpg"]]);
});

test("a turn is told in words and offers no text to go back to", () => {
  const turn = event("edit.made", { fields: [{}, { orientation: { before: 1, after: 6 } }] });
  expect(stepsOf(turn, photo)).toEqual([]);
  expect(pairsOf(turn, photo)).toEqual([["Turned", "upright → a quarter right"]]);
  expect(lineOf(turn, photo, (field) => field)).toBe("upright → a quarter right");
});
