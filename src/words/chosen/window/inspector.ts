// Words of the inspector, in this page's language.
import * as de from "../../de/window/inspector.ts";
import * as en from "../../en/window/inspector.ts";
import * as ko from "../../ko/window/inspector.ts";
import { pick } from "../../worded.ts";

export const inspector = pick({ en: en.inspector, de: de.inspector, ko: ko.inspector });
export const field = pick({ en: en.field, de: de.field, ko: ko.field });
export const problems = pick({ en: en.problems, de: de.problems, ko: ko.problems });
export const file = pick({ en: en.file, de: de.file, ko: ko.file });
export const rights = pick({ en: en.rights, de: de.rights, ko: ko.rights });
export const history = pick({ en: en.history, de: de.history, ko: ko.history });
export const readOnlyWhy = pick({ en: en.readOnlyWhy, de: de.readOnlyWhy, ko: ko.readOnlyWhy });
