// Holds photos back: an embargo with its end, a safety hold with the one who may end it, a permission that is not there yet; always with a reason.
import { type ReactElement, useState } from "react";
import type { HoldOrder } from "#contract/methods/hold.ts";
import type { PhotoId } from "#contract/values.ts";
import { holdDialog as words } from "#words/window/recall.ts";
import { Button } from "../../parts/button/button.tsx";
import { holdOf } from "../../parts/state/hold-words.ts";
import { useModel } from "../../store/model.ts";
import dialog from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import styles from "../recall.module.css";
import { useRows } from "../use-rows.ts";

type Kind = HoldOrder["kind"];
const kinds: readonly Kind[] = ["embargo", "safety", "permission"];
interface Draft { readonly kind: Kind; readonly until: string; readonly clearedBy: string; readonly reason: string }

/** The order, or what is missing in it. `until` is local, as the field gives it. */
const orderOf = ({ kind, until, clearedBy, reason: given }: Draft, now: number): HoldOrder | string => {
  const reason = given.trim();
  const end = until === "" ? Number.NaN : new Date(until).getTime();
  if (kind === "embargo" && !(end > now)) return words.needUntil;
  if (kind === "safety" && clearedBy.trim() === "") return words.needInitials;
  if (reason === "") return words.needReason;
  if (kind === "embargo") return { kind, reason, until: new Date(end).toISOString() };
  return kind === "safety" ? { kind, reason, clearedBy: clearedBy.trim() } : { kind, reason };
};

export const HoldDialog = ({ photos }: { readonly photos: readonly PhotoId[] }): ReactElement => {
  const model = useModel();
  const rows = useRows(photos);
  const [draft, setDraft] = useState<Draft>({ kind: "embargo", until: "", clearedBy: "", reason: "" });
  const those = (rows ?? []).filter((row) => row.state !== "killed");
  const held = those.filter((row) => holdOf(row) !== undefined).length;
  const missing = orderOf(draft, Date.now());
  const go = async (): Promise<void> => {
    const hold = orderOf(draft, Date.now());
    if (typeof hold === "string" || those.length === 0) return;
    const list = those.map((row) => row.id);
    const { ok } = await model.doing.batch("done.hold", list, () => model.bridge.call("hold.set", { photos: list, hold }), false);
    if (ok) model.layout.setState({ dialog: undefined });
  };
  return (
    <DialogFrame title={words.title(those.length)} onMain={() => void go()} foot={<Button size="large" kind="primary" keys="Ctrl+Enter" why={typeof missing === "string" ? missing : undefined} onPress={() => void go()}>{words.go(those.length)}</Button>}>
      <div className={dialog["form"]}>
        <p>{words.text}</p>
        <fieldset className={styles["radios"]}>
          <legend>{words.kind}</legend>
          {kinds.map((kind) => <label key={kind}><input type="radio" name="hold-kind" checked={draft.kind === kind} data-first={draft.kind === kind ? "" : undefined} onChange={() => setDraft({ ...draft, kind })} /><span>{words.kinds[kind]}<small>{words.kindText[kind]}</small></span></label>)}
        </fieldset>
        {draft.kind === "embargo" ? <label className={dialog["label"]}><span>{words.until}</span><input type="datetime-local" value={draft.until} onChange={(event) => setDraft({ ...draft, until: event.target.value })} /></label> : null}
        {draft.kind === "safety" ? <label className={dialog["label"]}><span>{words.clearedBy}</span><input type="text" maxLength={12} value={draft.clearedBy} spellCheck={false} onChange={(event) => setDraft({ ...draft, clearedBy: event.target.value })} /></label> : null}
        <label className={dialog["label"]}><span>{words.reason}</span><textarea rows={3} maxLength={2000} value={draft.reason} placeholder={words.reasonHint} onChange={(event) => setDraft({ ...draft, reason: event.target.value })} /></label>
        {held > 0 ? <p>{words.replaces(held)}</p> : null}
      </div>
    </DialogFrame>
  );
};
