// The window: the bars and panes round the stage, and what lies over them.
import { type ReactElement, useEffect } from "react";
import { DragLayer } from "../drag/drag-layer.tsx";
import { Dialogs } from "../dialogs/dialogs.tsx";
import { Inspector } from "../inspector/inspector.tsx";
import { type Model, ModelContext, useDesk, useLayout, useModel } from "../store/model.ts";
import { FirstRun } from "../views/first-run/first-run.tsx";
import type { View } from "../store/layout.ts";
import { guideOf } from "../actions/always/guide.ts";
import { keymapOf } from "../actions/view/keymap.ts";
import { fitted } from "../store/zoom-model.ts";
import { stageViews } from "../views/catalogue.tsx";
import { Announcer } from "./announcer.tsx";
import styles from "./app.module.css";
import { ApprovalBar } from "./approval-bar.tsx";
import { Guide } from "./guide.tsx";
import { useGuide } from "./use-guide.ts";
import { DeskStrip } from "./desk-strip.tsx";
import { MessageStack } from "./message-stack.tsx";
import { Rail } from "./rail.tsx";
import { StatusBar } from "./status-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { useKeptLook } from "./use-kept-look.ts";
import { useMenus } from "./use-menus.ts";
import { useTheme } from "./use-theme.ts";
import { useWindow } from "./use-window.ts";

/** The desk's settings become the window's once; afterwards the window leads and tells the desk. A desk without folders starts with the first run. */
const useStart = (): void => {
  const model = useModel();
  const settings = useDesk((one) => one.catalogue?.settings);
  const empty = useDesk((one) => one.roots?.length === 0);
  const known = settings !== undefined;
  useEffect(() => {
    const now = model.desk.getState().catalogue?.settings;
    if (known && now !== undefined) model.layout.setState({ theme: now.theme, cellSize: now.cellSize, surround: now.surround ?? "dark", interfaceSize: now.interfaceSize ?? 100, keymap: keymapOf(now), inspectorFields: now.inspectorFields, guide: guideOf(now.guide), zoom: { ...fitted, scale: now.loupeScale ?? "fit" } });
  }, [model, known]);
  useEffect(() => {
    if (empty) model.layout.setState({ view: "first-run" });
  }, [model, empty]);
};

/** Views that fill the window between the bars, without rail and inspector. */
const wholeWidth: ReadonlySet<View> = new Set<View>(["compare", "problems", "history", "ledger"]);

const Working = (): ReactElement => {
  const view = useLayout((one) => one.view);
  // Compare needs the width for photographs.
  const rail = useLayout((one) => one.rail && !wholeWidth.has(one.view));
  const inspector = useLayout((one) => one.inspector && !wholeWidth.has(one.view));
  const over = useLayout((one) => one.inspectorOver);
  const panes = [styles["panes"], rail ? "" : styles["noRail"], inspector ? "" : styles["noInspector"], over ? styles["over"] : ""].join(" ");
  return (
    <>
      <div className={panes}>
        {rail ? <Rail /> : null}
        <main className={styles["stage"]} data-area="stage">
          {stageViews[view === "first-run" ? "sheet" : view]}
          <MessageStack />
        </main>
        {inspector ? <Inspector /> : null}
      </div>
      <Guide />
      <ApprovalBar />
    </>
  );
};

const Frame = (): ReactElement => {
  useStart();
  useTheme();
  useKeptLook();
  useMenus();
  useGuide();
  useWindow();
  const guide = useLayout((one) => one.guide.open);
  const firstRun = useLayout((one) => one.view === "first-run");
  const dialog = useLayout((one) => one.dialog !== undefined);
  return (
    <>
      <div className={`${styles["app"]} ${firstRun ? styles["first"] : ""} ${guide ? styles["guided"] : ""}`} inert={dialog}>
        <TopBar plain={firstRun} />
        {firstRun ? <><FirstRun /><Guide /></> : <Working />}
        <StatusBar plain={firstRun} />
        <DeskStrip />
      </div>
      <Dialogs />
      <DragLayer />
      <Announcer />
    </>
  );
};

export const App = ({ model }: { readonly model: Model }): ReactElement => <ModelContext value={model}><Frame /></ModelContext>;
