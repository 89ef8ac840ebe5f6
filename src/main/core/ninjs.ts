// A photo as a ninjs 3.1 item (IPTC's News in JSON): what a receiving program reads besides the file. Pure; names of places and positions are not said here.
import { type NinjsItem, ninjsSchema } from "#contract/ninjs.ts";
import type { Fields } from "#contract/values.ts";
import { plainText } from "./fields/text.ts";

type Worded = NonNullable<NinjsItem["headlines"]>[number];

export interface ItemOf { readonly id: string; readonly version: number }
export interface ItemFile { readonly fileName: string; readonly mediaType: string; readonly sizeBytes: number }

const standard = { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json" } as const;

/** The same photo in every version; receivers know by it what a correction or a kill is about. */
const uriOf = (id: string): string => `urn:proofdesk:photo:${id}`;

const about = ({ id, version }: ItemOf, time: Date) => ({ uri: uriOf(id), standard, type: "picture" as const, version: String(version), versionCreated: time.toISOString() });

const worded = (role: string, value: string, contentType?: string): Worded[] => (value === "" ? [] : [{ role, ...(contentType === undefined ? {} : { contentType }), value }]);

/** The item that goes with a copy: the approved words that are in the copy, and the file. Every item is held to the schema before it leaves: throws where it does not fit. */
export const ninjsOf = (item: ItemOf, fields: Fields, file: ItemFile, time: Date): NinjsItem => {
  const said = (field: string): string => plainText(fields[field]).trim();
  const one = (key: "title" | "by" | "copyrightNotice" | "usageTerms" | "edNote", field: string): Partial<NinjsItem> => (said(field) === "" ? {} : { [key]: said(field) });
  const headlines = worded("main", said("headline"));
  const descriptions = [...worded("caption", said("description"), "text/plain"), ...worded("altText", said("altTextAccessibility"), "text/plain"), ...worded("creditline", said("creditLine"), "text/plain")];
  return ninjsSchema.parse({
    ...about(item, time), pubStatus: "usable", ...one("title", "title"), ...(headlines.length === 0 ? {} : { headlines }), ...(descriptions.length === 0 ? {} : { descriptions }),
    ...one("by", "creatorNames"), ...one("copyrightNotice", "copyrightNotice"), ...one("usageTerms", "usageTerms"), ...one("edNote", "instructions"),
    renditions: [{ name: "main", title: file.fileName, contentType: file.mediaType, sizeInBytes: file.sizeBytes }],
  } satisfies NinjsItem);
};

/** The item that tells of a correction or a kill, without a file. */
export const ninjsAdvisory = (item: ItemOf, kind: "correction" | "kill", edNote: string, time: Date): NinjsItem => ninjsSchema.parse({ ...about(item, time), pubStatus: kind === "kill" ? "canceled" : "usable", edNote } satisfies NinjsItem);
