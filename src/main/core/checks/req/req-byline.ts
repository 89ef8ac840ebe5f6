// req.byline: a person's name (or a house's) made the picture; a device or a user account did not.
import type { Check } from "../check.ts";
import { listOf, quoted } from "../read/texts.ts";

const device = /^(?:iphone|ipad|samsung|galaxy|pixel|xiaomi|redmi|huawei|oppo|vivo|oneplus|motorola|nokia|nikon|canon|sony|fuji(?:film)?|olympus|panasonic|lumix|leica|pentax|ricoh|gopro|dji|hasselblad|eos|ilce)\b(?:[\s\w.()+-]*\d[\s\w.()+-]*|\s+(?:user|phone|camera|corporation|digital camera|eos.*|dslr.*))?$/iu;
const account = /^(?:user|users?\d*|admin(?:istrator)?|owner|picasa|photographer|unknown|anonymous|n\/?a|none|test|root|guest|camera owner|my name|your name|name|photo|desktop-\w+|pc|mac|[\w .'’-]{1,40}['’]s (?:iphone|ipad|phone|macbook.*)|iphone (?:de|von|di|van) .+)$/iu;

export const isNoName = (name: string): boolean => {
  const text = name.trim().slice(0, 200);
  return text === "" || device.test(text) || account.test(text) || !/\p{L}/u.test(text);
};

export const reqByline: Check = {
  id: "req.byline", label: "Creator is a name", fields: ["creatorNames"],
  run: (photo, context) => {
    const names = listOf(photo, "creatorNames").filter((name) => name.trim() !== "");
    if (names.length === 0) return [{ field: "creatorNames", message: `${context.label("creatorNames")} is missing` }];
    return names.filter(isNoName).slice(0, 1).map((name) => ({ field: "creatorNames", message: `${quoted(name)} is a device or an account, not a name` }));
  },
};
