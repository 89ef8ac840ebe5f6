// Words of tracing a stray file, in this page's language.
import * as de from "../../de/window/trace.ts";
import * as en from "../../en/window/trace.ts";
import * as ko from "../../ko/window/trace.ts";
import { pick } from "../../worded.ts";

export const traceWords = pick({ en: en.traceWords, de: de.traceWords, ko: ko.traceWords });
