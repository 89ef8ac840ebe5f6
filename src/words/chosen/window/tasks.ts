// Words of what is running, in this page's language.
import * as de from "../../de/window/tasks.ts";
import * as en from "../../en/window/tasks.ts";
import * as ko from "../../ko/window/tasks.ts";
import { pick } from "../../worded.ts";

export const tasksWords = pick({ en: en.tasksWords, de: de.tasksWords, ko: ko.tasksWords });
