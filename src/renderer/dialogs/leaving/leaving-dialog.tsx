// What leaves: before anything is sent, what of these photos would be in the copies, photo by photo and all together, by each chosen way. From here the dry run.
import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { RehearsedLine } from "#contract/methods/delivery.ts";
import type { PhotoId } from "#contract/values.ts";
import { common } from "#words/window/dialogs.ts";
import { fieldName } from "#words/window/labels.ts";
import { leavingWords as words } from "#words/window/leaving.ts";
import { Button } from "../../parts/button/button.tsx";
import { Progress } from "../../parts/meter/meter.tsx";
import { folderName } from "../../parts/name/folder-name.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import { useDesk, useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import { LeavesTable } from "./leaves-table.tsx";
import styles from "./leaving.module.css";
import { partsOfAll, partsOfOne, toldFirst } from "./leaving-model.ts";
import { PhotoList } from "./photo-list.tsx";
import { type DryRun, useDryRun } from "./use-dry-run.ts";
import { type Rehearsal, type Target, useRehearsal } from "./use-rehearsal.ts";

export interface LeavingProps {
  readonly photos: readonly PhotoId[];
  /** The ways that were chosen; the first is shown at first. */
  readonly targets: readonly Target[];
  /** What could still be learnt is what it was opened for. */
  readonly learnt?: boolean;
  /** Where it was opened from; absent: it is closed. */
  readonly onBack?: (() => void) | undefined;
}

const Looked = ({ rehearsal, total, safe }: { readonly rehearsal: Rehearsal; readonly total: number; readonly safe: boolean }): ReactElement => {
  const { lines, state, no } = rehearsal;
  const may = [...lines.values()].filter((line) => line.ok).length;
  if (no !== undefined) return <span className={`${styles["strip"]} ${styles["bad"]}`} role="alert"><Toned tone="problem" wrap>{no}</Toned></span>;
  if (state === "running") return <span className={styles["strip"]}><Progress done={lines.size} total={total} name={words.running(lines.size, total)} /><span>{words.running(lines.size, total)}</span><Button size="small" onPress={rehearsal.stop}>{words.stop}</Button></span>;
  if (state === "stopped") return <span className={styles["strip"]} role="status"><Toned tone="pending">{words.stopped(lines.size, total)}</Toned><Button size="small" onPress={rehearsal.again}>{words.again}</Button></span>;
  if (may === 0) return <span className={`${styles["strip"]} ${styles["bad"]}`} role="status"><Toned tone="problem" wrap>{words.nothing}</Toned></span>;
  return (
    <span className={`${styles["strip"]} ${safe ? styles["good"] : styles["careful"]}`} role="status">
      <Toned tone={safe ? "ready" : "warning"} wrap>{safe ? words.proven(may) : words.whole}</Toned>
      {may < lines.size ? <Toned tone="problem">{words.refused(lines.size - may)}</Toned> : null}
    </span>
  );
};

const Tried = ({ dry }: { readonly dry: DryRun }): ReactNode => {
  const model = useModel();
  const { running, result } = dry;
  const show = (copy: string): void => void model.bridge.call("shell.revealCopy", { copy }).then((answer) => { if (!answer.ok) model.doing.refused(answer); });
  if (running !== undefined) return <span className={dialog["progress"]}><Progress done={running.done} total={running.total} name={words.dryRunning(running.done, running.total)} /><span>{words.dryRunning(running.done, running.total)}</span></span>;
  if (result === undefined) return null;
  const { first } = result;
  return (
    <span className={styles["tried"]} role="status">
      <Toned tone={result.copies > 0 ? "ready" : "problem"} wrap>{`${result.stopped ? `${words.dryRunStopped} ` : ""}${result.copies > 0 ? words.dryRunDone(result.copies, folderName(result.folder)) : words.dryRunNone}`}</Toned>
      {first === undefined ? null : <Button size="large" glyph="folder" onPress={() => show(first)}>{words.showFolder}</Button>}
    </span>
  );
};

export const LeavingDialog = ({ photos, targets, learnt = false, onBack }: LeavingProps): ReactElement => {
  const model = useModel();
  const fields = useDesk((desk) => desk.fields);
  const [by, setBy] = useState(targets[0]?.id ?? "");
  const target = targets.find((one) => one.id === by) ?? targets[0];
  const rehearsal = useRehearsal(photos, target);
  const dry = useDryRun(photos, target, rehearsal.put);
  // One alone is all together by itself.
  const entries = useMemo(() => (photos.length === 1 ? photos : [undefined, ...photos]), [photos]);
  const [active, setActive] = useState(0);
  const sheet = useRef<HTMLDivElement>(null);
  const { lines } = rehearsal;
  const photo = entries[active];
  const line = photo === undefined ? undefined : lines.get(photo);
  const row = photo === undefined ? undefined : model.rows.get(photo);
  const parts = useMemo(() => {
    const label = (field: string): string => fieldName(fields, field);
    const nameOf = (one: RehearsedLine): string => folderName(one.path);
    const found = photo === undefined ? partsOfAll([...lines.values()], nameOf, label) : line === undefined ? [] : partsOfOne(line, row, label);
    return learnt ? toldFirst(found) : found;
  }, [photo, line, row, lines, fields, learnt]);
  // Another photo's table is read from its beginning.
  useEffect(() => { sheet.current?.scrollTo?.({ top: 0 }); }, [active, by]);
  const go = (place: number): void => setActive(Math.max(0, Math.min(entries.length - 1, place)));
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    go(active + step);
  };
  const may = [...lines.values()].some((one) => one.ok);
  const back = onBack ?? ((): void => model.layout.setState({ dialog: undefined }));
  const name = row?.name ?? (line === undefined ? "" : folderName(line.path));
  return (
    <DialogFrame
      title={words.title(photos.length)} size="wide" onClose={back} cancel={onBack === undefined ? common.close : words.back} beside={<span className={dialog["aside"]}>{words.lead}</span>}
      foot={<><Tried dry={dry} />{dry.running === undefined ? <Button size="large" glyph="copy" why={rehearsal.state === "running" ? words.running(lines.size, photos.length) : may ? undefined : words.needPhotos} onPress={dry.begin}>{words.dryRun}</Button> : <Button size="large" onPress={dry.stop}>{words.stop}</Button>}</>}
    >
      {/* Steps from photo to photo wherever the keyboard stands in it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={styles["view"]} onKeyDown={onKeyDown}>
        <div className={styles["left"]}>
          <label className={styles["by"]}><span>{words.by}</span><select value={target?.id ?? ""} onChange={(event) => setBy(event.target.value)} disabled={dry.running !== undefined}>{targets.map((one) => <option key={one.id} value={one.id}>{one.label}</option>)}</select></label>
          <PhotoList entries={entries} photos={photos.length} lines={lines} active={active} onGo={go} />
        </div>
        <div className={styles["right"]}>
          {/* A table that scrolls is reached by Tab, so that its end can be read without a mouse. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div ref={sheet} className={styles["sheet"]} role="group" aria-label={photo === undefined ? words.tableAll : words.table(name)} tabIndex={0}>
            {parts.length === 0 ? <p className={styles["none"]} role="status">{photos.length === 0 ? words.none : words.waiting}</p> : <LeavesTable parts={parts} name={photo === undefined ? words.tableAll : words.table(name)} all={photo === undefined} />}
          </div>
          <Looked rehearsal={rehearsal} total={photos.length} safe={target?.safe ?? true} />
        </div>
      </div>
    </DialogFrame>
  );
};
