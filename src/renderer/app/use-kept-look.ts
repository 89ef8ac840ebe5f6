// What the editor changes by key while looking at pictures is kept without being asked: the surround, and how large the loupe shows. At rest, not with every turn of the wheel.
import { useEffect } from "react";
import { useModel } from "../store/model.ts";

const restMs = 600;

export const useKeptLook = (): void => {
  const { layout, bridge, desk } = useModel();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(timer);
      timer = undefined;
      const { surround, zoom } = layout.getState();
      void bridge.call("desk.settings", { surround, loupeScale: zoom.scale });
    };
    const stop = layout.subscribe((now, before) => {
      // Before the desk's settings are known there is nothing to keep.
      if (desk.getState().catalogue === undefined || (now.surround === before.surround && now.zoom.scale === before.zoom.scale)) return;
      clearTimeout(timer);
      timer = setTimeout(keep, restMs);
    });
    const leave = (): void => { if (timer !== undefined) keep(); };
    window.addEventListener("pagehide", leave);
    return () => { stop(); clearTimeout(timer); window.removeEventListener("pagehide", leave); };
  }, [layout, bridge, desk]);
};
