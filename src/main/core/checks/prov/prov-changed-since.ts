// prov.changed-since: "unedited" in the caption, an editing program in the file.
import type { Check } from "../check.ts";
import { quoted, textOf } from "../read/texts.ts";
import { isEditor } from "../../provenance-table.ts";

const claim = /(?<!\p{L})(?:un(?:edited|altered|retouched|manipulated)|straight (?:from|out of) (?:the )?camera|no filter|not (?:been )?(?:edited|altered|retouched)|unbearbeitet(?:e[nrs]?)?|무보정)(?!\p{L})/iu;

export const provChangedSince: Check = {
  id: "prov.changed-since", label: "“Unedited” has evidence", fields: ["description", "headline"],
  run: (photo) => {
    const { software } = photo.provenance;
    if (software === undefined || !isEditor(software)) return [];
    return ["description", "headline"].flatMap((field) => {
      const match = claim.exec(textOf(photo, field).slice(0, 20_000));
      return match === null ? [] : [{ field, range: [match.index, match.index + match[0].length] as const, message: `The text says ${quoted(match[0])}, the file was saved by ${quoted(software)}` }];
    });
  },
};
