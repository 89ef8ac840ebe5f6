// What leaves as the lines of a table: of one photo with its own values, of many with how many have it and an example. Pure.
import type { RehearsedField, RehearsedLine } from "#contract/methods/delivery.ts";
import type { ToldCode } from "#contract/shield.ts";
import type { PhotoRow } from "#contract/values.ts";
import { found } from "#words/found.ts";
import { reasonSentence, refusalSentence } from "#words/en.ts";
import { copyWords, leavingWords as words } from "#words/window/leaving.ts";
import { fieldText } from "../../parts/field/field-text.ts";
import { noteWords, otherPicture, pictureWords } from "../deliver/picture-words.ts";
import { tagKind, tagKinds, type TagKind } from "./tag-kinds.ts";
import { type Tag, tagValue, valuesOf } from "./tag-values.ts";

export interface Row {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly copy: string;
  /** That the value is one of several. */
  readonly among?: string;
  /** Single tags behind the line, where it stands for several. */
  readonly tags?: readonly Tag[];
}
export type PartName = keyof typeof words.parts;
export interface Part { readonly name: PartName; readonly rows: readonly Row[] }
type Labels = (field: string) => string;

const byKind = (tags: readonly Tag[]): ReadonlyMap<TagKind, readonly Tag[]> => {
  const kinds = new Map<TagKind, Tag[]>();
  for (const tag of tags) { const kind = tagKind(tag.tag); kinds.set(kind, [...(kinds.get(kind) ?? []), tag]); }
  return kinds;
};
/** Where somebody asks what could still be learnt, that comes first. */
export const toldFirst = (parts: readonly Part[]): readonly Part[] => parts.toSorted((a, b) => Number(b.name === "told") - Number(a.name === "told"));
const filled = (parts: readonly Part[]): readonly Part[] => parts.filter((part) => part.rows.length > 0);

/** `headline: Mira; keywords: boat`: each field by its name. */
const detailWords = (detail: string, labels: Labels): string => detail.replace(/(?<=^|; )(?:file-name|\w+)(?=: )/gu, (id) => (id === "file-name" ? words.fileName : labels(id)));
/** What no program can judge is for the editor's eye. */
const toldValue = (what: ToldCode, value: string | undefined): string => value ?? (what === "coding" ? copyWords.kept : words.look);
const refusedRows = ({ reason = "copy-failed", detail }: RehearsedLine, labels: Labels): readonly Row[] => [
  { key: "why", label: words.why, value: reasonSentence(reason), copy: "" },
  ...(detail === undefined ? [] : [{ key: "what", label: words.what, value: detailWords(detail, labels), copy: "" }]),
  { key: "todo", label: words.todo, value: refusalSentence(reason).todo, copy: "" },
];
const why = (field: RehearsedField): string => (field.why === undefined || field.why === "" ? words.removed : words.removedWhy(found.leaving(field.why)));

export const partsOfOne = (line: RehearsedLine, row: PhotoRow | undefined, labels: Labels): readonly Part[] => {
  if (!line.ok) return [{ name: "refused", rows: refusedRows(line, labels).filter((one) => one.value !== "") }];
  const fields = line.fields ?? [];
  const kinds = byKind(line.tags ?? []);
  const { picture } = line;
  const pictured: Row | undefined = picture === undefined ? undefined : { key: "picture", label: words.picture, value: row?.width === undefined || row.height === undefined ? "" : `${row.width} × ${row.height}`, copy: pictureWords(picture) };
  const named: Row | undefined = line.fileName === undefined ? undefined : { key: "file-name", label: words.fileName, value: row?.name ?? "", copy: line.fileName };
  const anew = otherPicture(picture) !== undefined;
  const renamed = row !== undefined && line.fileName !== row.name;
  return filled([
    { name: "removed", rows: [
      ...fields.filter((one) => one.what === "removed").map((one) => ({ key: one.field, label: labels(one.field), value: fieldText(one.before), copy: why(one) })),
      ...tagKinds.flatMap((kind) => { const tags = kinds.get(kind); return tags === undefined ? [] : [{ key: kind, label: words.kinds[kind], value: valuesOf(kind, tags), copy: words.removed, tags: tags.map((one) => ({ tag: one.tag, value: tagValue(one.value) })) }]; }),
    ] },
    { name: "changed", rows: [
      ...fields.filter((one) => one.what === "changed").map((one) => ({ key: one.field, label: labels(one.field), value: fieldText(one.before), copy: fieldText(one.after) })),
      ...(pictured !== undefined && anew ? [pictured] : []), ...(named !== undefined && renamed ? [named] : []),
    ] },
    { name: "told", rows: (line.told ?? []).map(({ what, value }) => ({ key: what, label: words.told[what], value: "", copy: toldValue(what, value) })) },
    { name: "kept", rows: [
      ...fields.filter((one) => one.what === "kept").map((one) => ({ key: one.field, label: labels(one.field), value: fieldText(one.before), copy: words.kept })),
      ...(pictured !== undefined && !anew ? [pictured] : []), ...(named !== undefined && !renamed ? [named] : []),
    ] },
    { name: "notes", rows: (line.notes ?? []).map((note, at) => ({ key: `note-${at}`, label: noteWords(note), value: "", copy: "" })) },
  ]);
};

