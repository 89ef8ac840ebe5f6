// Words of what leaves: what a copy is made of, what it has not, and what could still be learnt from it.
import { count, counted } from "../format.ts";

/** What a copy was made from, where it is not the photo's own coding. */
export const copyWords = {
  developed: (name: string): string => `Made from the developed JPEG ${name}`, preview: "Made from the preview in the raw", photo: "Made from the photo", kept: "coding kept", anew: "coded anew", because: (why: string): string => `because ${why}`, size: (width: number, height: number): string => `${count(width)} × ${count(height)} pixels`,
  beside: (names: string): string => `beside it: ${names}`, unsearched: "What it held on arrival is forgotten: only what the file holds now was searched for.", everything: "nothing removed",
  /** What a proof says besides, by its code. */
  notes: { "everything-kept": "Nothing was removed.", "content-credentials-removed": "The Content Credentials were removed.", "beside-failed": "A file beside it did not arrive" } as const,
} as const;

export const leavingWords = {
  action: "What leaves…", title: (n: number): string => `What leaves of ${counted(n, "photo")}`, open: "What leaves…", lead: "Copies are made and proven as for a delivery. Nothing is sent and nothing is entered.",
  by: "By", profile: (name: string): string => `Profile ${name}`, recipient: (name: string, profile: string): string => `${name}, ${profile}`,
  running: (done: number, total: number): string => `${count(done)} of ${counted(total, "photo")} looked at`, stop: "Stop", stopped: (done: number, total: number): string => `Stopped: ${count(done)} of ${counted(total, "photo")} looked at`, again: "Look again", waiting: "Not looked at yet", tooMany: "At most 10,000 photos at once",
  list: "Photos", all: (n: number): string => `All ${counted(n, "photo")}`, allOne: "All together", ok: "may leave", refused: (n: number): string => `${count(n)} may not leave`, protected: "source protected", none: "Nothing to look at.", nothing: "None of these photos may leave.",
  why: "Why", what: "In its way", todo: "What to do", columns: { field: "Field", value: "In the photo", copy: "In the copy" } as const, columnsAll: { field: "Field", value: "For example", copy: "In the copies" } as const,
  parts: { refused: "May not leave", told: "Could still be learnt", removed: "Removed", changed: "Changed", kept: "Kept", notes: "Besides" } as const,
  partWhy: { refused: "no copy is made", told: "from the copy, by whoever has it", removed: "in the photo, not in the copy", changed: "in the copy only", kept: "as approved", notes: "what the proof says" } as const,
  of: (n: number, all: number): string => `${count(n)} of ${counted(all, "photo")}`, removed: "Removed", removedWhy: (why: string): string => `Removed: ${why}`, kept: "Kept", differ: (n: number): string => counted(n, "different value"), more: (n: number): string => `and ${count(n)} more`,
  tags: (n: number): string => counted(n, "tag"), showTags: (kind: string): string => `Show the tags: ${kind}`, picture: "Picture", fileName: "File name",
  table: (name: string): string => `What leaves of ${name}`, tableAll: "What leaves of all together", proven: (n: number): string => `${counted(n, "copy", "copies")} read back and searched. Nothing that is removed here was found in ${n === 1 ? "it" : "them"}.`, whole: "This profile removes nothing. The copies are the photos' own files, with everything they tell.",
  kinds: {
    gps: "GPS position", serial: "Serial numbers", owner: "Owner and maker names", contact: "The maker's contact", faces: "Face regions", device: "Camera and lens", time: "Times of the camera", software: "Software and history", ids: "Ids that tie copies together", credentials: "Content Credentials",
    previews: "Previews and hidden pictures", maker: "Maker notes", exposure: "Settings of the exposure", marks: "Marks of desks", words: "Other texts: captions, comments, rights", other: "Other tags",
  } as const,
  told: {
    picture: "What the picture shows: faces, signs, plates, reflections", caption: "What caption, headline and keywords say", date: "When it was taken", country: "Where it was taken", credit: "Who made it or owns it", coding: "The camera's own coding, by which its kind can be told", size: "The size of the picture", "colour-profile": "The colour profile", "file-name": "The file name",
  } as const,
  look: "Look at it yourself", dryRun: "Dry run…", dryRunTitle: "Folder for the dry run", dryRunning: (done: number, total: number): string => `Dry run, ${count(done)} of ${counted(total, "photo")}`, dryRunDone: (n: number, folder: string): string => `${counted(n, "copy", "copies")} put into ${folder}. Nothing was sent.`, dryRunNone: "No copy was put there.", dryRunStopped: "The dry run was stopped.", showFolder: "Show in the file manager", needPhotos: "No photo may leave", back: "Back",
} as const;
