// Words of the views, in this page's language.
import * as de from "../../de/window/views.ts";
import * as en from "../../en/window/views.ts";
import * as ko from "../../ko/window/views.ts";
import { pick } from "../../worded.ts";

export const sheet = pick({ en: en.sheet, de: de.sheet, ko: ko.sheet });
export const empty = pick({ en: en.empty, de: de.empty, ko: ko.empty });
export const loupe = pick({ en: en.loupe, de: de.loupe, ko: ko.loupe });
export const compare = pick({ en: en.compare, de: de.compare, ko: ko.compare });
export const firstRun = pick({ en: en.firstRun, de: de.firstRun, ko: ko.firstRun });
export const deskState = pick({ en: en.deskState, de: de.deskState, ko: ko.deskState });
