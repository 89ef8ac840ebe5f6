// What a source's shield does to a profile, and which words of a copy it forbids. Pure; a profile can only lose by it (WORKFLOW.md section 8).
import type { Permission } from "#contract/permission.ts";
import type { Profile } from "#contract/profile.ts";
import type { Shield } from "#contract/shield.ts";
import type { FieldValue, Fields } from "#contract/values.ts";
import { hasWords, leaves } from "./fields/text.ts";

/** Fields that name people, places, events or the desk's own hands: no copy of a protected photo has them. The values are the words that its captions must not say. */
const namesPeople = ["creatorNames", "contributors", "imageCreators", "copyrightOwners", "suppliers", "personInImageNames", "personsShown", "captionWriter", "aIPromptWriterNam"] as const;
const namesPlaces = ["sublocationName", "cityName", "provinceState", "locationCreated", "locationsShown"] as const;
const tiesTogether = ["jobtitle", "source", "imageSupplierImageId", "licensors", "registryEntries", "webstatementRights", "instructions", "jobid", "eventName", "eventId", "artworkOrObjects", "additionalModelInfo", "modelReleaseDocuments", "propertyReleaseDocuments", "modelAges"] as const;
const shielded: ReadonlySet<string> = new Set([...namesPeople, ...namesPlaces, ...tiesTogether]);

/** The profile as it is used for a protected photo: fewer fields, the day alone, a neutral name. */
export const shieldedProfile = (profile: Profile): Profile => ({
  ...profile,
  keep: { ...profile.keep, fields: profile.keep.fields.filter((id) => !shielded.has(id)) },
  remove: { ...profile.remove, fields: { ...profile.remove.fields, ...Object.fromEntries(profile.keep.fields.filter((id) => shielded.has(id)).map((id) => [id, "the source is protected"])) } },
  coarseDate: profile.coarseDate ?? "day",
  nameTemplate: neutralName,
});
/** What a protected photo's copies are called; a corrected one as such, or nobody would know which is which. */
const neutralName = "picture_{seq:3}";
export const shieldedName = (version: number): string => (version > 1 ? `${neutralName}_v{version}` : neutralName);

/** Numbers and choices name nobody. */
const textsOf = (value: FieldValue | undefined): readonly string[] => (value === undefined ? [] : [...leaves(value)].filter((one) => typeof one === "string"));

/** Shorter ones are parts of ordinary words. */
const leastLetters = 3;
const letters = (text: string): number => [...text.matchAll(/[\p{L}\p{N}]/gu)].length;
/** Codes, numbers, addresses: what no caption says by chance. */
const isWord = (text: string): boolean => /\p{L}/u.test(text) && !/^https?:/iu.test(text) && (letters(text) >= leastLetters || /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text));

/** What the words of a copy must not say: the editor's own list, who gave the permission, the people and places of the fields that stay here. */
export const protectedWords = (shield: Shield, fields: Fields, permission: Permission | undefined): readonly string[] => {
  const ofFields = [...namesPeople, ...namesPlaces].flatMap((id) => textsOf(fields[id])).filter((text) => isWord(text) && !isCode(text));
  const ofPermission = [permission?.granter, permission?.contact].filter((text) => text !== undefined && isWord(text)) as string[];
  return [...new Set([...shield.words, ...ofPermission, ...ofFields].map((text) => text.normalize("NFC").trim()))].filter((text) => text !== "");
};
/** `DEU`, `EUR`: codes inside structures of places. */
const isCode = (text: string): boolean => /^[A-Z]{2,3}$/u.test(text);

const joined = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether a text says the word: upper and lower case alike; as a whole word, but where scripts write words without gaps, or hang endings on them. */
export const says = (text: string, word: string): boolean => {
  const [where, what] = [text.normalize("NFC").toLowerCase(), word.normalize("NFC").toLowerCase()];
  return joined.test(what) ? where.includes(what) : hasWords(where, what);
};

/** Where the copy's words, or its name, say what they must not. */
export const saidWords = (words: readonly string[], kept: Fields, fileName: string): readonly { readonly field: string; readonly word: string }[] => [
  ...Object.entries(kept).flatMap(([field, value]) => words.filter((word) => textsOf(value).some((text) => says(text, word))).map((word) => ({ field, word }))),
  ...words.filter((word) => says(fileName.replace(/[_.-]+/gu, " "), word)).map((word) => ({ field: "file-name", word })),
];
