// One photograph, whole and upright, nothing on it. The neighbours' pictures are fetched ahead so that the next one is there at once.
import { type ReactElement, useEffect, useSyncExternalStore } from "react";
import { actionLabel } from "#words/window/actions.ts";
import { loupe as words, sheet } from "#words/window/views.ts";
import { leaveLoupe, nextPhoto, previousPhoto } from "../../actions/view/show-view.ts";
import { stepSurround, zoomToggle } from "../../actions/view/zoom.ts";
import { moveTo } from "../../actions/select/move-active.ts";
import { useKeys } from "../../actions/use-action.ts";
import { Button } from "../../parts/button/button.tsx";
import { displayState } from "../../parts/state/display-state.ts";
import { HoldMark } from "../../parts/state/hold-mark.tsx";
import { ShieldMark } from "../../parts/state/shield-mark.tsx";
import { StateMark } from "../../parts/state/state-mark.tsx";
import { pictureUrl } from "../../parts/thumb/picture-url.ts";
import { Thumb } from "../../parts/thumb/thumb.tsx";
import { useLayout, useModel, useSelection, useSheet } from "../../store/model.ts";
import { scaleOf } from "../../store/zoom-model.ts";
import { cellName, headlineOf } from "../sheet/cell-name.ts";
import styles from "./loupe.module.css";
import { ZoomSurface } from "./zoom-surface.tsx";

const ahead = 3;
const inStrip = 12;

/** The neighbours' pictures, decoded and held, so that the next one is painted with the key. At most as many as these. */
const held = new Map<string, HTMLImageElement>();
const decodeAhead = (urls: readonly string[]): void => {
  for (const url of urls) {
    if (held.has(url)) continue;
    const image = new Image();
    image.src = url;
    held.set(url, image);
    image.decode().catch(() => undefined);
  }
  for (const url of held.keys()) if (!urls.includes(url)) held.delete(url);
};

const Scale = (): ReactElement => {
  const zoom = useLayout((one) => one.zoom);
  const stage = useLayout((one) => one.stage);
  if (stage === undefined) return <span className={styles["scale"]} />;
  const percent = Math.round((scaleOf(zoom, stage) / stage.pixel) * 100);
  return <span className={styles["scale"]} role="status">{zoom.scale === "fit" ? words.fit(percent) : words.percent(percent)}</span>;
};

export const Loupe = (): ReactElement => {
  const model = useModel();
  const [leave, toggle, step] = [useKeys(leaveLoupe), useKeys(zoomToggle), useKeys(stepSurround)];
  const active = useSelection((one) => one.active);
  const order = useSheet((one) => one.order);
  const surround = useLayout((one) => one.surround);
  const zoom = useLayout((one) => one.zoom);
  useSyncExternalStore(model.rows.watchAll, model.rows.version);
  const row = active === undefined ? undefined : model.rows.get(active);
  const at = active === undefined ? undefined : order.placeOf(active);
  const near = at === undefined ? [] : order.ids.slice(Math.max(0, at - inStrip), at + inStrip + 1);
  useEffect(() => {
    if (at === undefined) return;
    model.rows.want(order.ids.slice(Math.max(0, at - inStrip), at + inStrip + 1));
  }, [model, order, at]);
  useEffect(() => {
    if (at === undefined) return;
    const urls: string[] = [];
    for (let step = -ahead; step <= ahead; step += 1) {
      const photo = order.ids[at + step];
      const other = photo === undefined ? undefined : model.rows.get(photo);
      if (step !== 0 && other !== undefined && other.file === "here") urls.push(pictureUrl(other, "screen"));
    }
    decodeAhead(urls);
  }, [model, order, at]);
  useEffect(() => { document.getElementById("loupe")?.focus({ preventScroll: true }); }, []);
  useEffect(() => { document.querySelector('[data-strip] [aria-selected="true"]')?.scrollIntoView?.({ inline: "center", block: "nearest" }); }, [at]);

  return (
    <>
      <div className={styles["tools"]}>
        <Button kind="quiet" size="small" keys={leave} onPress={() => leaveLoupe.run(model)}>{words.back}</Button>
        {row === undefined ? null : <><h1 className="clip"><bdi>{row.name}</bdi></h1><StateMark state={displayState(row)} form="pill" /><HoldMark row={row} /><ShieldMark row={row} /></>}
        <span className={`${styles["rest"]} clip`} dir="auto">{row === undefined ? "" : headlineOf(row)}</span>
        <span>{at === undefined ? "" : words.at(at + 1, order.ids.length)}</span>
        <Scale />
        <Button kind="quiet" size="small" keys={toggle} name={actionLabel.zoomToggle} onPress={() => zoomToggle.run(model)}>100 %</Button>
        <Button kind="quiet" size="small" keys={step} onPress={() => stepSurround.run(model)}>{words.surround}</Button>
        <Button kind="icon" glyph="right" className={styles["turn"]} name={words.previous} onPress={() => previousPhoto.run(model)} />
        <Button kind="icon" glyph="right" name={words.next} onPress={() => nextPhoto.run(model)} />
      </div>
      {/* The keyboard stands on the photograph: arrows, Escape and the marks act here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div id="loupe" data-main="" className={`${styles["picture"]} ${styles[surround]}`} role="group" aria-label={words.label} tabIndex={0}>
        {row === undefined ? <p>{words.none}</p> : <ZoomSurface key={row.id} row={row} zoom={zoom} leads onZoom={(next) => model.layout.setState({ zoom: next })} />}
      </div>
      <div className={styles["strip"]} data-strip="" role="listbox" aria-label={words.label} aria-orientation="horizontal" tabIndex={-1}>
        {near.map((photo) => {
          const one = model.rows.get(photo);
          const place = order.placeOf(photo);
          return <button key={photo} type="button" role="option" tabIndex={-1} aria-selected={photo === active} aria-label={one === undefined ? sheet.reading : cellName(one)} onClick={() => { if (place !== undefined) moveTo(model, place); }}><Thumb row={one} size="large" /></button>;
        })}
      </div>
    </>
  );
};
