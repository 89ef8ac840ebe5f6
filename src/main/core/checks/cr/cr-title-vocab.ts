// cr.title-vocab: the creator's standing (staff, stringer, hand-out …) is a word of the house's list.
import type { Check } from "../check.ts";
import { listParam } from "../read/params.ts";
import { quoted, textOf } from "../read/texts.ts";

export const crTitleVocab: Check = {
  id: "cr.title-vocab", label: "Byline title is on the list", fields: ["jobtitle"],
  params: { allowed: ["STF", "STR", "CONTRIBUTOR", "POOL", "HO", "HANDOUT", "HOGP", "HONS", "UGC", "COURTESY", "MEMBER", "FILE"] },
  run: (photo, context) => {
    const title = textOf(photo, "jobtitle").trim();
    const allowed = listParam(context, "allowed");
    if (title === "" || allowed.length === 0 || allowed.includes(title)) return [];
    const same = allowed.find((one) => one.toLowerCase() === title.toLowerCase());
    return [{ field: "jobtitle", message: `${quoted(title)} is not on the house's list: ${allowed.join(", ")}`, ...(same === undefined ? {} : { fix: { label: `Write ${same}`, edits: [{ field: "jobtitle", value: same }] } }) }];
  },
};
