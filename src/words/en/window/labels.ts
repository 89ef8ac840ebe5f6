// Names of states, badges, groups and history lines as the window shows them.
import { count, counted } from "../format.ts";

export const stateLabel = {
  new: "New", working: "In progress", submitted: "Submitted", returned: "Returned", approved: "Approved", delivered: "Delivered",
  rejected: "Rejected", killed: "Killed", void: "Approval void", correction: "Correction open", blocked: "Blocked by problems", unfinished: "Writes not finished",
} as const;
export type StateWord = keyof typeof stateLabel;

export const badgeLabel = {
  phone: "Phone", camera: "Camera", xmp: "Sidecar (XMP)", cr: "Content Credentials in the file", pin: "GPS position in the file",
  pending: "Write pending", failed: "Write failed", conflict: "Changed by another program too", locked: "Locked in the camera", cameraRating: (n: number): string => `${counted(n, "star")} given in the camera`, anyCameraRating: "Stars given in the camera", rejectedRating: "Rated rejected (−1)", tagged: "Tagged",
  problems: (n: number): string => counted(n, "problem"),
  warnings: (n: number): string => counted(n, "warning"),
  stars: (n: number): string => counted(n, "star"),
  ofFive: (n: number): string => `${count(n)} of 5 stars`,
  colorClass: (n: number): string => `Colour class ${count(n)}, ${classNames[n] ?? String(n)}`,
  draft: "Text not applied yet",
} as const;

/** Photo Mechanic's names of the eight colour classes. */
export const classNames = ["None", "Winner", "Winner alt", "Superior", "Superior alt", "Typical", "Typical alt", "Extras", "Trash"] as const;

export const fileStateLabel = { here: "", missing: "File is missing", offline: "Volume is offline", unreadable: "Cannot be read" } as const;

export const deviceLabel = {
  phone: "Phone", camera: "Camera", drone: "Drone", action: "Action camera", scanner: "Scanner", screen: "Screen capture", software: "Made by software", unknown: "Not known",
} as const;

/** Headings of the catalogue's groups. */
export const groupNames = { caption: "Caption", people: "People", place: "Place", rights: "Byline and rights", admin: "Desk notes", marks: "Marks", other: "Other fields" } as const;

export const sourceNames = { xmp: "XMP", iim: "IIM", exif: "EXIF", sidecar: "sidecar" } as const;

export const eventNames = {
  "root.added": "Folder added", "root.removed": "Folder left the desk", "photo.arrived": "Arrived on the desk", "photo.baselined": "State on arrival recorded",
  "photo.marked": "Mark of the picture kept", "photo.forgotten": "Forgotten: what it gave away on arrival", "photo.changed": "Changed by another program", "photo.moved": "Moved or renamed", "root.kept": "Folder kept",
  "file.begun": "About to be moved", "file.renamed": "Renamed", "file.moved": "Moved to another folder", "file.copied": "Copied", "file.trashed": "Moved to the trash", "file.dropped": "Files stayed where they were",
  "photo.saved": "Written to the file", "photo.write-failed": "Not written to the file",
  "edit.made": "Edited", "undo.made": "Undone", "redo.made": "Done again", "conflict.settled": "Conflict settled",
  "approval.submitted": "Submitted", "approval.returned": "Returned", "approval.made": "Approved", "approval.given": "Approved", "state.changed": "State changed", "approval.approved": "Approved", "approval.rejected": "Rejected",
  "approval.reopened": "Reopened", "approval.waived": "Problem waived", "problem.waived": "Problem waived", "waiver.made": "Problem waived", "approval.voided": "Approval void", "approval.carried": "Approval carried over marks",
  "collection.made": "Put into a new story", "collection.removed": "Its story was removed", "collection.changed": "Place in a story changed",
  "hold.set": "Held back", "hold.released": "Released from hold", "permission.set": "Permission record", "shield.set": "Protection of the source", "recipient.put": "Recipient saved", "recipient.removed": "Recipient removed", "correction.opened": "Correction opened", "correction.sent": "Correction sent", "kill.asked": "Kill asked for", "kill.made": "Killed", "kill.rehearsed": "Kill rehearsed", "notice.told": "Notice to a recipient", "notice.arrived": "Notice came in", "notice.linked": "Incoming notice meant this photo", "notice.answered": "Incoming notice answered",
  "delivery.made": "Delivered", "delivery.begun": "Delivery begun", "delivery.dropped": "Delivery not made", "delivery.withdrawn": "Delivery taken back", "delivery.delivered": "Delivered", "photo.delivered": "Delivered", "job.done": "Written to the file", "job.failed": "Not written to the file",
} as const;
