// Words of the ledger view, in this page's language.
import * as de from "../../de/window/ledger.ts";
import * as en from "../../en/window/ledger.ts";
import * as ko from "../../ko/window/ledger.ts";
import { pick } from "../../worded.ts";

export const ledgerWords = pick({ en: en.ledgerWords, de: de.ledgerWords, ko: ko.ledgerWords });
