// Words of what is done with the files themselves, in this page's language.
import * as de from "../../de/window/file.ts";
import * as en from "../../en/window/file.ts";
import * as ko from "../../ko/window/file.ts";
import { pick } from "../../worded.ts";

export const fileActions = pick({ en: en.fileActions, de: de.fileActions, ko: ko.fileActions });
export const renameDialog = pick({ en: en.renameDialog, de: de.renameDialog, ko: ko.renameDialog });
export const takeDialog = pick({ en: en.takeDialog, de: de.takeDialog, ko: ko.takeDialog });
export const trashDialog = pick({ en: en.trashDialog, de: de.trashDialog, ko: ko.trashDialog });
export const turnDialog = pick({ en: en.turnDialog, de: de.turnDialog, ko: ko.turnDialog });
export const browsed = pick({ en: en.browsed, de: de.browsed, ko: ko.browsed });
export const fileHistory = pick({ en: en.fileHistory, de: de.fileHistory, ko: ko.fileHistory });
