// ai.composite: a picture put together from several says so.
import type { Check } from "../check.ts";
import { textOf } from "../read/texts.ts";
import { sourceType } from "./ai-label.ts";

const said = /(?<!\p{L})(?:photo[- ]illustration|composite|combination (?:photo|picture|image)|combo|photo ?montage|collage|multiple exposure|panorama|Fotomontage|Bildmontage|Kombo|합성)/iu;

export const aiComposite: Check = {
  id: "ai.composite", label: "Composite is labelled", fields: ["digitalSourceType", "description"],
  run: (photo) => {
    const type = sourceType(textOf(photo, "digitalSourceType"));
    if (!/^composite/u.test(type) || said.test(textOf(photo, "description").slice(0, 20_000))) return [];
    return [{ field: "description", message: `The digital source type is ${type}; the caption calls it neither composite nor photo illustration` }];
  },
};
