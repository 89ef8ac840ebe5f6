// Words of forgetting a photo, in this page's language.
import * as de from "../../de/window/forget.ts";
import * as en from "../../en/window/forget.ts";
import * as ko from "../../ko/window/forget.ts";
import { choose, pick } from "../../worded.ts";

export const forgetAction = choose<string>({ en: en.forgetAction, de: de.forgetAction, ko: ko.forgetAction });
export const forgetWords = pick({ en: en.forgetWords, de: de.forgetWords, ko: ko.forgetWords });
