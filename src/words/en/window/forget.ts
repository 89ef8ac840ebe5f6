// Words of forgetting a photo: what goes, what stays, what it costs.
import { counted } from "../format.ts";

export const forgetAction = "Forget…";

export const forgetWords = {
  title: (n: number): string => `Forget ${counted(n, "photo")}`, what: "Positions, serial numbers, owners and notes that the files had on arrival are deleted from this desk and from its own backups, and so are the pictures made of them.",
  stays: "The files, their texts and the history stay. A file that lies in an opened folder is still read and shown: move it away first.", costs: "Later deliveries can no longer be searched for what goes now, and say so. This cannot be taken back.",
  sure: (n: number): string => (n === 1 ? "Forget this photo for good" : `Forget these ${counted(n, "photo")} for good`), needSure: "Tick the box first", go: (n: number): string => `Forget ${counted(n, "photo")}`, running: "Forgetting…", hidden: (n: number): string => `Also ${counted(n, "photo")} that the sheet does not show`,
  backupKeeps: (name: string): string => `The backup ${name} cannot be opened and keeps it. Remove it from the desk's backups folder by hand.`,
  done: (n: number): string => `${counted(n, "photo")} forgotten`,
} as const;
