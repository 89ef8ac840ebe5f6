// A photo's words as plain text, for whoever reads them beside the file: a page desk without a program for pictures, an archive in fifty years. Pure.
import type { Fields } from "#contract/values.ts";
import { plainText } from "./fields/text.ts";

/** Headline, caption, then one line for each that there is: who, when, where, whose. Ends with a line break; lines are ended as on the web and on every system that reads text today. */
export const captionText = (fields: Fields): string => {
  const said = (field: string): string => plainText(fields[field]).trim();
  const place = ["sublocationName", "cityName", "provinceState", "countryName"].map(said).filter((text) => text !== "").join(", ");
  const lines: readonly (readonly [label: string, text: string])[] = [
    ["Byline", said("creatorNames")], ["Credit", said("creditLine")], ["Source", said("source")], ["Copyright", said("copyrightNotice")], ["Usage terms", said("usageTerms")],
    ["Date created", said("dateCreated")], ["Place", place], ["Keywords", said("keywords")], ["Alt text", said("altTextAccessibility")], ["Instructions", said("instructions")],
  ];
  const blocks = [said("headline"), said("description"), lines.filter(([, text]) => text !== "").map(([label, text]) => `${label}: ${text}`).join("\n")];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
};
