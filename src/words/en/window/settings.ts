// Words of the settings, in English: pages, fields, keys and why one cannot be a key.
import { count, counted } from "../format.ts";

export const settingsWords = {
  title: "Settings", pages: { you: "You", style: "House style", look: "Appearance", keys: "Keys", folders: "Folders", recipients: "Recipients", fields: "Fields", desk: "This desk" } as const, nav: "Pages of the settings", kept: "Settings are kept as you change them.",
  you: { name: "Your name", initials: "Initials", why: "They stand beside everything you do, in the history of each photo." },
  style: { style: "House style", why: "Which rules run, and which of them block.", iim: "Older programs", iimLabel: "Write IIM into files that have none", iimWhy: "For older programs of recipients. XMP is always written." },
  look: {
    colours: "Colours", themes: { dark: "Dark", light: "Light", contrast: "High contrast", system: "As the system" } as const,
    surround: "Surround", surrounds: { black: "Black", dark: "Dark", grey: "18 % grey", white: "White" } as const, surroundWhy: (key: string | undefined): string => `Behind photographs in loupe and compare.${key === undefined ? "" : ` ${key} steps through.`} Always a true grey, without tint.`,
    size: "Size of everything", percent: (n: number): string => `${count(n)} %`, sizeWhy: (larger: string | undefined, smaller: string | undefined): string => `Text, controls and cells grow together.${larger === undefined || smaller === undefined ? "" : ` ${larger} and ${smaller} step through.`}`,
    cells: "Cells of the sheet", cellsWhy: "The width of a picture in the sheet.", cellsPixels: (n: number): string => `${count(n)} pixels`,
  },
  keys: {
    style: "Style", styleWhy: "What you change yourself stays as it is in every style.",
    single: "Single keys", singleLabel: "Letters, digits and signs work without Ctrl", singleWhy: (key: string | undefined): string => `Switch off if a screen reader or speech control needs letters. Every command stays in the list of commands${key === undefined ? "" : ` (${key})`}.`,
    find: "Find a command or a key", list: "Commands and their keys", none: "No command fits.", resetAll: "All as in the style", changed: (n: number): string => (n === 0 ? "Nothing changed" : `${count(n)} changed`), reset: "As in the style", resetName: (label: string): string => `${label}: as in the style`,
    change: (label: string, key: string): string => `${label}: change ${key}`, add: (label: string): string => `${label}: another key`, addShort: "Add key", off: "switched off",
    press: "Press the new key. Esc leaves it.", remove: "No key", taken: (key: string, names: string): string => `${key} is already “${names}”.`, take: (names: string): string => `Take it from “${names}”`, leave: "Leave it", set: (label: string, key: string): string => `${label} has ${key} now`,
    refused: {
      alt: "Alt and Option write characters and open menus, so they are never a command's.", system: "The system keeps this key for itself.", unicode: "Linux enters characters by their number with this key.", clipboard: "Copy, cut and paste belong to text.",
      escape: "Esc always goes one step back.", tab: "Tab moves between the parts of the window.", "in-text": "This command also works while you type, and this key would then be text. Take one with Ctrl.",
    } as const,
  },
  folders: { none: "No folder is on the desk yet.", open: "Open folder…", again: "Read again", off: "Take off the desk…", againName: (name: string): string => `Read ${name} again`, offName: (name: string): string => `Take ${name} off the desk`, here: "Here", offline: "Offline", unfinished: "Not read to the end", photos: (n: number): string => counted(n, "photo"), list: "Folders on the desk" },
  fields: {
    chosen: "Shown in the inspector", chosenWhy: "In this order; Tab goes from one to the next. The others stand behind “More fields”.", others: "Other fields", find: "Find a field", none: "No field fits.", add: (name: string): string => `Show ${name}`, remove: (name: string): string => `No longer show ${name}`, up: (name: string): string => `${name} up`, down: (name: string): string => `${name} down`, reset: "As on a new desk", empty: "No field is shown.",
  },
  desk: {
    folder: "Data folder", folderWhy: "Journal, index, settings and logs. Your photos are not in it.", backup: "Backup", backupNow: "Back up now…", backupWhy: "A copy of the journal: every edit and every decision. The desk also keeps copies by itself.", backupTitle: "Back up into", backed: (file: string, events: number): string => `${counted(events, "event")} backed up in ${file}`,
    doctor: "Findings", looking: "Looking…", again: "Look again", good: "good", bad: "needs work", log: "Log", logWhy: "What the program noted, newest first. Errors that you closed are here too.", logEmpty: "Nothing is noted yet.", messages: "Messages of today…", version: "Version", about: "About Proofdesk…",
  },
} as const;
