// Finds words on how a picture was made, and only those: a device that is seen in the picture is no claim.
// Three languages; a wording that is not sure to be a claim is none.
import type { Device } from "#contract/values.ts";
import { type DeviceWord, englishAdjectives, englishDevices, germanAdjectives, germanDevices, koreanDevices } from "./means-words.ts";

export interface Claim {
  readonly range: readonly [number, number];
  /** The words that name the device, with article and particle: what a fix swaps. */
  readonly phrase: readonly [number, number];
  readonly device: Device;
  readonly brand?: string;
  /** `a camera`: any camera would do, one on a drone too. */
  readonly plain: boolean;
  readonly language: "en" | "de" | "ko";
}

/** Nothing further from the start is read; a caption is not a book. */
const most = 20_000;

const either = (words: readonly DeviceWord[]): string => words.map((word) => word.pattern).join("|");
const deviceOf = (words: readonly DeviceWord[], text: string): DeviceWord | undefined => words.find((word) => new RegExp(`^(?:${word.pattern})$`, "iu").test(text));

const noun = "(?:photo|photograph|picture|image|frame|selfie|self-portrait|snapshot|shot|panorama|portrait|view|footage|frame grab|series|pictures|photos|photographs|images)";
const verb = "(?:taken|made|shot|captured|photographed|filmed|recorded|snapped|produced|created|posted)";
/** What may stand between the verb and `with a phone`: who, when, where, how. Not `of a man`, which is what it shows. */
const between = "(?:,? ?(?:by (?:an? |the )?(?:[\\p{Lu}][\\p{L}.'’-]{0,30}|AP|photographer|journalist|reporter|editor|reader|witness|resident)(?: [\\p{Lu}][\\p{L}.'’-]{0,30}){0,4}|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:on )?\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|(?:in )?(?:19|20)\\d\\d|(?:in|at|near|from) (?:the )?[\\p{Lu}][\\p{L}.'’-]{0,30}(?: [\\p{Lu}][\\p{L}.'’-]{0,30}){0,3}|secretly|illegally|entirely|exclusively|only|all|recently|and released|earlier)){0,5},?";
const article = "(?:an?|the|his|her|their|its|my|our|[\\p{Lu}][\\p{L}]{1,20}['’]s)";
const phrase = `(?<phrase>(?:${article} )?(?:(?:${englishAdjectives}),? ){0,3}(?<device>${either(englishDevices)}))`;
const end = "(?![\\p{L}\\p{N}]|['’]s?\\b| (?:screen|screens|store|shop|booth|company|maker|phone|crew|crews|man|men|operator|bag|trap|traps|flash|case|charger|app)\\b)";
const anchored = new RegExp(`(?<![\\p{L}])(?<noun>${noun})(?<gap>[^.!?;()]{0,60}?) ${verb}${between} (?:with|on|using|by|from|via|through) ${phrase}${end}`, "giu");
const bare = new RegExp(`(?<=^|[.!?;:,(–—-]\\s{0,2}|\\b(?:all|and) )(?<verb>taken|made|shot|photographed|captured)${between} (?:with|on|using) ${phrase}${end}(?<tail>\\s{0,2}(?:$|[.!)]|,|;))`, "giu");
const attributive = new RegExp(`(?<![\\p{L}])this (?:\\w{1,12} )?(?<phrase>(?<device>${either(englishDevices.filter((word) => word.device !== "camera"))})) (?:photo|photograph|picture|image|shot|selfie)(?![\\p{L}])`, "giu");

