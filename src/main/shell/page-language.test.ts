// The language of the windows, from settings that may be anything.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PageLanguage } from "./page-language.ts";

const deskWith = (text?: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "proofdesk-language-"));
  if (text !== undefined) writeFileSync(join(folder, "settings.json"), text);
  return folder;
};
const meet = (text: string | undefined, locale: string): { readonly speaking: PageLanguage; readonly loaded: string[]; readonly menus: string[] } => {
  const loaded: string[] = [];
  const menus: string[] = [];
  const window = { loadURL: async (address: string) => void loaded.push(address), isDestroyed: () => false };
  const gone = { loadURL: async () => void loaded.push("gone"), isDestroyed: () => true };
  return { speaking: new PageLanguage(deskWith(text), locale, () => [window, gone], (language) => void menus.push(language)), loaded, menus };
};

test.each([
  [undefined, "de-AT", "de"], [undefined, "ko", "ko"], [undefined, "fr-FR", "en"], ["{}", "de", "de"],
  ['{"language":"ko"}', "de", "ko"], ['{"language":"system"}', "de", "de"], ['{"language":"en"}', "ko", "en"],
  ['{"language":"tlh"}', "de", "de"], ['{"language":7}', "ko", "ko"], ["not JSON", "de", "de"], ["null", "de", "de"], ["[]", "en-GB", "en"],
])("settings %s on a system in %s speak %s", (text, locale, language) => {
  const { speaking, menus } = meet(text, locale);
  expect(speaking.now).toBe(language);
  expect(speaking.page).toBe(language === "en" ? "proofdesk://app/index.html" : `proofdesk://app/index.html?language=${language}`);
  expect(menus).toEqual([language]);
});

test("another language loads the windows that are still there once, after the answer; the same one loads nothing", async () => {
  const { speaking, loaded, menus } = meet(undefined, "en");
  const answer = { style: "plain", language: "de" };
  expect(await speaking.follow("desk.settings", Promise.resolve(answer))).toBe(answer);
  expect(loaded).toEqual([]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(loaded).toEqual(["proofdesk://app/index.html?language=de"]);
  await speaking.follow("desk.settings", Promise.resolve(answer));
  await speaking.follow("desk.catalogue", Promise.resolve({ language: "ko" }));
  await speaking.follow("desk.settings", Promise.resolve("garbage"));
  await new Promise((resolve) => setImmediate(resolve));
  expect(loaded).toHaveLength(1);
  expect(menus).toEqual(["en", "de"]);
});

test("settings without a language go back to the system's", async () => {
  const { speaking } = meet('{"language":"ko"}', "de");
  await speaking.follow("desk.settings", Promise.resolve({ style: "plain", language: "system" }));
  expect(speaking.now).toBe("de");
});
