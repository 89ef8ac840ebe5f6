// Words of the search, in this page's language.
import * as de from "../../de/window/search.ts";
import * as en from "../../en/window/search.ts";
import * as ko from "../../ko/window/search.ts";
import { pick } from "../../worded.ts";

export const chipKinds = pick({ en: en.chipKinds, de: de.chipKinds, ko: ko.chipKinds });
export const search = pick({ en: en.search, de: de.search, ko: ko.search });
