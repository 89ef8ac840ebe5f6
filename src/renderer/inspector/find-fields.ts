// Fields by what is typed of their name: the newsroom's name, the registry's label and id, the other names. Those that begin so first.
import type { FieldInfo } from "#contract/values.ts";
import { fieldLabel } from "#words/window/labels.ts";

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const namesOf = (field: FieldInfo): readonly string[] => [fieldLabel(field), field.name, field.label, field.id, ...field.aliases].map(plain);

/** 0: a name is it, 1: one begins with it, 2: a word of one begins with it, 3: it is in one. */
const distance = (field: FieldInfo, wanted: string): number => {
  const names = namesOf(field);
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)))) return 2;
  return names.some((name) => name.includes(wanted)) ? 3 : 4;
};

export const findFields = (fields: Iterable<FieldInfo>, typed: string): readonly FieldInfo[] => {
  const wanted = plain(typed.trim());
  if (wanted === "") return [];
  return [...fields].map((field) => ({ field, at: distance(field, wanted) })).filter((one) => one.at < 4).toSorted((a, b) => a.at - b.at || a.field.order - b.field.order).map((one) => one.field);
};
