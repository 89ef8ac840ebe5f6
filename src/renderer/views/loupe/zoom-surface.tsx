// The loupe's photograph at any scale. The picture at hand stands at once; the sharp one, and beyond it the whole file's, take its place without moving a pixel.
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { PhotoRow } from "#contract/values.ts";
import { loupe as words, sheet } from "#words/window/views.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import { pictureUrl } from "../../parts/thumb/picture-url.ts";
import { useModel } from "../../store/model.ts";
import { boxOf, panned, type Point, scaleOf, type Size, type Stage, uprightSize, type Zoom, zoomedTo } from "../../store/zoom-model.ts";
import { cellName } from "../sheet/cell-name.ts";
import styles from "./loupe.module.css";

/** What the sharp picture of a screen has on its long side; more is only in the whole file's. */
const screenPixels = 2560;
/** One notch of a wheel. */
const notch = 1.2;

const useStageSize = (stage: { readonly current: HTMLElement | null }): Size => {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const { current } = stage;
    if (current === null) return undefined;
    const watch = new ResizeObserver(() => setSize({ width: current.clientWidth, height: current.clientHeight }));
    watch.observe(current);
    return () => watch.disconnect();
  }, [stage]);
  return size;
};

/** One layer: hidden until it is whole, and never again in the way when it cannot be had. */
const Layer = ({ url, name, box, onSize, onBroken }: { readonly url: string; readonly name: string; readonly box: Readonly<Record<string, number>>; readonly onSize?: (size: Size) => void; readonly onBroken?: () => void }): ReactElement => {
  const [ready, setReady] = useState(false);
  return <img src={url} alt={name} draggable={false} decoding="sync" style={box} className={ready ? "" : styles["coming"]} onLoad={(event) => { setReady(true); onSize?.({ width: event.currentTarget.naturalWidth, height: event.currentTarget.naturalHeight }); }} onError={onBroken} />;
};

export interface ZoomSurfaceProps {
  readonly row: PhotoRow;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** The keys zoom and move this one. */
  readonly leads: boolean;
}

export const ZoomSurface = ({ row, zoom, onZoom, leads }: ZoomSurfaceProps): ReactElement => {
  const model = useModel();
  const stage = useRef<HTMLDivElement>(null);
  const room = useStageSize(stage);
  const [natural, setNatural] = useState<Size>();
  const [broken, setBroken] = useState<string>();
  const [holding, setHolding] = useState(false);
  const pixel = 1 / window.devicePixelRatio;
  const size = uprightSize(row) ?? natural;
  const sharp = pictureUrl(row, "screen");
  const [width, height] = [size?.width, size?.height];

  // What is there now, for listeners that outlive a rendering, and for the keys.
  const now = useRef<{ readonly zoom: Zoom; readonly there: Stage | undefined; readonly onZoom: (zoom: Zoom) => void }>({ zoom, there: undefined, onZoom });
  useEffect(() => { now.current = { zoom, there: width === undefined || height === undefined ? undefined : { picture: { width, height }, room, pixel }, onZoom }; });
  useEffect(() => {
    if (!leads) return undefined;
    model.layout.setState({ stage: width === undefined || height === undefined ? undefined : { picture: { width, height }, room, pixel } });
    return () => model.layout.setState({ stage: undefined });
  }, [model, leads, width, height, room, pixel]);

  useEffect(() => {
    const { current } = stage;
    if (current === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const at = (event: MouseEvent): Point => { const edge = current.getBoundingClientRect(); return { x: event.clientX - edge.left, y: event.clientY - edge.top }; };
    const to = (scale: (from: number, pixel: number) => number, point: Point): void => {
      const { zoom: before, there, onZoom: tell } = now.current;
      if (there !== undefined) tell(zoomedTo(before, there, scale(scaleOf(before, there), there.pixel), point));
    };
    // React listens passively to wheels; a wheel that zooms must not scroll as well.
    current.addEventListener("wheel", (event) => { event.preventDefault(); to((from) => from * (event.deltaY < 0 ? notch : 1 / notch), at(event)); }, { signal, passive: false });
    current.addEventListener("dblclick", (event) => { to((_from, one) => (now.current.zoom.scale === "fit" ? one : 0), at(event)); }, { signal });
    current.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || now.current.zoom.scale === "fit") return;
      current.setPointerCapture(event.pointerId);
      setHolding(true);
    }, { signal });
    current.addEventListener("pointermove", (event) => {
      const { zoom: before, there, onZoom: tell } = now.current;
      if (there !== undefined && current.hasPointerCapture(event.pointerId)) tell(panned(before, there, { x: event.movementX, y: event.movementY }));
    }, { signal });
    current.addEventListener("lostpointercapture", () => setHolding(false), { signal });
    return () => stop.abort();
  }, []);

  if (row.file === "unreadable") return <div className={styles["reason"]}><Icon glyph="failed" /><b>{sheet.unreadable}</b><span>{row.reason}</span></div>;
  const box = boxOf(zoom, { picture: size ?? { width: 3, height: 2 }, room, pixel });
  const needsAll = size !== undefined && Math.max(box.width, box.height) / pixel > screenPixels && Math.max(size.width, size.height) > screenPixels;
  const lost = row.file === "offline" || row.file === "missing" ? words.lost[row.file] : undefined;
  return (
    <div ref={stage} className={`${styles["surface"]} ${zoom.scale === "fit" ? "" : styles["zoomed"]} ${holding ? styles["holding"] : ""} ${row.state === "killed" ? styles["killed"] : ""}`} data-scale={size === undefined ? undefined : String(Math.round((box.width / size.width / pixel) * 100))}>
      {broken === sharp ? null : <Layer key={`${row.id} cell`} url={pictureUrl(row, "cell")} name="" box={box} />}
      {broken === sharp
        ? <div className={styles["reason"]}><b>{sheet.noPicture}</b><span>{sheet.noPictureWhy}</span></div>
        : <Layer key={sharp} url={sharp} name={cellName(row)} box={box} onSize={setNatural} onBroken={() => setBroken(sharp)} />}
      {needsAll && broken !== sharp ? <Layer key={`${sharp} full`} url={pictureUrl(row, "full")} name="" box={box} /> : null}
      {row.state === "killed" ? <span className={styles["killedWord"]}>{sheet.killed}</span> : null}
      {lost === undefined ? null : <p className={styles["lost"]} role="status">{lost}</p>}
    </div>
  );
};
