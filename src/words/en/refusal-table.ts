// What each refusal of the desk says: what happened and what is safe, then what the editor can do.
import type { RefusalCode } from "#contract/refusals.ts";
import type { Said, Sentence } from "../values.ts";
import { counted } from "./format.ts";

const states: Readonly<Record<string, string>> = { new: "New", working: "In progress", submitted: "Submitted", returned: "Returned", approved: "Approved", rejected: "Rejected", killed: "Killed" };
export const stateWord = (state: string): string => states[state] ?? state;

export const refusalTable: Readonly<Record<RefusalCode, Said>> = {
  "unknown-photo": [(w) => `The desk knows no photo ${w.text("name", w.text("photo", "of that name"))}. Nothing was changed.`, "Index the folder it lies in, or check the name."],
  "unknown-field": [(w) => `There is no field ${w.text("field", "of that name")}. Nothing was changed.`, "Use a field's id from the IPTC standard, such as headline or creatorNames."],
  "bad-value": [(w) => `${w.text("field", "A field")} cannot hold that value${w.why()}. Nothing was changed.`, "Give a value of the field's type."],
  "bad-mode": [(w) => `${w.text("field", "That field")} cannot be changed with ${w.text("mode", "that mode")}. Nothing was changed.`, "Use replace or fill; append and prepend are for text, add and remove for lists."],
  "unknown-collection": [() => "The story is not there any more. Nothing was changed.", "Look at the stories in the rail; Undo brings back one that was removed."],
  "name-taken": [(w) => `There is a story ${w.text("name", "of that name")} already. Nothing was changed.`, "Choose another name."],
  "bad-query": [(w) => `The search could not be read${w.has("chip") ? ` at “${w.text("chip", "")}”` : ""}${w.why()}. The photos shown are as before.`, "Try words, or is:submitted, not:killed, has:problem, folder:name, class:1-3, stars:3+."],
  usage: [(w) => `The command was not understood${w.why()}. Nothing was done.`, "See proofdesk help."],
  "not-there-yet": [(w) => `${w.text("what", w.text("command", "This"))} is not there yet. Nothing was done.`, "It comes with a later version."],
  "wrong-state": [(w) => `The photo is ${w.has("state") ? stateWord(w.text("state", "")) : "in a state"}${w.has("state") ? "," : ""} from which this cannot be done. It stays as it is.`, "Reopen it first, or choose other photos."],
  "needs-correct": [() => "The photo is approved and delivered. Its text stays as the recipients have it.", "Change it through a correction, so that every recipient is told."],
  killed: [() => "The photo is killed. A kill is final, nothing of it changes or leaves.", "If the kill was a mistake, bring the photo in again as a new arrival."],
  "check-blocks": [(w) => w.has("problems") ? `${counted(w.number("problems"), "problem")} ${w.number("problems") === 1 ? "blocks" : "block"} the photo${w.why("first")}. Its state is as before.` : `The house style blocks the photo${w.why()}. Its state is as before.`, "Fix the problems, or waive those the house style lets you waive."],
  "content-changed": [(w) => `The file changed since it was looked at${w.why()}. Nothing was decided on the old content.`, "Look at the photo again, then repeat."],
  "write-pending": [() => "The photo's writes were not finished in time. Every edit is kept on the desk.", "Wait until the writes are done, then repeat."],
  "write-failed": [(w) => `The edit is kept on the desk, but the file has not taken it${w.why()}. The file is as it was.`, "Mend the reason, then choose Try again."],
  "second-editor": [(w) => `The house style asks for a second pair of eyes${w.has("editor") ? `: ${w.text("editor", "")} worked on this photo last` : ""}. Its state is as before.`, "Ask another editor to approve it."],
  "may-not-waive": [(w) => `The house style does not let you waive ${w.text("rule", "this rule")}. The problem stays.`, "Fix it, or ask an editor the house style names."],
  "needs-note": [() => "A return needs a note. The photo is as before.", "Say in a few words what is missing."],
  "needs-reason": [() => "A waiver needs a reason. The problem stays.", "Say in a few words why it may stand."],
  "unknown-rule": [(w) => `There is no rule ${w.text("rule", "of that name")}. Nothing was changed.`, "Use a rule's id as the problem list shows it."],
  "unknown-style": [(w) => `There is no house style ${w.text("style", "of that name")}. Nothing was changed.`, "Use ap, plain, or a style in the desk's styles folder."],
  "unknown-profile": [(w) => `There is no delivery profile ${w.text("profile", "of that name")}. No copy was made.`, "Use safe, or a profile in the desk's profiles folder."],
  "file-missing": [(w) => `The file is not where it was${w.why("path")}. The desk keeps its text and history.`, "Put it back or connect its volume, then read the folder again."],
  "file-unreadable": [(w) => `The file cannot be read${w.why()}. The desk keeps its text and history.`, "Check the file and its permissions, then read the folder again."],
  "not-approved": [() => "The photo is not approved. No copy was made.", "Approve it first."],
  "approval-void": [(w) => `The approval is void, the content changed after it${w.why()}. No copy was made.`, "Look at what changed and approve again."],
  "cannot-be-made-safe": [(w) => `A safe copy of this kind of file cannot be made${w.why()}. No copy left the desk.`, "Deliver a JPEG of it."],
  "leak-found": [(w) => `The finished copy still held ${w.text("what", "something the profile removes")}. The copy was taken back, nothing left the desk.`, "See the photo's File tab for what was found, and keep this photo here."],
  "copy-failed": [(w) => `The copy could not be written${w.why()}. What was begun was taken back.`, "Check the folder and its space, then deliver again."],
  "nothing-to-undo": [() => "Nothing to undo.", "Deliveries cannot be undone, they are followed by a correction."],
  "nothing-to-redo": [() => "Nothing to redo.", "Redo is there right after an undo."],
  "touched-since": [(w) => `Something newer changed ${w.has("fields") ? w.text("fields", "") : "the same fields"}${w.has("photos") ? ` in ${counted(w.number("photos"), "photo")}` : ""}. Those were left alone.`, "Change them by hand if they should go back."],
  "already-delivered": [(w) => `Already delivered${w.has("time") ? ` at ${w.text("time", "")}` : ""}. It cannot be taken back.`, "Use a correction."],
  "cannot-read-folder": [(w) => `${w.has("path") ? `The folder ${w.text("path", "")}` : "The folder"} cannot be read${w.why()}. What was read before is still here.`, "Check that it is there and that you may read it, then try again."],
  "cannot-write-folder": [(w) => `${w.has("path") ? `The folder ${w.text("path", "")}` : "The folder"} cannot be written${w.why()}. No copy was made.`, "Choose another folder, or ask its owner."],
  "too-large": [(w) => `${w.text("what", w.text("field", "The value"))} is too large. Nothing was changed.`, "A field holds at most 1 MB."],
  cancelled: [() => "Stopped. What was done until then stays done.", "Start it again to go on."],
  "newer-desk": [(w) => `${w.text("file", "The desk's data")} was written by a newer Proofdesk. It was left untouched.`, "Update Proofdesk on this computer."],
  "desk-busy": [(w) => `Another Proofdesk works on this desk${w.has("pid") ? ` (process ${w.text("pid", "")})` : ""}. Nothing was changed.`, "Use that one, or close it first."],
  "no-conflict": [() => "There is no conflict left in that field.", "Nothing to do."],
  "bad-template": [(w) => `The name template cannot be used${w.has("token") ? `: {${w.text("token", "")}} is no token` : w.why()}. No copy was made.`, "Use words and {name}, {date}, {time}, {seq:3}."],
  "file-exists": [(w) => `${w.text("path", "The file")} is there already. It was left as it is, nothing was written.`, "Choose another name, or move that file away first."],
  "cannot-write-file": [(w) => `${w.text("path", "The file")} cannot be written${w.why()}. Nothing was left there.`, "Choose another place, or mend the reason, then try again."],
  "cannot-turn": [() => "This kind of file cannot say how it is turned: its picture is turned by the container itself, or not at all. The photo is as it was.", "Turn it with the program that made it, or export a JPEG."],
  "cannot-trash": [(w) => `The system did not take it into its trash${w.why()}. Nothing was deleted, the file is where it was.`, "Move it to another folder, or delete it in the file manager."],
  "cannot-restore": [(w) => `It cannot be brought back from the trash here${w.why()}. The desk keeps its text and history.`, "Put it back with the system's own trash; the desk finds it again by itself."],
  "inside-root": [(w) => `${w.text("path", "The folder")} lies inside a folder that the desk indexes. Copies there would arrive as new photos.`, "Deliver into a folder outside of it."],
};

export const unknownRefusal = (code: string): Sentence => ({ message: `The desk said no (${code}). Nothing was changed.`, todo: "See the desk's log for more." });
