// Words of the history view, in this page's language.
import * as de from "../../de/window/history.ts";
import * as en from "../../en/window/history.ts";
import * as ko from "../../ko/window/history.ts";
import { pick } from "../../worded.ts";

export const historyView = pick({ en: en.historyView, de: de.historyView, ko: ko.historyView });
