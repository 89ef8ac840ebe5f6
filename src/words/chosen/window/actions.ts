// Labels of the actions and the reasons why one cannot run now, in this page's language.
import * as de from "../../de/window/actions.ts";
import * as en from "../../en/window/actions.ts";
import * as ko from "../../ko/window/actions.ts";
import { pick } from "../../worded.ts";

export const actionLabel = pick({ en: en.actionLabel, de: de.actionLabel, ko: ko.actionLabel });
export const whyNot = pick({ en: en.whyNot, de: de.whyNot, ko: ko.whyNot });
export const keyNames = pick({ en: en.keyNames, de: de.keyNames, ko: ko.keyNames });
export const area = pick({ en: en.area, de: de.area, ko: ko.area });
