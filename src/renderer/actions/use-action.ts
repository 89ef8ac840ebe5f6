// An action as a part of the window shows it: its words now, its key, and why it cannot run.
import { useSyncExternalStore } from "react";
import { keysOf } from "../store/keymap.ts";
import { useDesk, useDetail, useLayout, useModel, useReadiness, useSelection, useSheet } from "../store/model.ts";
import { type Action, labelOf } from "./action.ts";

export interface ShownAction { readonly label: string; readonly keys: string | undefined; readonly why: string | undefined; readonly onPress: () => void }

/** Draws again whenever something that `when` may ask has changed. */
export const useChanges = (): void => {
  const { rows } = useModel();
  useSyncExternalStore(rows.watchAll, rows.version);
  useSelection((one) => one);
  useReadiness((one) => one);
  useDetail((one) => one);
  useDesk((one) => one);
  useSheet((one) => one.order);
};

export const useAction = (action: Action): ShownAction => {
  const model = useModel();
  const keymap = useLayout((one) => one.keymap);
  useChanges();
  const may = action.when(model);
  return { label: labelOf(action, model), keys: keysOf(action, keymap)[0], why: may === true ? undefined : may, onPress: () => action.run(model) };
};

/** The first key of an action as it is now, for a part that prints it. */
export const useKeys = (action: Action): string | undefined => useLayout((one) => keysOf(action, one.keymap)[0]);
