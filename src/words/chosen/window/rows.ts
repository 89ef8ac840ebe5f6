// Words of the caption rows, in this page's language.
import * as de from "../../de/window/rows.ts";
import * as en from "../../en/window/rows.ts";
import * as ko from "../../ko/window/rows.ts";
import { pick } from "../../worded.ts";

export const rows = pick({ en: en.rows, de: de.rows, ko: ko.rows });
export const rowsWhyNot = pick({ en: en.rowsWhyNot, de: de.rowsWhyNot, ko: ko.rowsWhyNot });
export const cellsDialog = pick({ en: en.cellsDialog, de: de.cellsDialog, ko: ko.cellsDialog });
export const columnsDialog = pick({ en: en.columnsDialog, de: de.columnsDialog, ko: ko.columnsDialog });
