// Every action, in the order of the palette. A new one is a file and a line here; the test beside it finds what is missing and what collides.
import { backUp } from "./always/back-up.ts";
import { nextArea, previousArea } from "./always/next-area.ts";
import { openFolder } from "./always/open-folder.ts";
import { openAbout, openKeys, openMessages, openPalette, openSettings, openTasks } from "./always/open-dialog.ts";
import { showGuide } from "./always/guide.ts";
import { fullScreen } from "./always/full-screen.ts";
import { openSamples } from "./always/open-samples.ts";
import { quit } from "./always/quit.ts";
import { reveal } from "./always/reveal.ts";
import { report } from "./always/report.ts";
import { search, slashSearch } from "./always/search.ts";
import { stopReading } from "./always/stop-reading.ts";
import type { Action } from "./action.ts";
import { editCaption, editHeadline, findField } from "./edit/edit-field.ts";
import { fillDown } from "./edit/fill-down.ts";
import { fix } from "./edit/fix.ts";
import { retryWrites } from "./edit/retry-writes.ts";
import { redo, undo } from "./edit/undo.ts";
import { editLine, fixAlike, fixLine, leaveProblems, nextLine, previousLine, waiveLine } from "./problems/lines.ts";
import { editResult, joinBoth, takeMine, takeTheirs, settleResult } from "./history/conflict.ts";
import { exportProof } from "./history/export-proof.ts";
import { exportLedgerCsv, exportLedgerJson, leaveLedger, showLedger, showLedgerPhoto } from "./ledger/ledger.ts";
import { drop, showDropped } from "./mark/drop.ts";
import { browse, keepBrowsed, leaveBrowsed } from "./file/browse.ts";
import { copy, move, rename, trash } from "./file/files.ts";
import { forget } from "./file/forget.ts";
import { turns } from "./file/turn.ts";
import { setColorClass } from "./mark/set-color-class.ts";
import { rejectRating, setStars } from "./mark/set-stars.ts";
import { tag, untag } from "./mark/tag.ts";
import { callList } from "./recall/call-list.ts";
import { correct } from "./recall/correct.ts";
import { hold, release } from "./recall/hold.ts";
import { incoming } from "./recall/incoming.ts";
import { kill } from "./recall/kill.ts";
import { permission } from "./recall/permission.ts";
import { protectSource } from "./recall/protect-source.ts";
import { trace } from "./recall/trace.ts";
import { invertSelection } from "./select/invert-selection.ts";
import { nextProblem, previousProblem } from "./select/next-problem.ts";
import { selectAll } from "./select/select-all.ts";
import { selectBlocked } from "./select/select-blocked.ts";
import { selectNone } from "./select/select-none.ts";
import { showMarked } from "./select/show-marked.ts";
import { selectTagged, showTagged } from "./select/tagged.ts";
import { toggleActive } from "./select/toggle-active.ts";
import { addToStory, makeStory, moveEarlier, moveLater, removeStory, renameStory, takeOutOfStory } from "./story/stories.ts";
import { approve } from "./state/approve.ts";
import { deliver } from "./state/deliver.ts";
import { leaving } from "./state/leaving.ts";
import { reject } from "./state/reject.ts";
import { reopen } from "./state/reopen.ts";
import { returnPhotos } from "./state/return.ts";
import { submit } from "./state/submit.ts";
import { waive } from "./state/waive.ts";
import { largerCells, smallerCells } from "./view/cell-size.ts";
import { openColumns } from "./view/columns.ts";
import { dropPane, keepPane, leaveCompare, nextFrame, nextPane, previousFrame, previousPane, showCompare } from "./view/compare.ts";
import { leaveHistory, showHistory } from "./view/show-history.ts";
import { showProblems } from "./view/show-problems.ts";
import { leaveLoupe, nextPhoto, previousPhoto, openLoupeWindow, showLoupe, showRows, showSheet } from "./view/show-view.ts";
import { language } from "./view/language.ts";
import { largerInterface, plainInterface, smallerInterface } from "./view/interface-size.ts";
import { theme } from "./view/theme.ts";
import { toggleInspector, toggleRail } from "./view/toggle-pane.ts";
import { panActions, stepSurround, zoomIn, zoomOut, zoomToggle } from "./view/zoom.ts";

export const actions: readonly Action[] = [
  approve, submit, returnPhotos, reject, reopen, waive, deliver, leaving, hold, release, permission, protectSource, correct, kill, callList, incoming, trace, fix, retryWrites, stopReading,
  undo, redo, openFolder, openSamples, search, slashSearch,
  editCaption, editHeadline, findField, fillDown,
  selectAll, selectNone, invertSelection, toggleActive, selectBlocked, selectTagged, showTagged, ...showMarked, nextProblem, previousProblem,
  fixLine, fixAlike, editLine, waiveLine, nextLine, previousLine, leaveProblems,
  takeMine, takeTheirs, joinBoth, editResult, settleResult, exportProof, leaveHistory,
  ...setColorClass, ...setStars, rejectRating, tag, untag, drop, showDropped,
  showSheet, showRows, showLoupe, openLoupeWindow, showCompare, leaveLoupe, leaveCompare, keepPane, dropPane, nextPane, previousPane, nextFrame, previousFrame, nextPhoto, previousPhoto, showProblems, showHistory, showLedger, leaveLedger, showLedgerPhoto, toggleRail, toggleInspector, largerCells, smallerCells, zoomToggle, zoomIn, zoomOut, ...panActions, stepSurround, openColumns, ...theme,
  largerInterface, smallerInterface, plainInterface,
  fullScreen,
  ...language,
  ...turns, rename, move, copy, trash, forget, browse, keepBrowsed, leaveBrowsed,
  addToStory, takeOutOfStory, makeStory, renameStory, removeStory, moveEarlier, moveLater,
  reveal, openSettings, openMessages, openKeys, openPalette, openTasks, openAbout, showGuide, backUp, exportLedgerCsv, exportLedgerJson, report, nextArea, previousArea, quit,
];
