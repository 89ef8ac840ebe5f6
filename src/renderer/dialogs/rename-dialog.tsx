// New names from a template, each shown beside the old one while it is typed; what is taken, cut or stays is said before anything is done.
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { NameLine } from "#contract/methods/file.ts";
import type { PhotoId } from "#contract/values.ts";
import { reasonSentence, refusalSentence } from "#words/en.ts";
import { renameDialog as words } from "#words/window/file.ts";
import { Button } from "../parts/button/button.tsx";
import { Progress } from "../parts/meter/meter.tsx";
import { Toned } from "../parts/state/state-mark.tsx";
import { useModel } from "../store/model.ts";
import type { Naming } from "../store/filing.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";
import names from "./rename-dialog.module.css";
import { useHidden } from "./use-hidden.ts";

/** More lines than this would only be scrolled past; the rest is counted. */
const listed = 200;
/** Between the last key and the question to the desk. */
const restMs = 120;

interface Asked { readonly lines: readonly NameLine[]; readonly problem: string | undefined }

const useNames = (photos: readonly PhotoId[], { template, start }: Naming): Asked | undefined => {
  const { bridge } = useModel();
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  useEffect(() => {
    let over = false;
    const timer = setTimeout(() => {
      void bridge.call("file.names", { photos: [...photos], template, start }).then((answer) => {
        if (over) return;
        if (answer.ok) setAsked({ lines: answer.value, problem: undefined });
        else setAsked({ lines: [], problem: answer.refusal === undefined ? answer.fault.message : answer.refusal.code === "bad-template" ? words.bad(String(answer.refusal.values["token"] ?? "")) : refusalSentence(answer.refusal.code, answer.refusal.values).message });
      });
    }, restMs);
    return () => { over = true; clearTimeout(timer); };
  }, [bridge, photos, template, start]);
  return asked;
};

const Said = ({ line }: { readonly line: NameLine }): ReactElement => (
  <td>
    {line.reason === undefined ? null : <Toned tone="problem" wrap>{reasonSentence(line.reason)}</Toned>}
    {line.notes.map((note) => (note === "same" ? <span key={note}>{words.notes.same}</span> : <Toned key={note} tone="warning">{words.notes[note]}</Toned>))}
    {line.along ? <span>{words.along}</span> : null}
  </td>
);

const Names = ({ lines }: { readonly lines: readonly NameLine[] }): ReactElement => (
  // It scrolls, and what scrolls is reached by the keyboard.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className={names["box"]} role="group" aria-label={words.list} tabIndex={0}>
    <table className={names["names"]}>
      <thead><tr><th scope="col">{words.now}</th><th scope="col">{words.next}</th><th scope="col"><span className="vh">{words.list}</span></th></tr></thead>
      <tbody>{lines.slice(0, listed).map((line) => <tr key={line.photo}><td dir="auto">{line.from}</td><td dir="auto" className={line.from === line.to ? names["same"] : ""}>{line.to}</td><Said line={line} /></tr>)}</tbody>
    </table>
    {lines.length > listed ? <p className={styles["moreLine"]}>{words.more(lines.length - listed)}</p> : null}
  </div>
);

export const RenameDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const { shown, hidden, included, setIncluded } = useHidden(photos);
  const going = included ? photos : shown;
  const [naming, setNaming] = useState<Naming>(() => model.filing.naming());
  const asked = useNames(going, naming);
  const [running, setRunning] = useState<{ readonly done: number; readonly total: number } | undefined>(undefined);
  const control = useRef<AbortController>(undefined);
  const changing = (asked?.lines ?? []).filter((line) => line.reason === undefined && !line.notes.includes("same")).length;
  const why = asked === undefined ? words.counting : asked.problem ?? (changing > 0 ? undefined : asked.lines.some((line) => line.reason === undefined) ? words.nothing : words.none);
  const go = async (): Promise<void> => {
    if (why !== undefined || running !== undefined) return;
    control.current = new AbortController();
    setRunning({ done: 0, total: changing });
    const { ok } = await model.filing.rename(going, naming, (done, total) => setRunning({ done, total }), control.current.signal);
    setRunning(undefined);
    if (ok) model.layout.setState({ dialog: undefined });
  };
  const close = (): void => { control.current?.abort(); model.layout.setState({ dialog: undefined }); };
  return (
    <DialogFrame
      title={words.title(going.length)} size="list" onMain={() => void go()} onClose={close}
      foot={running === undefined ? <Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void go()}>{words.go(changing)}</Button>
        : <><span className={styles["progress"]}><Progress done={running.done} total={running.total} name={words.running(running.done, running.total)} />{words.running(running.done, running.total)}</span><Button size="large" onPress={() => control.current?.abort()}>{words.stop}</Button></>}
    >
      <div className={styles["form"]}>
        <div className={styles["pair"]}>
          <label className={styles["label"]}><span>{words.template}</span><input data-first="" type="text" spellCheck={false} autoComplete="off" value={naming.template} aria-invalid={asked?.problem !== undefined} aria-describedby="rename-help" onChange={(event) => setNaming({ ...naming, template: event.target.value })} /></label>
          <label className={styles["label"]}><span>{words.start}</span><input type="number" min={0} max={1_000_000} value={naming.start} onChange={(event) => setNaming({ ...naming, start: Math.min(1_000_000, Math.max(0, Math.trunc(event.target.valueAsNumber) || 0)) })} /></label>
        </div>
        <p id="rename-help">{asked?.problem === undefined ? words.help : <Toned tone="problem" wrap>{asked.problem}</Toned>}</p>
        {hidden === 0 ? null : <label className={styles["check"]}><input type="checkbox" checked={included} onChange={(event) => setIncluded(event.target.checked)} />{words.hidden(hidden)}</label>}
      </div>
      <Names lines={asked?.lines ?? []} />
      <div className={styles["form"]}><p>{words.sidecars}</p></div>
    </DialogFrame>
  );
};
