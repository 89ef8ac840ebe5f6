// What each reason says in this page's language.
import * as de from "../de/reason-table.ts";
import * as en from "../en/reason-table.ts";
import * as ko from "../ko/reason-table.ts";
import { makeReasons } from "../reasons.ts";
import { choose } from "../worded.ts";

export const reasons = makeReasons(choose({ en, de, ko }));
export const { reasonOf, causeWords } = reasons;
