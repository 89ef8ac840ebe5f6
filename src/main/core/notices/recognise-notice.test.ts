import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Incoming, recogniseNotice } from "./recognise-notice.ts";
import type { IncomingKind } from "./notice-table.ts";

const of = (incoming: Partial<Incoming>): IncomingKind | undefined => recogniseNotice({ fileName: "0412.jpg", ...incoming })?.kind;

describe("recogniseNotice takes for a notice", () => {
  it.each<[IncomingKind, Partial<Incoming>]>([
    ["correction", { description: "CORRECTS NAME - Mira Okonjo speaks in Ostrel Bay, Sunday, Nov. 22, 2026." }],
    ["correction", { description: "CORRECTS BYLINE TO OKONJO - A ferry in the storm." }],
    ["correction", { description: "CORRECTION: CORRECTS CITY – A ferry in the storm." }],
    ["correction", { headline: "CORRECTION - Storm closes the ferry" }],
    ["correction", { headline: "CORRECTION-STORM-FERRY", description: "CORRECTION / The date of the storm" }],
    ["correction", { description: "The erroneous mention[s] appearing in the metadata of this photo by X has been modified in the systems in the following manner: [Ostrel] instead of [Varn]." }],
    ["correction", { instructions: "NO SALES. Correction: the name of the mayor is Okonjo" }],
    ["correction", { description: "(EDITORS NOTE: Correction: the date is November 22)" }],
    ["correction", { description: "Achtung Redaktionen: Berichtigung - Der Name lautet richtig Okonjo" }],
    ["correction", { description: "BERICHTIGUNG: Name im ersten Satz" }],
    ["correction", { headline: "Korrektur: Sturm stoppt Fähre" }],
    ["correction", { description: "[정정] 22일 오스트렐 항에서" }], ["correction", { headline: "<고침> 폭풍에 멈춘 여객선" }], ["correction", { headline: "[사진정정] 폭풍에 멈춘 여객선" }], ["correction", { description: "정정: 촬영자 이름" }],
    ["correction", { editStatus: "Correction" }], ["correction", { iim242: "02" }], ["correction", { fileName: "CORRECTION_AP26326123.jpg" }],
    ["kill", { headline: "MANDATORY KILL" }], ["kill", { headline: "PHOTO KILL: ferry" }], ["kill", { headline: "KILL - AFP_36Q2 - ferry" }], ["kill", { headline: "*** MANDATORY KILL *** Storm closes the ferry" }],
    ["kill", { description: "ATTENTION EDITORS - MANDATORY KILL. The picture was manipulated." }], ["kill", { instructions: "Mandatory credit. KILL: do not use" }], ["kill", { instructions: "Please delete this image from your systems." }],
    ["kill", { description: "PICTURE KILL\nPlease remove image 123." }], ["kill", { textFile: "ADVISORY\n\nMANDATORY PHOTO KILL\nAP26326123, Ferry" }], ["kill", { textFile: "Kill notice\nferry" }], ["kill", { headline: "Mandatory kill for photo 26326123" }],
    ["kill", { description: "Achtung Redaktionen: Das Bild 123 bitte sperren und löschen." }], ["kill", { description: "ACHTUNG REDAKTIONEN – BILD GESPERRT: ferry" }], ["kill", { description: "Achtung, Redaktionen! Dieses Bild darf nicht mehr verwendet werden." }], ["kill", { headline: "SPERRUNG: Sturm stoppt Fähre" }],
    ["kill", { headline: "[삭제] 폭풍에 멈춘 여객선" }], ["kill", { headline: "<사진 삭제 요청> 여객선" }], ["kill", { headline: "[전문취소] 여객선" }], ["kill", { description: "[긴급 삭제] 여객선" }],
    ["kill", { iim242: "01" }], ["kill", { iim242: "1" }], ["kill", { editStatus: "Kill" }], ["kill", { editStatus: "canceled" }], ["kill", { fileName: "KILL_AP26326123.txt" }], ["kill", { fileName: "AP26326123-KILL.jpg" }], ["kill", { fileName: "mandatory-kill-ferry.txt" }],
    ["kill", { headline: "CORRECTION - ferry", iim242: "01" }],
    ["withhold", { instructions: "HOLD FOR RELEASE" }], ["withhold", { headline: "WITHHOLD: Storm closes the ferry" }], ["withhold", { instructions: "NO SALES. DO NOT USE until told." }], ["withhold", { headline: "[보류] 여객선" }], ["withhold", { editStatus: "Hold" }],
    ["embargo", { instructions: "EMBARGOED UNTIL 20:00 GMT NOV 22" }], ["embargo", { instructions: "Mandatory credit. Strictly embargoed until Monday" }], ["embargo", { description: "EMBARGO: 22 November, 20:00 CET. A ferry" }], ["embargo", { description: "Achtung Redaktionen: Sperrfrist 18.00 Uhr" }], ["embargo", { instructions: "Sperrfrist: 18 Uhr" }], ["embargo", { instructions: "Gesperrt bis 18 Uhr" }], ["embargo", { headline: "[엠바고] 여객선" }],
    ["addition", { description: "ADDS NAME - Mira Okonjo speaks" }], ["addition", { headline: "ADDITION: ferry" }], ["addition", { description: "Ergänzung: Name" }], ["addition", { iim242: "03" }], ["addition", { description: "UPDATES CAPTION - ferry" }],
    ["refile", { description: "REFILE - CORRECTING THE TYPE OF BOAT A ferry in the storm." }], ["refile", { headline: "REFILE: ferry" }], ["refile", { description: "REFILE – CORRECTING LOCATION" }],
    ["elimination", { headline: "ELIMINATION: ferry" }], ["elimination", { headline: "PHOTO ELIMINATION" }],
    ["duplicate", { headline: "TOPSHOT - Storm closes the ferry" }], ["duplicate", { headline: "TOPSHOTS Storm closes the ferry" }], ["duplicate", { headline: "BESTPIX Storm closes the ferry" }], ["duplicate", { headline: "*** BESTPIX *** Storm" }], ["duplicate", { description: "(EDITORS NOTE: Retransmission with alternate crop.) A ferry" }], ["duplicate", { instructions: "Alternative crop of #123" }], ["duplicate", { fileName: "TOPSHOT-ferry.jpg" }],
  ])("%s: %j", (kind, incoming) => { expect(of(incoming)).toBe(kind); });
});

