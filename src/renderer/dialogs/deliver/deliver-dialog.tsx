// Handing copies over: where to, under which name, what leaves and what does not; then what became of each copy.
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { say } from "#words/en.ts";
import { recallWhyNot } from "#words/window/recall.ts";
import { common, deliverDialog as words } from "#words/window/dialogs.ts";
import { leavingWords } from "#words/window/leaving.ts";
import { shieldWords } from "#words/window/shield.ts";
import { channelName } from "#words/window/recall.ts";
import { mostRehearsed } from "../../actions/state/leaving.ts";
import { Button } from "../../parts/button/button.tsx";
import { Progress } from "../../parts/meter/meter.tsx";
import { holdOf, holdWords } from "../../parts/state/hold-words.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import { useDesk, useModel } from "../../store/model.ts";
import styles from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import { PhotoLine } from "../photo-line.tsx";
import { LeavingDialog, type LeavingProps } from "../leaving/leaving-dialog.tsx";
import { profileTarget, recipientTarget } from "../leaving/targets.ts";
import { placeOf } from "../settings/recipient-settings.ts";
import { useAsked } from "../use-asked.ts";
import { useHidden } from "../use-hidden.ts";
import { useRows } from "../use-rows.ts";
import { Outcome, type Result, type ToWhom } from "./outcome.tsx";
import { WhatSide } from "./what-side.tsx";

const listed = 200;

