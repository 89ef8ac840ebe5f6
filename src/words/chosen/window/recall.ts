// Words of holds, corrections, kills, their notices and the call list, in this page's language.
import * as de from "../../de/window/recall.ts";
import * as en from "../../en/window/recall.ts";
import * as ko from "../../ko/window/recall.ts";
import { pick } from "../../worded.ts";

export const recallActions = pick({ en: en.recallActions, de: de.recallActions, ko: ko.recallActions });
export const recallWhyNot = pick({ en: en.recallWhyNot, de: de.recallWhyNot, ko: ko.recallWhyNot });
export const holdText = pick({ en: en.holdText, de: de.holdText, ko: ko.holdText });
export const holdDialog = pick({ en: en.holdDialog, de: de.holdDialog, ko: ko.holdDialog });
export const releaseDialog = pick({ en: en.releaseDialog, de: de.releaseDialog, ko: ko.releaseDialog });
export const correctDialog = pick({ en: en.correctDialog, de: de.correctDialog, ko: ko.correctDialog });
export const sendDialog = pick({ en: en.sendDialog, de: de.sendDialog, ko: ko.sendDialog });
export const killDialog = pick({ en: en.killDialog, de: de.killDialog, ko: ko.killDialog });
export const noticeWords = pick({ en: en.noticeWords, de: de.noticeWords, ko: ko.noticeWords });
export const callList = pick({ en: en.callList, de: de.callList, ko: ko.callList });
export const recallHistory = pick({ en: en.recallHistory, de: de.recallHistory, ko: ko.recallHistory });

const channels: Readonly<Record<string, string>> = noticeWords.channels;
/** A channel by its name for people; one that this table does not know is named as the ledger does. */
export const channelName = (channel: string): string => channels[channel] ?? channel;
