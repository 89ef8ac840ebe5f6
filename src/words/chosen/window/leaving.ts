// Words of what leaves, in this page's language.
import * as de from "../../de/window/leaving.ts";
import * as en from "../../en/window/leaving.ts";
import * as ko from "../../ko/window/leaving.ts";
import { pick } from "../../worded.ts";

export const copyWords = pick({ en: en.copyWords, de: de.copyWords, ko: ko.copyWords });
export const leavingWords = pick({ en: en.leavingWords, de: de.leavingWords, ko: ko.leavingWords });
