// Words of the protection of a source, in this page's language.
import * as de from "../../de/window/shield.ts";
import * as en from "../../en/window/shield.ts";
import * as ko from "../../ko/window/shield.ts";
import { pick } from "../../worded.ts";

export const shieldWords = pick({ en: en.shieldWords, de: de.shieldWords, ko: ko.shieldWords });