export const DeliverDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const profiles = useDesk((one) => one.catalogue?.profiles ?? []);
  const { shown, hidden, included, setIncluded } = useHidden(photos);
  const rows = useRows(included ? photos : shown);
  const recipients = useAsked("recipient.list", {}).value ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [folder, setFolder] = useState("");
  // Undefined: as the profile says.
  const [name, setName] = useState<string | undefined>(undefined);
  const [profile, setProfile] = useState("safe");
  const [running, setRunning] = useState<{ readonly done: number; readonly total: number } | undefined>(undefined);
  const [result, setResult] = useState<Result | undefined>(undefined);
  const control = useRef<AbortController>(undefined);
  const [looking, setLooking] = useState<Pick<LeavingProps, "photos" | "targets"> | undefined>(undefined);
  const lookButton = useRef<HTMLButtonElement>(null);
  const looked = useRef(false);
  // Back from there the keyboard stands where it left.
  useEffect(() => { if (looking === undefined && looked.current) lookButton.current?.focus(); looked.current = looking !== undefined; }, [looking]);
  const mayLeave = (rows ?? []).filter((row) => row.state === "approved");
  const approved = mayLeave.filter((row) => holdOf(row) === undefined);
  const held = mayLeave.length - approved.length;
  const firstHold = mayLeave.flatMap((row) => holdOf(row) ?? [])[0];
  const shielded = approved.filter((row) => row.shield === true).length;
  const others = (rows?.length ?? 0) - mayLeave.length;
  const why = rows !== undefined && approved.length === 0 ? (held > 0 ? recallWhyNot.held : words.nothing) : folder === "" && chosen.size === 0 ? (recipients.length === 0 ? words.needFolder : words.needRecipient) : undefined;

  const chosenProfile = profiles.find((one) => one.id === profile);
  // What the order names: the folder's, where one is chosen or nothing is yet.
  const ids = new Set([...recipients.filter((one) => chosen.has(one.id)).map((one) => one.profile), ...(folder !== "" || chosen.size === 0 ? [profile] : [])]);
  const used = profiles.filter((one) => ids.has(one.id));
  const template = chosenProfile?.nameTemplate ?? "{name}";
  const named = name === undefined || name.trim() === "" ? undefined : name;
  const copies = approved.length * Math.max(1, chosen.size + (folder === "" ? 0 : 1));
  const toggle = (id: string): void => setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));

  const choose = async (): Promise<void> => {
    const answer = await model.bridge.call("shell.chooseFolder", { title: words.chooseTitle, purpose: "deliver" });
    if (!answer.ok) model.doing.refused(answer);
    else if (answer.value !== null) setFolder(answer.value.path);
  };
  const deliver = async (): Promise<void> => {
    if (why !== undefined || running !== undefined || result !== undefined) return;
    control.current = new AbortController();
    const { signal } = control.current;
    const photoIds = approved.map((row) => row.id);
    const total = copies;
    setRunning({ done: 0, total });
    const done: { ok: number; failed: number; ledger: number; lines: ToWhom[] } = { ok: 0, failed: 0, ledger: 0, lines: [] };
    const begun = (): number => done.ok + done.failed;
    if (chosen.size > 0) {
      const answer = await model.bridge.call("delivery.send", { photos: photoIds, recipients: [...chosen] }, { signal, onProgress: (value) => { if ("progress" in value) setRunning({ done: value.progress.done, total }); } });
      if (!answer.ok) { setRunning(undefined); model.doing.refused(answer); return; }
      done.ok += answer.value.ok;
      done.failed += answer.value.failed;
      done.ledger += answer.value.ledger.length;
      for (const one of answer.value.recipients) done.lines.push(...one.lines.map((line) => ({ to: recipients.find(({ id }) => id === one.recipient)?.name, line })));
    }
    if (folder !== "" && !signal.aborted) {
      const before = begun();
      const answer = await model.bridge.call("delivery.deliver", { photos: photoIds, to: folder, profile, ...(named === undefined ? {} : { name: named }) }, { signal, onProgress: (value) => { if ("progress" in value) setRunning({ done: before + value.progress.done, total }); } });
      if (!answer.ok) model.doing.refused(answer);
      else {
        done.ok += answer.value.ok;
        done.failed += answer.value.failed;
        done.ledger += answer.value.ledger.length;
        done.lines.push(...answer.value.lines.map((line) => ({ line })));
      }
    }
    setRunning(undefined);
    // The folder's refusal is told; what recipients got is shown.
    if (done.lines.length === 0) return;
    const { ok, failed } = done;
    setResult(done);
    model.messages.tell({ level: ok > 0 ? "done" : "warning", text: say(ok > 0 ? "done.deliver" : "done.deliver-none", { ok, failed }) });
  };
  const look = (): void => {
    const to = recipients.filter((one) => chosen.has(one.id)).map((one) => recipientTarget(one, profiles));
    const into = chosenProfile !== undefined && (folder !== "" || to.length === 0) ? [profileTarget(chosenProfile, named)] : [];
    setLooking({ photos: approved.map((row) => row.id), targets: [...into, ...to] });
  };
  const noLook = approved.length === 0 ? (why ?? words.nothing) : approved.length > mostRehearsed ? leavingWords.tooMany : undefined;
  const close = (): void => { control.current?.abort(); model.layout.setState({ dialog: undefined }); };

  if (looking !== undefined) return <LeavingDialog {...looking} onBack={() => setLooking(undefined)} />;
  return (
    <DialogFrame
      title={words.title(result === undefined ? approved.length : result.ok)} size="wide" onMain={() => void deliver()} onClose={close} cancel={result === undefined ? common.cancel : common.close}
      foot={result !== undefined ? null : running !== undefined ? <><span className={styles["progress"]}><Progress done={running.done} total={running.total} name={words.running(running.done, running.total)} />{words.running(running.done, running.total)}</span><Button size="large" onPress={() => control.current?.abort()}>{words.stop}</Button></> : <><Button ref={lookButton} size="large" glyph="eye" why={noLook} onPress={look}>{leavingWords.open}</Button><Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void deliver()}>{words.deliver(copies)}</Button></>}
    >
      <div className={styles["columns"]}>
        {result !== undefined ? <Outcome result={result} rows={rows ?? []} /> : (
          <div className={styles["photos"]} role="group" aria-label={words.photos}>
            <div className={styles["form"]}>
              {recipients.length === 0 ? null : (
                <fieldset className={styles["choices"]}>
                  <legend>{words.recipients}</legend>
                  {recipients.map((one) => <label key={one.id} className={styles["check"]}><input type="checkbox" checked={chosen.has(one.id)} onChange={() => toggle(one.id)} /><span>{one.name}<small>{`${channelName(one.settings.channel)}, ${placeOf(one.settings)}`}</small></span></label>)}
                </fieldset>
              )}
              <div className={styles["label"]}><span>{words.to}</span><div className={styles["inline"]}><Button onPress={() => void choose()}>{words.choose}</Button><output className="clip" title={folder}>{folder === "" ? words.noFolder : folder}</output></div></div>
              <label className={styles["label"]}><span>{words.profile}</span><select value={profile} onChange={(event) => setProfile(event.target.value)}>{profiles.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}</select><small>{chosenProfile?.description}</small></label>
              <label className={styles["label"]}><span>{words.name}</span><input type="text" value={name ?? template} onChange={(event) => setName(event.target.value)} spellCheck={false} /><small>{words.nameHelp}</small></label>
              {hidden === 0 ? null : <label className={styles["check"]}><input type="checkbox" checked={included} onChange={(event) => setIncluded(event.target.checked)} />{words.hidden(hidden)}</label>}
              {rows !== undefined && mayLeave.length === 0 ? <Toned tone="problem" wrap>{`${words.nothing} ${words.nothingTodo}`}</Toned> : others > 0 ? <Toned tone="warning">{words.notApproved(others)}</Toned> : null}
              {shielded === 0 ? null : <Toned tone="warning" wrap>{shieldWords.inDelivery(shielded)}</Toned>}
              {firstHold === undefined ? null : <Toned tone="warning" wrap>{words.held(held, holdWords(firstHold))}</Toned>}
            </div>
            <ul>{approved.slice(0, listed).map((row) => <PhotoLine key={row.id} row={row} />)}</ul>
          </div>
        )}
        <WhatSide profiles={used} described={profile} />
      </div>
    </DialogFrame>
  );
};
