// The trade's names of devices and programs by class (METADATA.md section 8). Evidence, not proof: spellings vary between models.
import type { Device } from "#contract/values.ts";

export interface MakerRow {
  readonly make: RegExp;
  readonly model?: RegExp;
  readonly device: Device;
}

/** Read from the top; the first row that fits decides. Narrow rows stand before the wide ones of the same maker. */
export const makers: readonly MakerRow[] = [
  { make: /^(?:epson|seiko epson|imacon|noritsu|umax|microtek|plustek|pacific image|reflecta|heidelberg|scitex|agfa divison|hp scan)/iu, device: "scanner" },
  { make: /^nikon/iu, model: /coolscan|^ls-\d/iu, device: "scanner" },
  { make: /^canon/iu, model: /canoscan|lide|mx\d{3}/iu, device: "scanner" },
  { make: /^fuji/iu, model: /^sp-?\d{4}|frontier/iu, device: "scanner" },
  { make: /^hasselblad/iu, model: /^l\dd-\d|flextight/iu, device: "drone" },
  { make: /^(?:dji|parrot|autel|yuneec|skydio)\b/iu, model: /osmo|pocket|action/iu, device: "action" },
  { make: /^(?:dji|parrot|autel|yuneec|skydio)\b/iu, device: "drone" },
  { make: /^(?:gopro|insta360|arashi vision|akaso|garmin)\b/iu, device: "action" },
  // Samsung made cameras too: Samsung Techwin, and the NX, WB, ST, EK, PL, ES, DV models.
  { make: /^samsung techwin/iu, device: "camera" },
  { make: /^samsung/iu, model: /^(?:samsung )?(?:nx|wb|ek-|pl\d|es\d|dv\d|st\d|digimax|vluu|<vluu|kenox|s\d{3}\b)/iu, device: "camera" },
  { make: /^sony\s?ericsson/iu, device: "phone" },
  { make: /^sony/iu, model: /^(?:xq-|so-?\d|sov?\d|sog\d|xperia|[cdefgh]\d{4}$)/iu, device: "phone" },
  // Apple also sold the QuickTake cameras; Google, HTC and LG sell no still cameras.
  { make: /^apple/iu, model: /quicktake/iu, device: "camera" },
  { make: /^(?:apple|google|samsung|huawei|honor|xiaomi|redmi|poco|oneplus|oppo|realme|vivo|motorola|lge?|lg electronics|htc|hmd global|nokia|jolla|nothing|fairphone|blackberry|research in motion|rim|palm|asus|zte|tcl|tecno|infinix|meizu|lenovo|wileyfox|essential|microsoft|hewlett-packard ipaq|sharp corporation phone)\b/iu, device: "phone" },
  { make: /^(?:canon|nikon|sony|fuji|olympus|om digital|panasonic|leica|pentax|ricoh|asahi|hasselblad|phase one|mamiya|minolta|konica|sigma|kodak|eastman kodak|casio|leaf|sinar|zeiss|carl zeiss|epson r-d|hewlett-packard|hp\b|polaroid|sanyo|toshiba|kyocera|contax|jvc|vivitar|praktica|rollei|benq|agfa|blackmagic|red\b|arri|nintendo|light\b|pentacon|ge\b|general imaging|concord|creative|medion|traveler|jenoptik|sealife|lytro|foveon|dxo)/iu, device: "camera" },
];

/** Lenses that only a phone has: `iPhone 11 Pro back triple camera 4.25mm f/1.8`. */
export const phoneLens = /\biphone\b|\bipad\b|\bpixel \d|\b(?:back|front|rear)(?: \w+){0,3} camera\b|\b(?:triple|dual|quad)(?: \w+){0,2} camera\b/iu;
export const phoneHost = /^(?:iphone|ipad|ipod|galaxy|pixel|xperia)\b/iu;

/** Programs that make pictures from words; their name is evidence, the source type in the file is the claim. */
export const generators = /\b(?:adobe firefly|firefly|midjourney|dall[·\-. ]?e|stable diffusion|comfyui|automatic1111|invokeai|novelai|imagen|leonardo\.ai|ideogram|openai|chatgpt|sora|flux\.1)\b/iu;
export const editors = /\b(?:photoshop|lightroom|camera raw|gimp|paint\.net|snapseed|capture one|affinity|pixelmator|darktable|rawtherapee|luminar|dxo photolab|acdsee|paint shop|picasa|digikam|aperture|illustrator|canva|vsco|facetune|photomechanic|photo mechanic|irfanview|xnview|imagemagick)\b/iu;
/** Ingest and caption programs write their name but touch no pixel. */
export const captioners = /\b(?:photo ?mechanic|fotostation|bridge|exiftool|digikam|proofdesk)\b/iu;

export const screenWords = /^screen ?shot|^bildschirmfoto|^schermafbeelding|^capture d.écran|^스크린샷/iu;
/** Short and long side, in pixels, of common screens; a picture without a camera of such a size is probably one. */
export const screenSizes: ReadonlySet<string> = new Set([
  "640x960", "640x1136", "750x1334", "828x1792", "1080x1920", "1080x2280", "1080x2340", "1080x2400", "1125x2436", "1170x2532", "1179x2556", "1206x2622", "1242x2208", "1242x2688",
  "1284x2778", "1290x2796", "1320x2868", "1440x2560", "1440x2960", "1440x3040", "1440x3120", "1440x3200", "1488x2266", "1536x2048", "1620x2160", "1640x2360", "1668x2224", "1668x2388", "2048x2732",
  "768x1366", "800x1280", "900x1440", "900x1600", "1050x1680", "1200x1920", "1600x2560", "1664x2560", "1800x2880", "1964x3024", "2160x3840", "2234x3456", "2880x5120",
]);

/** Names that messengers and networks give; the file's own metadata is gone by then. */
export const messengerNames: readonly (readonly [RegExp, string])[] = [
  [/^IMG-\d{8}-WA\d{4}/u, "WhatsApp"],
  [/^WhatsApp Image \d{4}-\d\d-\d\d/u, "WhatsApp"],
  [/^photo_\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d/u, "Telegram"],
  [/^signal-\d{4}-\d\d-\d\d/u, "Signal"],
];
