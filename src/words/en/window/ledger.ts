// Words of the ledger view: who has which copy.
import { count, counted } from "../format.ts";

const copies = (n: number): string => counted(n, "copy", "copies");

export const ledgerWords = {
  action: "Ledger of deliveries", back: "Back", title: (n: number): string => `Ledger, ${copies(n)}`, counting: "Ledger", table: "Copies that went out, newest first", pane: "This copy", of: (at: number, all: number): string => `${count(at)} of ${count(all)}`,
  find: "Find in the ledger", findHint: "Photo, file name, recipient", recipient: "Recipient", everybody: (n: number): string => `All ${counted(n, "recipient")}`, choice: (name: string, n: number): string => `${name} (${count(n)})`,
  none: "Nothing was delivered yet", noneWhy: "Each copy that leaves the desk gets a row here, with who got it and what shows that it arrived.", noneHere: "No copy fits", noneHereWhy: "Other words or all recipients find more.", loading: "Reading…",
  columns: { photo: "Photo", version: "Version", recipient: "Recipient", file: "File name there", time: "When", editor: "By", profile: "Profile", result: "Result", told: "Told of" } as const,
  results: { arrived: "Arrived", unsure: "Not known", back: "Taken back" } as const, resultWhy: { arrived: "The other side has it.", unsure: "The desk or the line ended before the answer: nobody can know whether it arrived.", back: "The copy was taken back through its channel." } as const,
  toldOf: (kind: string, state: string): string => `${kind}: ${state}`, row: (photo: string, recipient: string, file: string): string => `${photo}, ${recipient}, ${file}`, gone: "No longer on the desk",
  channel: "Channel", approvedBy: "Approved by", proof: "Lies at", address: "Address", id: "Number there", size: "Size", hash: "SHA-256", evidence: "Shown by", by: (name: string, initials: string): string => `${name} (${initials})`,
  show: "Show the photo", exportCsv: "Export the ledger as CSV…", exportJson: "Export the ledger as JSON…", csv: "CSV…", json: "JSON…", exportTitle: "Where the ledger goes", exported: (n: number, file: string): string => `${counted(n, "row")} written to ${file}`,
} as const;
