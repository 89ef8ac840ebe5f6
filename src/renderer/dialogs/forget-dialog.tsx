// Says what is forgotten, what stays and what it costs; only a tick lets it go on.
import { type ReactElement, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { forgetWords as words } from "#words/window/forget.ts";
import { Button } from "../parts/button/button.tsx";
import { Toned } from "../parts/state/state-mark.tsx";
import { useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";
import { PhotoLine } from "./photo-line.tsx";
import { useHidden } from "./use-hidden.ts";
import { useRows } from "./use-rows.ts";

const listed = 20;
/** A backup of the desk that could not be opened. */
const keeps = "backup-keeps:";

export const ForgetDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const { shown, hidden, included, setIncluded } = useHidden(photos);
  const going = included || shown.length === 0 ? photos : shown;
  const rows = useRows(going);
  const [sure, setSure] = useState(false);
  const [running, setRunning] = useState(false);
  const why = running ? words.running : sure ? undefined : words.needSure;
  const go = async (): Promise<void> => {
    if (why !== undefined) return;
    setRunning(true);
    const answer = await model.bridge.call("photo.forget", { photos: [...going] });
    setRunning(false);
    if (!answer.ok) { model.doing.refused(answer); return; }
    model.messages.tell({ level: "done", text: words.done(answer.value.done.ok) });
    const kept = new Set(answer.value.outcomes.flatMap((one) => one.notes ?? []).flatMap((note) => (note.startsWith(keeps) ? [note.slice(keeps.length)] : [])));
    for (const name of kept) model.messages.tell({ level: "error", text: words.backupKeeps(name) });
    model.layout.setState({ dialog: undefined });
  };
  return (
    <DialogFrame title={words.title(going.length)} onMain={() => void go()} foot={<Button size="large" kind="kill" keys="Ctrl+Enter" why={why} onPress={() => void go()}>{running ? words.running : words.go(going.length)}</Button>}>
      <div className={styles["form"]}>
        <p>{words.what}</p>
        <p>{words.stays}</p>
        <Toned tone="warning" wrap>{words.costs}</Toned>
        {hidden === 0 || shown.length === 0 ? null : <label className={styles["check"]}><input type="checkbox" checked={included} onChange={(event) => setIncluded(event.target.checked)} />{words.hidden(hidden)}</label>}
        <label className={styles["check"]}><input type="checkbox" data-first="" checked={sure} onChange={(event) => setSure(event.target.checked)} />{words.sure(going.length)}</label>
      </div>
      <ul>{(rows ?? []).slice(0, listed).map((row) => <PhotoLine key={row.id} row={row} />)}</ul>
    </DialogFrame>
  );
};
