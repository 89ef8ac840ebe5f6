// The approval: blocked first, each with its reason and way out, then what becomes Approved. The number on the button is the number of photos, and the desk looks at the files once more.
import { type ReactElement, useEffect, useState } from "react";
import type { PhotoId, PhotoRow, Problem } from "#contract/values.ts";
import { reasonSentence } from "#words/en.ts";
import { approveDialog as words } from "#words/window/dialogs.ts";
import { standing } from "../actions/edit/fix.ts";
import { undo } from "../actions/edit/undo.ts";
import { Button } from "../parts/button/button.tsx";
import { ActionKeys } from "../parts/kbd/action-keys.tsx";
import { Meter } from "../parts/meter/meter.tsx";
import { Toned } from "../parts/state/state-mark.tsx";
import { type Model, useDesk, useModel } from "../store/model.ts";
import { type Blocked, countReadiness, recountMs, type Readiness } from "../store/readiness.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";
import { PhotoLine } from "./photo-line.tsx";
import { useHidden } from "./use-hidden.ts";

/** More rows than this would only be scrolled past; the rest is counted. */
const listed = 100;

interface Counted { readonly readiness: Readiness; readonly rows: ReadonlyMap<PhotoId, PhotoRow> }

const countAll = async (model: Model, photos: readonly PhotoId[], stopped: () => boolean): Promise<Counted | undefined> => {
  const readiness = await countReadiness(model.bridge, photos, stopped);
  if (readiness === undefined || stopped()) return undefined;
  const near = [...readiness.blocked.slice(0, listed).map((one) => one.photo), ...readiness.ready.slice(0, listed), ...readiness.approved.slice(0, listed)];
  const rows = await model.rows.load(near);
  return { readiness, rows: new Map(rows.map((row) => [row.id, row])) };
};

const useCounted = (photos: readonly PhotoId[]): Counted | undefined => {
  const model = useModel();
  const [counted, setCounted] = useState<Counted | undefined>(undefined);
  useEffect(() => {
    let run = 0;
    const load = (): void => {
      run += 1;
      const mine = run;
      void countAll(model, photos, () => mine !== run).then((now) => { if (now !== undefined && mine === run) setCounted(now); });
    };
    load();
    const members = new Set(photos);
    // What changes on the desk meanwhile changes the numbers in place; the focus stays.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = model.bridge.on("photos.changed", ({ photos: changed }) => {
      if (timer === undefined && changed.some((one) => members.has(one))) timer = setTimeout(() => { timer = undefined; load(); }, recountMs(photos.length));
    });
    return () => { run = -1; clearTimeout(timer); stop(); };
  }, [model, photos]);
  return counted;
};

const Reason = ({ problems, reason }: { readonly problems: readonly Problem[]; readonly reason: string }): ReactElement => {
  const blocking = standing(problems).filter((one) => one.severity === "blocks");
  return <Toned tone="problem" wrap>{blocking.length === 0 ? reasonSentence(reason) : blocking.map((one) => one.message).join("; ")}</Toned>;
};

const More = ({ all }: { readonly all: number }): ReactElement | null => (all > listed ? <p className={styles["moreLine"]}>{words.more(all - listed)}</p> : null);

const useFixBlocked = (): ((blocked: readonly Blocked[]) => void) => {
  const model = useModel();
  return (blocked) => {
    const [first] = blocked;
    if (first === undefined) return;
    const field = standing(first.problems).find((one) => one.field !== undefined)?.field;
    const { chosen } = model.selection.store.getState();
    model.selection.set({ active: first.photo, anchor: first.photo, chosen: { kind: "some", photos: new Set([first.photo]) } }, chosen);
    model.layout.setState({ dialog: undefined, inspector: true, inspectorOver: true, tab: "caption", ...(field === undefined ? {} : { focusField: field }) });
  };
};

const Lists = ({ counted, onFix, onSelect }: { readonly counted: Counted; readonly onFix: (blocked: readonly Blocked[]) => void; readonly onSelect: () => void }): ReactElement => {
  const { readiness: { ready, blocked, approved, checks }, rows } = counted;
  return (
    <div className={styles["photos"]} role="group" aria-label={words.list} tabIndex={-1}>
      {blocked.length === 0 ? null : (
        <>
          <h2><Toned tone="problem">{words.blocked(blocked.length)}</Toned><span>{words.blockedStay}</span><Button kind="quiet" size="small" className={styles["end"]} onPress={onSelect}>{words.select}</Button></h2>
          <ul>{blocked.slice(0, listed).map((one) => <PhotoLine key={one.photo} row={rows.get(one.photo)} action={<Button size="small" onPress={() => onFix([one])}>{words.fixOne}</Button>}><Reason problems={one.problems} reason={one.reason} /></PhotoLine>)}</ul>
          <More all={blocked.length} />
        </>
      )}
      {ready.length === 0 ? null : (
        <>
          <h2><Toned tone="ready">{words.ready(ready.length)}</Toned><span>{words.become}</span></h2>
          <ul>{ready.slice(0, listed).map((photo) => {
            const row = rows.get(photo);
            return <PhotoLine key={photo} row={row}><Toned tone="ready">{words.checks(checks)}</Toned>{row !== undefined && row.warnings > 0 ? <Toned tone="warning">{words.warnings(row.warnings)}</Toned> : null}{row?.write === "kept" ? <Toned tone="pending">{words.pending}</Toned> : null}</PhotoLine>;
          })}</ul>
          <More all={ready.length} />
        </>
      )}
      {approved.length === 0 ? null : (
        <>
          <h2><Toned tone="ready">{words.already(approved.length)}</Toned><span>{words.alreadyWhy}</span></h2>
          <ul>{approved.slice(0, listed).map((photo) => <PhotoLine key={photo} row={rows.get(photo)} />)}</ul>
          <More all={approved.length} />
        </>
      )}
    </div>
  );
};

