// Builds everything the window knows and can do, over one bridge. The only place where the stores meet; returns one thing to close.
import { createContext, useContext } from "react";
import { useStore } from "zustand";
import { say } from "#words/en.ts";
import { fieldName } from "#words/window/labels.ts";
import type { Bridge } from "../bridge.ts";
import { applied } from "./applied.ts";
import { applyEvents } from "./apply.ts";
import { type Calls, type CallsControl, makeCalls } from "./calls.ts";
import { type Cells, type CellsControl, makeCells } from "./cells.ts";
import { type Desk, type DeskStore, loadCatalogue, loadCounts, loadRoots, makeDeskStore } from "./desk.ts";
import { type Detail, type DetailControl, makeDetail } from "./detail.ts";
import { type Doing, makeDoing, reasonsOf, wayBack } from "./doing.ts";
import { type DragStore, makeDrag } from "./drag.ts";
import { type Editing, type EditingControl, makeEditing } from "./editing.ts";
import { type Filing, makeFiling } from "./filing.ts";
import { givesBack } from "./gives-back.ts";
import { type IncomingControl, type IncomingCount, makeIncoming } from "./incoming.ts";
import { type Layout, type LayoutStore, makeLayout } from "./layout.ts";
import { type Ledger, type LedgerControl, makeLedger } from "./ledger.ts";
import { type Library, type LibraryControl, makeLibrary } from "./library.ts";
import { makeMessages, type Messages, type MessagesControl } from "./messages.ts";
import { makeReadiness, type Readiness, type ReadinessControl } from "./readiness.ts";
import { makeRows, type Rows } from "./rows.ts";
import { makeSelection, type Selection, type SelectionControl } from "./selection.ts";
import { makeSight, type Sight } from "./sight.ts";
import { makeSheet, type Sheet, type SheetControl } from "./sheet.ts";
import { makeSurvey, type Survey, type SurveyControl } from "./survey.ts";
import { type Heard, makeTasks, type Tasks, type TasksStore } from "./tasks.ts";
import { loadStories, makeStories, type Stories } from "./stories.ts";
import { makeUnderWay, type UnderWay } from "./under-way.ts";

export interface Model {
  readonly bridge: Bridge;
  readonly desk: DeskStore;
  readonly sheet: SheetControl;
  readonly rows: Rows;
  readonly selection: SelectionControl;
  readonly readiness: ReadinessControl;
  readonly survey: SurveyControl;
  readonly ledger: LedgerControl;
  readonly detail: DetailControl;
  readonly editing: EditingControl;
  readonly cells: CellsControl;
  readonly sight: Sight;
  readonly layout: LayoutStore;
  readonly library: LibraryControl;
  readonly messages: MessagesControl;
  readonly calls: CallsControl;
  readonly incoming: IncomingControl;
  readonly doing: Doing;
  readonly filing: Filing;
  readonly stories: Stories;
  readonly drag: DragStore;
  readonly underWay: UnderWay;
  readonly tasks: TasksStore;
  readonly heard: Heard;
  /** Everything again from the desk: at the start and after it was away. */
  readonly reload: () => Promise<void>;
  readonly close: () => void;
}

const makeHooked = (bridge: Bridge, desk: DeskStore, rows: Rows, detail: DetailControl, layout: LayoutStore, messages: MessagesControl, doing: Doing): EditingControl =>
  makeEditing(bridge, {
    rows: (photos) => rows.load(photos),
    isMark: (field) => desk.getState().fields.get(field)?.mark === true,
    ask: (field, approved) =>
      new Promise((resolve) => {
        layout.setState({ dialog: { kind: "void", field: fieldName(desk.getState().fields, field), approved, decide: (how) => { layout.setState({ dialog: undefined }); resolve(how); } } });
      }),
    guess: (photos, changes) => {
      detail.guess(photos, (fields) => applied(fields, changes));
      for (const photo of photos.slice(0, 500)) rows.guess(photo, (row) => ({ ...row, fields: applied(row.fields, changes), write: "kept" }));
    },
    ended: ({ photos, fields, ok, refused, refusal }) => {
      if (refusal !== undefined) { doing.refused({ refusal }); return; }
      const names = fields.map((field) => fieldName(desk.getState().fields, field)).join(", ");
      const button = wayBack(doing, "undo");
      if (refused.length > 0) messages.tell({ level: ok > 0 ? "warning" : "error", text: say("done.edit", { fields: names, ok, failed: refused.length }), todo: reasonsOf(refused), ...(ok > 0 ? { button } : {}) });
      // One photo's own fields are in sight; nobody needs to be told.
      else if (photos.length > 1) messages.tell({ level: "done", text: say("done.edit", { fields: names, ok, failed: 0 }), button });
    },
  });

