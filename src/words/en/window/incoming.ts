// Words of notices that came in from agencies: what they say, which photos they may mean, what an editor says to them.
import { count } from "../format.ts";

export const incomingAction = "Incoming notices…";

export const incomingWords = {
  title: "Incoming notices", status: (n: number): string => `${count(n)} incoming`, loading: "Looking…", none: "No incoming notice waits for an answer.", why: "Agencies correct or kill what they sent. Nothing happens before you answer.", open: (n: number): string => `${count(n)} to be answered`,
  kinds: { kill: "Kill", withhold: "Do not use for now", elimination: "Elimination", refile: "Refile", correction: "Correction", addition: "Addition" } as const,
  of: (kind: string, file: string): string => `${kind}, ${file}`, from: (file: string, time: string): string => `${file}, ${time}`, text: "The whole text",
  matches: (n: number): string => (n === 1 ? "The photo it may mean" : `${count(n)} photos it may mean, the surest first`), noMatch: "No photo here fits what it says.",
  hows: { linked: "an editor said so", itself: "this very picture says so", job: "same job", picture: "looks the same", title: "same title", name: "its name is in the notice", byline: "same byline and time" } as const,
  before: "Here now", after: "The notice says", take: (field: string): string => `Take over: ${field}`, empty: "(empty)", same: "Its words here are the notice's already, or it brings none. Mend it by hand if need be.",
  voids: "Taking it over makes the approval void.", opens: "It is out: this opens its correction. Approve it and send the correction afterwards.", killed: "Killed already.",
  apply: { words: "Take over", kill: "Kill…", hold: "Hold", done: "Done already" } as const, needField: "Choose what to take over", running: "Working…", show: "Show photo", link: "It means this one", linkActive: (file: string): string => `It means ${file}, chosen in the sheet`,
  dismiss: "Not ours", dismissWhy: "Why it needs nothing here", dismissHint: "For example: we never used this picture", needWhy: "Say why first", note: "Close the notice", back: "Back",
  applied: (file: string): string => `Taken over for ${file}`, dismissed: "The notice is closed. The reason is in the journal.",
} as const;
