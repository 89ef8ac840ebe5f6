// A notice that came as a file of text: what it says field by field, where it says it as `Label: words`, and which of its words may be numbers and names of pictures. Pure.
import type { Fields } from "#contract/values.ts";

/** Labels as agencies write them, and the fields they mean. Lists take their words apart. */
const labels: readonly (readonly [RegExp, string])[] = [
  [/^(?:headline|title line|überschrift|titelzeile|제목)$/iu, "headline"],
  [/^(?:(?:corrected |new )?(?:caption|cutline|description)|bildunterschrift|bildtext|bildlegende|사진\s*설명|설명)$/iu, "description"],
  [/^(?:slug|object name|title|kennwort|stichwort|슬러그)$/iu, "title"],
  [/^(?:by-?lines?|photographer|photo by|fotograf(?:in)?|foto|촬영자?|사진\s*기자)$/iu, "creatorNames"],
  [/^(?:credit(?: line)?|bildnachweis|크레디트)$/iu, "creditLine"],
  [/^(?:source|quelle|출처)$/iu, "source"],
  [/^(?:city|ort|도시)$/iu, "cityName"],
  [/^(?:country|land|국가)$/iu, "countryName"],
  [/^(?:job(?: id)?|transmission reference|trans(?:mission)? ?ref\.?|image (?:id|number)|photo (?:id|number)|picture (?:id|number)|auftrag|bildnummer|작업\s*번호|사진\s*번호)$/iu, "jobid"],
];
const list: ReadonlySet<string> = new Set(["creatorNames"]);
const labelled = /^\s*([\p{L}][\p{L} .-]{1,30})\s*[:：]\s*(.*)$/u;

const fieldOf = (label: string): string | undefined => labels.find(([pattern]) => pattern.test(label.trim()))?.[1];

/** The fields that the text names. A caption goes on until the next label or an empty line. */
export const labelledFields = (text: string): Fields => {
  const found: Record<string, string> = {};
  let open: string | undefined;
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/u)) {
    const [, label = "", words = ""] = labelled.exec(line) ?? [];
    const field = fieldOf(label);
    if (field !== undefined && found[field] === undefined) { found[field] = words.trim(); open = field === "description" ? field : undefined; }
    else if (line.trim() === "" || field !== undefined) open = undefined;
    else if (open !== undefined) found[open] = `${found[open] ?? ""} ${line.trim()}`.trim();
  }
  return Object.fromEntries(Object.entries(found).filter(([, words]) => words !== "").map(([field, words]) => [field, list.has(field) ? words.split(/\s*[;/]\s*/u) : words]));
};

/** More than these are no notice of one picture. */
const mostTokens = 40;

/** Words with a number in them, as jobs and picture files have; a file's ending is left off. */
export const numberWords = (text: string): readonly string[] => [...new Set(
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}._-]{3,63}/gu) ?? []).map((word) => word.replace(/\.(?:jpe?g|tiff?|png|heic|webp|psd|txt|md)$/iu, "").replace(/[._-]+$/u, "")).filter((word) => /\p{N}/u.test(word) && word.length >= 4),
)].slice(0, mostTokens);
