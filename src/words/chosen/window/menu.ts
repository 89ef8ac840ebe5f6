// Words of the menus and of the dialog about the program, in this page's language.
import * as de from "../../de/window/menu.ts";
import * as en from "../../en/window/menu.ts";
import * as ko from "../../ko/window/menu.ts";
import { pick } from "../../worded.ts";

export const menuTitles = pick({ en: en.menuTitles, de: de.menuTitles, ko: ko.menuTitles });
export const aboutWords = pick({ en: en.aboutWords, de: de.aboutWords, ko: ko.aboutWords });
