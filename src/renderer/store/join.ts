// A result made of both versions of a field: what either side added, said once.
import type { FieldValue } from "#contract/values.ts";
import { fieldText, isList, withText } from "../parts/field/field-text.ts";

const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" });
const sentencesOf = (text: string): readonly string[] => Array.from(sentences.segment(text), (part) => part.segment.trim()).filter((one) => one !== "");
const same = (a: string, b: string): boolean => a.normalize("NFC") === b.normalize("NFC");
const listOf = (value: FieldValue | undefined): readonly FieldValue[] => (value === undefined ? [] : isList(value) ? value : [value]);
const has = (list: readonly FieldValue[], item: FieldValue): boolean => list.some((one) => same(JSON.stringify(one), JSON.stringify(item)));

/** Lists: this desk's items and those the other side added, without what either took out. Texts: this desk's, then the other's sentences that it lacks. */
export const joined = (before: FieldValue | undefined, mine: FieldValue | undefined, theirs: FieldValue | undefined): FieldValue | null => {
  if ([before, mine, theirs].some((value) => isList(value))) {
    const [old, here, there] = [listOf(before), listOf(mine), listOf(theirs)];
    const all = [...here.filter((item) => has(there, item) || !has(old, item)), ...there.filter((item) => !has(here, item) && !has(old, item))];
    return all.length === 0 ? null : all;
  }
  if (mine === undefined) return theirs ?? null;
  if (typeof mine !== "string" && typeof mine !== "object") return mine;
  const text = fieldText(mine);
  const lacking = sentencesOf(fieldText(theirs)).filter((one) => !sentencesOf(text).some((other) => same(one, other)) && !sentencesOf(fieldText(before)).some((other) => same(one, other)));
  return withText(mine, [text.trim(), ...lacking].join(" "));
};
