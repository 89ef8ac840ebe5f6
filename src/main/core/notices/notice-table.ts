// The words by which agencies flag corrections, kills and the like, in their many dialects. Each pattern is held against the start of a text only, so that a caption about a kill is no kill.

/** What an incoming notice asks for; `duplicate`: the same frame again (an editor's pick, a better file), not a new picture. */
export type IncomingKind = "correction" | "kill" | "withhold" | "embargo" | "addition" | "refile" | "elimination" | "duplicate";

export interface NoticePattern { readonly kind: IncomingKind; readonly pattern: RegExp }

/** What may stand behind a leading word: a colon, a dash with air, a closing bracket, stars, the end. */
const mark = String.raw`(?=\s*(?:[:!*\])>】／/]|\s[-–—]+(?:\s|$)|[–—]|$))`;
/** In capitals as agencies write them, or by anybody before a colon. */
const capitals = (kind: IncomingKind, words: string): NoticePattern => ({ kind, pattern: new RegExp(`^(?:${words})${mark}`, "u") });
const colon = (kind: IncomingKind, words: string): NoticePattern => ({ kind, pattern: new RegExp(`^(?:${words})(?=\\s*[:：])`, "iu") });
/** So much of their own that they need no mark behind them. */
const phrase = (kind: IncomingKind, words: string, flags = "iu"): NoticePattern => ({ kind, pattern: new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, flags) });
/** In brackets of any kind, or before a colon: Korean words alone are also everyday words (`정정`: politics of a country). */
const korean = (kind: IncomingKind, words: string): NoticePattern => ({ kind, pattern: new RegExp(`^(?:[[<【〈(（《［]\\s*(?:사진|포토|그래픽|긴급|알림)?\\s*(?:${words})(?:\\s*(?:요청|알림))?\\s*[\\]>】〉)）》］]|(?:사진\\s*)?(?:설명\\s*)?(?:${words})\\s*[:：])`, "u") });

const object = "(?:SPELLING|NAMES?|SURNAME|FIRST NAME|LAST NAME|DATES?|DAY|MONTH|YEAR|TIME|BYLINES?|CREDIT|CITY|STATE|COUNTRY|LOCATIONS?|PLACE|DATELINE|CAPTIONS?|CUTLINE|TITLE|AGES?|NUMBERS?|SCORE|RESULT|SLUG|HEADLINE|SOURCE|IDS?|IDENTIFICATION|IDENTITY|POSITION|TEAM|EVENT|KEYWORDS?|METADATA|RESTRICTIONS?|OBJECT NAME|PHOTOGRAPHERS?|TYPE|GENDER|RANK|AFFILIATION|NATIONALITY|INFORMATION|DETAILS?|ATTRIBUTION|STYLE|TYPO|ORIENTATION|COLOU?R|THE)";
const germanAsk = String.raw`(?:achtung|an alle|an die)(?:,? (?:liebe )?(?:bild)?redaktionen|,? kunden|[!:]? (?:das |dieses )?bild(?= ))\s*[!:,–—-]*\s*`;

