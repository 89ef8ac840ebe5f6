// Lets held photos go again, with a reason that is recorded.
import { type ReactElement, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { holdDialog, releaseDialog as words } from "#words/window/recall.ts";
import { Button } from "../../parts/button/button.tsx";
import { holdOf, holdWords } from "../../parts/state/hold-words.ts";
import { useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import { PhotoLine } from "../photo-line.tsx";
import { useRows } from "../use-rows.ts";

const listed = 20;

export const ReleaseDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const rows = useRows(photos);
  const [reason, setReason] = useState("");
  const held = (rows ?? []).flatMap((row) => { const hold = holdOf(row); return hold === undefined ? [] : [{ row, hold }]; });
  const why = reason.trim() === "" ? holdDialog.needReason : undefined;
  const go = async (): Promise<void> => {
    if (why !== undefined || held.length === 0) return;
    const list = held.map(({ row }) => row.id);
    const { ok } = await model.doing.batch("done.release", list, () => model.bridge.call("hold.release", { photos: list, reason: reason.trim() }), false);
    if (ok) model.layout.setState({ dialog: undefined });
  };
  return (
    <DialogFrame title={words.title(held.length)} onMain={() => void go()} foot={<Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void go()}>{words.go(held.length)}</Button>}>
      <div className={dialog["form"]}>
        <label className={dialog["label"]}><span>{words.reason}</span><textarea data-first="" rows={3} maxLength={2000} value={reason} placeholder={words.reasonHint} onChange={(event) => setReason(event.target.value)} /></label>
        <p>{words.why}</p>
      </div>
      <ul>{held.slice(0, listed).map(({ row, hold }) => <PhotoLine key={row.id} row={row}><span>{holdWords(hold)}</span><span>{hold.reason}</span></PhotoLine>)}</ul>
    </DialogFrame>
  );
};
