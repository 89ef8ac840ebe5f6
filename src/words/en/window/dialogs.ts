// Words of the dialogs: approve, deliver, return, waive, void, settings, commands, keys, messages.
import { count, counted } from "../format.ts";

export const common = { cancel: "Cancel", close: "Close", escape: "Esc" } as const;

export const approveDialog = {
  title: (n: number, all: number): string => (n === all ? `Approve ${counted(n, "photo")}?` : `Approve ${count(n)} of ${count(all)} selected photos?`), none: (all: number): string => `None of ${counted(all, "photo")} can be approved yet`,
  blocked: (n: number): string => `${count(n)} blocked`, blockedStay: "stay as they are until fixed", select: "Select these", ready: (n: number): string => `${count(n)} ready`, become: "become Approved", already: (n: number): string => `${count(n)} already approved`, alreadyWhy: "stay as they are",
  hidden: (n: number): string => `${count(n)} not shown in the sheet`, hiddenInclude: (n: number): string => `Approve the ${count(n)} that the sheet does not show, too`,
  checks: (n: number): string => `${count(n)} of ${count(n)} checks`, what: "What happens", whatText: (n: number): string => `${counted(n, "photo")} ${n === 1 ? "becomes" : "become"} Approved and can be delivered. Each gets an event in its history with your name and the checksum of its bytes. The files are checked again on disk first.`,
  by: "Approved by", note: "Note for the record", optional: "optional", noteHint: "For example: checked with the lake authority, 23:50", seen: (n: number): string => `Treat the ${counted(n, "warning")} as seen`, thenDeliver: (n: number): string => `Then open Deliver with ${n === 1 ? "this one" : `these ${count(n)}`}`,
  until: "You can take an approval back until the photo is delivered:", fixFirst: (n: number): string => (n === 1 ? "Fix the blocked one first" : `Fix the ${count(n)} blocked first`), approve: (n: number): string => `Approve ${count(n)}`, running: (done: number, total: number): string => `Approving, ${count(done)} of ${count(total)}`, more: (n: number): string => `and ${count(n)} more`, pending: "Write to file is still pending", checkedIndex: "Checked as the desk knows them; the files are looked at when you approve", list: "Photos", fixOne: "Fix…", warnings: (n: number): string => counted(n, "warning"),
} as const;

export const deliverDialog = {
  title: (n: number): string => `Deliver ${counted(n, "photo")}`, to: "To the folder", choose: "Choose folder…", chooseTitle: "Deliver into", noFolder: "No folder chosen yet", name: "Name of the copies", nameHelp: "{name} file name, {date} {time} of capture, {seq:3} number", profile: "Profile", photos: "Photos", example: "Example",
  removed: "Removed from every copy", removedList: ["Every GPS position and map data", "Serial numbers, owner names, make and model", "Maker notes, thumbnails, previews, hidden pictures", "Software, edit history, EXIF times, face regions", "Content Credentials (they no longer fit a changed copy)"], kept: "Kept", keptList: ["Caption, headline, people, named places, keywords", "Byline, credit, rights and usage", "The picture itself, its colour profile and the right way up"],
  proof: "After writing, each copy is read again and searched for every removed value. A copy that still holds one is taken back.", notApproved: (n: number): string => `${count(n)} not approved, not delivered`, deliver: (n: number): string => `Deliver ${counted(n, "copy", "copies")}`, running: (done: number, total: number): string => `${count(done)} of ${counted(total, "copy", "copies")}`, stop: "Stop",
  done: (ok: number): string => `${counted(ok, "copy", "copies")} delivered`, doneNone: "No copy was delivered", refused: (n: number): string => `${count(n)} refused`, removedFrom: (n: number): string => `${counted(n, "tag")} removed`, tags: "Tags removed", exempt: "Left out of the search", showPath: "Show folder path", ledger: (n: number): string => `${counted(n, "entry", "entries")} in the ledger`, nothing: "None of these photos is approved.", nothingTodo: "Approve them first (Ctrl Enter), then deliver.", needFolder: "Choose a folder first.", hidden: (n: number): string => `Deliver the ${count(n)} that the sheet does not show, too`,
} as const;

export const returnDialog = { title: (n: number): string => `Return ${counted(n, "photo")}`, note: "What is missing", hint: "For example: which landing?", why: "The note goes to the photo and into its history.", go: (n: number): string => `Return ${count(n)}` } as const;

export const waiveDialog = { title: (n: number): string => `Waive in ${counted(n, "photo")}`, rule: "Problem", reason: "Why it may stand", hint: "For example: the name is not known and is not needed", why: "The reason is recorded with your name, for exactly this content. Any change asks again.", go: "Waive", nothing: "The house style lets nothing be waived here." } as const;

export const voidDialog = { title: (n: number): string => (n === 1 ? "This change voids the approval" : `This change voids ${counted(n, "approval")}`), text: (field: string, n: number): string => `${field} of ${n === 1 ? "an approved photo" : `${count(n)} approved photos`} would change. The approval was given for the text and bytes as they are.`, go: "Change, void the approval", later: "Not now, keep as draft", back: "Take my text back" } as const;

export const settingsDialog = { title: "Settings", name: "Your name", initials: "Initials", style: "House style", styleWhy: "Which rules run, and which of them block.", theme: "Theme", themes: { system: "As the system", dark: "Dark", light: "Light", contrast: "High contrast" } as const, iim: "Write IIM into files that have none", iimWhy: "For older programs of recipients. XMP is always written.", folder: "Desk folder", version: "Version", saved: "Kept" } as const;

export const palette = { title: "Commands", hint: "Type a command", commands: "Commands", goTo: "Go to", photos: (text: string): string => `Photos with “${text}”`, none: "No command fits.", choose: "choose", run: "run", selected: (n: number): string => (n === 1 ? "1 photo" : `${counted(n, "photo")} selected`), keyword: "keyword", person: "person" } as const;

export const keys = { title: "Keyboard, Photo Mechanic style", note: "Single keys work in the sheet and the loupe. In a field, letters and digits are only text.", groups: { move: "Move", select: "Select", mark: "Mark", views: "Views", caption: "Caption", problems: "Problems", history: "History", desk: "Desk", always: "Always" } as const } as const;

export const folderDialog = { title: "Take this folder off the desk?", text: (path: string, n: number): string => `${path}: ${counted(n, "photo")} leave the sheet. The files stay as they are, and so does their history.`, go: "Take off the desk" } as const;
