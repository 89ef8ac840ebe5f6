// Handing copies over: where to, under which name, what leaves and what does not; then what became of each copy.
import { type ReactElement, useRef, useState } from "react";
import type { DeliverLine } from "#contract/methods/delivery.ts";
import type { PhotoId, PhotoRow } from "#contract/values.ts";
import { reasonSentence, say } from "#words/en.ts";
import { recallWhyNot } from "#words/window/recall.ts";
import { common, deliverDialog as words } from "#words/window/dialogs.ts";
import { Button } from "../parts/button/button.tsx";
import { Progress } from "../parts/meter/meter.tsx";
import { folderName } from "../parts/name/folder-name.ts";
import { holdOf, holdWords } from "../parts/state/hold-words.ts";
import { Toned } from "../parts/state/state-mark.tsx";
import { useDesk, useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";
import { PhotoLine } from "./photo-line.tsx";
import { useHidden } from "./use-hidden.ts";
import { useRows } from "./use-rows.ts";

const listed = 200;
interface Result { readonly ok: number; readonly failed: number; readonly ledger: number; readonly lines: readonly DeliverLine[] }

const Outcome = ({ result, rows }: { readonly result: Result; readonly rows: readonly PhotoRow[] }): ReactElement => (
  <div className={styles["photos"]} role="group" aria-label={words.photos}>
    <h2>{result.ok > 0 ? <Toned tone="delivered">{words.done(result.ok)}</Toned> : <Toned tone="problem">{words.doneNone}</Toned>}{result.failed > 0 ? <Toned tone="problem">{words.refused(result.failed)}</Toned> : null}<span>{words.ledger(result.ledger)}</span></h2>
    <ul>
      {result.lines.slice(0, listed).map((line) => (
        <PhotoLine key={line.photo} row={rows.find((row) => row.id === line.photo)}>
          {line.ok ? <Toned tone="delivered">{`${folderName(line.copy ?? line.path)}, ${words.removedFrom(line.removed?.length ?? 0)}`}</Toned> : <Toned tone="problem" wrap>{`${reasonSentence(line.reason ?? "copy-failed")}${line.detail === undefined ? "" : ` ${line.detail}`}`}</Toned>}
        </PhotoLine>
      ))}
    </ul>
  </div>
);

const What = (): ReactElement => (
  <div className={styles["side"]}>
    <div><h2>{words.removed}</h2><ul className={styles["points"]}>{words.removedList.map((one) => <li key={one}>{one}</li>)}</ul></div>
    <div><h2>{words.kept}</h2><ul className={styles["points"]}>{words.keptList.map((one) => <li key={one}>{one}</li>)}</ul></div>
    <p className={styles["last"]}>{words.proof}</p>
  </div>
);

export const DeliverDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const profiles = useDesk((one) => one.catalogue?.profiles ?? []);
  const { shown, hidden, included, setIncluded } = useHidden(photos);
  const rows = useRows(included ? photos : shown);
  const [folder, setFolder] = useState("");
  const [name, setName] = useState("{name}");
  const [profile, setProfile] = useState("safe");
  const [running, setRunning] = useState<{ readonly done: number; readonly total: number } | undefined>(undefined);
  const [result, setResult] = useState<Result | undefined>(undefined);
  const control = useRef<AbortController>(undefined);
  const mayLeave = (rows ?? []).filter((row) => row.state === "approved");
  const approved = mayLeave.filter((row) => holdOf(row) === undefined);
  const held = mayLeave.length - approved.length;
  const firstHold = mayLeave.flatMap((row) => holdOf(row) ?? [])[0];
  const others = (rows?.length ?? 0) - mayLeave.length;
  const why = rows !== undefined && approved.length === 0 ? (held > 0 ? recallWhyNot.held : words.nothing) : folder === "" ? words.needFolder : undefined;

  const choose = async (): Promise<void> => {
    const answer = await model.bridge.call("shell.chooseFolder", { title: words.chooseTitle, purpose: "deliver" });
    if (!answer.ok) model.doing.refused(answer);
    else if (answer.value !== null) setFolder(answer.value.path);
  };
  const deliver = async (): Promise<void> => {
    if (why !== undefined || running !== undefined || result !== undefined) return;
    control.current = new AbortController();
    setRunning({ done: 0, total: approved.length });
    const answer = await model.bridge.call("delivery.deliver", { photos: approved.map((row) => row.id), to: folder, profile, name: name.trim() === "" ? "{name}" : name }, {
      signal: control.current.signal, onProgress: (value) => { if ("progress" in value) setRunning(value.progress); },
    });
    setRunning(undefined);
    if (!answer.ok) { model.doing.refused(answer); return; }
    const { ok, failed, ledger, lines } = answer.value;
    setResult({ ok, failed, ledger: ledger.length, lines });
    model.messages.tell({ level: ok > 0 ? "done" : "warning", text: say(ok > 0 ? "done.deliver" : "done.deliver-none", { ok, failed }) });
  };
  const close = (): void => { control.current?.abort(); model.layout.setState({ dialog: undefined }); };

  return (
    <DialogFrame
      title={words.title(result === undefined ? approved.length : result.ok)} size="wide" onMain={() => void deliver()} onClose={close} cancel={result === undefined ? common.cancel : common.close}
      foot={result !== undefined ? null : running !== undefined ? <><span className={styles["progress"]}><Progress done={running.done} total={running.total} name={words.running(running.done, running.total)} />{words.running(running.done, running.total)}</span><Button size="large" onPress={() => control.current?.abort()}>{words.stop}</Button></> : <Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void deliver()}>{words.deliver(approved.length)}</Button>}
    >
      <div className={styles["columns"]}>
        {result !== undefined ? <Outcome result={result} rows={rows ?? []} /> : (
          <div className={styles["photos"]} role="group" aria-label={words.photos}>
            <div className={styles["form"]}>
              <div className={styles["label"]}><span>{words.to}</span><div className={styles["inline"]}><Button onPress={() => void choose()}>{words.choose}</Button><output className="clip" title={folder}>{folder === "" ? words.noFolder : folder}</output></div></div>
              <label className={styles["label"]}><span>{words.name}</span><input type="text" value={name} onChange={(event) => setName(event.target.value)} spellCheck={false} /><small>{words.nameHelp}</small></label>
              <label className={styles["label"]}><span>{words.profile}</span><select value={profile} onChange={(event) => setProfile(event.target.value)}>{profiles.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select></label>
              {hidden === 0 ? null : <label className={styles["check"]}><input type="checkbox" checked={included} onChange={(event) => setIncluded(event.target.checked)} />{words.hidden(hidden)}</label>}
              {rows !== undefined && mayLeave.length === 0 ? <Toned tone="problem" wrap>{`${words.nothing} ${words.nothingTodo}`}</Toned> : others > 0 ? <Toned tone="warning">{words.notApproved(others)}</Toned> : null}
              {firstHold === undefined ? null : <Toned tone="warning" wrap>{words.held(held, holdWords(firstHold))}</Toned>}
            </div>
            <ul>{approved.slice(0, listed).map((row) => <PhotoLine key={row.id} row={row} />)}</ul>
          </div>
        )}
        <What />
      </div>
    </DialogFrame>
  );
};
