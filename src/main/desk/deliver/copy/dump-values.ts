// Values of ExifTool's dumps as an editor reads them. Only shown, never kept.
import { plainTag, unwrapped } from "../search/sensitive.ts";

const longest = 200;
const textOf = (value: unknown): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

/** What these tags of the dump say, shortened; several values of one tag with commas. */
export const valuesOf = (dump: Readonly<Record<string, unknown>>, tags: readonly string[]): readonly { readonly tag: string; readonly value: string }[] => {
  const wanted = new Set(tags);
  const found = new Map<string, string[]>();
  for (const [key, value] of Object.entries(dump)) {
    const tag = plainTag(key);
    if (wanted.has(tag)) found.set(tag, [...(found.get(tag) ?? []), textOf(unwrapped(value).value)]);
  }
  return tags.map((tag) => ({ tag, value: textOf([...new Set(found.get(tag) ?? [])].join(", ")) }));
};
