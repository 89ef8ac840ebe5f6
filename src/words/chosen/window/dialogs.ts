// Words of the dialogs, in this page's language.
import * as de from "../../de/window/dialogs.ts";
import * as en from "../../en/window/dialogs.ts";
import * as ko from "../../ko/window/dialogs.ts";
import { pick } from "../../worded.ts";

export const common = pick({ en: en.common, de: de.common, ko: ko.common });
export const approveDialog = pick({ en: en.approveDialog, de: de.approveDialog, ko: ko.approveDialog });
export const deliverDialog = pick({ en: en.deliverDialog, de: de.deliverDialog, ko: ko.deliverDialog });
export const returnDialog = pick({ en: en.returnDialog, de: de.returnDialog, ko: ko.returnDialog });
export const waiveDialog = pick({ en: en.waiveDialog, de: de.waiveDialog, ko: ko.waiveDialog });
export const voidDialog = pick({ en: en.voidDialog, de: de.voidDialog, ko: ko.voidDialog });
export const settingsDialog = pick({ en: en.settingsDialog, de: de.settingsDialog, ko: ko.settingsDialog });
export const palette = pick({ en: en.palette, de: de.palette, ko: ko.palette });
export const keys = pick({ en: en.keys, de: de.keys, ko: ko.keys });
export const folderDialog = pick({ en: en.folderDialog, de: de.folderDialog, ko: ko.folderDialog });
