// What the window as a whole listens to: keys, where the focus was, dropped folders, its own end.
import { useEffect } from "react";
import { rememberFocus } from "../keys/areas.ts";
import { handleKey } from "../keys/key-handler.ts";
import type { PhotoId } from "#contract/values.ts";
import { type Model, useLayout, useModel } from "../store/model.ts";
import { moved } from "../store/selection-model.ts";

const takeDrop = async (model: Model, files: readonly File[]): Promise<void> => {
  if (files.length === 0) return;
  const answer = await model.bridge.call("shell.dropped", { files: [...files] });
  if (!answer.ok) model.doing.refused(answer);
  else if (answer.value.paths.length > 0) await model.doing.read(answer.value.paths);
};

/** The loupe's own window, while there is one, shows the active photo and steps through the view. */
const useLoupeWindow = (): void => {
  const { bridge, layout, selection, sheet } = useModel();
  const open = useLayout((one) => one.loupeWindow);
  useEffect(() => bridge.on("loupe.window", (told) => layout.setState({ loupeWindow: told.open })), [bridge, layout]);
  useEffect(() => {
    if (!open) return undefined;
    let shown: PhotoId | undefined;
    const show = (): void => {
      const { active } = selection.store.getState();
      if (active === shown) return;
      shown = active;
      void bridge.call("shell.showInLoupe", { photo: active ?? null });
    };
    show();
    const stops = [selection.store.subscribe(show), bridge.on("loupe.step", ({ by }) => {
      const { order } = sheet.store.getState();
      const { active, before: _before, ...selecting } = selection.store.getState();
      const at = active === undefined ? undefined : order.placeOf(active);
      const next = at === undefined ? undefined : order.ids[at + by];
      if (next !== undefined) selection.set(moved({ ...selecting, active }, order, next, { ctrl: false, shift: false }));
    })];
    return () => { for (const stop of stops) stop(); };
  }, [open, bridge, selection, sheet]);
};

export const useWindow = (): void => {
  const model = useModel();
  useLoupeWindow();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("keydown", (event) => handleKey(model, event), { signal });
    window.addEventListener("focusin", (event) => rememberFocus(event.target instanceof Element ? event.target : null), { signal });
    window.addEventListener("dragover", (event) => event.preventDefault(), { signal });
    window.addEventListener("drop", (event) => { event.preventDefault(); void takeDrop(model, [...(event.dataTransfer?.files ?? [])]); }, { signal });
    // Every text is on the desk as a draft already; leaving makes edits of them.
    window.addEventListener("pagehide", () => model.editing.leaveAll(), { signal });
    return () => stop.abort();
  }, [model]);
};
