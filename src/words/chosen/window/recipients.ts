// Words of recipients, in this page's language.
import * as de from "../../de/window/recipients.ts";
import * as en from "../../en/window/recipients.ts";
import * as ko from "../../ko/window/recipients.ts";
import { pick } from "../../worded.ts";

export const recipientWords = pick({ en: en.recipientWords, de: de.recipientWords, ko: ko.recipientWords });
