import { describe, expect, it } from "vitest";
import { languageOf, type NoticeLanguage } from "./language.ts";

describe("languageOf", () => {
  it.each<[NoticeLanguage, string]>([
    ["en", "A ferry leaves the harbour in Ostrel Bay, Sunday, Nov. 22, 2026. (Mira Okonjo)"], ["en", ""], ["en", "0412"], ["en", "Bundeskanzler Jörg Müller in Düsseldorf and the mayor of Köln"], ["en", "The king of Korea (한국) is at the museum."], ["en", "Storm"], ["en", "Un ferry quitte le port"],
    ["de", "Eine Fähre verlässt den Hafen von Ostrel."], ["de", "Der Bürgermeister spricht in der Halle."], ["de", "Sturm über dem Hafen"], ["de", "Straße in München"], ["de", "Fähre im Sturm"], ["de", "Menschen warten auf den Zug nach London."],
    ["ko", "22일 오스트렐 항에서 여객선이 출항하고 있다."], ["ko", "여객선"], ["ko", "22일 서울 COEX에서 열린 AI 전시회"],
  ])("%s: %s", (language, text) => { expect(languageOf(text)).toBe(language); });
});
