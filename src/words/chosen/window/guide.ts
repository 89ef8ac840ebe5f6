// Words of the first ten minutes, in this page's language.
import * as de from "../../de/window/guide.ts";
import * as en from "../../en/window/guide.ts";
import * as ko from "../../ko/window/guide.ts";
import { pick } from "../../worded.ts";

export const guideWords = pick({ en: en.guideWords, de: de.guideWords, ko: ko.guideWords });
