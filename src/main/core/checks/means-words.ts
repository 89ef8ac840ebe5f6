// Finds words on HOW a picture was made (`taken with a mobile phone`), in English, German and Korean. A device in the picture is no such claim.

export type MeansKind = "phone" | "camera";
export interface MeansClaim {
  readonly kind: MeansKind;
  readonly start: number;
  readonly end: number;
  /** The device with its article and adjectives: what a fix replaces. */
  readonly deviceStart: number;
  readonly deviceEnd: number;
  /** The other device, said in the same place. */
  readonly instead?: string;
  readonly negated: boolean;
}

/** Words of the picture itself, and words of what else is made, shot or taken. */
const picture = "(?:photo(?:graph|s|graphs)?|pictures?|images?|selfies?|portraits?|frames?|snapshots?)";
const other = /\b(?:videos?|films?|movies?|footage|clips?|calls?|payments?|purchases?|recordings?|notes?|music|songs?|documentary|series|broadcasts?|orders?|bookings?|announcement|statement|messages?)$/iu;
const looking = /\b(?:looks?|looking|looked|views?|viewing|watch(?:es|ing)?|holds?|holding|displays?|displaying|examines?|examining|shows?|showing|points?|pointing|browses?|scrolls?|exhibition|gallery|print(?:s|ed)?|poster|screen|carr(?:y|ies|ying)|next to|beside|near|past)\b[^.;\n]{0,40}$/iu;

const adjective =
  "(?:traditional|conventional|professional|ordinary|regular|normal|standard|digital|analogu?e|film|mirrorless|single-lens|single|lens|reflex|medium-format|large-format|full-frame|compact|pocket|point-and-shoot|instant|disposable|pinhole|panoramic|vintage|antique|old|older|new|small|simple|cheap|basic|borrowed|personal|own|handheld|hand-held|modern|apple|samsung|google|huawei|xiaomi|nokia|motorola|nikon|canon|sony|leica|fujifilm|fuji|pentax|olympus|panasonic|hasselblad|holga|kodak|polaroid|android|galaxy|pixel|35mm|[a-z]{0,3}\\d{1,4}[a-z]{0,4}|pro|max|plus|mini|ultra)";
const phone = "(?:i-?phones?(?: \\d{1,2}[a-z]?)?(?: pro)?(?: max| plus| mini)?(?:['’]s)?(?: camera)?|(?:mobile|cell|smart|camera|android)[- ]?phones?(?:['’]s)?(?: cameras?)?|smart-?phones?|cell-?phones?(?: cameras?)?|mobile(?: device)?(?! camera)|phones?(?: cameras?)?|i-?pads?|tablets?)";
const camera = "(?:cameras?|d?slrs?(?: cameras?)?|digicams?|leica|hasselblad|rolleiflex|polaroid)";
/** A device's name before such a word names something else: `camera crew`, `phone booth`. */
const notAfter = "(?![\\p{L}\\p{N}-])(?! (?:crews?|operators?|m[ae]n|wom[ae]n|teams?|shops?|stores?|clubs?|booths?|compan(?:y|ies)|makers?|users?|traps?|owners?|bags?|drones?|in (?:his|her|their|its|one|the) (?:hands?|arms?|pocket)|to (?:his|her) ear|around|nearby|pointed|hidden|strapped))";
const english = new RegExp(
  `(?<![\\p{L}\\p{N}])(taken|made|shot|captured|photographed|snapped|posted|recorded) (?:(?:by [\\p{Lu}][\\p{L}.'’-]{0,30}(?: [\\p{Lu}][\\p{L}.'’-]{0,30}){0,3}|in [\\p{Lu}][\\p{L}-]{0,30}|entirely|only|solely|exclusively|here|secretly) )?(?:with|on|by|using|from|via|through) (?<device>(?<article>(?:an?|the|his|her|their|its|my|our|this|(?:[\\p{L}-]{1,30} ){0,2}[\\p{L}-]{1,30}['’]s?) )?(?:${adjective} ){0,4}(?:(?<phone>${phone})|(?<camera>${camera})))${notAfter}`,
  "dgiu",
);
const englishNoun = new RegExp(`(?<![\\p{L}\\p{N}])(?:this) (?<device>(?<phone>i-?phone|(?:mobile|cell|smart|camera)[- ]?phone|smartphone|cellphone)|(?<camera>(?:film |digital |dslr )?camera)) (?:photo|picture|image|photograph)(?!\\p{L})`, "dgiu");
const englishUsed = new RegExp(`(?<!\\p{L})(?:used|using|with) (?<device>(?<article>(?:an?|the|his|her|their) )?(?:${adjective} ){0,4}(?:(?<phone>${phone})|(?<camera>${camera}))) to (?:make|take|shoot|photograph|capture) this (?:photo|picture|image|photograph)(?!\\p{L})`, "dgiu");

