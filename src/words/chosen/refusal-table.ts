// What each refusal of the desk says, in this page's language.
import * as de from "../de/refusal-table.ts";
import * as en from "../en/refusal-table.ts";
import * as ko from "../ko/refusal-table.ts";
import { choose } from "../worded.ts";

export const { refusalTable, stateWord, unknownRefusal } = choose({ en, de, ko });
