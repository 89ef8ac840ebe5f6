// Corrections and kills as recipients and readers get them, in the three languages.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CorrectionNotice, correctionTexts } from "./correction-texts.ts";
import { type KillNotice, killTexts } from "./kill-texts.ts";
import { objectParticle, towardsParticle } from "./korean-particle.ts";
import { inLine } from "./notice-lines.ts";
import { noticeTime } from "./notice-time.ts";

const time = "2026-11-26T12:50:00.000Z";
const correction = (rest: Partial<CorrectionNotice>): CorrectionNotice => ({ language: "en", changes: [{ field: "description", label: "Description", before: "The pictures were taken with a traditional camera in Ostrel Bay.", after: "The pictures were taken with a mobile phone in Ostrel Bay." }], wrong: "the means", fileNames: ["0412.jpg"], time, ...rest });

describe("correctionTexts", () => {
  it("tells readers what was said and what is right, by the difference alone", () => {
    expect(correctionTexts(correction({})).reader).toBe("Correction, 26 November 2026 12:50 UTC: An earlier version of the caption said “a traditional camera”; it should have said “a mobile phone”.");
    expect(correctionTexts(correction({ language: "de", changes: [{ field: "description", label: "", before: "Die Bilder entstanden mit einer Kamera.", after: "Die Bilder entstanden mit einem Telefon." }] })).reader).toBe("Berichtigung, 26. November 2026, 12:50 Uhr UTC: In einer früheren Fassung der Bildunterschrift hieß es „mit einer Kamera“; richtig ist „mit einem Telefon“.");
    expect(correctionTexts(correction({ language: "ko", changes: [{ field: "description", label: "", before: "필름 카메라로 촬영했다.", after: "휴대전화로 촬영했다." }] })).reader).toBe("정정, 2026년 11월 26일 12:50 UTC: 이전 사진 설명의 ‘필름 카메라로’를 ‘휴대전화로’로 바로잡습니다.");
  });
  it("gives agencies both wordings, what to do, and the names of the earlier copies", () => {
    expect(correctionTexts(correction({ slug: "ferry", byline: "Mira Okonjo", jobId: "OB-417", fileNames: ["0412.jpg", "ferry_2.jpg"] }))).toMatchObject({
      subject: "CORRECTION: CORRECTS CAPTION – ferry",
      agency: "CORRECTION: CORRECTS CAPTION\n\nSlug: ferry\nByline: Mira Okonjo\nJob: OB-417\nCorrected: 26 November 2026 12:50 UTC\n\nWhat was wrong: the means\nCAPTION, earlier wording: The pictures were taken with a traditional camera in Ostrel Bay.\nCAPTION, corrected wording: The pictures were taken with a mobile phone in Ostrel Bay.\n\nWhat to do:\nReplace every earlier copy of this picture with the corrected one, and do not use the earlier copy again.\nWhere it was already published, correct it there too.\nPass this notice on to everybody to whom you passed the picture.\n\nEarlier copies:\n- 0412.jpg\n- ferry_2.jpg\n",
    });
  });
  it.each<[string, CorrectionNotice["changes"]]>([
    ["CORRECTION: CORRECTS NAME", [{ field: "personInImageNames", label: "Person", before: "Okonjo", after: "Okonyo" }]],
    ["CORRECTION: CORRECTS BYLINE", [{ field: "creatorNames", label: "Creator", before: "Okonjo", after: "Okonyo" }]],
    ["CORRECTION: CORRECTS CITY", [{ field: "cityName", label: "City", before: "Varn", after: "Ostrel" }, { field: "description", label: "", before: "A ferry in Varn.", after: "A ferry in Ostrel." }]],
    ["CORRECTION: CORRECTS DATE", [{ field: "description", label: "", before: "A ferry, Sunday, Nov. 22, 2026.", after: "A ferry, Monday, Nov. 23, 2026." }]],
    ["CORRECTION: CORRECTS DATE", [{ field: "dateCreated", label: "", before: "2026-11-22", after: "2026-11-23" }, { field: "description", label: "", before: "A ferry, Sunday.", after: "A ferry, Monday." }]],
    ["CORRECTION: CORRECTS CAPTION", [{ field: "description", label: "", before: "A ferry with 12 people.", after: "A ferry with 14 people." }]],
    ["CORRECTION: CORRECTS NAME, CITY AND CAPTION", [{ field: "personInImageNames", label: "", before: "A", after: "B" }, { field: "cityName", label: "", before: "Varn", after: "Ostrel" }, { field: "description", label: "", before: "red", after: "blue" }]],
    ["CORRECTION: CORRECTS EVENT NAME", [{ field: "eventName", label: "Event Name", before: "a", after: "b" }]],
    ["CORRECTION: CORRECTS PICTURE", []],
  ])("%s", (lead, changes) => { expect(correctionTexts(correction({ changes })).agency.split("\n")[0]).toBe(lead); });
  it("words what was missing, what was taken out, and what is no text", () => {
    const reader = (changes: CorrectionNotice["changes"]): string => correctionTexts(correction({ changes })).reader.replace(/^.*?UTC: /u, "");
    expect(reader([{ field: "creatorNames", label: "", after: "Mira Okonjo" }])).toBe("An earlier version did not give the byline: “Mira Okonjo”.");
    expect(reader([{ field: "creatorNames", label: "", before: "Mira Okonjo" }])).toBe("An earlier version gave the byline as “Mira Okonjo”. That has been removed.");
    expect(reader([{ field: "cityName", label: "", before: "Varn", after: "Ostrel" }])).toBe("An earlier version gave the city as “Varn”. The correct wording is “Ostrel”.");
    expect(reader([])).toBe("An earlier version was wrong: the means.");
  });
  it("leads in the language's own agency words", () => {
    expect(correctionTexts(correction({ language: "de" })).subject).toBe("ACHTUNG REDAKTIONEN – BERICHTIGUNG: Bildunterschrift – 0412.jpg");
    expect(correctionTexts(correction({ language: "ko" })).subject).toBe("[정정] 사진 설명 정정 – 0412.jpg");
  });
});

