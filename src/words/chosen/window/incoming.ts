// Words of notices that came in, in this page's language.
import * as de from "../../de/window/incoming.ts";
import * as en from "../../en/window/incoming.ts";
import * as ko from "../../ko/window/incoming.ts";
import { choose, pick } from "../../worded.ts";

export const incomingAction = choose<string>({ en: en.incomingAction, de: de.incomingAction, ko: ko.incomingAction });
export const incomingWords = pick({ en: en.incomingWords, de: de.incomingWords, ko: ko.incomingWords });