/** How often something is there, and with which values. */
interface Tally { count: number; readonly values: Set<string>; readonly whys: Set<string> }
const tally = (map: Map<string, Tally>, key: string, value: string, reason = ""): void => {
  const one = map.get(key) ?? { count: 0, values: new Set<string>(), whys: new Set<string>() };
  one.count += 1;
  if (value !== "") one.values.add(value);
  if (reason !== "") one.whys.add(reason);
  map.set(key, one);
};
/** One value is shown as it is; of several an example and how many. */
const examples = ({ values }: Tally): Pick<Row, "value" | "among"> => { const [value = ""] = values; return values.size > 1 ? { value, among: words.differ(values.size) } : { value }; };
const namesShown = 4;

/** `nameOf`: what the editor calls the photo. */
export const partsOfAll = (lines: readonly RehearsedLine[], nameOf: (line: RehearsedLine) => string, labels: Labels): readonly Part[] => {
  const may = lines.filter((line) => line.ok);
  const refused = new Map<string, RehearsedLine[]>();
  for (const line of lines) if (!line.ok) { const reason = line.reason ?? "copy-failed"; refused.set(reason, [...(refused.get(reason) ?? []), line]); }
  const [told, kinds, notes] = [new Map<string, Tally>(), new Map<string, Tally>(), new Map<string, Tally>()];
  const fields = { kept: new Map<string, Tally>(), changed: new Map<string, Tally>(), removed: new Map<string, Tally>() };
  for (const line of may) {
    for (const { what, value } of line.told ?? []) tally(told, what, toldValue(what, value));
    for (const [kind, tags] of byKind(line.tags ?? [])) tally(kinds, kind, valuesOf(kind, tags));
    for (const one of line.fields ?? []) tally(fields[one.what], one.field, one.what === "changed" ? `${fieldText(one.before)} → ${fieldText(one.after)}` : fieldText(one.before), one.why === undefined ? "" : found.leaving(one.why));
    const other = otherPicture(line.picture);
    if (line.picture !== undefined) tally(other === undefined ? fields.kept : fields.changed, "", pictureWords(line.picture));
    for (const note of line.notes ?? []) tally(notes, noteWords(note), "");
  }
  const of = (one: Tally): string => words.of(one.count, may.length);
  const rowsOf = (map: ReadonlyMap<string, Tally>, label: (key: string) => string): readonly Row[] => [...map].map(([key, one]) => ({ key: key === "" ? "picture" : key, label: key === "" ? words.picture : label(key), ...examples(one), copy: [of(one), ...one.whys].join(": ") }));
  return filled([
    { name: "refused", rows: [...refused].map(([reason, those]) => ({ key: reason, label: words.of(those.length, lines.length), value: reasonSentence(reason), copy: `${those.slice(0, namesShown).map(nameOf).join(", ")}${those.length > namesShown ? ` ${words.more(those.length - namesShown)}` : ""}` })) },
    { name: "removed", rows: [...rowsOf(fields.removed, labels), ...tagKinds.flatMap((kind) => { const one = kinds.get(kind); return one === undefined ? [] : [{ key: kind, label: words.kinds[kind], ...examples(one), copy: of(one) }]; })] },
    { name: "changed", rows: rowsOf(fields.changed, labels) },
    { name: "told", rows: rowsOf(told, (key) => words.told[key as keyof typeof words.told]) },
    { name: "kept", rows: rowsOf(fields.kept, labels) },
    { name: "notes", rows: [...notes].map(([note, one]) => ({ key: note, label: note, value: "", copy: of(one) })) },
  ]);
};
