// Words of the stories: in the rail, in their dialogs, of their actions and of dragging.
import { count, counted } from "../format.ts";

export const stories = {
  make: "New story…", rename: "Rename the story…", remove: "Remove the story…", addTo: "Add to a story…", takeOut: "Take out of this story", earlier: "Move earlier in the story", later: "Move later in the story",
  noStory: "No story is shown", noStories: "There is no story yet", notByHand: "Only where a story is sorted by hand", atEnd: "Already at that end",
} as const;

export const storyDialog = {
  makeTitle: "New story", renameTitle: "Rename the story", name: "Name", hint: "For example: Lake Ostrel storm", with: (n: number): string => (n === 0 ? "It begins without photos." : `It begins with ${n === 1 ? "the selected photo" : `the ${count(n)} selected photos`}.`),
  empty: "A name is missing", taken: "There is a story of that name already.", make: "Make the story", rename: "Rename", removeTitle: "Remove this story?", removeText: (name: string, n: number): string => `“${name}” goes from the rail with the order of its ${counted(n, "photo")}. The photos themselves stay as they are, and Undo brings the story back.`, remove: "Remove the story",
  addTitle: (n: number): string => `Add ${counted(n, "photo")} to a story`, addHint: "Type a story's name", list: "Stories", makeNamed: (name: string): string => `New story “${name}”`, none: "Type the name of a new story.", photos: (n: number): string => counted(n, "photo"),
} as const;

export const storyDone = {
  made: (name: string, n: number): string => `Story “${name}” made${n === 0 ? "" : ` with ${counted(n, "photo")}`}`, renamed: (name: string): string => `The story is called “${name}” now`, removed: (name: string): string => `Story “${name}” removed. Its photos stay.`,
  put: (name: string, n: number): string => `${counted(n, "photo")} in “${name}”`, already: (name: string): string => `Already in “${name}”`, taken: (name: string, n: number): string => `${counted(n, "photo")} taken out of “${name}”`, moved: (n: number): string => `${counted(n, "photo")} moved`,
} as const;

export const dragging = {
  photos: (n: number): string => counted(n, "photo"), into: (name: string): string => `into “${name}”`,
  notApproved: (n: number, all: number): string => (all === 1 ? "Not approved: it stays on the desk." : `${count(n)} of ${count(all)} are not approved: nothing leaves the desk.`), held: (n: number, all: number): string => (all === 1 ? "Held: it stays on the desk." : `${count(n)} of ${count(all)} are held: nothing leaves the desk.`), approveFirst: "Approve first, or drag approved photos alone.",
  making: (n: number): string => `Making ${counted(n, "safe copy", "safe copies")}. Keep the button pressed outside the window.`, ready: "The safe copies are ready: drag once more to hand them over.", left: (n: number): string => `${counted(n, "safe copy", "safe copies")} handed over by dragging, in the ledger as “dragged out”`, refused: (n: number): string => `${counted(n, "photo")} not handed over`,
} as const;
