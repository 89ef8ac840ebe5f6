// txt.caps: a caption or headline in capitals shouts; notices and datelines may.
import type { Check } from "../check.ts";
import { captionOf } from "../read/caption.ts";
import { numberParam } from "../read/params.ts";
import { textOf } from "../read/texts.ts";

export const txtCaps: Check = {
  id: "txt.caps", label: "Not in capitals", fields: ["description", "headline"], params: { percent: 60, least: 20 },
  run: (photo, context) => {
    const caption = captionOf(photo);
    const body = caption.tooLong ? "" : caption.text.slice(caption.dateline?.[1] ?? caption.body[0], caption.body[1]);
    return ([["description", body], ["headline", textOf(photo, "headline").slice(0, 5000)]] as const).flatMap(([field, text]) => {
      const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
      const cased = upper + (text.match(/\p{Ll}/gu)?.length ?? 0);
      const percent = cased === 0 ? 0 : Math.round((upper / cased) * 100);
      return cased < numberParam(context, "least") || percent <= numberParam(context, "percent") ? [] : [{ field, message: `${percent} % of the letters are capitals` }];
    });
  },
};
