// One photograph, whole and upright, nothing on it. The neighbours' pictures are fetched ahead so that the next one is there at once.
import { type ReactElement, useEffect, useState, useSyncExternalStore } from "react";
import type { PhotoRow } from "#contract/values.ts";
import { loupe as words, sheet } from "#words/window/views.ts";
import { leaveLoupe, nextPhoto, previousPhoto } from "../../actions/view/show-view.ts";
import { moveTo } from "../../actions/select/move-active.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { displayState } from "../../parts/state/display-state.ts";
import { StateMark } from "../../parts/state/state-mark.tsx";
import { pictureUrl } from "../../parts/thumb/picture-url.ts";
import { Thumb } from "../../parts/thumb/thumb.tsx";
import type { Layout } from "../../store/layout.ts";
import { useLayout, useModel, useSelection, useSheet } from "../../store/model.ts";
import { cellName, headlineOf } from "../sheet/cell-name.ts";
import styles from "./loupe.module.css";

const ahead = 3;
const inStrip = 12;
const surrounds: readonly Layout["surround"][] = ["dark", "black", "grey", "white"];

/** The small picture stands at once; the sharp one takes its place without moving a pixel. */
const Picture = ({ row }: { readonly row: PhotoRow }): ReactElement => {
  const sharp = pictureUrl(row, "screen");
  const [ready, setReady] = useState("");
  const [broken, setBroken] = useState("");
  if (row.file === "unreadable") return <div className={styles["reason"]}><Icon glyph="failed" /><b>{sheet.unreadable}</b><span>{row.reason}</span></div>;
  return (
    <>
      {broken === sharp ? <div className={styles["reason"]}><b>{sheet.noPicture}</b><span>{sheet.noPictureWhy}</span></div> : null}
      {ready === sharp || broken === sharp ? null : <img src={pictureUrl(row, "cell")} alt="" draggable={false} onError={() => {}} />}
      {broken === sharp ? null : <img key={sharp} src={sharp} alt={cellName(row)} draggable={false} className={ready === sharp ? "" : styles["coming"]} onLoad={() => setReady(sharp)} onError={() => setBroken(sharp)} />}
    </>
  );
};

export const Loupe = (): ReactElement => {
  const model = useModel();
  const active = useSelection((one) => one.active);
  const order = useSheet((one) => one.order);
  const surround = useLayout((one) => one.surround);
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
    for (let step = -ahead; step <= ahead; step += 1) {
      const photo = order.ids[at + step];
      const other = photo === undefined ? undefined : model.rows.get(photo);
      if (step !== 0 && other !== undefined && other.file === "here") new Image().src = pictureUrl(other, "screen");
    }
  }, [model, order, at]);
  useEffect(() => { document.getElementById("loupe")?.focus({ preventScroll: true }); }, []);
  useEffect(() => { document.querySelector('[data-strip] [aria-selected="true"]')?.scrollIntoView?.({ inline: "center", block: "nearest" }); }, [at]);
  const stepSurround = (): void => model.layout.setState({ surround: surrounds[(surrounds.indexOf(surround) + 1) % surrounds.length] ?? "dark" });

  return (
    <>
      <div className={styles["tools"]}>
        <Button kind="quiet" size="small" keys="Escape" onPress={() => leaveLoupe.run(model)}>{words.back}</Button>
        {row === undefined ? null : <><h1 className="clip"><bdi>{row.name}</bdi></h1><StateMark state={displayState(row)} form="pill" /><span className="clip" dir="auto">{headlineOf(row)}</span></>}
        <span className={styles["rest"]} />
        <span>{at === undefined ? "" : words.at(at + 1, order.ids.length)}</span>
        <Button kind="quiet" size="small" onPress={stepSurround}>{words.surround}</Button>
        <Button kind="icon" glyph="right" className={styles["turn"]} name={words.previous} onPress={() => previousPhoto.run(model)} />
        <Button kind="icon" glyph="right" name={words.next} onPress={() => nextPhoto.run(model)} />
      </div>
      {/* The keyboard stands on the photograph: arrows, Escape and the marks act here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div id="loupe" className={`${styles["picture"]} ${styles[surround]}`} role="group" aria-label={words.label} tabIndex={0} onDoubleClick={() => leaveLoupe.run(model)}>
        {row === undefined ? <p>{words.none}</p> : <Picture key={row.id} row={row} />}
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
