// What each reason says, in two ways: as a cause inside another sentence, and alone: what happened, what is safe, what to do.
import type { ReasonCode, ReasonKind } from "#contract/reasons.ts";
import { ended, type Reason } from "../reasons.ts";

const safe = "The file is as it was, and what was kept stays kept.";

export const reasonTable: Readonly<Record<ReasonCode, Reason>> = {
  "disk-full": { cause: "the disk is full", message: `The disk is full. ${safe}`, todo: "Make room on it, then try again." },
  "read-only-volume": { cause: "its volume can only be read", message: `The volume can only be read, not written. ${safe}`, todo: "Take the write protection off the card or volume, then try again." },
  "no-permission": { cause: "the permission is missing", message: `The permission for this file or its folder is missing. ${safe}`, todo: "Change the permissions, or ask the folder's owner, then try again." },
  "file-missing": { cause: "it is not there", message: "The file is not where it was. The desk keeps its text and history.", todo: "Put it back or connect its volume, then read the folder again." },
  "file-offline": { cause: "its volume is away", message: "The volume that the file lies on is away. The desk keeps its text and history.", todo: "Connect the volume." },
  "link-loop": { cause: "its link leads round in a circle", message: `The name is a link that leads round in a circle. ${safe}`, todo: "Mend the link, then try again." },
  "disk-error": { cause: "the disk reports an error", message: "The disk reports an error. The desk wrote nothing over the file, and what was kept stays kept.", todo: "Copy the photos to another disk, then look at this one." },
  unknown: { cause: "the system gave no reason", message: `The system gave no reason. ${safe}`, todo: "Try again." },
  "not-a-folder": { cause: "it is not a folder", message: "What has that name is not a folder. It was left as it is.", todo: "Choose a folder." },
  "folder-refused": { cause: "the system makes no folder there", message: "The system makes no folder in that place. Nothing was changed there.", todo: "Choose another folder." },
  "folder-missing": { cause: "its folder is not there", message: "The folder is not there. Nothing was written.", todo: "Make the folder, or choose another." },
  "path-not-absolute": { cause: "the path does not begin at the top", message: "The path does not begin at the top of the file system. Nothing was written.", todo: "Give the whole path." },
  "desk-file": { cause: "the desk itself uses that place", message: "The desk itself uses that place. Nothing was written there.", todo: "Choose another place." },
  "name-taken": { cause: "another file has that name", message: "Another file has that name. It was left as it is, and so was the photo.", todo: "Choose another name or folder." },
  "delivery-folder": { cause: "deliveries go there", message: "Deliveries go to that folder. Nothing was put there.", todo: "Deliver the photos, or choose another folder." },
  "is-link": { cause: "it is a link to a file elsewhere", message: "The photo in this folder is a link to a file elsewhere. It was left as it is.", todo: "Move the file that it leads to." },
  "is-folder": { cause: "it is a folder", message: "That is a folder, not a file. It was left as it is.", todo: "Name the files in it." },
  "empty-file": { cause: "it is empty", message: "The file is empty. It was left as it is.", todo: "Ask for the file again." },
  "no-picture": { cause: "it holds no picture that can be opened", message: "The file holds no picture that can be opened here. Its bytes and its name were looked for.", todo: "Ask for the picture as a JPEG." },
  "plain-picture": { cause: "its picture has too little in it to be told from others", message: "The picture is too plain, too small or too dark to be told from others. Its bytes and its name were looked for.", todo: "Ask for a larger copy, or for the whole picture." },
  "changed-meanwhile": { cause: "another program changed it meanwhile", message: "Another program changed the file while it was being written. Its change was left alone, and the edit is kept.", todo: "Nothing to do: the desk tries again with the new content." },
  conflict: { cause: "another program changed the same field", message: "Another program changed the same field in the file. Both texts are kept.", todo: "Choose yours or theirs." },
  folded: { cause: "written together with another edit", message: "It was written together with another edit of the photo.", todo: "Nothing to do." },
  settled: { cause: "settled by an editor", message: "An editor chose between the two texts.", todo: "Nothing to do." },
  edited: { cause: "edited after it", message: "It was edited after the approval.", todo: "Look at what changed and approve again." },
  correcting: { cause: "a correction began", message: "A correction of the photo began after the approval.", todo: "Mend what was wrong, approve, then send the correction." },
  "changed-outside": { cause: "another program changed the file after it", message: "Another program changed the file after the approval.", todo: "Look at what changed and approve again." },
};

export const reasonKindTable: Readonly<Record<ReasonKind, (rest: string) => Reason>> = {
  "read-back": (rest) => ({ cause: `the finished copy was not as asked (${rest})`, message: `The finished copy was not as asked and was thrown away: ${ended(rest)} ${safe}`, todo: "Try again. If it stays so, the file cannot take these fields unharmed." }),
  "not-writable": (rest) => ({ cause: `nothing can be written into this file (${rest})`, message: `Nothing can be written into this file: ${ended(rest)} ${safe}`, todo: "Mend or convert the file with the program that made it." }),
  exiftool: (rest) => ({ cause: `ExifTool cannot write it (${rest})`, message: `ExifTool cannot write this file: ${ended(rest)} ${safe}`, todo: "Mend or convert the file with the program that made it." }),
  unreadable: (rest) => ({ cause: `it cannot be read (${rest})`, message: `The file cannot be read: ${ended(rest)} ${safe}`, todo: "Check the file, then read the folder again." }),
};

export const systemSaid = (reason: string): Reason => ({ cause: `the system said ${reason}`, message: `The system said: ${ended(reason)} ${safe}`, todo: "Try again." });
