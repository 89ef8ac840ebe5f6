// Name, state, time, stars and class of the photo; for many what they share.
import type { ReactElement } from "react";
import { captureTime, cellTime } from "#words/format.ts";
import { reasonSentence } from "#words/en.ts";
import { file, inspector as words } from "#words/window/inspector.ts";
import { badgeLabel, colorClassName, fileStateLabel } from "#words/window/labels.ts";
import { Icon } from "../parts/icon/icon.tsx";
import { displayState } from "../parts/state/display-state.ts";
import { HoldMark } from "../parts/state/hold-mark.tsx";
import { ShieldMark } from "../parts/state/shield-mark.tsx";
import { holdOf } from "../parts/state/hold-words.ts";
import { StateMark } from "../parts/state/state-mark.tsx";
import { Button } from "../parts/button/button.tsx";
import { messages } from "#words/window/bars.ts";
import { retryWrites } from "../actions/edit/retry-writes.ts";
import { useModel } from "../store/model.ts";
import { ColorClass } from "../parts/marks/marks.tsx";
import { colorClassOf, starsOf } from "../parts/marks/marks-of.ts";
import styles from "./inspector.module.css";
import { useSubject } from "./subject.ts";

const Stars = ({ stars }: { readonly stars: number }): ReactElement => stars < 0 ? <span>{badgeLabel.rejectedRating}</span> : (
  <span className={styles["stars"]} role="img" aria-label={badgeLabel.ofFive(stars)}>{[1, 2, 3, 4, 5].map((at) => <span key={at} className={at > stars ? styles["off"] : ""}><Icon glyph="star" small /></span>)}</span>
);
const NamedClass = ({ value }: { readonly value: number }): ReactElement | null => (value > 0 ? <span className={styles["right"]}><ColorClass value={value} />{colorClassName(value)}</span> : null);

const Many = (): ReactElement => {
  const { targets, rows } = useSubject();
  const states = new Set(rows.map(displayState));
  const classes = new Set(rows.map(colorClassOf));
  const [state] = states;
  const [colorClass] = classes;
  const times = rows.flatMap((row) => row.captureTime ?? []).sort();
  const [earliest, latest] = [times[0], times.at(-1)];
  return (
    <header className={styles["header"]}>
      <div><h2>{words.photos(targets.length)}</h2>{states.size === 1 && state !== undefined ? <StateMark state={state} form="pill" /> : <span className={styles["right"]}>{states.size > 1 ? words.statesDiffer : ""}</span>}</div>
      <div><span>{earliest === undefined || latest === undefined ? "" : words.from(cellTime(earliest, new Date()), cellTime(latest, new Date()))}</span>{classes.size === 1 && colorClass !== undefined ? <NamedClass value={colorClass} /> : <span className={styles["right"]}>{words.classesDiffer}</span>}</div>
      {rows.length < targets.length && rows.length > 0 ? <p>{words.partly(rows.length, targets.length)}</p> : null}
    </header>
  );
};

export const Header = (): ReactElement => {
  const model = useModel();
  const { one, locked } = useSubject();
  if (one === undefined) return <Many />;
  const hold = holdOf(one);
  const why = one.file === "here" ? undefined : `${fileStateLabel[one.file]}${one.reason === undefined ? "" : `: ${one.reason}`}`;
  return (
    <header className={styles["header"]}>
      <div><h2 className="clip" title={one.path}><bdi>{one.name}</bdi></h2><StateMark state={displayState(one)} form="pill" /></div>
      <div>{one.captureTime === undefined ? null : <span>{captureTime(one.captureTime)}</span>}<Stars stars={starsOf(one)} /><NamedClass value={colorClassOf(one)} /></div>
      {hold === undefined ? null : <p><HoldMark row={one} form="word" /> {hold.reason}</p>}
      {one.shield === true ? <p><ShieldMark row={one} form="word" /></p> : null}
      {one.write === "failed" ? <p className={styles["bad"]}><Icon glyph="failed" small />{file.jobState.failed}: {reasonSentence(one.writeReason ?? "write-failed")} <Button size="small" onPress={() => retryWrites.run(model)}>{messages.tryAgain}</Button></p> : null}
      {why === undefined ? null : <p className={styles["bad"]}>{why}</p>}
      {locked === undefined || why !== undefined ? null : <p>{locked}</p>}
    </header>
  );
};
