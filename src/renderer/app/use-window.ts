// What the window as a whole listens to: keys, where the focus was, dropped folders, its own end.
import { useEffect } from "react";
import { rememberFocus } from "../keys/areas.ts";
import { handleKey } from "../keys/key-handler.ts";
import { type Model, useModel } from "../store/model.ts";

const takeDrop = async (model: Model, files: readonly File[]): Promise<void> => {
  if (files.length === 0) return;
  const answer = await model.bridge.call("shell.dropped", { files: [...files] });
  if (!answer.ok) model.doing.refused(answer);
  else if (answer.value.paths.length > 0) await model.doing.read(answer.value.paths);
};

export const useWindow = (): void => {
  const model = useModel();
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
