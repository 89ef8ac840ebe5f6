// Words of the problems view, in this page's language.
import * as de from "../../de/window/problems.ts";
import * as en from "../../en/window/problems.ts";
import * as ko from "../../ko/window/problems.ts";
import { pick } from "../../worded.ts";

export const problemsView = pick({ en: en.problemsView, de: de.problemsView, ko: ko.problemsView });
export const fixAlikeDialog = pick({ en: en.fixAlikeDialog, de: de.fixAlikeDialog, ko: ko.fixAlikeDialog });
