// The columns of the caption rows: which, in which order, how wide. Pure rules; what the editor chose is kept in the desk's settings.
import type { RowColumns } from "#contract/methods/desk.ts";
import type { FieldInfo } from "#contract/values.ts";

export type Chosen = RowColumns["columns"][number];
export interface FieldColumn { readonly field: FieldInfo; readonly width: number | undefined }
/** `field` is absent in the three columns that are always there. */
export interface Column {
  readonly id: string;
  readonly field?: FieldInfo;
  readonly width: number;
  /** In a narrow window it has no room in the row: it stands in a strip below, while the cursor is there. */
  readonly below?: true;
}

export const photoColumn = "photo";
export const fileColumn = "file";
export const checksColumn = "checks";

/** A new desk's columns, where the registry has them. */
const first = ["headline", "description", "personInImageNames", "cityName", "creatorNames", "creditLine"];
/** So many fields stay beside the photo where the window is narrow. */
const narrowFields = 2;
const leastWidth = 48;
const mostWidth = 1600;

/** The chosen ones that this desk has, each once; the new desk's where none is left. */
export const fieldColumns = (saved: RowColumns | undefined, fields: ReadonlyMap<string, FieldInfo>): readonly FieldColumn[] => {
  const found = new Map<string, FieldColumn>();
  for (const { id, width } of saved?.columns ?? []) {
    const field = fields.get(id);
    if (field !== undefined && !found.has(id)) found.set(id, { field, width: width === undefined ? undefined : clampWidth(width) });
  }
  if (found.size > 0) return [...found.values()];
  return first.flatMap((id) => { const field = fields.get(id); return field === undefined ? [] : [{ field, width: undefined }]; });
};

export const clampWidth = (width: number): number => Math.max(leastWidth, Math.min(mostWidth, Math.round(width)));

/** The least width of a column that nobody drew, and its share of what is left over. */
const roomOf = (field: FieldInfo): { readonly least: number; readonly share: number } => {
  if (field.id === "description") return { least: 260, share: 3 };
  if (field.id === "headline") return { least: 150, share: 1.1 };
  if (field.multiline) return { least: 180, share: 1.6 };
  return field.type === "number" || field.type === "boolean" ? { least: 72, share: 0.3 } : { least: 98, share: 0.75 };
};

/** Every column with its width in whole pixels: drawn ones as drawn, the others share what is left of the row. */
export const columnsIn = (all: readonly FieldColumn[], room: number, narrow: boolean): readonly Column[] => {
  const [photo, file, checks] = narrow ? [68, 124, 62] : [92, 148, 62];
  const fields = narrow ? all.slice(0, narrowFields) : all;
  const below = all.slice(fields.length).map(({ field }): Column => ({ id: field.id, field, width: roomOf(field).least, below: true }));
  const rooms = fields.map(({ field, width }) => (width === undefined ? roomOf(field) : { least: width, share: 0 }));
  const left = Math.max(0, room - photo - file - checks - rooms.reduce((sum, one) => sum + one.least, 0));
  const shares = rooms.reduce((sum, one) => sum + one.share, 0);
  let given = 0;
  const widths = rooms.map(({ least, share }, at) => {
    // The last one that shares takes what rounding left.
    const more = shares === 0 ? 0 : rooms.slice(at + 1).every((one) => one.share === 0) && share > 0 ? left - given : Math.floor((left * share) / shares);
    given += more;
    return least + more;
  });
  return [{ id: photoColumn, width: photo }, { id: fileColumn, width: file }, ...fields.map(({ field }, at) => ({ id: field.id, field, width: widths[at] ?? leastWidth })), ...below, { id: checksColumn, width: checks }];
};

const asChosen = (columns: readonly FieldColumn[]): readonly Chosen[] => columns.map(({ field, width }) => ({ id: field.id, ...(width === undefined ? {} : { width }) }));

/** Moves one to the place of another, or by steps. */
export const movedColumn = (columns: readonly FieldColumn[], id: string, to: number): readonly Chosen[] => {
  const rest = columns.filter((one) => one.field.id !== id);
  const mine = columns.filter((one) => one.field.id === id);
  const place = Math.max(0, Math.min(rest.length, to));
  return asChosen([...rest.slice(0, place), ...mine, ...rest.slice(place)]);
};
/** Draws one as wide as this; undefined gives it its share again. */
export const resizedColumn = (columns: readonly FieldColumn[], id: string, width: number | undefined): readonly Chosen[] =>
  asChosen(columns.map((one) => (one.field.id === id ? { ...one, width: width === undefined ? undefined : clampWidth(width) } : one)));
/** Takes one in, at the end, or out. The last one stays. */
export const toggledColumn = (columns: readonly FieldColumn[], field: FieldInfo): readonly Chosen[] => {
  const without = columns.filter((one) => one.field.id !== field.id);
  if (without.length === columns.length) return asChosen([...columns, { field, width: undefined }]);
  return asChosen(without.length === 0 ? columns : without);
};
