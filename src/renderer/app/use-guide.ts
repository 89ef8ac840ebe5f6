// Lets the guide see what the editor does, and keeps what is done.
import { useEffect } from "react";
import { guideAfter, type Seen } from "../store/guide.ts";
import { useModel } from "../store/model.ts";

export const useGuide = (): void => {
  const model = useModel();
  useEffect(() => {
    const { layout, desk, bridge } = model;
    const see = (seen: Seen): void => {
      const { guide } = layout.getState();
      const next = guideAfter(guide, seen);
      if (next === guide) return;
      layout.setState({ guide: next });
      if (next.done !== guide.done) void bridge.call("desk.settings", { guide: { open: next.open, done: [...next.done] } });
    };
    const look = (): void => { if (layout.getState().guide.open) see({ kind: "state", view: layout.getState().view, roots: desk.getState().roots?.filter((one) => one.photos > 0).length ?? 0 }); };
    const stops = [layout.subscribe(look), desk.subscribe(look), model.heard((method, params, value) => { if (layout.getState().guide.open) see({ kind: "answer", method, params, value, view: layout.getState().view }); })];
    return () => { for (const stop of stops) stop(); };
  }, [model]);
};
