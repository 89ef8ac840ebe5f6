// Words of the bars, in this page's language.
import * as de from "../../de/window/bars.ts";
import * as en from "../../en/window/bars.ts";
import * as ko from "../../ko/window/bars.ts";
import { pick } from "../../worded.ts";

export const top = pick({ en: en.top, de: de.top, ko: ko.top });
export const rail = pick({ en: en.rail, de: de.rail, ko: ko.rail });
export const tools = pick({ en: en.tools, de: de.tools, ko: ko.tools });
export const approvalBar = pick({ en: en.approvalBar, de: de.approvalBar, ko: ko.approvalBar });
export const status = pick({ en: en.status, de: de.status, ko: ko.status });
export const messages = pick({ en: en.messages, de: de.messages, ko: ko.messages });
export const announce = pick({ en: en.announce, de: de.announce, ko: ko.announce });
