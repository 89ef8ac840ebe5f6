// Messages that are not refusals, in this page's language.
import * as de from "../de/message-table.ts";
import * as en from "../en/message-table.ts";
import * as ko from "../ko/message-table.ts";
import { choose } from "../worded.ts";

export const { messageTable, stepWords } = choose<{ readonly messageTable: typeof en.messageTable; readonly stepWords: typeof en.stepWords }>({ en, de, ko });