const kill = (rest: Partial<KillNotice>): KillNotice => ({ language: "en", mandatory: true, reason: "The source changed the picture.", fileNames: ["0412.jpg"], sentTimes: [time], ...rest });

describe("killTexts", () => {
  it("says what must go, why, and by which names", () => {
    const { subject, text } = killTexts(kill({ headline: "Storm closes the ferry", byline: "Mira Okonjo", jobId: "OB-417", contact: "desk@example.org, +44 20 7946 0000", sentTimes: ["2026-11-26T13:05:00.000Z", time, time] }));
    expect(subject).toBe("MANDATORY KILL: Storm closes the ferry");
    expect(text).toBe("MANDATORY KILL\n\nPicture: Storm closes the ferry\nByline: Mira Okonjo\nJob: OB-417\nSent: 26 November 2026 12:50 UTC; 26 November 2026 13:05 UTC\nFiles:\n- 0412.jpg\n\nReason: The source changed the picture.\n\nWhat to do:\nDo not use this picture in any manner.\nRemove it at once wherever it was already used or stored: print pages not yet printed, web pages, apps, social media, archives and caches.\nPass this notice on to everybody to whom you passed the picture.\nPlease confirm when this is done.\n\nContact: desk@example.org, +44 20 7946 0000\n");
  });
  it.each<[KillNotice["language"], boolean, string]>([["en", false, "KILL – NO FURTHER USE: 0412.jpg"], ["de", true, "ACHTUNG REDAKTIONEN – ZWINGENDE SPERRUNG: 0412.jpg"], ["de", false, "ACHTUNG REDAKTIONEN – BILD GESPERRT: 0412.jpg"], ["ko", true, "[긴급] 사진 삭제 및 사용 금지: 0412.jpg"], ["ko", false, "[알림] 사진 사용 중지: 0412.jpg"]])("%s, mandatory %s: %s", (language, mandatory, subject) => { expect(killTexts(kill({ language, mandatory })).subject).toBe(subject); });
  it("asks for removal only where it is mandatory", () => {
    expect(killTexts(kill({ mandatory: false })).text).toContain("need not be removed");
    expect(killTexts(kill({ mandatory: true })).text).not.toContain("need not be removed");
  });
});

describe("the texts", () => {
  const language = fc.constantFrom("en" as const, "de" as const, "ko" as const);
  const words = fc.array(fc.constantFrom("ferry", "Ostrel,", "22일", "Fähre", " ", "\n", "\t", "\u0085", "“x”", "$&", "$1", "constructor", "."), { maxLength: 12 }).map((parts) => parts.join(" "));
  const reason = words.map((text) => `r ${text}`);
  const maybe = fc.option(words, { nil: undefined });
  const names = fc.uniqueArray(fc.string({ minLength: 1 }).filter((name) => !/ {2}|^ | $|undefined|[\n\r]/u.test(name)), { minLength: 1, maxLength: 5 });
  const clean = (text: string, fileNames: readonly string[], why: string): void => {
    expect(text).not.toMatch(/undefined|null|NaN| {2}|\n{3}| \n/u);
    for (const name of fileNames) expect(text).toContain(name);
    expect(text).toContain(inLine(why));
  };
  it("always hold every file name and the reason, nothing missing shows, no blank is doubled", () => {
    fc.assert(fc.property(fc.record({ language, mandatory: fc.boolean(), reason, fileNames: names, headline: maybe, byline: maybe, jobId: maybe, contact: maybe, sentTimes: fc.array(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") }).map((date) => date.toISOString())) }), (notice) => {
      const { subject, text } = killTexts(notice);
      clean(text, notice.fileNames, notice.reason);
      expect(subject).not.toMatch(/undefined| {2}|\n/u);
    }));
    const change = fc.record({ field: fc.constantFrom("description", "cityName", "creatorNames", "headline", "eventName", "constructor", "dateCreated"), label: words.map((text) => `L ${text}`), before: maybe, after: maybe });
    fc.assert(fc.property(fc.record({ language, changes: fc.array(change, { maxLength: 5 }), wrong: reason, fileNames: names, slug: maybe, byline: maybe, jobId: maybe, time: fc.constant(time) }), (notice) => {
      const { subject, agency, reader } = correctionTexts(notice);
      clean(agency, notice.fileNames, notice.wrong);
      expect(`${subject}|${reader}`).not.toMatch(/undefined| {2}|\n/u);
    }));
  });
});

describe("Korean particles and times", () => {
  it.each([["카메라", "를", "로"], ["휴대전화", "를", "로"], ["서울", "을", "로"], ["부산", "을", "으로"], ["2026", "을", "으로"], ["11", "을", "로"], ["Ostrel", "을(를)", "(으)로"], ["사진.”", "을", "으로"]])("%s%s, %s", (word, object, towards) => { expect([objectParticle(word), towardsParticle(word)]).toEqual([object, towards]); });
  it("writes the zone it is given", () => {
    expect(noticeTime("en", time, "Asia/Seoul")).toMatch(/^26 November 2026 21:50 /u);
    expect(noticeTime("de", time, "Europe/Berlin")).toMatch(/^26\. November 2026, 13:50 Uhr (?:CET|GMT\+1)$/u);
    expect(noticeTime("ko", "soon")).toBe("soon");
  });
});
