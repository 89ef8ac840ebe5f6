// Words of the caption rows: columns, cells, blocks of cells.
import { count, counted } from "../format.ts";

export const rows = {
  grid: (title: string): string => `Captions, ${title}`, photo: "Photo", file: "File", checks: "Checks", required: "required", missing: "Missing", noProblems: "No problems", library: "Show or hide the library", columns: "Columns…",
  notApplied: "kept, not applied", badValue: "not a value of this field", editor: (field: string, photo: string): string => `${field} of ${photo}`, more: "Fields of the row",
  header: "Ctrl and the arrow keys move the column, Shift and the arrow keys draw it, Delete takes it out, Enter opens the list of columns.",
  at: (row: number, all: number, column: string): string => `Row ${count(row)} of ${count(all)}, ${column}`, hint: { next: "next cell", save: "save, next photo", back: "back, text is kept", open: "edit" } as const,
} as const;

export const rowsWhyNot = {
  structure: "This field has parts and is shown here, not changed.", separator: "A word of this field has a semicolon in it. The inspector shows each word by itself.", loading: "Still being read", notInRows: "Opens with the caption rows (R)",
  noField: "Choose a text cell first", noSource: "There is no row above to fill from", rowsFetched: (n: number): string => `${counted(n, "row")} had to be fetched first. Copy once more.`, nothing: "Nothing to change: every cell has this text already", noneTakes: "None of these cells can take this",
} as const;

export const cellsDialog = {
  title: { paste: (n: number): string => `Paste into ${counted(n, "cell")}?`, fill: (n: number): string => `Fill ${counted(n, "cell")}?`, clear: (n: number): string => `Clear ${counted(n, "cell")}?` } as const,
  text: (photos: number, fields: string): string => `${fields} of ${counted(photos, "photo")} will change. It is one step: Ctrl Z takes all of it back.`,
  emptied: (n: number): string => `${counted(n, "cell")} with text will be empty.`, refused: (n: number): string => `${counted(n, "cell")} cannot take ${n === 1 ? "its" : "their"} text and ${n === 1 ? "stays" : "stay"} as ${n === 1 ? "it is" : "they are"}.`, outside: (n: number): string => `${counted(n, "cell")} of the block ${n === 1 ? "finds" : "find"} no row or column here.`,
  go: { paste: (n: number): string => `Paste ${count(n)}`, fill: (n: number): string => `Fill ${count(n)}`, clear: (n: number): string => `Clear ${count(n)}` } as const,
} as const;

export const columnsDialog = {
  title: "Columns", shown: "Shown, from left to right", up: (name: string): string => `${name} one place to the left`, down: (name: string): string => `${name} one place to the right`, out: (name: string): string => `Take out ${name}`, others: "Other fields", find: "Find a field by its name", hint: "For example: copyright", add: (name: string): string => `Add ${name}`, none: (text: string): string => `No field is called “${text}”.`, reset: "Columns of a new desk", everyday: "Everyday fields; type a name for all others.", always: "Photo, File and Checks are always there.",
} as const;
