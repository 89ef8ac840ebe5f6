// Words of recipients, in this page's language.
import * as de from "../../de/window/recipients.ts";
import * as en from "../../en/window/recipients.ts";
import * as ko from "../../ko/window/recipients.ts";
import type { Trial } from "#contract/recipient.ts";
import { causeWords } from "../reason-table.ts";
import { pick } from "../../worded.ts";

export const recipientWords = pick({ en: en.recipientWords, de: de.recipientWords, ko: ko.recipientWords });

const failed: Readonly<Record<string, string>> = { "cannot-reach": recipientWords.testFailed.reach, "signed-out": recipientWords.testFailed.signedOut, "host-key-changed": recipientWords.testFailed.hostKey, "needs-secret": recipientWords.testFailed.secret, "cannot-write-folder": recipientWords.testFailed.folder };

/** What trying a recipient showed, as one line: how far it went, or what stands in the way. */
export const trialText = ({ ok, place, signedIn, folder, wrote, reason, detail }: Trial): string => {
  const { tested } = recipientWords;
  if (!ok) return `${failed[reason ?? ""] ?? recipientWords.testFailed.other}${detail === undefined ? "" : `: ${causeWords(detail)}`}`;
  const parts = [tested.reached, ...(signedIn === true ? [tested.signedIn] : []), ...(folder === "missing" ? [tested.missing] : folder === "there" && wrote !== true ? [tested.there] : []), wrote === true ? tested.wrote : tested.notWrote];
  return `${parts.join("; ")}${place === undefined ? "" : ` (${place})`}`;
};
