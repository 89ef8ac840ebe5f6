// Words of tracing a stray file: whose picture it is and who has it.
import { count, counted } from "../format.ts";

export const traceWords = {
  action: "Trace a file…", title: "Trace a file", lead: "Whose picture is it, which version, and who has it? The file is only read; it may lie anywhere.", drop: "Drop a file here, or", choose: "Choose file…", chooseTitle: "A file to trace", another: "Trace another file…", asking: (name: string): string => `Looking for ${name}…`, of: (name: string): string => `What is known of ${name}`, hash: "SHA-256",
  none: "No photo of this desk is known by it, neither by its bytes nor by its picture or its name.", unread: (why: string): string => `The file cannot be traced: ${why}.`, notCompared: (why: string): string => `Its picture was not compared: ${why}. Its bytes and its name were looked for.`, found: (n: number): string => counted(n, "photo"),
  how: { copy: "By its bytes: this very copy was delivered", file: "By its bytes: the photo's own file", picture: (percent: number): string => `By its picture: ${count(percent)} % alike`, name: "Only by its name: a hint, no proof" } as const,
  version: (n: number): string => `Version ${count(n)}, the newest that went out`, older: (n: number, newest: number): string => `Version ${count(n)}, corrected since: the newest is ${count(newest)}`, unknown: (newest: number): string => (newest > 1 ? `Corrected: the newest is version ${count(newest)}; which one this is the picture cannot tell` : "Which version cannot be told by the picture; only the first went out"), never: "Never delivered from this desk",
  killed: "Killed: nobody may use it", correctionOpen: "Correction open: what is out is wrong", received: (n: number): string => `${counted(n, "copy", "copies")} went out`,
  columns: { recipient: "Recipient", time: "When", file: "File name there", version: "Version", what: "What of it" } as const, exact: "this very copy", takenBack: "taken back", unsure: "not known whether it arrived", table: (name: string): string => `Who has ${name}`,
  show: "Show the photo", correct: "Correct…", send: "Send correction…", kill: "Kill…",
} as const;
