// Words of the report of a night.
import { counted } from "../format.ts";

export const reportWords = {
  action: "Night report…", title: "Night report", since: "From", until: "Until", last: "Last 12 hours", evening: "Since 18:00", hide: "Hide names", hideWhy: "Editors, recipients and files by numbers, so that it can be shown to others", order: "The end lies before the beginning", loading: "Going through the night…",
  lead: (since: string, until: string): string => `${since} to ${until}`, nothing: "Nothing.", photos: (n: number): string => counted(n, "photo"), more: (n: number): string => `and ${counted(n, "more row")}, all of them in the file`, save: "Where the report goes", saved: (file: string): string => `Report written to ${file}`, page: "Save as page…", csv: "Save as CSV…", json: "Save as JSON…",
  parts: { arrived: "Arrived", editors: "Editors", blocked: "Blocked now", waived: "Waived", held: "Held and released", delivered: "Delivered", corrected: "Corrected", killed: "Killed" } as const,
  columns: {
    photos: "Photos", editor: "Editor", edited: "Edited", submitted: "Submitted", returned: "Returned", approved: "Approved", rejected: "Rejected", waived: "Waived", rule: "Check", time: "When", photo: "Photo", reason: "Reason", what: "What", kind: "Kind", recipient: "Recipient", channel: "Channel", copies: "Copies", unsure: "Not known whether arrived",
    wrong: "What was wrong", recipients: "Recipients", open: "Still to be told", mandatory: "Recipients should",
  } as const,
  what: { set: "Held", released: "Released" } as const, kinds: { embargo: "Embargo", safety: "Safety", permission: "Permission", kill: "Kill asked" } as const, mandatory: { yes: "Remove it everywhere", no: "No further use" } as const,
} as const;
