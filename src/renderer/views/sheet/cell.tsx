// One photo in the sheet: picture, state, name, marks and badges under it, nothing on it. Watches only its own photo and its own place in the selection.
import { memo, type ReactElement, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { PhotoId, PhotoRow } from "#contract/values.ts";
import { cellTime } from "#words/format.ts";
import { fileStateLabel } from "#words/window/labels.ts";
import { sheet as words } from "#words/window/views.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import { MiddleName } from "../../parts/name/middle-name.tsx";
import { displayState } from "../../parts/state/display-state.ts";
import { colorClassOf } from "../../parts/marks/marks-of.ts";
import { ColorClass, Marks } from "../../parts/marks/marks.tsx";
import { HoldMark } from "../../parts/state/hold-mark.tsx";
import { ShieldMark } from "../../parts/state/shield-mark.tsx";
import { StateMark } from "../../parts/state/state-mark.tsx";
import { Picture } from "../../parts/thumb/picture.tsx";
import { pictureUrl } from "../../parts/thumb/picture-url.ts";
import { useModel } from "../../store/model.ts";
import { isChosen } from "../../store/selection-model.ts";
import { Badges } from "./badges.tsx";
import { cellName, headlineOf } from "./cell-name.ts";
import styles from "./cell.module.css";
import type { CellLevel } from "./grid-metrics.ts";

export interface CellProps { readonly photo: PhotoId; readonly place: number; readonly column: number; readonly level: CellLevel; readonly boxHeight: number; readonly left: boolean }

/** Wider boxes need more pixels than a thumbnail inside the file has. */
const widestThumbnail = 190;
const sizeFor = (boxHeight: number): "cell" | "large" => (boxHeight * 1.5 * window.devicePixelRatio > widestThumbnail ? "large" : "cell");

const PictureBox = ({ row, height }: { readonly row: PhotoRow; readonly height: number }): ReactElement => (
  <span className={styles["picture"]} style={{ height }}>
    {row.file === "unreadable" ? (
      <span className={styles["reason"]}><Icon glyph="failed" /><span>{words.unreadable}</span><span className={styles["why"]}>{row.reason}</span></span>
    ) : <Picture url={pictureUrl(row, sizeFor(height))} instead={<span className={styles["reason"]} title={words.noPictureWhy}>{words.noPicture}</span>} />}
    {row.state === "killed" ? <span className={styles["killedWord"]}>{words.killed}</span> : null}
  </span>
);

const Lines = ({ row, level }: { readonly row: PhotoRow; readonly level: CellLevel }): ReactElement => {
  const small = level === "xs" || level === "s";
  const time = row.file === "here" || row.file === "unreadable" ? cellTime(row.captureTime ?? "", new Date()) : "";
  return (
    <>
      <span className={styles["line"]}>
        <StateMark state={displayState(row)} form="glyph" />
        <HoldMark row={row} /><ShieldMark row={row} />
        {level === "xs" ? null : <span className={styles["name"]}><MiddleName name={row.name} /></span>}
        {small ? <span className={styles["end"]}><ColorClass value={colorClassOf(row)} /><Badges row={row} only="problem" /></span> : (
          <span className={styles["time"]}>{row.file === "offline" || row.file === "missing" ? <span title={fileStateLabel[row.file]}><Icon glyph="offline" small /></span> : time}</span>
        )}
      </span>
      {small ? null : <span className={styles["line"]}><Marks row={row} /><Badges row={row} /></span>}
      {level === "l" || level === "xl" ? <span className={styles["line"]}><span className={styles["headline"]} dir="auto">{headlineOf(row)}</span></span> : null}
    </>
  );
};

const Waiting = ({ level, height }: { readonly level: CellLevel; readonly height: number }): ReactElement => (
  <>
    <span className={`${styles["picture"]} ${styles["waiting"]}`} style={{ height }} />
    <span className={styles["line"]}><span className={styles["quiet"]}>{words.reading}</span></span>
    {level === "xs" || level === "s" ? null : <span className={styles["line"]} />}
    {level === "l" || level === "xl" ? <span className={styles["line"]} /> : null}
  </>
);

export const Cell = memo(({ photo, place, column, level, boxHeight, left }: CellProps): ReactElement => {
  const { rows, selection } = useModel();
  const row = useSyncExternalStore((tell) => rows.watch(photo, tell), () => rows.get(photo));
  const chosen = useStore(selection.store, (one) => isChosen(one.chosen, photo));
  const active = useStore(selection.store, (one) => one.active === photo);
  const focusable = useStore(selection.store, (one) => one.active === photo || (place === 0 && one.active === undefined));
  const state = row === undefined ? "" : `${row.state === "killed" ? styles["killed"] : ""} ${row.file === "offline" || row.file === "missing" ? styles["offline"] : ""}`;
  return (
    <div
      className={`${styles["cell"]} ${active ? styles["active"] : ""} ${left ? styles["left"] : ""} ${state}`} role="gridcell" aria-colindex={column + 1} aria-selected={chosen} tabIndex={focusable ? 0 : -1}
      data-photo={photo} data-place={place} data-active={active ? "" : undefined} aria-label={row === undefined ? words.reading : `${cellName(row)}${left ? `, ${words.left}` : ""}`}
    >
      {row === undefined ? <Waiting level={level} height={boxHeight} /> : <><PictureBox row={row} height={boxHeight} /><Lines row={row} level={level} /></>}
    </div>
  );
});
Cell.displayName = "Cell";
