// Words of what is done with the files themselves: actions, dialogs, the browsed folder.
import { count, counted } from "../format.ts";

export const fileActions = {
  turn: { right: "Turn right", left: "Turn left", half: "Turn by half" }, rename: "Rename…", move: "Move to a folder…", copy: "Copy to a folder…", trash: "Move to the trash…",
  browse: "Browse a folder…", keep: "Keep the browsed folder on the desk", leave: "Leave the browsed folder", noBrowsed: "No folder is being browsed",
} as const;

export const renameDialog = {
  title: (n: number): string => `Rename ${counted(n, "photo")}`, template: "New name", start: "Number from", go: (n: number): string => `Rename ${count(n)}`, running: (done: number, total: number): string => `Renaming, ${count(done)} of ${count(total)}`,
  help: "{name} old name, {date} {time} of capture, {seq:3} number, {byline.last} {city} {slug} {headline} {jobId} from the caption, {frame} the camera's number. The ending stays.",
  list: "New names", now: "Now", next: "Then", notes: { same: "stays as it is", numbered: "name was taken", cut: "too long, cut" } as const, along: "comes along, same name", nothing: "All have these names already.", none: "None of them can be renamed.", more: (n: number): string => `and ${count(n)} more`,
  bad: (token: string): string => `{${token}} is no token.`, sidecars: "Sidecars and what else bears the name are renamed with the photo. Nothing is overwritten.", stop: "Stop", counting: "Names are being worked out", hidden: (n: number): string => `Rename the ${count(n)} that the sheet does not show, too`,
} as const;

export const takeDialog = {
  title: { move: (n: number): string => `Move ${counted(n, "photo")}`, copy: (n: number): string => `Copy ${counted(n, "photo")}` }, to: "To the folder", choose: "Choose folder…", chooseTitle: "Folder for the photos", none: "No folder chosen yet",
  go: { move: (n: number): string => `Move ${count(n)}`, copy: (n: number): string => `Copy ${count(n)}` }, running: (done: number, total: number): string => `${count(done)} of ${count(total)}`, stop: "Stop",
  files: (photos: number, files: number): string => (files > photos ? `${counted(files, "file")}: ${counted(photos, "photo")} with sidecars and what else bears the name.` : `${counted(files, "file")}.`),
  taken: "A name that is taken there gets _2. Nothing is overwritten.",
  leaves: (n: number): string => `The folder is none of the desk's: ${n === 1 ? "the photo leaves" : `${counted(n, "photo")} leave`} the desk. Text, history and approval are kept and come back with the folder, or by Undo.`,
  stays: "They stay on the desk with their text, history and approval.", copies: "In a folder of the desk each copy arrives as a new photo that knows its original. Elsewhere it is only a file: to hand pictures over, deliver them.",
  needFolder: "Choose a folder first.", nothing: "None of these photos can go there.", refused: (n: number, reason: string): string => `${count(n)} ${n === 1 ? "stays" : "stay"}: ${reason}`, hidden: { move: (n: number): string => `Move the ${count(n)} that the sheet does not show, too`, copy: (n: number): string => `Copy the ${count(n)} that the sheet does not show, too` },
} as const;

export const trashDialog = {
  title: (n: number): string => `Move ${counted(n, "photo")} to the trash?`, go: (n: number): string => `Move ${count(n)} to the trash`,
  what: (photos: number, files: number): string => `${counted(files, "file")} ${files === 1 ? "goes" : "go"} to the trash of this computer${files > photos ? ", sidecars included" : ""}. Text, marks and history stay on the desk, and ${photos === 1 ? "the photo shows" : "the photos show"} as missing until ${photos === 1 ? "it is" : "they are"} back.`,
  approved: (n: number): string => `${count(n)} of them ${n === 1 ? "is" : "are"} approved and not delivered yet.`, delivered: (n: number): string => `${count(n)} of them ${n === 1 ? "is" : "are"} delivered. The copies that left are not touched, and can still be corrected or killed.`,
  undo: "Undo brings them back where the system lets it; else put them back with the trash itself.", nothing: "None of these photos can go to the trash.", running: "Moving to the trash", hidden: (n: number): string => `Also the ${count(n)} that the sheet does not show`,
} as const;

export const turnDialog = {
  title: (n: number): string => (n === 1 ? "Turning voids the approval" : `Turning voids ${counted(n, "approval")}`), text: (n: number): string => `${n === 1 ? "One approved photo" : `${count(n)} approved photos`} would change. The approval was given for the picture as it stands.`,
  go: "Turn, void the approval", others: "Turn only the others",
} as const;

export const browsed = { heading: "Browsing", keep: "Keep", leave: "Leave", keepTip: "Keep this folder on the desk", leaveTip: "Leave this folder", why: "Leaves the desk with the next folder or start" } as const;

const orientations: Readonly<Record<number, string>> = { 1: "upright", 2: "mirrored", 3: "half a turn", 4: "mirrored, half a turn", 5: "mirrored, a quarter left", 6: "a quarter right", 7: "mirrored, a quarter right", 8: "a quarter left" };
const orientationWord = (value: number): string => orientations[value] ?? String(value);
export const fileHistory = { orientation: "Turned", from: "From", to: "To", original: "Copy of", turned: (before: number, after: number): string => `${orientationWord(before)} → ${orientationWord(after)}` } as const;
