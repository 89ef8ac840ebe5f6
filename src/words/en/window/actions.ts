// Labels of the actions and the reasons why one cannot run now.
import { count, counted } from "../format.ts";

export const actionLabel = {
  fullScreen: "Full screen", backUp: "Back up the journal…", largerInterface: "Everything larger", smallerInterface: "Everything smaller", plainInterface: "Everything at 100 %",
  openFolder: "Open folder…", samples: "Open the sample library", palette: "Commands…", keys: "All keys", search: "Search here", undo: "Undo", redo: "Redo", settings: "Settings…", messages: "Messages of today…", quit: "Close Proofdesk",
  sheet: "Sheet", rows: "Rows", fillDown: "Fill down", columns: "Columns of the rows…", loupe: "Loupe", back: "Back", rail: "Show or hide the rail", inspector: "Show or hide the inspector", larger: "Larger cells", smaller: "Smaller cells", nextArea: "Next area", previousArea: "Previous area", theme: "Change theme",
  selectAll: "Select all", selectNone: "Select none", invert: "Invert the selection", add: "Add or remove the photo", blocked: "Select blocked, and back", nextProblem: "Next photo with a problem", previousProblem: "Previous photo with a problem",
  colorClass: (n: number): string => (n === 0 ? "Colour class none" : `Colour class ${n}`), stars: (n: number): string => (n === 0 ? "No stars" : counted(n, "star")), tag: "Tag", untag: "Remove tag", rejectRating: "Rate as rejected (−1)", drop: "Drop the photo, and take it back", dropped: "Dropped", showDropped: "Show dropped photos",
  caption: "Edit the caption", headline: "Edit the headline", history: "History of the photo", fix: "Fix the first problem", waive: "Waive a problem…",
  submit: "Submit", approve: "Approve…", return: "Return…", reject: "Reject", reopen: "Reopen", deliver: "Deliver…", retry: "Try failed writes again", stop: "Stop reading", problems: "Photos blocked by problems", reveal: "Show in folder", next: "Next photo", previous: "Previous photo",
  zoomToggle: "100 % or fit", zoomIn: "Zoom in", zoomOut: "Zoom out", surround: "Change the surround", pan: { left: "Picture to the left", right: "Picture to the right", up: "Picture up", down: "Picture down" },
  takeMine: "Take this desk's version", takeTheirs: "Take the other program's version", joinBoth: "Join both versions", editResult: "Edit the result", useResult: "Use this result", proof: "Export the proof of the history…",
  loupeWindow: "The loupe in a window of its own", findField: "Find a field by its name…", compare: "Compare", fixLine: "Fix this problem and go on", fixAlike: "Fix all alike…", editLine: "Edit the field of this problem", nextPane: "Next photo beside", previousPane: "Previous photo beside", nextFrame: "Swap in the next frame", previousFrame: "Swap in the frame before", keepPane: "Keep this one, drop the others", dropPane: "Drop this one",
  showOnly: (what: string): string => `Show only, and all again: ${what}`, atLeast: (n: number): string => `${counted(n, "star")} and more`,
  selectTagged: "Select the tagged ones", showTagged: "Show tagged only, and all again",
} as const;

export const whyNot = {
  largest: "It is at its largest", smallest: "It is at its smallest",
  noPhoto: "No photo is active", noPhotos: "No photos in this view", nothingSelected: "Nothing is selected", noProblem: "No problem with a fix", noWaive: "Nothing here may be waived", checking: "Still being checked",
  submit: "Only New, In progress and Returned can be submitted", blocked: (n: number): string => (n === 1 ? "It is blocked" : `All ${count(n)} are blocked`), blockedBy: (reason: string): string => `Blocked: ${reason}`, returnOnly: "Only Submitted can be returned", reject: "Only what is not approved can be rejected", reopen: "Only Rejected and Approved can be reopened", reopenDelivered: "Already delivered", approved: "Already approved", notApproved: "Nothing approved here", cannotApprove: "Not in a state to approve", noFailed: "No write has failed", notReading: "Nothing is being read", deskAway: "The desk is away", noSamples: "No sample library on this computer", noBlocked: "Nothing is blocked", killed: "Killed",
  noPicture: "No picture in the loupe", notZoomed: "The whole picture is shown", noLine: "No problem in the list", noField: "This problem is about no single field", noConflict: "No field was changed in two places", noFrame: "No other frame to swap in", notComparing: "Nothing is compared", oneAlone: "One photo alone cannot be compared", noDropped: "Nothing was dropped", noTagged: "No photo of this view is tagged. T tags one.",
} as const;

/** Keys as they are printed on a keyboard. */
export const keyNames = { Ctrl: "Ctrl", Space: "Space", Tab: "Tab", Delete: "Delete", Backspace: "Backspace", Home: "Home", End: "End", PageUp: "Page up", PageDown: "Page down" } as const;

export const area = { top: "Top", rail: "Rail", stage: "Stage", inspector: "Inspector", bar: "Selection bar" } as const;
