// Words of the settings, in this page's language.
import * as de from "../../de/window/settings.ts";
import * as en from "../../en/window/settings.ts";
import * as ko from "../../ko/window/settings.ts";
import { pick } from "../../worded.ts";

export const settingsWords = pick({ en: en.settingsWords, de: de.settingsWords, ko: ko.settingsWords });
