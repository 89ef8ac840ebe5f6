// Opens the correction of delivered photos: what was wrong, in the editor's words.
import { type ReactElement, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { correctDialog as words } from "#words/window/recall.ts";
import { canOpen } from "../../actions/recall/correct.ts";
import { Button } from "../../parts/button/button.tsx";
import { useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import { useRows } from "../use-rows.ts";

export const CorrectDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const rows = useRows(photos);
  const [wrong, setWrong] = useState("");
  // One photo alone may be opened again although its correction went out: the desk knows whether it did.
  const those = photos.length === 1 ? photos : (rows ?? []).filter(canOpen).map((row) => row.id);
  const why = wrong.trim() === "" || rows === undefined ? words.needWrong : undefined;
  const go = async (): Promise<void> => {
    if (why !== undefined) return;
    const { ok } = await model.doing.batch("done.correct", those, () => model.bridge.call("correction.open", { photos: [...those], wrong: wrong.trim() }), false);
    if (ok) model.layout.setState({ dialog: undefined });
  };
  return (
    <DialogFrame title={words.title(those.length)} onMain={() => void go()} foot={<Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void go()}>{words.go}</Button>}>
      <div className={dialog["form"]}>
        <label className={dialog["label"]}><span>{words.wrong}</span><textarea data-first="" rows={3} maxLength={2000} value={wrong} placeholder={words.hint} onChange={(event) => setWrong(event.target.value)} /></label>
        <p>{words.why}</p>
        {rows !== undefined && photos.length > those.length ? <p>{words.others(photos.length - those.length)}</p> : null}
      </div>
    </DialogFrame>
  );
};
