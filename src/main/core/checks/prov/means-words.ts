// Words for devices in captions, by language: what kind of device each one claims, and which maker it names.
import type { Device } from "#contract/values.ts";

export interface DeviceWord {
  /** A regular expression's source, matched whole and without regard to case. */
  readonly pattern: string;
  readonly device: Device;
  /** EXIF Make that the word names, in lower case. */
  readonly brand?: string;
}

/** Longer and more telling ones first: a camera phone is a phone. */
export const englishDevices: readonly DeviceWord[] = [
  { pattern: "i[- ]?phones?(?: camera)?(?: (?:\\d{1,2}[a-z]?|x[rs]?|se)(?: (?:pro|plus|max|mini)){0,2})?", device: "phone", brand: "apple" },
  { pattern: "i[- ]?pads?(?: (?:pro|mini|air))?", device: "phone", brand: "apple" },
  { pattern: "(?:samsung galaxy|galaxy)(?: (?:s|a|z|note|fold|flip) ?\\d{0,2}){0,2}(?: ultra| plus)?", device: "phone", brand: "samsung" },
  { pattern: "(?:google )?pixel(?: phone| \\d{1,2}[a-z]?(?: pro)?)", device: "phone", brand: "google" },
  { pattern: "huawei(?: phone| (?:p|mate) ?\\d{2}(?: pro)?)", device: "phone", brand: "huawei" },
  { pattern: "(?:camera|cell|mobile|smart|cellular|android|satellite)[- ]?phones?(?:['’]s?)?(?: camera)?", device: "phone" },
  { pattern: "(?:phones?(?:['’]s?)?|mobile|handset)(?: camera)", device: "phone" },
  { pattern: "mobile (?:devices?|handsets?)", device: "phone" },
  { pattern: "(?:phones?|mobiles?|handsets?|tablets?|smart devices?)", device: "phone" },
  { pattern: "(?:camera )?(?:drones?|quadcopters?|unmanned aerial vehicles?|uavs?)(?: camera)?", device: "drone" },
  { pattern: "(?:dji )?(?:mavic|phantom \\d)(?: \\w{1,8})?", device: "drone", brand: "dji" },
  { pattern: "(?:go ?pro(?: (?:hero ?\\d{0,2}|camera)){0,2}|action (?:camera|cam)s?|helmet[- ](?:camera|cam)s?)", device: "action" },
  { pattern: "(?:dslr|slr|d-slr|mirrorless|single[- ]lens[- ]reflex|rangefinder|digital single[- ]lens[- ]reflex)(?: cameras?)?", device: "camera" },
  { pattern: "canon(?: eos)?(?: [\\w-]{1,6}(?: mark [iv]{1,3})?)?(?: cameras?)?", device: "camera", brand: "canon" },
  { pattern: "nikon(?: [dz] ?\\d{1,4}s?)?(?: cameras?)?", device: "camera", brand: "nikon" },
  { pattern: "leica(?: [mq]\\d{0,2}(?:-p)?)?(?: cameras?)?", device: "camera", brand: "leica" },
  { pattern: "hasselblad(?: \\w{1,6})?(?: cameras?)?", device: "camera", brand: "hasselblad" },
  { pattern: "fuji(?:film)?(?: x-?\\w{1,6})?(?: cameras?)?", device: "camera", brand: "fujifilm" },
  { pattern: "sony (?:alpha|a\\d\\w{0,4})(?: cameras?)?", device: "camera", brand: "sony" },
  { pattern: "cameras?", device: "camera" },
];

/** May stand between the article and the device. Other words before it would make it another thing (a stolen, a thermal, a surveillance camera). */
export const englishAdjectives = "traditional|conventional|regular|ordinary|standard|normal|professional|proper|real|actual|digital|analog(?:ue)?|film|old|new|own|personal|small|simple|compact|handheld|hand-held|point-and-shoot|35 ?mm|medium[- ]format|large[- ]format|full[- ]frame|dslr|slr|mirrorless|single|basic|consumer|apple|samsung|huawei|xiaomi|google|android|sony|canon|nikon|leica|fujifilm|mobile|cellular|press|still|modern|disposable|instant|vintage";

export const germanDevices: readonly DeviceWord[] = [
  { pattern: "iphones?", device: "phone", brand: "apple" },
  { pattern: "samsung galaxy", device: "phone", brand: "samsung" },
  { pattern: "(?:handy|handys|smartphones?|mobiltelefon(?:s|en)?|mobiltelefone|telefon|handykameras?|smartphone-?kameras?|mobilger(?:ät|äten|äte))", device: "phone" },
  { pattern: "(?:kamera)?drohnen?", device: "drone" },
  { pattern: "(?:gopro|actionkamera|action-cam|helmkamera)", device: "action" },
  { pattern: "(?:digital|spiegelreflex|film|system|kleinbild|foto|mittelformat|analog|sofortbild)?-?kameras?|fotoapparat(?:s|en)?|dslr", device: "camera" },
];
export const germanAdjectives = "herkömmlichen|traditionellen|gewöhnlichen|normalen|professionellen|digitalen|analogen|klassischen|eigenen|privaten|alten|neuen|einfachen|modernen|richtigen|kleinen";

export const koreanDevices: readonly DeviceWord[] = [
  { pattern: "아이폰(?: ?\\d{1,2})?", device: "phone", brand: "apple" },
  { pattern: "갤럭시(?: ?[SAZ]?\\d{0,2})?", device: "phone", brand: "samsung" },
  { pattern: "(?:휴대전화|휴대폰|핸드폰|스마트폰|모바일 ?기기|모바일폰|휴대용 ?전화기)(?: ?카메라)?", device: "phone" },
  { pattern: "(?:드론|무인기)(?: ?카메라)?", device: "drone" },
  { pattern: "(?:고프로|액션캠|액션 ?카메라)", device: "action" },
  { pattern: "(?:전통적인 |일반 |전문가용 |디지털 ?|필름 ?|일안반사식 ?)?카메라|DSLR(?: ?카메라)?|미러리스(?: ?카메라)?", device: "camera" },
];