/** In the order of weight: the first kind that is found counts, whatever else a notice says. */
export const leadPatterns: readonly NoticePattern[] = [
  phrase("kill", String.raw`mandatory(?:[ /-]+(?:photo|picture|image|caption))?[ /-]+kill|(?:photo|picture|image|pix|graphic)[ -]kill(?!ed|ing|s)|kill[ -](?:notice|advisory|order)|kill (?:this |the )?(?:photo|picture|image|pix|graphic)s?(?= *(?:[:#.!,–—-]|$|\w*\d))`),
  capitals("kill", "KILL|PHOTO KILL|KILLED|KILLS|PICTURE WITHDRAWN|PHOTO WITHDRAWN|WITHDRAWN|WITHDRAWAL|RETRACTION|RETRACTED"),
  colon("kill", "kill|withdrawn|withdrawal|retraction|picture withdrawal|photo withdrawal|image withdrawal"),
  phrase("kill", String.raw`please (?:immediately )?(?:kill|delete|remove) (?:this|the|these|all) (?:photo|picture|image|file)s?`),
  phrase("kill", String.raw`${germanAsk}(?!.{0,80}(?:sperrfrist|gesperrt bis|sperren bis))(?:.{0,90}[ :])?(?:sperren|gesperrt|sperrung|bildsperrung|löschen|gelöscht|zurückgezogen|zurückziehen|nicht (?:mehr|weiter|länger) (?:zu )?verwenden|nicht (?:mehr|weiter|länger) verwendet werden)`),
  capitals("kill", "SPERRUNG|BILDSPERRUNG|BILD GESPERRT|BILD SPERREN|BILDRÜCKZUG|BILD ZURÜCKGEZOGEN|ZWINGENDE SPERRUNG"),
  colon("kill", "sperrung|bildsperrung|bild gesperrt|bitte sperren|bitte löschen|bildrückzug|rückzug des bildes"),
  korean("kill", "삭제|전문\\s*취소|취소|사용\\s*금지|킬|철회|폐기"),
  phrase("withhold", String.raw`hold for release|hold until (?:told|advised|further)|do not (?:use|publish|release|transmit) until (?:told|advised|further|notified)`),
  capitals("withhold", "HOLD|WITHHOLD|WITHHELD|ON HOLD|DO NOT USE|DO NOT PUBLISH|NOT FOR USE|NOT FOR PUBLICATION"),
  colon("withhold", "withhold|hold|do not use|do not publish|bitte zurückhalten|zurückhalten|bitte nicht verwenden"),
  phrase("withhold", String.raw`${germanAsk}.{0,60}(?:zurückhalten|zurückgehalten|vorerst nicht)`),
  korean("withhold", "보류|보도\\s*보류|사용\\s*보류|사용\\s*중지|게재\\s*보류"),
  phrase("elimination", String.raw`(?:photo|picture|image|caption) elimination|kill[ /]+elimination`),
  capitals("elimination", "ELIMINATION|ELIMINATE|ELIMINATES"),
  colon("elimination", "elimination"),
  phrase("embargo", String.raw`(?:strictly |strict |under )?embargo(?:ed)?(?: for (?:release|publication|use))?(?: (?:until|till|to|before))|embargoed(?: for| -| –|:)|not for (?:use|publication|release) (?:before|until)|do not (?:use|publish|release) (?:before|until)|sperrfrist(?: bis|:| –| -|,? \p{L}*tag|,? \d)|gesperrt bis|bitte sperrfrist`),
  phrase("embargo", String.raw`${germanAsk}.{0,40}(?:sperrfrist|gesperrt bis|sperren bis)`),
  capitals("embargo", "EMBARGO|EMBARGOED|STRICTLY EMBARGOED|UNDER EMBARGO|SPERRFRIST"),
  colon("embargo", "embargo|strict embargo|sperrfrist"),
  korean("embargo", "엠바고|보도\\s*유예|보도\\s*시점"),
  phrase("refile", String.raw`REFILE(?:D|S)?(?=\s*(?:[-–—:,/]|CORRECTING|TO |WITH |$))`, "u"),
  colon("refile", "refile|refiled|refiling"),
  phrase("correction", String.raw`CORRECTS(?: (?:AND|&) \p{Lu}+)? (?:THE |IN THE |SPELLING OF )?${object}|CORRECTING (?:THE )?${object}|CORRECTED (?:CAPTION|VERSION|NAME|BYLINE|DATE|REPEAT|RPT)`, "u"),
  phrase("correction", String.raw`(?:AP |AFP |EPA |Getty |Reuters )?(?:caption|photo|picture|byline|metadata) correction(?= *(?:[:–—-]|$|for ))|(?:the )?erroneous (?:mentions?|mention\[s\]|captions?|information|metadata) appearing in the metadata of this photo`),
  capitals("correction", "CORRECTION|CORRECTIONS|CORRECTED|CORRECTS|CORRECTING|CORR|CAPTION CORRECTION|BERICHTIGUNG|KORREKTUR|RICHTIGSTELLUNG|RECTIFICATION"),
  colon("correction", String.raw`corrections?(?: \d{1,2})?|corrected|corrects|berichtigung|korrektur|richtigstellung|korrigiert|berichtigt|rectification|clarification`),
  phrase("correction", String.raw`${germanAsk}.{0,60}(?:berichtigung|berichtigt|korrektur|korrigiert|richtigstellung|richtig muss es heißen|bildunterschrift geändert)`),
  phrase("correction", String.raw`\((?:berichtigung|korrektur|berichtigt|correction)\b`),
  korean("correction", "정정|고침|바로잡음|바로잡습니다|수정|설명\\s*정정|설명\\s*수정|사진\\s*교체|정정\\s*및\\s*교체"),
  phrase("correction", "바로잡습니다"),
  phrase("addition", String.raw`(?:ADDS|ADDING|UPDATES|UPDATING|UPDATED)(?: (?:AND|&) \p{Lu}+)? (?:THE )?${object}`, "u"),
  capitals("addition", "ADDITION|ADDITIONS|ADDS|CAPTION ADDITION|UPDATES|ERGÄNZUNG|NACHTRAG"),
  colon("addition", "addition|caption addition|ergänzung|nachtrag|ergänzt"),
  phrase("addition", String.raw`${germanAsk}.{0,40}(?:ergänzung|ergänzt|nachtrag)`),
  korean("addition", "추가|보완|설명\\s*추가|설명\\s*보완"),
  phrase("duplicate", String.raw`TOPSHOTS?|BESTPIX|BEST PIX`, "u"),
  phrase("duplicate", String.raw`(?:retransmission|retransmitted|retransmitting|retransmit)(?= *(?:with |of |[-–—:/]|due |to |$))|alternat(?:e|ive) crop|better quality|resending|re-sending|image is a duplicate`),
];

