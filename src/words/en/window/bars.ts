// Words of the bars: top, tools, rail, approval bar, status bar, messages.
import { count, counted } from "../format.ts";

export const top = {
  menu: "Menu", views: "Views", sheet: "Sheet", problems: "Problems", deliver: "Deliver", commands: "Commands", history: "History", search: "Search",
  searchHint: "Search captions, people, files", removeChip: (chip: string): string => `Remove filter ${chip}`, clear: "Clear the search",
  blocked: (n: number): string => `${counted(n, "photo")} blocked by problems`,
} as const;

export const rail = {
  library: "Library", desk: "Desk", stories: "Stories", addStory: "New story", storyKeys: "F2 renames, Delete removes", photographers: "Photographers", folders: "Folders", all: "All photos", addFolder: "Open folder", offline: (name: string): string => `${name}, offline`,
  reading: "reading", hint: "Click to filter, Ctrl-click to add, Alt-click to leave out", remove: "Take this folder off the desk", again: "Read this folder again",
  forFolder: (name: string): string => `Folder ${name}`,
} as const;

export const tools = {
  allPhotos: "All photos", photos: (n: number): string => counted(n, "photo"), sources: (n: number): string => counted(n, "folder"), sort: "Sort",
  sorts: { arrival: "Arrival", capture: "Capture time", name: "File name", state: "State", hand: "By hand" } as const,
  group: "Group", groups: { none: "None", day: "Day", folder: "Folder" } as const, noDay: "No capture time",
  cellSize: "Cell size", dropped: (n: number): string => `${count(n)} dropped`, showDropped: "Show them", smaller: "Smaller cells", larger: "Larger cells", counting: "counting",
} as const;

export const approvalBar = {
  label: "Selection", selected: (n: number): string => `${count(n)} selected`, one: "1 photo", none: "No photo", notShown: (n: number): string => `${count(n)} not shown`, show: "Show",
  ready: (n: number): string => `${count(n)} ready`, blocked: (n: number): string => `${count(n)} blocked`, approved: (n: number): string => `${count(n)} approved`,
  already: (n: number): string => `${count(n)} already approved`, checking: (n: number): string => `checking ${count(n)}`, selectBlocked: "Select blocked", restore: "Selection before",
  approve: (n: number): string => (n > 0 ? `Approve ${count(n)}…` : "Approve…"), deliver: (n: number): string => (n > 0 ? `Deliver ${count(n)}…` : "Deliver…"), plainDeliver: "Deliver…", return: "Return…",
  fix: (n: number): string => (n > 1 ? `Fix ${count(n)}…` : "Fix…"), more: "More for this selection", readyOne: "ready", blockedOne: "blocked", blockedFirst: (reason: string, n: number): string => (n > 1 ? `${reason} (${count(n)})` : reason),
  warnings: (n: number): string => counted(n, "warning"), other: (n: number): string => `${count(n)} cannot be approved now`,
} as const;

export const status = {
  photos: (shown: number, selected: number): string => `${counted(shown, "photo")}${selected > 0 ? `, ${count(selected)} selected` : ""}`,
  frame: (at: number, all: number): string => `Frame ${count(at)} of ${count(all)}`, kept: "All edits kept", keeping: "Keeping…", writes: (n: number): string => `${counted(n, "write")} left`,
  writesFailed: (n: number): string => `${counted(n, "write")} failed`, retry: "Try again", reading: (done: number, total: number): string => `Reading ${count(done)} of ${count(total)}`, stop: "Stop",
  messages: (n: number): string => `${counted(n, "message")}`, gone: "Desk away", hint: "move, open, all keys",
} as const;

export const messages = { region: "Messages", list: "Messages of today", undo: "Undo", dismiss: "Close message", tryAgain: "Try again", show: "Show", empty: "No messages yet.", close: "Close" } as const;

export const announce = {
  selection: (n: number, ready: number, blocked: number): string => `${count(n)} selected, ${count(ready)} ready, ${count(blocked)} blocked`,
  reading: (percent: number): string => `Reading, ${count(percent)} percent`, readingDone: "Reading is done",
} as const;
