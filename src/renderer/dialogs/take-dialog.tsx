// Moving or copying photos to a folder: one of the desk's, or another one chosen in the system's dialog. Says beforehand what becomes of them.
import { type ReactElement, useRef, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { reasonSentence } from "#words/en.ts";
import { takeDialog as words } from "#words/window/file.ts";
import { Button } from "../parts/button/button.tsx";
import { Progress } from "../parts/meter/meter.tsx";
import { Toned } from "../parts/state/state-mark.tsx";
import { useDesk, useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";
import { useForeseen } from "./use-foreseen.ts";
import { useHidden } from "./use-hidden.ts";

interface Props { readonly what: "move" | "copy"; readonly photos: readonly PhotoId[] }

/** The desk's own folders and what was chosen besides. */
const Folder = ({ folder, setFolder }: { readonly folder: string; readonly setFolder: (folder: string) => void }): ReactElement => {
  const model = useModel();
  const roots = useDesk((one) => one.roots);
  const own = (roots ?? []).filter((root) => root.state === "here" && !root.browsed).map((root) => root.path);
  const all = folder === "" || own.includes(folder) ? own : [folder, ...own];
  const choose = async (): Promise<void> => {
    const answer = await model.bridge.call("shell.chooseFolder", { title: words.chooseTitle, purpose: "move" });
    if (!answer.ok) model.doing.refused(answer);
    else if (answer.value !== null) setFolder(answer.value.path);
  };
  return (
    <>
      <label className={styles["label"]}><span>{words.to}</span>
        <select data-first="" value={folder} onChange={(event) => setFolder(event.target.value)}>
          {folder === "" ? <option value="">{words.none}</option> : null}
          {all.map((path) => <option key={path} value={path}>{path}</option>)}
        </select>
      </label>
      <span><Button onPress={() => void choose()}>{words.choose}</Button></span>
    </>
  );
};

export const TakeDialog = ({ what, photos }: Props): ReactElement => {
  const model = useModel();
  const { shown, hidden, included, setIncluded } = useHidden(photos);
  const going = included ? photos : shown;
  const [folder, setFolder] = useState("");
  const foreseen = useForeseen(what, going, folder === "" ? undefined : folder);
  const [running, setRunning] = useState<{ readonly done: number; readonly total: number } | undefined>(undefined);
  const control = useRef<AbortController>(undefined);
  const number = foreseen?.photos ?? going.length;
  const why = folder === "" ? words.needFolder : foreseen !== undefined && foreseen.photos === 0 ? words.nothing : undefined;
  const go = async (): Promise<void> => {
    if (why !== undefined || running !== undefined) return;
    control.current = new AbortController();
    setRunning({ done: 0, total: number });
    const { ok } = await model.filing.take(what, going, folder, (done, total) => setRunning({ done, total }), control.current.signal);
    setRunning(undefined);
    if (ok) model.layout.setState({ dialog: undefined });
  };
  const close = (): void => { control.current?.abort(); model.layout.setState({ dialog: undefined }); };
  return (
    <DialogFrame
      title={words.title[what](number)} onMain={() => void go()} onClose={close}
      foot={running === undefined ? <Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void go()}>{words.go[what](number)}</Button>
        : <><span className={styles["progress"]}><Progress done={running.done} total={running.total} name={words.running(running.done, running.total)} />{words.running(running.done, running.total)}</span><Button size="large" onPress={() => control.current?.abort()}>{words.stop}</Button></>}
    >
      <div className={styles["form"]}>
        <Folder folder={folder} setFolder={setFolder} />
        {foreseen === undefined ? null : <p>{words.files(foreseen.photos, foreseen.files)} {words.taken}</p>}
        {what === "copy" ? <p>{words.copies}</p> : foreseen === undefined ? null : foreseen.leaves > 0 ? <Toned tone="warning" wrap>{words.leaves(foreseen.leaves)}</Toned> : <p>{words.stays}</p>}
        {foreseen?.refused.map((one) => <Toned key={one.reason} tone="problem" wrap>{words.refused(one.photos, reasonSentence(one.reason))}</Toned>)}
        {hidden === 0 ? null : <label className={styles["check"]}><input type="checkbox" checked={included} onChange={(event) => setIncluded(event.target.checked)} />{words.hidden[what](hidden)}</label>}
      </div>
    </DialogFrame>
  );
};