/** The photo itself is in the picture: `holds a photo`, `her picture taken`, `posing for photos`. */
const shownBefore = /(?:\b(?:hold|show|display|look|carr|view|brandish|rais|stud|examin|frame|sign|swip|scroll)\p{L}{0,6}(?: (?:at|up|out|through|off|her|his|their|its))?|\b(?:have|has|had|having|get|gets|getting|got|for|with|want|wants)|\b(?:is|are|was|were) seen (?:in|on))(?: (?:an?|the|his|her|their|its|old|printed|framed|family|large|giant|copies of|prints? of|some|more|[\p{Lu}]\p{L}{1,20}['’]s)){0,4} $/iu;
const owned = /\b(?:his|her|their|its|my|your|our|whose)(?: \p{L}{1,12})? $/iu;
/** Another doer or thing comes between the photo and the verb. */
const turned = /\b(?:being|holding|holds|who|whose|phone|camera|man|woman|people|person|taking|using)\b/iu;

const englishClaims = (text: string): readonly Claim[] => {
  const out: Claim[] = [];
  const add = (match: RegExpExecArray): void => {
    const groups = match.groups ?? {};
    const words = groups["phrase"] ?? "";
    const device = deviceOf(englishDevices, groups["device"] ?? "");
    const indices = match.indices?.groups?.["phrase"];
    if (device === undefined || indices === undefined) return;
    const plain = /^(?:(?:an?|the|his|her|their|its|my|our) )?(?:(?:own|new|old|small|digital|personal) )*cameras?$/iu.test(words);
    // `captured on camera` says nothing of which.
    if (plain && !/^(?:an?|the|his|her|their|my|our) /iu.test(words)) return;
    out.push({ range: [match.index, indices[1]], phrase: indices, device: device.device, ...(device.brand === undefined ? {} : { brand: device.brand }), plain, language: "en" });
  };
  for (const match of text.matchAll(new RegExp(anchored.source, "dgiu"))) {
    const earlier = text.slice(Math.max(0, match.index - 60), match.index);
    const gap = match.groups?.["gap"] ?? "";
    if (turned.test(gap) || (shownBefore.test(earlier) && !/\bin (?:an?|this|the) $/iu.test(earlier))) continue;
    if (owned.test(earlier) && !/\b(?:was|were|is|are)\b/iu.test(gap)) continue;
    add(match);
  }
  for (const match of text.matchAll(new RegExp(bare.source, "dgiu"))) {
    const groups = match.groups ?? {};
    // `the chancellor, photographed with her phone, …` may well be holding it.
    const closes = !(groups["tail"] ?? "").trimStart().startsWith(",");
    if (!/^taken$/iu.test(groups["verb"] ?? "") && (!closes || /^(?:his|her|their|its) /iu.test(groups["phrase"] ?? ""))) continue;
    add(match);
  }
  for (const match of text.matchAll(new RegExp(attributive.source, "dgiu"))) add(match);
  return out;
};

const germanPhrase = `(?<phrase>(?:(?:einem|einer|dem|der|seinem|seiner|ihrem|ihrer|eigenem) )?(?:(?:${germanAdjectives}) ){0,2}(?<device>${either(germanDevices)}))`;
const participle = "(?:aufgenommen|fotografiert|gemacht|geschossen|geknipst|gefilmt|entstanden|festgehalten)";
const germanBefore = new RegExp(`(?<![\\p{L}])(?:mit|per|von) ${germanPhrase}(?: (?:heimlich|selbst|aus der Luft)){0,1} ${participle}(?:en?[sr]?)?(?![\\p{L}])`, "giu");
const germanAfter = new RegExp(`(?<![\\p{L}])${participle}(?: [^.!?;()]{0,40}?)? mit ${germanPhrase}(?=\\s{0,2}(?:$|[.,;)!]))`, "giu");
const germanPhoto = /\b(?:Foto|Fotos|Bild|Bilder|Aufnahme|Aufnahmen|Selfie|Handyfoto)\b/u;

const germanClaims = (text: string): readonly Claim[] => {
  const out: Claim[] = [];
  for (const pattern of [germanBefore, germanAfter]) {
    for (const match of text.matchAll(new RegExp(pattern.source, "dgiu"))) {
      const device = deviceOf(germanDevices, match.groups?.["device"] ?? "");
      const indices = match.indices?.groups?.["phrase"];
      if (device === undefined || indices === undefined) continue;
      const sentence = text.slice(Math.max(0, text.lastIndexOf(".", match.index) + 1), match.index);
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + 30);
      // `Die Kanzlerin wird mit dem Handy fotografiert` is the scene; `Das Bild wurde …` is the picture.
      const photo = germanPhoto.test(sentence) || /^\s{0,2}(?:es )?(?:Foto|Bild|Aufnahme|Selfie)/u.test(after) || germanPhoto.test(match[0]);
      if (!photo && (/\b(?:wird|werden|wurde|wurden|lässt|lassen|ist|sind|hat|haben)\b/u.test(sentence) || /^\s{0,2}(?:wird|werden|wurde|wurden)\b/u.test(after))) continue;
      if (/\b(?:hält|zeigt|betrachtet|präsentiert|halten|zeigen)\b[^.]{0,40}$/u.test(sentence) && !/\bDieses |\bDas (?:Foto|Bild)/u.test(sentence)) continue;
      out.push({ range: [match.index, match.index + match[0].length], phrase: indices, device: device.device, ...(device.brand === undefined ? {} : { brand: device.brand }), plain: /^(?:einer |der |seiner |ihrer )?Kamera$/iu.test(match[0].slice(indices[0] - match.index, indices[1] - match.index)), language: "de" });
    }
  }
  return out;
};

// The perfect and the participle (촬영한, 찍은) speak of the picture; the present (찍는, 촬영하고) of what is going on in it.
const korean = new RegExp(`(?<phrase>(?<device>${either(koreanDevices)})(?:으로|로)) ?(?:직접 |몰래 )?(?:촬영(?:한|된|했다|했습니다|됐다|되었다|하였다|됨|함)|찍은|찍었다|찍힌|담은|담았다|촬영(?=\\s{0,2}(?:$|[.)])))(?<after>.{0,16})`, "gu");

const koreanClaims = (text: string): readonly Claim[] => [...text.matchAll(new RegExp(korean.source, "dgu"))].flatMap((match): Claim[] => {
  const device = deviceOf(koreanDevices, match.groups?.["device"] ?? "");
  const indices = match.indices?.groups?.["phrase"];
  // `휴대전화로 찍은 사진을 보는 시민`: the photo is what someone looks at.
  if (device === undefined || indices === undefined || /^\s{0,2}(?:사진|영상|동영상|화면|모습)(?:을|를)\s/u.test(match.groups?.["after"] ?? "")) return [];
  const shown = match[0].length - (match.groups?.["after"] ?? "").length;
  return [{ range: [match.index, match.index + shown], phrase: indices, device: device.device, ...(device.brand === undefined ? {} : { brand: device.brand }), plain: match.groups?.["device"] === "카메라", language: "ko" }];
});

/** All claims of the text on how the picture was made, none within another. */
export const claimsIn = (text: string): readonly Claim[] => {
  const read = text.slice(0, most);
  const all = [
    ...(/\b(?:taken|made|shot|captured|photographed|filmed|recorded|snapped|produced|created|posted|this)\b/iu.test(read) ? englishClaims(read) : []),
    ...(/\b(?:mit|per|von)\b/iu.test(read) ? germanClaims(read) : []),
    ...(/(?:으로|로) ?/u.test(read) && /촬영|찍|담/u.test(read) ? koreanClaims(read) : []),
  ].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  return all.filter((claim, at) => !all.slice(0, at).some((other) => other.phrase[0] <= claim.phrase[0] && claim.phrase[1] <= other.phrase[1])).slice(0, 10);
};
