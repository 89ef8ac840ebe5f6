// What a permission lets go to whom.
import { expect, test } from "vitest";
import type { Permission, PermissionScope, RecipientUse } from "#contract/permission.ts";
import { whyNotPermitted } from "./permission.ts";

const now = Date.parse("2026-11-26T12:00:00Z");
const permission = (status: Permission["status"], scope: Partial<PermissionScope> = {}): Permission => ({
  status, isMaker: "yes", scope: { titles: [], media: [], territories: [], syndication: true, archive: true, ...scope }, by: { name: "Nora", initials: "NC" }, time: "2026-11-26T10:00:00.000Z",
});
const post: RecipientUse = { title: "The Morning Post", media: ["web", "print"], territories: ["DE"], syndicates: false, archives: false };

test.each<[string, Permission | undefined, RecipientUse | undefined, string | undefined]>([
  ["no record", undefined, undefined, undefined],
  ["found", permission("found"), post, "permission-pending"],
  ["asked", permission("asked"), post, "permission-pending"],
  ["granted, no limits", permission("granted"), undefined, undefined],
  ["paid", permission("paid"), post, undefined],
  ["refused", permission("refused"), post, "permission-ended"],
  ["withdrawn", permission("withdrawn"), post, "permission-ended"],
  ["expired yesterday", permission("granted", { until: "2026-11-25" }), post, "permission-ended"],
  ["until today", permission("granted", { until: "2026-11-26" }), post, undefined],
  ["until an hour ago", permission("granted", { until: "2026-11-26T11:00:00.000Z" }), post, "permission-ended"],
  ["this title, whatever its case", permission("granted", { titles: ["the morning post"] }), post, undefined],
  ["another title", permission("granted", { titles: ["Bote"] }), post, "outside-permission"],
  ["a title, and nobody knows who it is", permission("granted", { titles: ["The Morning Post"] }), undefined, "outside-permission"],
  ["web alone", permission("granted", { media: ["web"] }), post, "outside-permission"],
  ["web and print", permission("granted", { media: ["Print", "Web"] }), post, undefined],
  ["another country", permission("granted", { territories: ["AT"] }), post, "outside-permission"],
  ["no syndication, to one that passes on", permission("granted", { syndication: false }), { ...post, syndicates: true }, "outside-permission"],
  ["no syndication, to one that does not", permission("granted", { syndication: false }), post, undefined],
  ["no archive, to one that keeps", permission("granted", { archive: false }), { ...post, archives: true }, "outside-permission"],
])("%s", (_what, given, use, why) => {
  expect(whyNotPermitted(given, use, now)).toBe(why);
});
