// Words of permission records, in this page's language.
import * as de from "../../de/window/permission.ts";
import * as en from "../../en/window/permission.ts";
import * as ko from "../../ko/window/permission.ts";
import { pick } from "../../worded.ts";

export const permissionWords = pick({ en: en.permissionWords, de: de.permissionWords, ko: ko.permissionWords });