export const makeModel = (plain: Bridge): Model => {
  const { bridge, store: tasks, heard } = makeTasks(plain);
  const desk = makeDeskStore();
  const layout = makeLayout();
  const library = makeLibrary(bridge, () => Promise.all([loadRoots(bridge, desk), loadStories(bridge, desk)]));
  const messages = makeMessages(({ level, text, todo }) => void plain.call("shell.note", { level: level === "error" ? "error" : "warning", text: `${text}${todo === undefined ? "" : ` ${todo}`}`.slice(0, 2000) }));
  const sheet = makeSheet(bridge);
  const rows = makeRows(async (photos) => {
    const answer = await bridge.call("photo.rows", { photos: [...photos] });
    return answer.ok ? answer.value : undefined;
  });
  const selection = makeSelection(sheet);
  const readiness = makeReadiness(bridge);
  const survey = makeSurvey(bridge, sheet, selection);
  const ledger = makeLedger(bridge, selection);
  const detail = makeDetail(bridge, rows);
  const doing = makeDoing({ bridge, desk, messages, sheet, selection, rows });
  const filing = makeFiling({ bridge, desk, layout, messages, sheet, rows, doing });
  const editing = makeHooked(bridge, desk, rows, detail, layout, messages, doing);
  const cells = makeCells(editing, selection, rows, (photo) => sheet.acted([photo]));
  const sight = makeSight(bridge, editing);
  const calls = makeCalls(bridge);
  const incoming = makeIncoming(bridge);

  let targets = selection.targets();
  const follow = (): void => {
    const next = selection.targets();
    if (next === targets) return;
    // Texts belong to the photos they were typed for: they are made edits before the inspector turns to others.
    editing.leaveShown();
    targets = next;
    readiness.follow(next);
    detail.follow(next);
    editing.showing(next);
  };
  const stops = [selection.store.subscribe(follow), sheet.store.subscribe(follow), givesBack(layout, selection)];

  const reload = async (): Promise<void> => {
    rows.staleAll();
    sight.staleAll();
    await Promise.all([loadCatalogue(bridge, desk), loadCounts(bridge, desk), library.load(), calls.load(), incoming.load(), sheet.show(sheet.store.getState().filter)]);
  };
  const model: Omit<Model, "close"> = { bridge, desk, sheet, rows, selection, readiness, survey, ledger, detail, editing, cells, sight, layout, library, messages, calls, incoming, doing, filing, drag: makeDrag(), stories: makeStories({ bridge, sheet, messages, doing }), underWay: makeUnderWay(), tasks, heard, reload };
  stops.push(...applyEvents(model), () => calls.close());
  return { ...model, close: () => { for (const stop of stops) stop(); } };
};

export const ModelContext = createContext<Model | undefined>(undefined);
export const useModel = (): Model => {
  const model = useContext(ModelContext);
  if (model === undefined) throw new Error("no model above this part");
  return model;
};

export const useDesk = <Value,>(select: (desk: Desk) => Value): Value => useStore(useModel().desk, select);
export const useSheet = <Value,>(select: (sheet: Sheet) => Value): Value => useStore(useModel().sheet.store, select);
export const useSelection = <Value,>(select: (selection: Selection) => Value): Value => useStore(useModel().selection.store, select);
export const useReadiness = <Value,>(select: (readiness: Readiness) => Value): Value => useStore(useModel().readiness.store, select);
export const useSurvey = <Value,>(select: (survey: Survey) => Value): Value => useStore(useModel().survey.store, select);
export const useLedger = <Value,>(select: (ledger: Ledger) => Value): Value => useStore(useModel().ledger.store, select);
export const useDetail = <Value,>(select: (detail: Detail) => Value): Value => useStore(useModel().detail.store, select);
export const useEditing = <Value,>(select: (editing: Editing) => Value): Value => useStore(useModel().editing.store, select);
export const useCells = <Value,>(select: (cells: Cells) => Value): Value => useStore(useModel().cells.store, select);
export const useLayout = <Value,>(select: (layout: Layout) => Value): Value => useStore(useModel().layout, select);
export const useLibrary = <Value,>(select: (library: Library) => Value): Value => useStore(useModel().library.store, select);
export const useDrag = <Value,>(select: (drag: ReturnType<DragStore["getState"]>) => Value): Value => useStore(useModel().drag, select);
export const useMessages = <Value,>(select: (messages: Messages) => Value): Value => useStore(useModel().messages.store, select);
export const useCalls = <Value,>(select: (calls: Calls) => Value): Value => useStore(useModel().calls.store, select);
export const useIncoming = <Value,>(select: (count: IncomingCount) => Value): Value => useStore(useModel().incoming.store, select);
export const useTasks = <Value,>(select: (tasks: Tasks) => Value): Value => useStore(useModel().tasks, select);
