// Words of the report of a night, in this page's language.
import * as de from "../../de/window/report.ts";
import * as en from "../../en/window/report.ts";
import * as ko from "../../ko/window/report.ts";
import { pick } from "../../worded.ts";

export const reportWords = pick({ en: en.reportWords, de: de.reportWords, ko: ko.reportWords });