/** The claim is about this picture: the sentence so far names it or begins with the verb, and names nothing else that was made. */
const aboutPicture = (before: string): boolean => {
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n"), before.lastIndexOf("; ")) + 1);
  const bare = sentence.replace(/(?:[ ,]+(?:was|were|is|are|been|being|be|has|had|not|never|which|that|\p{L}{2,20}ly|all|both))+[ ]*$/u, "").trimEnd();
  if (other.test(bare)) return false;
  let noun: RegExpExecArray | undefined;
  for (const match of bare.matchAll(new RegExp(`(?<!\\p{L})${picture}(?!\\p{L})`, "giu"))) noun = match;
  if (noun === undefined) return bare === "" || /[,(:–—"“-]$/u.test(bare);
  if (looking.test(bare.slice(Math.max(0, noun.index - 60), noun.index))) return false;
  // `This photo shows a call made …`: from the verb on it is about what the picture shows.
  return !/^\p{L}* (?:shows?|showing|depicts?|depicting|captures?|of a (?:phone|camera))\b/iu.test(bare.slice(noun.index)) || /[,(]$/u.test(bare);
};

const german = {
  phone: "(?:i-?phones?|smartphones?|handys?|mobiltelefone?s?|mobilfunktelefon|telefone?s?|tablets?|(?:handy|smartphone|iphone)-?kameras?)",
  camera: "(?:(?:digital|film|spiegelreflex|system|kompakt|profi|klein(?:bild)?|sofortbild|foto)?-?kameras?|fotoapparate?s?|dslr)",
};
const germanDevice = `(?<device>(?<article>(?:ein(?:em|er|es)?|de[mrn]|seine[mr]|ihre[mr]|dessen|deren) )?(?:(?:\\p{Ll}{2,20}e[nmr]|apple|samsung|google|nikon|canon|sony|leica) ){0,3}(?:(?<phone>${german.phone})|(?<camera>${german.camera})))(?![\\p{L}-])`;
const germanVerb = "(?:aufgenommen|fotografiert|gemacht|geschossen|entstanden|geknipst|abgelichtet)(?!\\p{L})";
const germanBefore = new RegExp(`(?<!\\p{L})(?:mit|per|mittels) ${germanDevice}(?: (?!(?:in|vor|am|zu|und)(?!\\p{L}))[\\p{L}'’-]{1,30}){0,4}? ${germanVerb}`, "dgiu");
const germanAfter = new RegExp(`(?<!\\p{L})${germanVerb} (?:wurde |ist |von [\\p{L} '’-]{1,40} )?(?:mit|per|mittels) ${germanDevice}`, "dgiu");
const germanPicture = /(?<!\p{L})(?:foto|fotos|bild|bilder|aufnahme|aufnahmen|fotografie|fotografien|archivbild|handout)(?!\p{L})/iu;
const germanLooking = /(?<!\p{L})(?:betrachte[tn]?|hält|halten|schau(?:t|en)|zeig(?:t|en)|sieht|sehen|präsentier(?:t|en)|neben|video|film)(?!\p{L})/iu;
const aboutGermanPicture = (before: string): boolean => {
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1);
  if (germanLooking.test(sentence)) return false;
  return germanPicture.test(sentence) || sentence.trim() === "" || /[,(:–—-]$/u.test(sentence.trimEnd());
};

const koreanDevice = "(?<device>(?<phone>(?:휴대전화|휴대폰|스마트폰|핸드폰|아이폰|갤럭시폰|태블릿)(?: ?카메라)?|폰카)|(?<camera>(?:디지털 ?|필름 ?|전문가용 ?|일반 ?|전통적인 ?)?(?:카메라|DSLR|사진기)))";
const koreanTaken = new RegExp(`(?<!\\p{L})${koreanDevice}(?:으로|로|를 이용해|을 이용해|를 사용해|을 사용해)(?: 직접)? ?(?:촬영한|촬영된|찍은|찍힌) ?(?:사진|이미지|모습)`, "dgu");
const koreanThis = new RegExp(`이 사진[은이]?[^.\\n]{0,60}?(?<!\\p{L})${koreanDevice}(?:으로|로|를 이용해|을 이용해)(?: 직접)? ?(?:촬영|찍)`, "dgu");
const koreanLooking = /^(?:들)?[을를이가]? ?(?:보고|보며|보는|보여|들고|들어|전시|감상|공개하는)/u;

const insteadEnglish = (match: RegExpExecArray, kind: MeansKind): string => {
  const article = match.groups?.["article"] ?? "";
  const plural = /s$/iu.test((match.groups?.["phone"] ?? match.groups?.["camera"] ?? "").replace(/['’]s/gu, ""));
  return `${/^an? $/iu.test(article) ? "a " : article}${kind === "phone" ? "camera" : "mobile phone"}${plural ? "s" : ""}`;
};

const claimOf = (match: RegExpExecArray, instead: (kind: MeansKind) => string | undefined, text: string): MeansClaim | undefined => {
  const place = match.indices?.groups?.["device"];
  if (place === undefined) return undefined;
  const kind: MeansKind = match.groups?.["phone"] === undefined ? "camera" : "phone";
  const word = instead(kind);
  const negated = /(?:\bnot|\bnever|\bn't|n’t|nicht|keine[mr]?)(?: \p{L}{1,20}ly)? $/iu.test(text.slice(Math.max(0, match.index - 30), match.index)) || /keine[mr]/iu.test(match[0]);
  return { kind, start: match.index, end: match.index + match[0].length, deviceStart: place[0], deviceEnd: place[1], negated, ...(word === undefined ? {} : { instead: word }) };
};

/** How far back a sentence may begin; a longer one is not read to its start. */
const reach = 600;
const before = (text: string, at: number): string => text.slice(Math.max(0, at - reach), at);

interface Reader {
  readonly pattern: RegExp;
  readonly fits: (match: RegExpExecArray, text: string) => boolean;
  readonly instead: (match: RegExpExecArray, kind: MeansKind) => string | undefined;
}
const readers: readonly Reader[] = [
  // `caught on camera` is an idiom: without an article or adjective `on camera` says nothing of the device.
  { pattern: english, fits: (match, text) => aboutPicture(before(text, match.index)) && !/ (?:on|by|from) camera$/iu.test(match[0]), instead: insteadEnglish },
  { pattern: englishNoun, fits: () => true, instead: (_match, kind) => (kind === "phone" ? "camera" : "mobile phone") },
  { pattern: englishUsed, fits: () => true, instead: insteadEnglish },
  { pattern: germanBefore, fits: (match, text) => aboutGermanPicture(before(text, match.index)), instead: (_match, kind) => (kind === "phone" ? "einer Kamera" : "einem Mobiltelefon") },
  { pattern: germanAfter, fits: (match, text) => aboutGermanPicture(before(text, match.index)), instead: (_match, kind) => (kind === "phone" ? "einer Kamera" : "einem Mobiltelefon") },
  { pattern: koreanTaken, fits: (match, text) => !koreanLooking.test(text.slice(match.index + match[0].length, match.index + match[0].length + 8)), instead: () => undefined },
  { pattern: koreanThis, fits: () => true, instead: () => undefined },
];

/** Each pattern needs one of these; most captions have none and are read no further. */
const anyDevice = /phone|camera|slr|tablet|ipad|leica|hasselblad|rollei|polaroid|digicam|mobile|handy|telefon|kamera|fotoapparat|휴대|스마트폰|핸드폰|아이폰|폰카|갤럭시폰|태블릿|카메라|사진기/iu;
const most = 20;

/** Every claim in the text on how the picture was made. */
export const meansClaims = (text: string): readonly MeansClaim[] => {
  if (!anyDevice.test(text)) return [];
  const claims: MeansClaim[] = [];
  for (const { pattern, fits, instead } of readers) {
    for (const match of text.matchAll(pattern)) {
      if (claims.length >= most) return claims;
      const claim = fits(match, text) ? claimOf(match, (kind) => instead(match, kind), text) : undefined;
      if (claim !== undefined && !claims.some((one) => claim.deviceStart < one.deviceEnd && one.deviceStart < claim.deviceEnd)) claims.push(claim);
    }
  }
  return claims.toSorted((a, b) => a.start - b.start);
};
