// ISO 3166-1: two-letter and three-letter code of each country, and names the news uses besides those that ICU knows.

const pairs =
  "AD:AND AE:ARE AF:AFG AG:ATG AI:AIA AL:ALB AM:ARM AO:AGO AQ:ATA AR:ARG AS:ASM AT:AUT AU:AUS AW:ABW AX:ALA AZ:AZE BA:BIH BB:BRB BD:BGD BE:BEL BF:BFA BG:BGR BH:BHR BI:BDI BJ:BEN BL:BLM BM:BMU BN:BRN BO:BOL BQ:BES BR:BRA BS:BHS BT:BTN BV:BVT BW:BWA BY:BLR BZ:BLZ " +
  "CA:CAN CC:CCK CD:COD CF:CAF CG:COG CH:CHE CI:CIV CK:COK CL:CHL CM:CMR CN:CHN CO:COL CR:CRI CU:CUB CV:CPV CW:CUW CX:CXR CY:CYP CZ:CZE DE:DEU DJ:DJI DK:DNK DM:DMA DO:DOM DZ:DZA EC:ECU EE:EST EG:EGY EH:ESH ER:ERI ES:ESP ET:ETH FI:FIN FJ:FJI FK:FLK FM:FSM FO:FRO FR:FRA " +
  "GA:GAB GB:GBR GD:GRD GE:GEO GF:GUF GG:GGY GH:GHA GI:GIB GL:GRL GM:GMB GN:GIN GP:GLP GQ:GNQ GR:GRC GS:SGS GT:GTM GU:GUM GW:GNB GY:GUY HK:HKG HM:HMD HN:HND HR:HRV HT:HTI HU:HUN ID:IDN IE:IRL IL:ISR IM:IMN IN:IND IO:IOT IQ:IRQ IR:IRN IS:ISL IT:ITA JE:JEY JM:JAM JO:JOR JP:JPN " +
  "KE:KEN KG:KGZ KH:KHM KI:KIR KM:COM KN:KNA KP:PRK KR:KOR KW:KWT KY:CYM KZ:KAZ LA:LAO LB:LBN LC:LCA LI:LIE LK:LKA LR:LBR LS:LSO LT:LTU LU:LUX LV:LVA LY:LBY MA:MAR MC:MCO MD:MDA ME:MNE MF:MAF MG:MDG MH:MHL MK:MKD ML:MLI MM:MMR MN:MNG MO:MAC MP:MNP MQ:MTQ MR:MRT MS:MSR MT:MLT MU:MUS MV:MDV MW:MWI MX:MEX MY:MYS MZ:MOZ " +
  "NA:NAM NC:NCL NE:NER NF:NFK NG:NGA NI:NIC NL:NLD NO:NOR NP:NPL NR:NRU NU:NIU NZ:NZL OM:OMN PA:PAN PE:PER PF:PYF PG:PNG PH:PHL PK:PAK PL:POL PM:SPM PN:PCN PR:PRI PS:PSE PT:PRT PW:PLW PY:PRY QA:QAT RE:REU RO:ROU RS:SRB RU:RUS RW:RWA SA:SAU SB:SLB SC:SYC SD:SDN SE:SWE SG:SGP SH:SHN SI:SVN SJ:SJM SK:SVK SL:SLE SM:SMR SN:SEN SO:SOM SR:SUR SS:SSD ST:STP SV:SLV SX:SXM SY:SYR SZ:SWZ " +
  "TC:TCA TD:TCD TF:ATF TG:TGO TH:THA TJ:TJK TK:TKL TL:TLS TM:TKM TN:TUN TO:TON TR:TUR TT:TTO TV:TUV TW:TWN TZ:TZA UA:UKR UG:UGA UM:UMI US:USA UY:URY UZ:UZB VA:VAT VC:VCT VE:VEN VG:VGB VI:VIR VN:VNM VU:VUT WF:WLF WS:WSM YE:YEM YT:MYT ZA:ZAF ZM:ZMB ZW:ZWE";

