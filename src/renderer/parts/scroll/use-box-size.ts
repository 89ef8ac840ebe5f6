// The inner size of a scrolling box, as it changes.
import { type RefObject, useLayoutEffect, useRef, useState } from "react";

export interface BoxSize { readonly box: RefObject<HTMLDivElement | null>; readonly width: number; readonly height: number }

export const useBoxSize = (): BoxSize => {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const read = (): void => setSize((now) => (now.width === element.clientWidth && now.height === element.clientHeight ? now : { width: element.clientWidth, height: element.clientHeight }));
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, ...size };
};
