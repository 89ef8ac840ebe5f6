// Messages that are not refusals: what was done, what the desk noticed, what broke. By code, in English.
import { count, counted } from "./format.ts";
import type { Words } from "../values.ts";

const photos = (w: Words): string => counted(w.number("photos"), "photo");
const failed = (w: Words): string => (w.number("failed") > 0 ? `, ${count(w.number("failed"))} not` : "");
const past = (done: string) => (w: Words): string => `${counted(w.number("ok"), "photo")} ${done}${failed(w)}`;

/** What an undo or redo took back or did again, by the kind of its event. */
export const stepWords: Readonly<Record<string, string>> = {
  "edit.made": "edit", "problem.waived": "waiver", "approval.submitted": "submission", "approval.returned": "return",
  "collection.made": "new story", "collection.renamed": "name of a story", "collection.removed": "removal of a story", "collection.changed": "photos of a story",
  "approval.given": "approval", "approval.rejected": "rejection", "approval.reopened": "reopening",
  "file.renamed": "renaming", "file.moved": "move", "file.trashed": "move to the trash",
};
/** Where no photo could be turned, the step stays the newest and the reasons stand beside. */
const turned = (done: string, not: string) => (w: Words): string => {
  const step = `${stepWords[w.text("kind", "")] ?? w.text("kind", "last step")}${w.has("fields") ? ` (${w.text("fields", "")})` : ""}`;
  // Whether a story's step was turned says `ok`: it may have no photo at all.
  if (w.has("collection")) return `${w.number("ok") > 0 ? done : not}: ${step} “${w.text("collection", "")}”`;
  return w.number("photos") === 0 ? `${not}: ${step}. Everything is as it was.` : `${done}: ${step} of ${photos(w)}`;
};

const settled: Readonly<Record<string, string>> = { mine: "yours will be written", result: "the result will be written" };

export const messageTable: Readonly<Record<string, (words: Words) => string>> = {
  // What the editor did.
  "done.submit": past("submitted"),
  "done.return": past("returned"),
  "done.approve": past("approved"),
  "done.reject": past("rejected"),
  "done.reopen": past("reopened"),
  "done.waive": past("waived"),
  "done.hold": past("held"),
  "done.release": past("released from hold"),
  "done.permission": (w) => `Permission recorded for ${counted(w.number("ok"), "photo")}${failed(w)}`,
  "done.permission-removed": (w) => `Permission record taken away from ${counted(w.number("ok"), "photo")}${failed(w)}`,
  "done.shield": (w) => `Source of ${counted(w.number("ok"), "photo")} protected${failed(w)}`,
  "done.shield-removed": (w) => `Protection taken away from ${counted(w.number("ok"), "photo")}${failed(w)}`,
  "done.correct": past("opened for correction"),
  "done.kill": past("killed"),
  "done.send-correction": (w) => `Correction sent, ${count(w.number("sent"))} told${w.number("open") > 0 ? `, ${count(w.number("open"))} still to be told` : ""}`,
  "done.turn": past("turned"),
  "done.rename": past("renamed"),
  "done.move": past("moved"),
  "done.copy": past("copied"),
  "done.trash": past("moved to the trash"),
  "done.root-kept": (w) => `${w.text("path", "The folder")} stays on the desk, ${photos(w)}`,
  "done.edit": (w) => `${w.text("fields", "Fields")} ${w.number("ok") > 1 ? `changed in ${counted(w.number("ok"), "photo")}` : "changed"}${failed(w)}`,
  "done.mark": (w) => `${w.text("mark", "Marked")}, ${photos(w)}`,
  "done.undo": turned("Undone", "Not undone"),
  "done.redo": turned("Done again", "Not done again"),
  "done.deliver": (w) => `${counted(w.number("ok"), "copy", "copies")} delivered${w.number("failed") > 0 ? `, ${count(w.number("failed"))} refused` : ""}. Nothing removed was found in them.`,
  "done.deliver-none": (w) => `Nothing was delivered, ${counted(w.number("failed"), "photo")} refused`,
  "done.index": (w) => `${counted(w.number("photos"), "photo")} read${w.number("unreadable") > 0 ? `, ${count(w.number("unreadable"))} cannot be read` : ""}${w.number("ignored") > 0 ? `, ${counted(w.number("ignored"), "other file")} ignored` : ""}`,
  "done.index-stopped": (w) => `Reading stopped. ${counted(w.number("photos"), "photo")} stay, the rest is read next time.`,
  "done.retry": (w) => `${counted(w.number("jobs"), "write")} tried again`,
  "done.settle": (w) => `${w.text("field", "The field")}: ${settled[w.text("take", "")] ?? "theirs was taken"}`,
  "done.root-removed": (w) => `${w.text("path", "The folder")} left the desk, ${photos(w)}. The files and their history stay.`,

  // What the desk noticed by itself.
  "write-failed": (w) => `${w.text("name", "A photo")}: not written${w.why()}. The edit is kept on the desk.`,
  conflict: (w) => `${w.text("name", "A photo")}: another program changed ${w.text("fields", "a field")} too. Both versions are kept.`,
  "approval-voided": (w) => `${w.has("name") ? w.text("name", "") : photos(w)}: approval void, the content changed.`,
  "root.offline": (w) => `${w.text("path", "A folder")} went away. Previews stay, edits wait.`,
  "root.back": (w) => `${w.text("path", "A folder")} is back.`,
  "photos.arrived": (w) => `${counted(w.number("photos"), "new photo")} in ${w.text("path", "the folder")}`,
  "hard-link-parted": (w) => `${w.text("name", "A photo")} had a second name on the disk. The other name keeps the old content.`,
  "delivery.taken-back": (w) => `The delivery was stopped. ${counted(w.number("back"), "copy", "copies")} that had arrived at ${w.text("recipient", "the recipient")} taken back${w.number("stays") > 0 ? `, ${count(w.number("stays"))} could not be and count as delivered` : ""}.`,
  "index.behind": () => "The index could not be written. Every edit is kept; the list follows by itself as soon as it can be written.",
  "journal.head": () => "The second mark of the journal's end (journal.head) could not be written. Every edit is kept; it is tried again with the next one.",
  "disk.full": () => "The disk is full. Every edit is kept, nothing more can be written until there is space.",
  "backup-failed": (w) => `The desk's own backup could not be made${w.why()}. The journal itself is whole.`,

  // What broke.
  "fault": (w) => `Something broke (${w.text("code", "unknown")}). Everything kept stays kept.`,
  "desk.back": () => "The desk is back. Nothing was lost.",
};
