// ISO 3166-1: two letters, three letters, names in English first, then other names that desks write. IOC and other house codes are not here.

/** `AA AAA Name|Other name`, one country a line. */
const lines = `AF AFG Afghanistan
AL ALB Albania
DZ DZA Algeria
AS ASM American Samoa
AD AND Andorra
AO AGO Angola
AI AIA Anguilla
AQ ATA Antarctica
AG ATG Antigua and Barbuda
AR ARG Argentina
AM ARM Armenia
AW ABW Aruba
AU AUS Australia
AT AUT Austria|Österreich
AZ AZE Azerbaijan
BS BHS Bahamas|The Bahamas
BH BHR Bahrain
BD BGD Bangladesh
BB BRB Barbados
BY BLR Belarus
BE BEL Belgium|Belgien|Belgique|België
BZ BLZ Belize
BJ BEN Benin
BM BMU Bermuda
BT BTN Bhutan
BO BOL Bolivia|Plurinational State of Bolivia
BQ BES Bonaire, Sint Eustatius and Saba|Caribbean Netherlands
BA BIH Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia
BW BWA Botswana
BV BVT Bouvet Island
BR BRA Brazil|Brasil|Brasilien
IO IOT British Indian Ocean Territory
BN BRN Brunei|Brunei Darussalam
BG BGR Bulgaria
BF BFA Burkina Faso
BI BDI Burundi
CV CPV Cape Verde|Cabo Verde
KH KHM Cambodia
CM CMR Cameroon
CA CAN Canada|Kanada
KY CYM Cayman Islands
CF CAF Central African Republic
TD TCD Chad
CL CHL Chile
CN CHN China|People's Republic of China|中国|중국
CX CXR Christmas Island
CC CCK Cocos Islands|Cocos (Keeling) Islands
CO COL Colombia
KM COM Comoros
CG COG Republic of the Congo|Congo|Congo-Brazzaville
CD COD Democratic Republic of the Congo|Congo, Democratic Republic of the|DR Congo|DRC|Congo-Kinshasa
CK COK Cook Islands
CR CRI Costa Rica
CI CIV Ivory Coast|Côte d'Ivoire|Cote d'Ivoire
HR HRV Croatia|Hrvatska
CU CUB Cuba
CW CUW Curaçao|Curacao
CY CYP Cyprus
CZ CZE Czech Republic|Czechia
DK DNK Denmark|Danmark|Dänemark
DJ DJI Djibouti
DM DMA Dominica
DO DOM Dominican Republic
EC ECU Ecuador
EG EGY Egypt|Ägypten|مصر
SV SLV El Salvador
GQ GNQ Equatorial Guinea
ER ERI Eritrea
EE EST Estonia
SZ SWZ Eswatini|Swaziland
ET ETH Ethiopia
FK FLK Falkland Islands
FO FRO Faroe Islands
FJ FJI Fiji
FI FIN Finland|Suomi|Finnland
FR FRA France|Frankreich
GF GUF French Guiana
PF PYF French Polynesia
TF ATF French Southern Territories
GA GAB Gabon
GM GMB Gambia|The Gambia
GE GEO Georgia
DE DEU Germany|Deutschland|Allemagne|독일
GH GHA Ghana
GI GIB Gibraltar
GR GRC Greece|Griechenland
GL GRL Greenland
GD GRD Grenada
GP GLP Guadeloupe
GU GUM Guam
GT GTM Guatemala
GG GGY Guernsey
GN GIN Guinea
GW GNB Guinea-Bissau
GY GUY Guyana
HT HTI Haiti
HM HMD Heard Island and McDonald Islands
VA VAT Vatican|Vatican City|Holy See
HN HND Honduras
HK HKG Hong Kong
HU HUN Hungary|Ungarn|Magyarország
IS ISL Iceland|Ísland
IN IND India|Indien|भारत
ID IDN Indonesia
IR IRN Iran|Islamic Republic of Iran
IQ IRQ Iraq
IE IRL Ireland|Republic of Ireland
IM IMN Isle of Man
IL ISR Israel
IT ITA Italy|Italia|Italien
JM JAM Jamaica
JP JPN Japan|日本|일본
JE JEY Jersey
JO JOR Jordan
KZ KAZ Kazakhstan
KE KEN Kenya
KI KIR Kiribati
KP PRK North Korea|DPRK|Democratic People's Republic of Korea|Nordkorea|북한|조선민주주의인민공화국
KR KOR South Korea|Republic of Korea|Korea, South|Südkorea|대한민국|한국
KW KWT Kuwait
KG KGZ Kyrgyzstan
LA LAO Laos|Lao People's Democratic Republic
LV LVA Latvia
LB LBN Lebanon
LS LSO Lesotho
LR LBR Liberia
LY LBY Libya
LI LIE Liechtenstein
LT LTU Lithuania
LU LUX Luxembourg
MO MAC Macau|Macao
MG MDG Madagascar
MW MWI Malawi
MY MYS Malaysia
MV MDV Maldives
ML MLI Mali
MT MLT Malta
MH MHL Marshall Islands
MQ MTQ Martinique
MR MRT Mauritania
MU MUS Mauritius
YT MYT Mayotte
MX MEX Mexico|México
FM FSM Micronesia|Federated States of Micronesia
MD MDA Moldova|Republic of Moldova
MC MCO Monaco
MN MNG Mongolia
ME MNE Montenegro
MS MSR Montserrat
MA MAR Morocco
MZ MOZ Mozambique
MM MMR Myanmar|Burma
NA NAM Namibia
NR NRU Nauru
NP NPL Nepal
NL NLD Netherlands|The Netherlands|Nederland|Niederlande|Holland
NC NCL New Caledonia
NZ NZL New Zealand
NI NIC Nicaragua
NE NER Niger
NG NGA Nigeria
NU NIU Niue
NF NFK Norfolk Island
MK MKD North Macedonia|Macedonia
MP MNP Northern Mariana Islands
NO NOR Norway|Norge|Norwegen
OM OMN Oman
PK PAK Pakistan
PW PLW Palau
PS PSE Palestine|Palestinian Territories|Palestinian territories|State of Palestine|Gaza Strip|West Bank
PA PAN Panama
PG PNG Papua New Guinea
PY PRY Paraguay
PE PER Peru
PH PHL Philippines|The Philippines
PN PCN Pitcairn
PL POL Poland|Polska|Polen
PT PRT Portugal
PR PRI Puerto Rico
QA QAT Qatar
RE REU Réunion|Reunion
RO ROU Romania|România|Rumänien
RU RUS Russia|Russian Federation|Russland|Россия
RW RWA Rwanda
BL BLM Saint Barthélemy
SH SHN Saint Helena
KN KNA Saint Kitts and Nevis|St. Kitts and Nevis
LC LCA Saint Lucia|St. Lucia
MF MAF Saint Martin
PM SPM Saint Pierre and Miquelon
VC VCT Saint Vincent and the Grenadines
WS WSM Samoa
SM SMR San Marino
ST STP São Tomé and Príncipe|Sao Tome and Principe
SA SAU Saudi Arabia
SN SEN Senegal
RS SRB Serbia
SC SYC Seychelles
SL SLE Sierra Leone
SG SGP Singapore
SX SXM Sint Maarten
SK SVK Slovakia
SI SVN Slovenia
SB SLB Solomon Islands
SO SOM Somalia
ZA ZAF South Africa
GS SGS South Georgia and the South Sandwich Islands
SS SSD South Sudan
ES ESP Spain|España|Spanien
LK LKA Sri Lanka
SD SDN Sudan
SR SUR Suriname
SJ SJM Svalbard and Jan Mayen
SE SWE Sweden|Sverige|Schweden
CH CHE Switzerland|Schweiz|Suisse|Svizzera
SY SYR Syria|Syrian Arab Republic
TW TWN Taiwan
TJ TJK Tajikistan
TZ TZA Tanzania|United Republic of Tanzania
TH THA Thailand
TL TLS East Timor|Timor-Leste
TG TGO Togo
TK TKL Tokelau
TO TON Tonga
TT TTO Trinidad and Tobago
TN TUN Tunisia
TR TUR Turkey|Türkiye|Turkiye|Türkei
TM TKM Turkmenistan
TC TCA Turks and Caicos Islands
TV TUV Tuvalu
UG UGA Uganda
UA UKR Ukraine|Україна
AE ARE United Arab Emirates|UAE
GB GBR United Kingdom|UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Großbritannien|Vereinigtes Königreich
UM UMI United States Minor Outlying Islands
US USA United States|USA|U.S.A.|US|U.S.|United States of America|Vereinigte Staaten|미국
UY URY Uruguay
UZ UZB Uzbekistan
VU VUT Vanuatu
VE VEN Venezuela
VN VNM Vietnam|Viet Nam
VG VGB British Virgin Islands
VI VIR U.S. Virgin Islands|US Virgin Islands
WF WLF Wallis and Futuna
EH ESH Western Sahara
YE YEM Yemen
ZM ZMB Zambia
ZW ZWE Zimbabwe
AX ALA Åland Islands
XK XKX Kosovo`;

export interface Country { readonly two: string; readonly three: string; readonly name: string }

const plain = (name: string): string => name.trim().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC").toLowerCase().replace(/[’‘`]/gu, "'").replace(/^the /u, "");

const rows = lines.split("\n").map((line) => ({ two: line.slice(0, 2), three: line.slice(3, 6), names: line.slice(7).split("|") }));
const byCode = new Map<string, Country>(rows.flatMap(({ two, three, names }) => { const country = { two, three, name: names[0] ?? "" }; return [[two, country], [three, country]]; }));
const byName = new Map<string, Country>(rows.flatMap(({ two, three, names }) => names.map((name): [string, Country] => [plain(name), { two, three, name: names[0] ?? "" }])));

export const countryOfCode = (code: string): Country | undefined => byCode.get(code.trim().toUpperCase());
export const countryOfName = (name: string): Country | undefined => byName.get(plain(name));
