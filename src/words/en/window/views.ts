// Words of the views: sheet, loupe, first run, empty states.
import { count, counted } from "../format.ts";

export const sheet = {
  grid: (title: string): string => title, noHeadline: "no headline", reading: "Reading…", killed: "Killed", unreadable: "Cannot be read", noPicture: "No preview", noPictureWhy: "This file cannot be decoded here and carries no preview inside. Its text can be edited all the same.", left: "no longer fits the filter",
  newOnes: (n: number): string => `${counted(n, "photo")} arrived`,
} as const;

export const empty = {
  nothingFound: "Nothing found", nothingFoundWhy: (text: string): string => `No photo fits ${text}.`, clear: "Show all photos", noPhotos: "No photos in this folder", noPhotosWhy: "Drop photos there or choose another folder.",
  reading: (n: number): string => `Reading ${counted(n, "photo")}`, readingWhy: "Photos appear as they are read. You can work with them at once.", badSearch: "The search could not be read", desk: "Opening the desk…", deskWhy: "Photos, text and history come from the desk on this computer.",
} as const;

export const loupe = { label: "Loupe", back: "Back to the sheet", previous: "Previous photo", next: "Next photo", none: "No photo", at: (at: number, all: number): string => `${count(at)} of ${count(all)}`, surround: "Surround", fit: (percent: number): string => `Fit, ${percent} %`, percent: (percent: number): string => `${percent} %`, lost: { offline: "The volume is offline. This is the preview; the full size comes back with the volume.", missing: "The file is not there any more. This is the preview; its captions and history are safe." } } as const;

export const compare = {
  title: (shown: number, of: number): string => `Compare ${count(shown)} of ${count(of)}`, howMany: "How many side by side", linked: "Zoom and pan together", onlyDifferences: "Only differences",
  pane: (letter: string, name: string, at: number, of: number): string => `${letter}, ${name}, ${count(at)} of ${count(of)}`,
  facts: { headline: "Headline", caption: "Caption", time: "Time", byline: "Byline", city: "City", device: "Device", size: "Size" }, none: "(none)", same: "No difference in text, time, device or size",
  keep: "Keep", keepNext: "Keep, next set", drop: "Drop", swap: "Swap", swapBack: (letter: string): string => `Swap ${letter} for the frame before`, swapOn: (letter: string): string => `Swap ${letter} for the next frame`,
  end: "No more photos to compare. Dropped photos keep their files, Ctrl Z takes the last step back.",
} as const;

export const firstRun = {
  title: "Open a folder.", title2: "Start at once.", lead: "You can work while the folder is being read. Photos stay where they are: nothing is copied, moved or uploaded.",
  open: "Open folder…", drop: "or drop a folder or a card here", samples: "Open the sample library", samplesWhy: "A small newsroom night to try everything on. Free photographs, with source and licence in each.", making: (done: number, total: number): string => `Making the samples, ${count(done)} of ${count(total)}`,
  name: "Your name, for the history", namePlaceholder: "For example: N. Castellane, night desk", initials: "Initials",
  promise1: "Change only what was asked.", promise1Why: "Each write is made on a copy, read back and compared before it takes the photo's place.", promise2: "Works without a network.", promise2Why: "No account, no cloud, no statistics sent.", promise3: "Every step can be taken back", promise3Why: "until a photo has left the desk.",
  readingLine: (done: number, total: number): string => `${count(done)} of ${counted(total, "photo")}, you can already work`, doneLine: (n: number): string => `${counted(n, "photo")} ready`, stop: "Stop", work: "Go to the sheet", waiting: "Photos appear here while the folder is read.", ready: (n: number): string => `${counted(n, "photo")} ready`,
} as const;

export const deskState = {
  starting: "The desk is starting.", gone: "The desk stopped and is starting again. What you typed stays here and is sent when it is back.", failed: (reason: string): string => `The desk cannot start. Your photos and everything kept are untouched.${reason === "" ? "" : ` ${reason}`}`,
} as const;
