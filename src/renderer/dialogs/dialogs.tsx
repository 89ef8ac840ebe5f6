// Shows the dialog that is open, and gives the focus back to where it was opened from.
import { type ReactElement, useEffect, useRef } from "react";
import { focusArea } from "../keys/areas.ts";
import type { Dialog } from "../store/layout.ts";
import { useLayout, useModel } from "../store/model.ts";
import { AboutDialog } from "./about-dialog.tsx";
import { AddToStory } from "./add-to-story.tsx";
import { ApproveDialog } from "./approve-dialog.tsx";
import { CallListDialog } from "./calls/call-list-dialog.tsx";
import { CellsDialog } from "./cells-dialog.tsx";
import { ColumnsDialog } from "./columns-dialog.tsx";
import { CorrectDialog } from "./correct/correct-dialog.tsx";
import { SendDialog } from "./correct/send-dialog.tsx";
import { DeliverDialog } from "./deliver/deliver-dialog.tsx";
import { FixAlikeDialog } from "./fix-alike-dialog.tsx";
import { ForgetDialog } from "./forget-dialog.tsx";
import { HoldDialog } from "./hold/hold-dialog.tsx";
import { ReleaseDialog } from "./hold/release-dialog.tsx";
import { IncomingDialog } from "./incoming/incoming-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Leaving } from "./leaving/leaving.tsx";
import { KillDialog } from "./kill/kill-dialog.tsx";
import { MessagesDialog } from "./messages-dialog.tsx";
import { PermissionDialog } from "./permission/permission-dialog.tsx";
import { Palette } from "./palette.tsx";
import { RemoveRootDialog } from "./remove-root-dialog.tsx";
import { RenameDialog } from "./rename-dialog.tsx";
import { ReportDialog } from "./report/report-dialog.tsx";
import { ReturnDialog } from "./return-dialog.tsx";
import { SettingsDialog } from "./settings/settings-dialog.tsx";
import { ShieldDialog } from "./shield/shield-dialog.tsx";
import { RemoveStoryDialog, StoryDialog } from "./story-dialog.tsx";
import { TakeDialog } from "./take-dialog.tsx";
import { TraceDialog } from "./trace/trace-dialog.tsx";
import { TrashDialog } from "./trash-dialog.tsx";
import { TurnDialog } from "./turn-dialog.tsx";
import { TasksDialog } from "./tasks-dialog.tsx";
import { VoidDialog } from "./void-dialog.tsx";
import { WaiveDialog } from "./waive-dialog.tsx";

const useOpener = (): void => {
  const { layout } = useModel();
  const open = useLayout((one) => one.dialog !== undefined);
  const opener = useRef<Element | null>(null);
  // Asked in the very moment of the change: a frame later the page behind is inert and nothing has the focus.
  useEffect(() => layout.subscribe((now, before) => { if (now.dialog !== undefined && before.dialog === undefined) opener.current = document.activeElement; }), [layout]);
  useEffect(() => {
    if (open || opener.current === null) return;
    const back = opener.current;
    opener.current = null;
    if (layout.getState().focusField !== undefined) return;
    // In the sheet the active photo may be another one by now: the ring and the focus are one.
    // Its cell may be another element by now, too, where the sizes have changed.
    const grid = back.isConnected ? back.closest("[role=grid]") : document.querySelector('[data-area="stage"]');
    const active = grid?.querySelector<HTMLElement>("[data-active]");
    if (active !== undefined && active !== null) active.focus({ preventScroll: true });
    else if (back instanceof HTMLElement && back.isConnected && back !== document.body) back.focus();
    else focusArea("stage");
  }, [open, layout]);
};

const Shown = ({ dialog }: { readonly dialog: Dialog }): ReactElement => {
  switch (dialog.kind) {
    case "approve": return <ApproveDialog photos={dialog.photos} />;
    case "deliver": return <DeliverDialog photos={dialog.photos} />;
    case "leaving": return <Leaving photos={dialog.photos} />;
    case "shield": return <ShieldDialog photos={dialog.photos} />;
    case "return": return <ReturnDialog photos={dialog.photos} />;
    case "forget": return <ForgetDialog photos={dialog.photos} />;
    case "hold": return <HoldDialog photos={dialog.photos} />;
    case "release": return <ReleaseDialog photos={dialog.photos} />;
    case "correct": return <CorrectDialog photos={dialog.photos} />;
    case "send-correction": return <SendDialog photo={dialog.photo} />;
    case "permission": return <PermissionDialog photos={dialog.photos} />;
    case "kill": return <KillDialog photos={dialog.photos} reason={dialog.reason} incoming={dialog.incoming} />;
    case "call-list": return <CallListDialog />;
    case "report": return <ReportDialog />;
    case "trace": return <TraceDialog />;
    case "incoming": return <IncomingDialog />;
    case "waive": return <WaiveDialog photos={dialog.photos} rule={dialog.rule} />;
    case "void": return <VoidDialog field={dialog.field} approved={dialog.approved} decide={dialog.decide} />;
    case "fix-alike": return <FixAlikeDialog rule={dialog.rule} field={dialog.field} />;
    case "cells": return <CellsDialog plan={dialog.plan} decide={dialog.decide} />;
    case "columns": return <ColumnsDialog />;
    case "void-turn": return <TurnDialog photos={dialog.photos} approved={dialog.approved} decide={dialog.decide} />;
    case "rename": return <RenameDialog photos={dialog.photos} />;
    case "take": return <TakeDialog what={dialog.what} photos={dialog.photos} />;
    case "trash": return <TrashDialog photos={dialog.photos} />;
    case "settings": return <SettingsDialog page={dialog.page ?? "you"} />;
    case "palette": return <Palette />;
    case "keys": return <KeysDialog />;
    case "about": return <AboutDialog />;
    case "tasks": return <TasksDialog />;
    case "messages": return <MessagesDialog />;
    case "story": return <StoryDialog photos={dialog.photos} rename={dialog.rename} />;
    case "remove-story": return <RemoveStoryDialog story={dialog.story} />;
    case "add-to-story": return <AddToStory photos={dialog.photos} />;
    case "remove-root": return <RemoveRootDialog path={dialog.path} photos={dialog.photos} />;
  }
};

export const Dialogs = (): ReactElement | null => {
  useOpener();
  const dialog = useLayout((one) => one.dialog);
  return dialog === undefined ? null : <Shown key={dialog.kind} dialog={dialog} />;
};
