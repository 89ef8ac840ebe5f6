// Words of the history view.
import { count, counted } from "../format.ts";

export const historyView = {
  title: "History", back: "Back to the sheet", list: "Events, newest first", pane: "Event", none: "No photo is active", events: (n: number): string => counted(n, "event"),
  whole: (n: number): string => `${counted(n, "event")}, chain whole`, checking: "Checking the chain…", broken: (why: string): string => `The chain is broken: ${why}`, brokenTodo: "Somebody or a damaged disk changed the journal. Keep it as it is, take the newest backup that is whole, and compare.",
  proof: "Export proof…", proofTitle: "Folder for the proof", proved: (file: string): string => `Proof written: ${file}`,
  provedOthers: (n: number): string => `It also tells what the same steps did to ${counted(n, "other photo")}: look before you hand it on.`,
  hash: (number: number, hash: string, previous: string): string => `${number} ${hash.slice(0, 4)} ${hash.slice(4, 8)} after ${previous.slice(0, 4)} ${previous.slice(4, 8)}`,
  by: "By", at: "At", number: "Event", hashIs: "Hash", after: "After", note: "Note", reason: "Reason", rule: "Rule", take: "Taken", recipient: "Recipient", file: "File", profile: "Profile", removed: "Removed", copyHash: "SHA-256 of the copy", path: "Path", content: "Content", fields: "Fields", jobs: "Writes", state: "State", style: "House style", voided: "Approval void because of",
  took: { mine: "this desk's version", theirs: "the other program's version", result: "a result made of both" } as const, raw: "As the journal has it", kept: "Everything the file held when it arrived is kept in this event.",
  changes: "What changed", empty: "(empty)", useAfter: (field: string): string => `Use this text again: ${field}`, useBefore: (field: string): string => `Back to the text before: ${field}`, isNow: "This is the text now", restoring: "Going back makes a new edit; nothing is taken out of the history.",
  twoVersions: (fields: string): string => `Two versions: ${fields}`, twoWhy: "Another program changed the file too. Both are kept until you choose.", versions: "Versions of each field", field: "Field", before: "Before both", mine: "This desk", theirs: "The file now", differs: "Differs", chosen: "chosen",
  result: "Result", resultWhy: "what will be written", join: "Join both", edit: "Edit the result", use: "Use this result", later: "Decide later", stays: "The version you do not choose stays in the history.", chooseFirst: (n: number): string => (n === 1 ? "Choose a version first" : `Choose a version of each of the ${count(n)} fields first`),
  notChosen: "Not chosen yet", settled: (fields: string): string => `Settled: ${fields}`,
} as const;
