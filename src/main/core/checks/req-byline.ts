// req.byline: the creator is a person's name, not what a camera or a computer writes by itself.
import type { Check } from "./check.ts";
import { listOf, quoted } from "./field-text.ts";

const machine =
  /^(?:(?:apple |my )?(?:iphone|ipad)\b.*|.{1,40}['’]s (?:iphone|ipad|phone|macbook|mac|pc|laptop)|(?:nikon|canon|sony|fujifilm|panasonic|olympus|leica|pentax|ricoh|samsung|huawei|xiaomi|gopro|dji|google pixel|pixel)(?: corporation| digital camera)?(?: [a-z0-9 _-]*\d[a-z0-9 _-]*)?|(?:iphone|phone|camera|default|windows|mac|android|test) ?user|user\d*|admin(?:istrator)?|owner|unknown(?: author| photographer)?|photographer|picasa|root|guest|none|n\/?a|default|(?:dsc|img|hp|dell|acer|lenovo)[-_ ]?[a-z]*\d*|om digital solutions|copyright holder)$/iu;

export const reqByline: Check = {
  id: "req.byline",
  label: "Byline is a name",
  fields: ["creatorNames"],
  run: (photo, { label }) => {
    const names = listOf(photo, "creatorNames").map((name) => name.trim()).filter((name) => name !== "");
    if (names.length === 0) return [{ field: "creatorNames", message: `${label("creatorNames")} is missing` }];
    return names
      .filter((name) => machine.test(name.slice(0, 200)) || !/\p{L}/u.test(name))
      .map((name) => ({ field: "creatorNames", message: `${quoted(name)} is a device or an account, not a name` }));
  },
};