export const ApproveDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const editor = useDesk((one) => one.catalogue?.editor.name ?? "");
  const { shown, hidden, included, setIncluded } = useHidden(photos);
  const counted = useCounted(included ? photos : shown);
  const [note, setNote] = useState("");
  const [then, setThen] = useState(false);
  const [running, setRunning] = useState<{ readonly done: number; readonly total: number } | undefined>(undefined);
  const fix = useFixBlocked();
  const ready = counted?.readiness.ready ?? [];
  const blocked = counted?.readiness.blocked ?? [];
  const choose = (list: readonly PhotoId[]): void => {
    const [first] = list;
    if (first !== undefined) model.selection.set({ active: first, anchor: first, chosen: { kind: "some", photos: new Set(list) } });
  };
  /** Said yes before the numbers were there, as a quick hand does. */
  const [wanted, setWanted] = useState(false);
  const approve = async (): Promise<void> => {
    if (counted === undefined) { setWanted(true); return; }
    if (ready.length === 0 || running !== undefined) return;
    setRunning({ done: 0, total: ready.length });
    const { ok, refused } = await model.doing.approve(ready, note, (done, total) => setRunning({ done, total }));
    setRunning(undefined);
    if (!ok) return;
    // The passing ones are done; what is left to do stays selected.
    const no = new Set(refused);
    const left = [...blocked.map((one) => one.photo), ...refused];
    if (left.length > 0) choose(left);
    const approved = ready.filter((photo) => !no.has(photo));
    model.layout.setState({ dialog: then && approved.length > 0 ? { kind: "deliver", photos: approved } : undefined });
  };
  useEffect(() => {
    if (!wanted || counted === undefined) return;
    setWanted(false);
    // What is blocked is looked at first: nobody said yes to that.
    if (counted.readiness.blocked.length === 0) void approve();
    // The yes is for these numbers alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, counted]);
  const all = included ? photos.length : shown.length;
  return (
    <DialogFrame
      title={counted === undefined || ready.length > 0 ? words.title(ready.length, all) : words.none(all)} size="wide" onMain={() => void approve()}
      beside={<><Meter narrow ready={ready.length} blocked={blocked.length} /><span className={styles["aside"]}>{words.checkedIndex}</span></>}
      foot={<>
        {blocked.length === 0 ? null : <Button size="large" onPress={() => fix(blocked)}>{words.fixFirst(blocked.length)}</Button>}
        <Button size="large" kind="primary" keys="Ctrl+Enter" why={ready.length === 0 ? words.none(all) : undefined} onPress={() => void approve()}>{running === undefined ? words.approve(ready.length) : words.running(running.done, running.total)}</Button>
      </>}
    >
      <div className={styles["columns"]}>
        {counted === undefined ? <div className={styles["photos"]} /> : <Lists counted={counted} onFix={fix} onSelect={() => { choose(blocked.map((one) => one.photo)); model.layout.setState({ dialog: undefined }); }} />}
        <div className={styles["side"]}>
          <div><h2>{words.what}</h2><p>{words.whatText(ready.length)}</p></div>
          <div><h2>{words.by}</h2><p>{editor}</p></div>
          <label className={styles["label"]}><span>{words.note}<span>{words.optional}</span></span><textarea data-first="" rows={3} value={note} placeholder={words.noteHint} onChange={(event) => setNote(event.target.value)} /></label>
          {hidden === 0 ? null : <label className={styles["check"]}><input type="checkbox" checked={included} onChange={(event) => setIncluded(event.target.checked)} />{words.hiddenInclude(hidden)}</label>}
          {ready.length === 0 ? null : <label className={styles["check"]}><input type="checkbox" checked={then} onChange={(event) => setThen(event.target.checked)} />{words.thenDeliver(ready.length)}</label>}
          <p className={styles["last"]}>{words.until} <ActionKeys of={undo} /></p>
        </div>
      </div>
    </DialogFrame>
  );
};
