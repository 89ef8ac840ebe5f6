// Words of holds, corrections, kills, their notices and the call list.
import { count, counted } from "../format.ts";

const recipients = (n: number): string => counted(n, "recipient");
const copies = (n: number): string => counted(n, "copy", "copies");

export const recallActions = { hold: "Hold…", release: "Release the hold…", correct: "Correct…", sendCorrection: "Send correction…", kill: "Kill…", callList: "Call list…" } as const;

export const recallWhyNot = {
  notDelivered: "Only what was delivered can be corrected", oneCorrection: "Send corrections one photo at a time", killed: "Killed already", held: "Everything approved here is held", notHeld: "Nothing here is held", onlyTheirs: (initials: string): string => `Only ${initials} may release this safety hold`,
} as const;

/** How a hold reads beside a photo. */
export const holdText = {
  embargo: (until: string): string => `Embargo until ${until}`, safety: (initials: string): string => `Held: safety, until ${initials} says clear`, permission: "Permission not there yet", kill: (initials: string): string => `Kill asked by ${initials}`, held: (what: string): string => `Held: ${what}`,
} as const;

export const holdDialog = {
  title: (n: number): string => `Hold ${counted(n, "photo")}`, text: "Nothing of a held photo leaves by any way, approved or not.", kind: "Kind", kinds: { embargo: "Embargo", safety: "Safety", permission: "Permission" } as const,
  kindText: { embargo: "Ends by itself at the time below.", safety: "Never ends by the clock: only the editor named below may release it.", permission: "Until somebody releases it, because the permission is there." } as const,
  until: "Until, on this computer's clock", clearedBy: "Initials of the editor who says clear", reason: "Reason", reasonHint: "For example: the family is told at 18:00", needReason: "Give a reason first", needUntil: "Give a time that is still to come", needInitials: "Give the initials first", replaces: (n: number): string => `${counted(n, "photo")} ${n === 1 ? "is" : "are"} held already; this hold takes the place of the other.`, go: (n: number): string => `Hold ${counted(n, "photo")}`,
} as const;

export const releaseDialog = { title: (n: number): string => `Release ${counted(n, "held photo")}`, reason: "Why it may leave now", reasonHint: "For example: cleared with the family, 18:05", why: "The reason is recorded with your name.", go: (n: number): string => `Release ${counted(n, "photo")}` } as const;

export const correctDialog = {
  title: (n: number): string => `Correct ${counted(n, "photo")}`, wrong: "What was wrong", hint: "For example: the man on the left is not Jan Okonjo", why: "This opens the correction: the text can be changed again, and the approval is void. When it is approved anew, the correction goes to everybody who has the wrong version, with a notice.",
  needWrong: "Say first what was wrong", go: "Open the correction", others: (n: number): string => `${count(n)} not delivered or open already, left as ${n === 1 ? "it is" : "they are"}`,
} as const;

export const sendDialog = {
  title: (file: string): string => `Correction of ${file}`, loading: "Asking the ledger…", wrong: "What was wrong", changes: "Old and new", before: "They have", after: "They get", nothing: "No field reads otherwise than in the copies that are out.", empty: "(empty)", recipients: (n: number): string => `${recipients(n)}, all of them`, recipientsWhy: "Everybody who has a wrong version is told. None can be left out.", nobody: "Nobody has a wrong version.",
  notice: "Notice, as they will read it", reader: "The same for readers", copy: "Copy", copied: "Copied", channel: (channel: string): string => `by ${channel}`, version: (n: number): string => `version ${count(n)}`,
  alike: (n: number): string => (n === 1 ? "1 more photo says this." : `${count(n)} more photos say this.`), show: "Show",
  needApproval: "Approve it first", needApprovalWhy: "The correction can be sent once the photo is approved anew.", blocked: "This must be mended before it can be approved", approveAndSend: "Approve and send", send: (n: number): string => `Send correction to ${recipients(n)}`, sending: (done: number, all: number): string => `Sending, ${count(done)} of ${count(all)}`, needNotice: "The notice is empty", held: (hold: string): string => `${hold}. Release the hold first`,
  done: "Correction sent", arrived: (file: string): string => `Corrected copy arrived: ${file}`, noWay: "Cannot be reached from here", told: (n: number): string => `${count(n)} told`, open: (n: number): string => `${count(n)} still to be told`,
  sentBefore: "This correction went out already. Who could not be told stands in the call list.", again: "Correct again…", callList: "Call list…",
} as const;

