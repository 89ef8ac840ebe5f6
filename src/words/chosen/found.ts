// What the desk says of a photo in English, in this page's language.
import { fieldHelp as deHelp } from "../de/field-help.ts";
import * as de from "../de/found-table.ts";
import * as en from "../en/found-table.ts";
import { makeFound } from "../found.ts";
import { fieldHelp as koHelp } from "../ko/field-help.ts";
import * as ko from "../ko/found-table.ts";
import { choose } from "../worded.ts";

/** What belongs into a field: the registry says it in English. */
export const fieldHelp: Readonly<Record<string, string>> = choose<Readonly<Record<string, string>>>({ en: {}, de: deHelp, ko: koHelp });

export const found = makeFound(en, choose({ en, de, ko }));
