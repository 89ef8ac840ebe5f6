// Holds, corrections, kills and notices as the history tells them, for the photo that it is about.
import { expect, test } from "vitest";
import { type JournalEvent, journalEvent } from "#contract/values.ts";
import { eventLabel } from "#words/window/labels.ts";
import { idOf } from "../../testing/fake-bridge.ts";
import { glyphOf, lineOf, pairsOf } from "./event-model.ts";

const photo = idOf(1);
const editor = { name: "Nora Castellane", initials: "NC" };
const event = (kind: string, payload: Readonly<Record<string, unknown>>): JournalEvent => journalEvent.parse({ number: 7, time: "2026-11-26T03:00:00.000Z", editor, kind, photos: [idOf(2), photo], payload, previous: "0".repeat(64), hash: "1".repeat(64) });
const line = (one: JournalEvent, history: readonly JournalEvent[] = []): string => lineOf(one, photo, (field) => field, history);
const hold = { kind: "safety", reason: "still there", clearedBy: "JF", by: editor, time: "2026-11-26T03:00:00.000Z" };
const notices = [{ id: "1", photo: idOf(2), recipient: "Other" }, { id: "2", photo, recipient: "Veitlinger Bote" }, { id: "3", photo, recipient: "Newsfeed A" }];
const killed = event("kill.made", { reason: "wrong man", mandatory: true, notices, holds: [null, null] });

test("a hold says what keeps the photo, and its release why it may leave", () => {
  expect(line(event("hold.set", { holds: [null, hold] }))).toBe("Held: safety, until JF says clear, still there");
  expect(pairsOf(event("hold.set", { holds: [null, hold] }), photo)).toEqual([["Hold", "Held: safety, until JF says clear"], ["Reason", "still there"]]);
  expect(line(event("hold.released", { reason: "cleared", holds: [null, null] }))).toBe("cleared");
});

test("a correction says what was wrong, then which version went to how many", () => {
  expect(line(event("correction.opened", { wrong: "wrong landing", versions: [2, 2] }))).toBe("wrong landing");
  const sent = event("correction.sent", { wrong: "wrong landing", version: 2, notices });
  expect(line(sent)).toBe("Version 2, to 2 recipients");
  expect(pairsOf(sent, photo)).toEqual([["What was wrong", "wrong landing"], ["Version", "2"], ["Recipients", "Veitlinger Bote, Newsfeed A"]]);
});

test("a kill counts only this photo's recipients; a rehearsal all that it named", () => {
  expect(line(killed)).toBe("wrong man, to 2 recipients");
  expect(pairsOf(killed, photo)).toEqual([["Reason", "wrong man"], ["Recipients should", "Remove it everywhere it was used"], ["Recipients", "Veitlinger Bote, Newsfeed A"]]);
  expect(line(event("kill.rehearsed", { reason: "drill", mandatory: false, holders: 3 }))).toBe("drill, to 3 recipients");
  expect(pairsOf(event("kill.asked", { reason: "x", mandatory: false, holds: [{ ...hold, kind: "kill" }, { ...hold, kind: "kill" }] }), photo)).toEqual([["Reason", "x"], ["Recipients should", "No further use"]]);
});

test("what a recipient was told names the recipient, from the event that made the notice", () => {
  const told = event("notice.told", { told: [{ notice: "2", state: "removed", how: "a.jpg removed" }], withdrawn: [{ number: 3, at: 0, evidence: "/out/a.jpg removed" }] });
  expect(line(told, [killed, told])).toBe("Veitlinger Bote, Removed: a.jpg removed");
  expect(line(told)).toBe("Removed: a.jpg removed");
  expect(pairsOf(told, photo, [killed])).toEqual([["Recipient", "Veitlinger Bote"], ["Told", "Removed: a.jpg removed"], ["Taken back", "/out/a.jpg removed"]]);
});

test("a delivery names its version only where it is a correction", () => {
  const delivered = (version: number): JournalEvent => event("delivery.made", { deliveries: [{}, { recipient: "Veitlinger Bote", channel: "sftp", version, fileName: "a.jpg" }] });
  expect([line(delivered(1)), line(delivered(2))]).toEqual(["Veitlinger Bote", "Veitlinger Bote, Version 2"]);
  expect(pairsOf(delivered(2), photo)).toEqual([["Recipient", "Veitlinger Bote"], ["Channel", "SFTP"], ["Version", "2"], ["File", "a.jpg"]]);
});

test("every kind has words and a glyph, and what is odd breaks nothing", () => {
  const kinds = ["hold.set", "hold.released", "recipient.put", "recipient.removed", "correction.opened", "correction.sent", "kill.asked", "kill.made", "kill.rehearsed", "notice.told"];
  expect(kinds.filter((kind) => eventLabel(kind) === kind.replace(".", " ") || glyphOf(event(kind, {})) === "info")).toEqual([]);
  for (const kind of kinds) for (const odd of [{}, { holds: 7, notices: "x", told: [null, 7, {}], withdrawn: [null], wrong: 1, version: "2" }]) {
    expect(typeof line(event(kind, odd))).toBe("string");
    expect(Array.isArray(pairsOf(event(kind, odd), photo))).toBe(true);
  }
});