export const killDialog = {
  title: (n: number): string => `Kill ${counted(n, "photo")}`, warning: "A kill cannot be taken back. Nothing of the photo leaves again; it stays in the library, grey and dark, and everybody who has it is told.", reason: "Reason", reasonWhy: "required, stands in the notice", reasonHint: "For example: the sky was replaced after the picture was taken", needReason: "Give a reason first",
  what: "What recipients should do", mandatory: "Remove it everywhere it was used", soft: "No further use",
  holders: "Who has it", all: (n: number): string => `${recipients(n)}, cannot be narrowed`, nobody: "Nobody has it. Nobody needs to be told.", takesBack: "the copy is taken back", cannotTakeBack: "the copy cannot be taken back, they are told", copies, loading: "Asking the ledger…",
  alike: (n: number): string => (n === 1 ? "1 photo looks the same and is not among these." : `${count(n)} photos look the same and are not among these.`), show: "Show", killed: (n: number): string => `${count(n)} killed already`, hidden: (n: number): string => `Kill the ${count(n)} that the sheet does not show, too`, list: "Photos", more: (n: number): string => `and ${count(n)} more`,
  confirmName: (letters: string): string => `To confirm, type the last characters of the file name: ${letters}`, confirmNumber: (n: number): string => `To confirm, type the number of photos: ${count(n)}`, needConfirm: "Type the confirmation first", none: "All of these are killed already",
  go: (n: number): string => `Kill ${counted(n, "photo")}`, running: "Killing…", second: "The house style asks for two editors. Your call holds the photos, nothing of them leaves; another editor's call kills them.", ask: (n: number): string => `Hold ${counted(n, "photo")}, ask for the kill`,
  rehearse: "Rehearse", rehearsing: "Rehearsing…", rehearsed: (n: number): string => `Rehearsal: ${counted(n, "notice")}, nothing was sent`, rehearsedTime: (ms: number): string => `The ledger answered in ${count(ms)} ms. That it was rehearsed is in the history.`, back: "Back to the kill", wouldRead: (recipient: string): string => `${recipient} would read`,
  done: (n: number): string => `${counted(n, "photo")} killed`, doneNone: "Nothing was killed", asked: (n: number): string => `${counted(n, "photo")} held, a second editor must kill`, askedTodo: "Call another editor to the desk. Until then nothing of it leaves.", told: (n: number): string => `${count(n)} told`, removed: (n: number): string => `${count(n)} taken back`, open: (n: number): string => `${count(n)} still to be told`, callList: "Call list…",
} as const;

export const noticeWords = {
  kinds: { correction: "Correction", kill: "Kill" } as const, states: { open: "Still to be told", sent: "Told", acknowledged: "Acknowledged", removed: "Removed", refused: "Refused" } as const, channels: { folder: "folder", sftp: "SFTP", ftp: "FTP", wordpress: "WordPress", http: "HTTP", mail: "mail draft", drag: "dragged out" } as const,
  noContact: "No contact is known", step: (state: string, how: string): string => `${state}: ${how}`, by: (time: string, initials: string): string => `${time}, ${initials}`,
} as const;

export const callList = {
  title: "Call list", open: (n: number): string => `${count(n)} still to be told`, none: "Nobody is left to be told.", answered: (n: number): string => `${count(n)} told or answered`, words: "The words", copy: "Copy the words", copied: "Copied", again: "Try again", trying: "Trying…",
  answers: { sent: "Told", acknowledged: "Acknowledged", removed: "Removed", refused: "Refused" } as const, how: "How, in one line", hints: { sent: "For example: by telephone, Ms Ruiz", acknowledged: "For example: reply by mail, 21:40", removed: "For example: page looked at, 22:05", refused: "For example: says it has its own licence" } as const, needHow: "Say how first", note: "Note it", back: "Back", of: (recipient: string, files: string): string => `${recipient}, ${files}`, status: (n: number): string => `${count(n)} to call`, loading: "Looking…",
} as const;

/** What the history tells of these events. */
export const recallHistory = { wrong: "What was wrong", version: "Version", told: "Told", holders: "Recipients", hold: "Hold", mandatory: "Recipients should", channel: "Channel", withdrawn: "Taken back", toRecipients: (n: number): string => `to ${recipients(n)}` } as const;