/** Whole values of the edit status (IIM 2:07), as desks set it. */
export const statusPatterns: readonly NoticePattern[] = [
  { kind: "kill", pattern: /^(?:mandatory )?kill(?:ed)?$|^canceled$|^cancelled$|^withdrawn$|^sperrung$|^gesperrt$|^삭제$|^취소$/iu },
  { kind: "withhold", pattern: /^(?:on )?hold$|^withhe?o?ld$|^보류$/iu },
  { kind: "embargo", pattern: /^embargo(?:ed)?$|^sperrfrist$|^엠바고$/iu },
  { kind: "elimination", pattern: /^eliminat(?:e|ed|ion)$/iu },
  { kind: "refile", pattern: /^refiled?$/iu },
  { kind: "correction", pattern: /^correct(?:ion|ed|s)$|^corr$|^berichtigung$|^korrektur$|^정정$|^고침$|^수정$/iu },
  { kind: "addition", pattern: /^additions?$|^adds?$|^update$|^ergänzung$|^추가$/iu },
  { kind: "duplicate", pattern: /^duplicate$|^retransmission$|^topshots?$|^bestpix$/iu },
];

/** IIM 2:42 ActionAdvised. 04 (reference) asks for nothing. */
export const actionsAdvised: Readonly<Record<string, IncomingKind>> = { "01": "kill", "02": "correction", "03": "addition" };

/** Words of a file's name, without its ending. A short word counts in capitals beside a number of the agency's, or alone; it may be anybody's title otherwise (`KILL_BILL.jpg`). */
const besideNumber = (kind: IncomingKind, words: string): NoticePattern => ({ kind, pattern: new RegExp(String.raw`^(?:${words})(?=[ _.-]+\p{L}{0,8}\d|$)|(?<=\d\p{L}?[ _.-])(?:${words})$`, "u") });
const inName = (kind: IncomingKind, words: string): NoticePattern => ({ kind, pattern: new RegExp(String.raw`(?<![\p{L}])(?:${words})(?![\p{L}])`, "iu") });
export const namePatterns: readonly NoticePattern[] = [
  inName("kill", "mandatory[ _-]*kill|(?:photo|picture|image)[ _-]kill|kill[ _-]notice"),
  besideNumber("kill", "KILL|SPERRUNG|삭제"),
  besideNumber("withhold", "HOLD|WITHHOLD"),
  inName("embargo", "embargoed|sperrfrist"),
  besideNumber("embargo", "EMBARGO"),
  besideNumber("elimination", "ELIMINATION"),
  besideNumber("refile", "REFILE"),
  inName("correction", "caption[ _-]correction|berichtigung"),
  besideNumber("correction", "CORRECTION|CORRECTED|CORR|KORREKTUR|정정"),
  besideNumber("addition", "ADDITION"),
  { kind: "duplicate", pattern: /(?<![\p{L}])(?:TOPSHOTS?|BESTPIX)(?![\p{L}])/u },
];
