// What a shield takes from a profile, and which words it finds.
import { expect, test } from "vitest";
import type { Profile } from "#contract/profile.ts";
import type { Shield } from "#contract/shield.ts";
import { protectedWords, saidWords, says, shieldedProfile } from "./shield.ts";

const by = { name: "Nora", initials: "NC" };
const shield = (...words: string[]): Shield => ({ words, by, time: "2026-11-22T20:00:00Z" });
const profile = { id: "web", nameTemplate: "{name}", keep: { fields: ["headline", "creatorNames", "cityName", "countryName", "dateCreated"], tags: [] }, remove: { fields: {}, members: {}, besides: [] } } as unknown as Profile;

test("a profile only loses by it: people, places and the file's own name go, a coarser date stays", () => {
  const made = shieldedProfile(profile);
  expect(made.keep.fields).toEqual(["headline", "countryName", "dateCreated"]);
  expect(made.remove.fields).toMatchObject({ creatorNames: "the source is protected", cityName: "the source is protected" });
  expect(made).toMatchObject({ coarseDate: "day", nameTemplate: "picture_{seq:3}" });
  expect(shieldedProfile({ ...profile, coarseDate: "year" }).coarseDate).toBe("year");
});

test.each([
  ["A shop in Marrow Landing.", "marrow landing", true], ["Marrows' shop", "Marrow", false], ["MARROW'S shop", "Marrow", true],
  ["부산에서 찍은 사진", "부산", true], ["新宿区で", "新宿", true], ["In the landing", "and", false],
  ["Cafe\u0301 Luna", "Café", true],
])("%j says %j: %j", (text, word, yes) => { expect(says(text, word)).toBe(yes); });

test("the words are the editor's, the granter's and those of the fields that stay here; codes and addresses are none", () => {
  const words = protectedWords(shield("Unit 7"), { creatorNames: ["Mira Okonjo"], cityName: "Marrow Landing", countryName: "Ostrel", locationsShown: [{ city: "Vell", countryCode: "OST" }] }, { status: "granted", isMaker: "yes", granter: "Ana Ruiz", scope: { titles: [], media: [], territories: [], syndication: true, archive: true }, by, time: "2026-11-22T20:00:00Z" });
  expect(words).toEqual(["Unit 7", "Ana Ruiz", "Mira Okonjo", "Marrow Landing", "Vell"]);
});

test("fields and names that say one are named with it", () => {
  expect(saidWords(["Vell"], { headline: "Night in Vell", keywords: ["vell", "storm"], description: "Nothing" }, "vell_003.jpg")).toEqual([{ field: "headline", word: "Vell" }, { field: "keywords", word: "Vell" }, { field: "file-name", word: "Vell" }]);
});
