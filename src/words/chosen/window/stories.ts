// Words of the stories, in this page's language.
import * as de from "../../de/window/stories.ts";
import * as en from "../../en/window/stories.ts";
import * as ko from "../../ko/window/stories.ts";
import { pick } from "../../worded.ts";

export const stories = pick({ en: en.stories, de: de.stories, ko: ko.stories });
export const storyDialog = pick({ en: en.storyDialog, de: de.storyDialog, ko: ko.storyDialog });
export const storyDone = pick({ en: en.storyDone, de: de.storyDone, ko: ko.storyDone });
export const dragging = pick({ en: en.dragging, de: de.dragging, ko: ko.dragging });
