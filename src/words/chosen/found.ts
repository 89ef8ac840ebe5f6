// What the desk says of a photo in English, in this page's language.
import * as de from "../de/found-table.ts";
import * as en from "../en/found-table.ts";
import { makeFound } from "../found.ts";
import * as ko from "../ko/found-table.ts";
import { choose } from "../worded.ts";

export const found = makeFound(en, choose({ en, de, ko }));
