// Returns submitted photos with a note that says what is missing.
import { type ReactElement, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { returnDialog as words } from "#words/window/dialogs.ts";
import { Button } from "../parts/button/button.tsx";
import { useModel } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

export const ReturnDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const [note, setNote] = useState("");
  const why = note.trim() === "" ? words.why : undefined;
  const go = async (): Promise<void> => {
    if (why !== undefined) return;
    const { ok } = await model.doing.returnWith(photos, note.trim());
    // A refusal must not cost the note: the dialog stays with it.
    if (ok) model.layout.setState({ dialog: undefined });
  };
  return (
    <DialogFrame title={words.title(photos.length)} onMain={() => void go()} foot={<Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void go()}>{words.go(photos.length)}</Button>}>
      <div className={styles["form"]}><label className={styles["label"]}><span>{words.note}</span><textarea data-first="" rows={4} value={note} placeholder={words.hint} onChange={(event) => setNote(event.target.value)} /></label><p>{words.why}</p></div>
    </DialogFrame>
  );
};
