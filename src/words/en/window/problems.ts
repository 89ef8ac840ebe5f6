// Words of the problems view.
import { count, counted } from "../format.ts";

export const problemsView = {
  title: (problems: number, warnings: number): string => `${counted(problems, "problem")}, ${counted(warnings, "warning")}`, inPhotos: (n: number): string => `in ${counted(n, "photo")}`,
  rail: "Kinds of problems", blocks: "Problems, these block", warns: "Warnings, these do not", waived: "Set aside", all: { blocks: "All problems", warns: "All warnings", waived: "Waived with a reason" },
  list: "Problems", pane: "Problem", none: "Nothing stands in the way", noneWhy: "No photo of this view has a problem or a warning.", noneHere: "Nothing of this kind is left", of: (at: number, all: number): string => `${count(at)} of ${count(all)}`,
  more: (n: number): string => `${count(n)} more; they come as these are done`, counting: "Counting…",
  now: "Now", after: "After the fix", empty: "(empty)", edit: (field: string): string => `Edit: ${field}`, waive: "Waive with a reason…", back: "Back to the sheet", settle: "Show both versions", retry: "Try again", cannot: "Cannot be fixed here: it needs the file or another program.",
  fixAll: (n: number): string => `Fix all alike: ${count(n)}…`, alike: (rule: string): string => `Every “${rule}” that has a fix`, done: "Fixed", waivedBy: (initials: string, reason: string): string => `Waived by ${initials}: ${reason}`, undo: "takes a fix back",
  lineName: (at: string, name: string, message: string): string => `${at}, ${name}, ${message}`,
  severity: { blocks: "Problem", warns: "Warning", unchecked: "Not checked", informs: "Note" },
  rules: { "write.failed": "Write failed", "write.conflict": "Changed by another program too", "file.unreadable": "Cannot be read" } as Readonly<Record<string, string>>,
  conflict: (field: string): string => `${field}: another program changed it too`,
  groups: { required: "Required fields", text: "Text", dates: "Dates and times", place: "Place", rights: "Rights and byline", keywords: "Keywords", evidence: "What the file tells", writes: "Writes", other: "Other" },
} as const;

export const fixAlikeDialog = {
  title: (n: number): string => `Fix ${counted(n, "photo")} alike`, why: "Each photo gets its own fix, all of them one step that Undo takes back.", go: (n: number): string => `Fix ${count(n)}`, more: (n: number): string => `and ${counted(n, "more photo")}`, spared: "Approved photos are left out: fix them one by one, so that each approval is asked about.", counting: "Collecting the fixes…",
} as const;
