// Says what goes to the trash and what stays on the desk, then lets it go.
import { type ReactElement, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { reasonSentence } from "#words/en.ts";
import { takeDialog, trashDialog as words } from "#words/window/file.ts";
import { Button } from "../parts/button/button.tsx";
import { Toned } from "../parts/state/state-mark.tsx";
import { useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";
import { useForeseen } from "./use-foreseen.ts";
import { useHidden } from "./use-hidden.ts";

export const TrashDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const { shown, hidden, included, setIncluded } = useHidden(photos);
  const going = included ? photos : shown;
  const foreseen = useForeseen("trash", going);
  const [running, setRunning] = useState(false);
  const number = foreseen?.photos ?? going.length;
  const why = foreseen !== undefined && foreseen.photos === 0 ? words.nothing : undefined;
  const go = async (): Promise<void> => {
    if (running || why !== undefined || going.length === 0) return;
    setRunning(true);
    await model.filing.trash(going);
    model.layout.setState({ dialog: undefined });
  };
  return (
    <DialogFrame title={words.title(number)} onMain={() => void go()} foot={<Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void go()}>{running ? words.running : words.go(number)}</Button>}>
      <div className={styles["form"]}>
        <p>{words.what(number, foreseen?.files ?? going.length)}</p>
        {foreseen !== undefined && foreseen.approved > 0 ? <Toned tone="warning" wrap>{words.approved(foreseen.approved)}</Toned> : null}
        {foreseen !== undefined && foreseen.delivered > 0 ? <Toned tone="delivered" wrap>{words.delivered(foreseen.delivered)}</Toned> : null}
        {foreseen?.refused.map((one) => <Toned key={one.reason} tone="problem" wrap>{takeDialog.refused(one.photos, reasonSentence(one.reason))}</Toned>)}
        {hidden === 0 ? null : <label className={styles["check"]}><input type="checkbox" checked={included} onChange={(event) => setIncluded(event.target.checked)} />{words.hidden(hidden)}</label>}
        <p>{words.undo}</p>
      </div>
    </DialogFrame>
  );
};
