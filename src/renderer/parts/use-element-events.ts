// Listens on an element for what passes through it from inside: keys of a dialog, the pointer over messages. The element itself is nothing to press.
import { type RefObject, useEffect } from "react";

export type ElementEvents = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

export const useElementEvents = (box: RefObject<HTMLElement | null>, events: ElementEvents): void => {
  // Every draw has its own closures: the listeners follow.
  useEffect(() => {
    const stop = new AbortController();
    for (const [name, handler] of Object.entries(events)) box.current?.addEventListener(name, handler as EventListener, { signal: stop.signal });
    return () => stop.abort();
  });
};