describe("recogniseNotice passes by", () => {
  it.each<[Partial<Incoming>]>([
    [{ description: "Visitors watch a lion with its kill at the zoo in Ostrel Bay, Sunday, Nov. 22, 2026." }], [{ headline: "Kill Bill director visits" }], [{ headline: "KILL BILL DIRECTOR VISITS OSTREL" }], [{ headline: "KILL THE BILL PROTEST" }], [{ headline: "Killing fields remembered" }], [{ headline: "KILLED MAYOR REMEMBERED" }],
    [{ description: "A minister holds the embargo letter." }], [{ headline: "EMBARGO ON OIL PROTESTED IN OSTREL" }], [{ headline: "Embargo on oil ends" }], [{ headline: "HOLD ON TIGHT AS STORM ARRIVES" }], [{ description: "Hold your breath: the storm is here" }],
    [{ headline: "CORRECTION OFFICERS STRIKE" }], [{ description: "Corrections officers walk out: no agreement" }], [{ headline: "Corrects the record" }], [{ description: "The teacher corrects names on a list." }],
    [{ instructions: "Mandatory credit. NO SALES. DO NOT USE AFTER 30 DAYS. NO ARCHIVE" }], [{ instructions: "DO NOT USE ON SOCIAL MEDIA" }], [{ instructions: "ACHTUNG: Nur zur redaktionellen Verwendung" }], [{ instructions: "Achtung Redaktionen: Verwendung nur bei vollständiger Nennung des Urhebers" }],
    [{ description: "Die Straße ist gesperrt, die Feuerwehr rät zur Vorsicht." }], [{ headline: "Sperrung der Brücke dauert an" }], [{ headline: "Achtung: Straße gesperrt" }], [{ description: "중동 정정 불안이 이어지는 가운데" }], [{ headline: "삭제된 글을 읽는 시민" }], [{ headline: "경기 취소로 텅 빈 경기장" }],
    [{ description: "The police add names to a list" }], [{ headline: "Elimination game ends in tears" }], [{ headline: "ELIMINATION GAME ENDS IN TEARS" }], [{ description: "Top shot of the day" }], [{ headline: "UPDATES EXPECTED AS STORM NEARS" }],
    [{ fileName: "KILL_BILL.jpg" }], [{ fileName: "kill-devil-hills-2026.jpg" }], [{ fileName: "roadkill_12.jpg" }], [{ fileName: "hold.jpg" }], [{ fileName: "Overkill-12.jpg" }], [{ iim242: "04" }], [{ iim242: "" }], [{ editStatus: "Lead" }], [{ editStatus: "Kill the lights" }],
    [{ headline: "Photo killed tourism" }], [{ headline: "Withdrawal of troops begins" }], [{ headline: "WITHDRAWAL OF TROOPS BEGINS" }], [{ textFile: "Dear desk, the ferry pictures follow at nine.\nThe kill was filmed by a visitor." }],
    [{ headline: "" }], [{}],
  ])("%j", (incoming) => { expect(of(incoming)).toBeUndefined(); });
});

describe("recogniseNotice", () => {
  it("quotes the words as they stand and what they lead to", () => {
    expect(recogniseNotice({ fileName: "a.jpg", description: "CORRECTION: The mayor is Mira Okonjo. A ferry." })).toEqual({ kind: "correction", words: "CORRECTION", lead: "The mayor is Mira Okonjo." });
    expect(recogniseNotice({ fileName: "a.jpg", iim242: "01", headline: "MANDATORY KILL: Manipulated at source" })).toEqual({ kind: "kill", words: "MANDATORY KILL", lead: "Manipulated at source" });
    expect(recogniseNotice({ fileName: "a.jpg", iim242: "01" })).toEqual({ kind: "kill", words: "IIM 2:42 01" });
  });
  it("bears any text", () => {
    fc.assert(fc.property(fc.record({ headline: fc.string({ unit: "binary" }), description: fc.string({ unit: "binary", maxLength: 400 }), instructions: fc.string(), fileName: fc.string({ unit: "binary" }), iim242: fc.string() }), (incoming) => {
      const found = recogniseNotice(incoming);
      expect(found === undefined || found.words !== "").toBe(true);
    }));
    for (const long of ["*".repeat(100_000), "KILL ".repeat(20_000), "Achtung ".repeat(20_000), "[".repeat(50_000), `Achtung ${"a ".repeat(50_000)}`]) {
      expect(() => recogniseNotice({ fileName: long, headline: long, description: long, instructions: long, textFile: long })).not.toThrow();
    }
  });
  it("never takes ordinary sentences for a notice, wherever its words stand in them", () => {
    const words = fc.constantFrom("KILL", "kill", "correction", "CORRECTS NAME", "embargo", "hold", "정정", "Berichtigung", "TOPSHOT", "sperren");
    fc.assert(fc.property(words, fc.constantFrom("A woman says ", "The mayor, ", "Zwei Männer und ", "부산에서 "), (word, opening) => { expect(of({ headline: `${opening}${word} today`, description: `${opening}${word}: today` })).toBeUndefined(); }));
  });
});
