// Two to four photos side by side, zoomed and moved together, so that one can be kept.
import { type ReactElement, useEffect, useRef, useSyncExternalStore } from "react";
import type { PhotoId, PhotoRow } from "#contract/values.ts";
import { actionLabel } from "#words/window/actions.ts";
import { compare as words, loupe, sheet } from "#words/window/views.ts";
import { dropPane, focusPane, keepPane, leaveCompare, nextFrame, previousFrame, setCompareSize, setLinked, setOnlyDifferences } from "../../actions/view/compare.ts";
import { stepSurround, zoomToggle } from "../../actions/view/zoom.ts";
import { useKeys } from "../../actions/use-action.ts";
import { Button } from "../../parts/button/button.tsx";
import { displayState } from "../../parts/state/display-state.ts";
import { StateMark } from "../../parts/state/state-mark.tsx";
import { useElementEvents } from "../../parts/use-element-events.ts";
import { type Compare as Comparing, compareSizes } from "../../store/compare-model.ts";
import { useLayout, useModel, useSelection } from "../../store/model.ts";
import { ZoomSurface } from "../loupe/zoom-surface.tsx";
import { cellName } from "../sheet/cell-name.ts";
import { Marks } from "../../parts/marks/marks.tsx";
import { type Fact, factsOf } from "./facts.ts";
import styles from "./compare.module.css";

const letters = ["A", "B", "C", "D"] as const;

const Check = ({ on, word, onChange }: { readonly on: boolean; readonly word: string; readonly onChange: (on: boolean) => void }): ReactElement => (
  <label className={styles["check"]}><input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />{word}</label>
);

const Tools = ({ compare }: { readonly compare: Comparing }): ReactElement => {
  const model = useModel();
  const [leave, toggle, step] = [useKeys(leaveCompare), useKeys(zoomToggle), useKeys(stepSurround)];
  return (
    <div className={styles["tools"]}>
      <Button kind="quiet" size="small" keys={leave} onPress={() => leaveCompare.run(model)}>{loupe.back}</Button>
      <h1 className="clip">{words.title(compare.photos.length, compare.pool.length)}</h1>
      <Button kind="quiet" size="small" keys={toggle} name={actionLabel.zoomToggle} onPress={() => zoomToggle.run(model)}>100 %</Button>
      <Button kind="quiet" size="small" keys={step} className={styles["wide"]} onPress={() => stepSurround.run(model)}>{loupe.surround}</Button>
      <span className={styles["rest"]} />
      <span className={styles["sizes"]} role="radiogroup" aria-label={words.howMany}>
        {compareSizes.map((size) => <label key={size}><input type="radio" name="compare-size" checked={compare.size === size} disabled={size > compare.pool.length} onChange={() => setCompareSize(model, size)} /><span>{size}</span></label>)}
      </span>
      <Check on={compare.linked} word={words.linked} onChange={(on) => setLinked(model, on)} />
      <Check on={compare.onlyDifferences} word={words.onlyDifferences} onChange={(on) => setOnlyDifferences(model, on)} />
    </div>
  );
};

interface PaneProps { readonly photo: PhotoId; readonly row: PhotoRow | undefined; readonly at: number; readonly of: number; readonly active: boolean; readonly facts: readonly Fact[]; readonly compare: Comparing }
const Pane = ({ photo, row, at, of, active, facts, compare }: PaneProps): ReactElement => {
  const model = useModel();
  const surround = useLayout((one) => one.surround);
  const zoom = useLayout((one) => (active || compare.linked ? one.zoom : (compare.zooms.get(photo) ?? one.zoom)));
  const box = useRef<HTMLElement>(null);
  useEffect(() => { if (active) box.current?.focus({ preventScroll: true }); }, [active, photo]);
  const focus = (): void => focusPane(model, photo);
  useElementEvents(box, { focusin: focus, pointerdown: focus });
  return (
    // The keyboard stands on one of the photographs: Tab and arrows go between them, Enter keeps it, X drops it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={box} className={`${styles["pane"]} ${active ? styles["active"] : ""}`} tabIndex={0} aria-current={active} aria-label={words.pane(letters[at] ?? "", row === undefined ? sheet.reading : cellName(row), at + 1, of)} data-photo={photo}>
      <div className={styles["head"]}>
        <b>{letters[at]}</b>
        <span className={`${styles["name"]} clip`}><bdi>{row?.name ?? sheet.reading}</bdi></span>
        {row === undefined ? null : <><Marks row={row} /><StateMark state={displayState(row)} /></>}
      </div>
      <div className={`${styles["picture"]} ${styles[surround]}`}>
        {row === undefined ? null : <ZoomSurface key={row.id} row={row} zoom={zoom} leads={active} onZoom={(next) => { focus(); model.layout.setState({ zoom: next }); }} />}
      </div>
      <div className={styles["foot"]}>
        <dl>{facts.map((fact) => <div key={fact.id} className={fact.differs ? styles["differs"] : ""}><dt>{words.facts[fact.id]}</dt><dd className="clip" dir="auto" title={fact.texts[at]}>{fact.texts[at] === "" ? words.none : fact.texts[at]}</dd></div>)}</dl>
        {facts.length === 0 ? <p>{words.same}</p> : null}
        <div className={styles["acts"]}>
          <Button byTab={false} kind={active ? "primary" : "plain"} keys={active ? "Enter" : undefined} onPress={() => { focus(); keepPane.run(model); }}>{active ? words.keepNext : words.keep}</Button>
          <Button byTab={false} keys={active ? "X" : undefined} onPress={() => { focus(); dropPane.run(model); }}>{words.drop}</Button>
          <span className={styles["rest"]} />
          <Button byTab={false} kind="quiet" size="small" keys={active ? "ArrowUp" : undefined} name={words.swapBack(letters[at] ?? "")} onPress={() => { focus(); previousFrame.run(model); }}>{active ? (of > 3 ? "" : words.swap) : "↑"}</Button>
          <Button byTab={false} kind="quiet" size="small" keys={active ? "ArrowDown" : undefined} name={words.swapOn(letters[at] ?? "")} onPress={() => { focus(); nextFrame.run(model); }}>{active ? "" : "↓"}</Button>
        </div>
      </div>
    </section>
  );
};

export const Compare = (): ReactElement | null => {
  const model = useModel();
  const compare = useLayout((one) => one.compare);
  const active = useSelection((one) => one.active);
  useSyncExternalStore(model.rows.watchAll, model.rows.version);
  useEffect(() => {
    if (compare === undefined) return;
    // The next set too, so that it stands at once.
    const last = Math.max(...compare.photos.map((photo) => compare.pool.indexOf(photo)));
    model.rows.want([...compare.photos, ...compare.pool.slice(last + 1, last + 1 + compare.size)]);
  }, [model, compare]);
  if (compare === undefined) return null;
  const rows = compare.photos.map((photo) => model.rows.get(photo));
  const facts = factsOf(rows, compare.onlyDifferences);
  return (
    <>
      <Tools compare={compare} />
      <div className={styles["panes"]} style={{ gridTemplateColumns: `repeat(${compare.photos.length}, minmax(0, 1fr))` }}>
        {compare.photos.map((photo, at) => <Pane key={photo} photo={photo} row={rows[at]} at={at} of={compare.photos.length} active={photo === active} facts={facts} compare={compare} />)}
      </div>
    </>
  );
};
