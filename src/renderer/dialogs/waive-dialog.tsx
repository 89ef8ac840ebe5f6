// Waives one rule for the photos, with a reason that is recorded.
import { type ReactElement, useEffect, useState } from "react";
import type { PhotoId } from "#contract/values.ts";
import { waiveDialog as words } from "#words/window/dialogs.ts";
import { Button } from "../parts/button/button.tsx";
import { useDetail, useModel } from "../store/model.ts";
import { countReadiness } from "../store/readiness.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

interface Waivable { readonly rule: string; readonly message: string }

/** What may be waived in these photos, each rule once. */
const useWaivable = (photos: readonly PhotoId[]): readonly Waivable[] => {
  const { bridge } = useModel();
  const one = useDetail((detail) => detail.one);
  const [ofMany, setOfMany] = useState<readonly Waivable[]>([]);
  useEffect(() => {
    if (photos.length === 1) return undefined;
    let over = false;
    void countReadiness(bridge, photos, () => over).then((counted) => {
      if (counted !== undefined) setOfMany(counted.blocked.flatMap((blocked) => blocked.problems).filter((problem) => problem.mayWaive === true && problem.waived === undefined));
    });
    return () => { over = true; };
  }, [bridge, photos]);
  const list = photos.length === 1 ? (one?.id === photos[0] ? (one?.problemList ?? []) : []).filter((problem) => problem.mayWaive === true && problem.waived === undefined) : ofMany;
  return [...new Map(list.map(({ rule, message }) => [rule, { rule, message }])).values()];
};

export const WaiveDialog = ({ photos, rule }: { readonly photos: readonly PhotoId[]; readonly rule: string | undefined }): ReactElement => {
  const model = useModel();
  const list = useWaivable(photos);
  const [chosen, setChosen] = useState(rule);
  const [reason, setReason] = useState("");
  const now = list.find((one) => one.rule === chosen)?.rule ?? list[0]?.rule;
  const why = now === undefined ? words.nothing : reason.trim() === "" ? words.why : undefined;
  const go = async (): Promise<void> => {
    if (why !== undefined || now === undefined) return;
    const { ok } = await model.doing.waive(photos, now, reason.trim());
    if (ok) model.layout.setState({ dialog: undefined });
  };
  return (
    <DialogFrame title={words.title(photos.length)} onMain={() => void go()} foot={<Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void go()}>{words.go}</Button>}>
      <div className={styles["form"]}>
        {list.length === 0 ? <p>{words.nothing}</p> : <label className={styles["label"]}><span>{words.rule}</span><select value={now} onChange={(event) => setChosen(event.target.value)}>{list.map((one) => <option key={one.rule} value={one.rule}>{one.message}</option>)}</select></label>}
        <label className={styles["label"]}><span>{words.reason}</span><textarea data-first="" rows={3} value={reason} placeholder={words.hint} onChange={(event) => setReason(event.target.value)} /></label>
        <p>{words.why}</p>
      </div>
    </DialogFrame>
  );
};
