// What could still be learnt from a copy that was proven: said before it is sent, so that an editor decides and not a profile.
import type { Told } from "#contract/shield.ts";
import { plainText } from "#core/fields/text.ts";
import type { ProvenCopy } from "./prove-copy.ts";
import { plainTag, unwrapped } from "../search/sensitive.ts";

const one = (what: Told["what"], value: string | undefined): readonly Told[] => (value === undefined || value === "" ? [] : [{ what, value }]);

/** In the order in which it endangers. What the picture itself shows no program can judge: it always stands first. */
export const toldByCopy = ({ kept, picture, dump }: ProvenCopy, fileName: string): readonly Told[] => {
  const said = (...fields: readonly string[]): string => fields.map((field) => plainText(kept[field]).trim()).filter((text) => text !== "").join(" · ");
  const profile = Object.entries(dump).find(([key]) => plainTag(key) === "ICC_Profile:ProfileDescription")?.[1];
  const colour = unwrapped(profile).value;
  return [
    { what: "picture" },
    ...(said("headline", "description", "altTextAccessibility", "keywords") === "" ? [] : [{ what: "caption" } as const]),
    ...one("date", said("dateCreated")),
    ...one("country", said("sublocationName", "cityName", "provinceState", "countryName")),
    ...one("credit", said("creatorNames", "creditLine", "source", "copyrightNotice")),
    ...(picture === undefined || picture.coded === "kept" ? [{ what: "coding" } as const] : []),
    ...(picture === undefined ? [] : one("size", `${picture.width} × ${picture.height}`)),
    ...one("colour-profile", typeof colour === "string" ? colour : undefined),
    ...one("file-name", fileName),
  ];
};
