// Words of the inspector: one photo, many photos, fields, problems, conflicts, provenance, history.
import { count, counted } from "../format.ts";

export const inspector = {
  label: "Inspector", tabs: { caption: "Caption", file: "File", rights: "Rights", history: "History" } as const, none: "No photo is active.", noneWhy: "Choose one in the sheet to see its text.",
  photos: (n: number): string => counted(n, "photo"), statesDiffer: "States differ", classesDiffer: "Classes differ", from: (first: string, last: string): string => (first === last ? first : `${first} to ${last}`),
  partly: (read: number, all: number): string => `Values of ${count(read)} of ${count(all)} photos compared. What you type goes to all ${count(all)}.`,
  onlyChanged: "Only the fields you change are written.", takesBack: (n: number): string => `takes it back in all ${count(n)}.`,
} as const;

export const field = {
  bytes: (used: number, limit: number): string => `${count(used)} / ${count(limit)}`, words: (n: number): string => counted(n, "word"),
  over: (limit: number): string => `IIM takes ${count(limit)} bytes: the marked end stays out of it. XMP holds everything.`,
  sameInAll: "same in all", sameIn: (n: number): string => `same in ${count(n)}`, different: (n: number): string => `${count(n)} different`, emptyIn: (n: number): string => `empty in ${count(n)}`, emptyInAll: "empty in all",
  typeToReplace: (n: number): string => `Type to replace in all ${count(n)}`, inAll: (label: string, n: number): string => `${label}, in all ${count(n)}`, inSome: (label: string): string => `${label}, in some`, add: "Add, then Enter", values: (n: number): string => (n === 1 ? "Show the value that some have" : `Show the ${count(n)} values`), useInAll: (n: number): string => `Use in all ${count(n)}`, useThisInAll: (text: string, n: number): string => `Use in all ${count(n)}: ${text}`, inPhotos: (n: number): string => counted(n, "photo"), moreValues: (n: number): string => `and ${count(n)} more`, emptyOnes: "empty", goTo: (field: string): string => `Go to ${field}`, find: "Find a field", findHint: "Any field of the IPTC standard, by its name", found: (n: number): string => (n === 0 ? "No field of that name" : counted(n, "field")), addToAll: (n: number): string => `Add to all ${count(n)}`, remove: (word: string): string => `Remove ${word}`, addSome: (word: string, n: number): string => `${word}, in ${count(n)}; add to all`,
  kept: "kept", notApplied: "kept, not applied", failed: "not kept", differ: "places in the file differ", languages: (list: string): string => `also in ${list}`, choose: "None", yes: "Yes", no: "No",
  theirs: "Theirs", mine: "Mine", conflict: "Another program changed this field meanwhile.", nothing: "nothing", structure: "Has its own form later; shown under File.", badValue: "Not a value of this field.", more: "More fields", fewer: "Fewer fields", listHint: "Several: put ; between", problem: "Has a problem", dateHint: "2026-11-22 or 2026-11-22T16:42:07+01:00",
} as const;

export const problems = {
  fix: "Fix", fixAll: (n: number): string => `${counted(n, "photo")} blocked`, show: "Show", waive: "Waive…", waived: (by: string, reason: string): string => `Waived by ${by}: ${reason}`, unchecked: "not checked",
  summary: (blocked: number, problems_: number): string => `${count(blocked)} blocked by ${counted(problems_, "problem")}`, warnings: (n: number): string => counted(n, "warning"), more: (n: number): string => `${count(n)} more`, less: "Show fewer",
} as const;

export const file = {
  device: "Made by", model: "Model", lens: "Lens", software: "Software", time: "Capture time", noZone: "time zone not known", position: "Position", positionSafe: "not sent out by the safe profile", pixels: "Pixels", format: "Format", size: "Size", path: "Path", sidecar: "Sidecar", hash: "SHA-256", marks: "Evidence", write: "Writing", jobs: "Writes",
  reveal: "Show in folder", fields: "Every field in the file", differ: "Places that differ", from: (source: string): string => `from ${source}`, noFields: "The file holds no text fields.", credentials: "Content Credentials", hasCredentials: "In the file. A write makes them no longer fit.", noCredentials: "None in the file", notes: "Notes", none: "None",
  jobState: { waiting: "waits", writing: "is being written", done: "saved", failed: "failed", conflict: "waits for your choice" } as const,
} as const;

export const rights = {
  approval: "Approval", by: "Approved by", at: "At", style: "House style", void: "Void", bytes: "For these bytes", none: "Not approved.", deliveries: "Delivered to", noDeliveries: "Nobody has it from this desk.", fields: "Other rights and usage fields", more: "Show empty fields", fewer: "Only fields with a value", returned: "Returned with",
} as const;

export const history = { empty: "No events yet.", events: (n: number): string => counted(n, "event"), chain: "previous", last: "Last events", by: (name: string): string => name, cleared: "cleared" } as const;

export const readOnlyWhy = { killed: "Killed: nothing of it changes any more.", delivered: "Approved and delivered: a change needs a correction, so that every recipient is told.", unreadable: "The file cannot be read, so its text cannot be changed.", missing: "The file is not here; text can be read, not changed." } as const;
