// The table of fields, built from the IPTC registry and the desk's overlay. No list of fields stands in code.
import type { FieldInfo } from "#contract/values.ts";

export type FieldType = FieldInfo["type"];

/** A member of a structure: registry key, ExifTool's name for it, its type. */
export interface Member {
  readonly key: string;
  readonly tag: string;
  readonly type: FieldType;
  readonly list: boolean;
  readonly structure?: string;
}

export interface Field extends FieldInfo {
  /** `XMP-photoshop:Headline`; every field has one. */
  readonly xmp: string;
  /** Named raw (with `#`) when read and written, so that ExifTool's print conversion stays out of it. */
  readonly raw: boolean;
  /** `IPTC:Headline`; `dateCreated` has two. */
  readonly iim: readonly string[];
  readonly exif: readonly string[];
}

export interface FieldTable {
  readonly all: readonly Field[];
  readonly byId: ReadonlyMap<string, Field>;
  readonly structures: ReadonlyMap<string, readonly Member[]>;
  /** Byte limits of IIM by field id. */
  readonly iimMaxBytes: Readonly<Record<string, number>>;
  /** The field an id or an alias names. */
  find(name: string): Field | undefined;
}

export interface RegistryField {
  readonly label: string;
  readonly helptext?: string;
  readonly datatype: string;
  readonly dataformat?: string;
  readonly propoccurrence: string;
  readonly etXMP?: string;
  readonly etIIM?: string;
  readonly etEXIF?: string;
  readonly etTag?: string;
  readonly IIMmaxbytes?: number;
}
export interface Registry {
  readonly ipmd_top: Readonly<Record<string, RegistryField>>;
  readonly ipmd_struct: Readonly<Record<string, Readonly<Record<string, RegistryField | string>>>>;
}
export interface Overlay {
  readonly groups: readonly string[];
  readonly everyday: Readonly<Record<string, readonly string[]>>;
  readonly names: Readonly<Record<string, string>>;
  readonly multiline: readonly string[];
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly marks: readonly string[];
  readonly raw: readonly string[];
  readonly iimMaxBytes: Readonly<Record<string, number>>;
  readonly ordered: readonly string[];
  readonly own: Readonly<Record<string, RegistryField>>;
}

const typeOf = (field: RegistryField): FieldType => {
  if (field.dataformat === "AltLang") return "langAlt";
  if (field.datatype === "struct") return "structure";
  if (field.datatype === "number" || field.datatype === "boolean") return field.datatype;
  return field.dataformat === "date-time" ? "dateTime" : "text";
};

const members = (structure: Readonly<Record<string, RegistryField | string>>): readonly Member[] =>
  Object.entries(structure).flatMap(([key, field]) =>
    typeof field === "string" || field.etTag === undefined || field.etTag === ""
      ? []
      : [{ key, tag: field.etTag, type: typeOf(field), list: field.propoccurrence === "multi", ...(field.datatype === "struct" && field.dataformat !== undefined && field.dataformat !== "AltLang" ? { structure: field.dataformat } : {}) }],
  );

const place = (overlay: Overlay, id: string): { group: string; order: number; everyday: boolean } => {
  for (const [index, group] of overlay.groups.entries()) {
    const at = overlay.everyday[group]?.indexOf(id) ?? -1;
    if (at >= 0) return { group, order: index * 100 + at, everyday: true };
  }
  return { group: "other", order: 10_000, everyday: false };
};

/** Whether these fields are all marks (rating, colour class, tag): a change of nothing else voids nothing and makes nobody a writer. */
export const onlyMarks = (table: FieldTable, ids: readonly string[]): boolean => ids.every((id) => table.byId.get(id)?.mark === true);

/** Builds the table. Throws where the registry lacks an XMP tag for a field. */
export const buildFieldTable = (registry: Registry, overlay: Overlay): FieldTable => {
  const all = Object.entries({ ...registry.ipmd_top, ...overlay.own }).map(([id, entry]): Field => {
    if (entry.etXMP === undefined) throw new Error(`field ${id} has no XMP tag`);
    const type = typeOf(entry);
    const limit = overlay.iimMaxBytes[id] ?? entry.IIMmaxbytes;
    return {
      id, label: entry.label, name: overlay.names[id] ?? entry.label, help: entry.helptext ?? "", ...place(overlay, id), type, list: entry.propoccurrence === "multi",
      mark: overlay.marks.includes(id), multiline: overlay.multiline.includes(id), aliases: [...(overlay.aliases[id] ?? [])],
      ...(type === "structure" && entry.dataformat !== undefined ? { structure: entry.dataformat } : {}),
      ...(entry.etIIM !== undefined && limit !== undefined ? { iimMaxBytes: limit } : {}),
      xmp: entry.etXMP, raw: overlay.raw.includes(id), iim: entry.etIIM?.split("+") ?? [], exif: entry.etEXIF?.split("+") ?? [],
    };
  }).sort((a, b) => a.order - b.order || a.label.localeCompare(b.label, "en"));
  const byId = new Map(all.map((field) => [field.id, field]));
  const byName = new Map([...all.flatMap((field) => field.aliases.map((alias): [string, Field] => [alias, field])), ...byId]);
  return {
    all, byId,
    structures: new Map(Object.entries(registry.ipmd_struct).filter(([name]) => name !== "AltLang").map(([name, structure]) => [name, members(structure)])),
    iimMaxBytes: Object.fromEntries(all.flatMap((field) => (field.iimMaxBytes === undefined ? [] : [[field.id, field.iimMaxBytes]]))),
    find: (name) => byName.get(name),
  };
};