const table: readonly (readonly [string, string])[] = pairs.split(" ").map((pair) => [pair.slice(0, 2), pair.slice(3)]);
const longByShort: ReadonlyMap<string, string> = new Map([...table, ["XK", "XKX"], ["UK", "GBR"], ["EL", "GRC"]]);
const longCodes: ReadonlySet<string> = new Set([...table.map(([, long]) => long), "XKX"]);

/** The three-letter code for either form, in capitals; undefined for no ISO code. */
export const threeLetters = (code: string): string | undefined => {
  const upper = code.trim().toUpperCase();
  return longCodes.has(upper) ? upper : longByShort.get(upper);
};

/** Names in news copy that ICU spells otherwise. */
const aliases: Readonly<Record<string, string>> = {
  "united states of america": "USA", "usa": "USA", "us": "USA", "america": "USA", "uk": "GBR", "great britain": "GBR", "britain": "GBR", "england": "GBR", "scotland": "GBR", "wales": "GBR", "northern ireland": "GBR",
  "großbritannien": "GBR", "grossbritannien": "GBR", "schottland": "GBR", "south korea": "KOR", "republic of korea": "KOR", "korea republic": "KOR", "korea south": "KOR", "korea republic of": "KOR", "north korea": "PRK", "dprk": "PRK", "korea dpr": "PRK", "korea north": "PRK",
  "democratic peoples republic of korea": "PRK", "대한민국": "KOR", "한국": "KOR", "북한": "PRK", "조선민주주의인민공화국": "PRK", "미국": "USA", "russia": "RUS", "russian federation": "RUS", "czech republic": "CZE", "ivory coast": "CIV", "burma": "MMR", "myanmar": "MMR",
  "turkey": "TUR", "turkiye": "TUR", "macedonia": "MKD", "holland": "NLD", "the netherlands": "NLD", "vatican": "VAT", "holy see": "VAT", "congo kinshasa": "COD", "democratic republic of the congo": "COD", "democratic republic of congo": "COD", "dr congo": "COD", "drc": "COD", "republic of the congo": "COG", "congo brazzaville": "COG",
  "palestine": "PSE", "palestinian territories": "PSE", "gaza": "PSE", "gaza strip": "PSE", "west bank": "PSE", "swaziland": "SWZ", "east timor": "TLS", "cape verde": "CPV", "kosovo": "XKX", "taiwan": "TWN", "hong kong": "HKG", "macau": "MAC", "macao": "MAC", "china": "CHN", "peoples republic of china": "CHN", "prc": "CHN", "uae": "ARE", "syrian arab republic": "SYR",
  "iran islamic republic of": "IRN", "viet nam": "VNM", "bosnia": "BIH", "brd": "DEU", "bundesrepublik deutschland": "DEU", "federal republic of germany": "DEU", "republic of ireland": "IRL", "slovak republic": "SVK", "lao pdr": "LAO", "micronesia": "FSM", "st lucia": "LCA",
};

const folded = (name: string): string =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase().replaceAll("&", " and ").replace(/['’.]/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim().replace(/^the /u, "");

let names: ReadonlyMap<string, string> | undefined;
/** Made on first use: ICU is asked for 250 names in nine languages. */
const allNames = (): ReadonlyMap<string, string> => {
  if (names !== undefined) return names;
  const made = new Map<string, string>();
  for (const language of ["en", "de", "ko", "fr", "es", "it", "pt", "nl", "ja"]) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const [short, long] of table) {
      const name = display.of(short);
      if (name === undefined) continue;
      made.set(folded(name), long);
      made.set(folded(name.replace(/\s*\(.*\)$/u, "")), long);
    }
  }
  // ICU shortens both Congos and both Koreas to one name in places: those are nobody's.
  for (const shared of ["congo", "korea", "kongo"]) made.delete(shared);
  for (const [name, long] of Object.entries(aliases)) made.set(folded(name), long);
  names = made;
  return made;
};

/** The three-letter code of a country's name in one of the languages known; undefined for an unknown name. */
export const codeOfCountry = (name: string): string | undefined => allNames().get(folded(name.slice(0, 200)));
