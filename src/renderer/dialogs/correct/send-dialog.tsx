// Sends a correction: what the recipients have and what they would get, the notice in the editor's own words, everybody who gets it. Not approved yet, it says what is still needed.
import { type ReactElement, useEffect, useMemo, useState } from "react";
import type { Notice } from "#contract/notice.ts";
import type { JournalEvent, PhotoId, PhotoRow } from "#contract/values.ts";
import { reasonSentence, say } from "#words/en.ts";
import { common } from "#words/window/dialogs.ts";
import { sendDialog as words } from "#words/window/recall.ts";
import { standing } from "../../actions/edit/fix.ts";
import { callList } from "../../actions/recall/call-list.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { holdOf, holdWords } from "../../parts/state/hold-words.ts";
import { Toned } from "../../parts/state/state-mark.tsx";
import { useModel } from "../../store/model.ts";
import type { Blocked } from "../../store/readiness.ts";
import { Alike } from "../alike.tsx";
import { CopyText } from "../copy-text.tsx";
import dialog from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import styles from "../recall.module.css";
import { useAsked } from "../use-asked.ts";
import { useRows } from "../use-rows.ts";
import { Changes, type CorrectionPlan, Recipients } from "./plan-parts.tsx";
import { type SendEnd, SendResult } from "./send-result.tsx";

const wentOut = (history: readonly JournalEvent[] | undefined): boolean => history?.findLast((event) => event.kind === "correction.opened" || event.kind === "correction.sent")?.kind === "correction.sent";
/** The notices of the newest correction, of all that the photo has had. */
const newest = (all: readonly Notice[]): readonly Notice[] => { const mine = all.filter((one) => one.kind === "correction"); return mine.filter((one) => one.event === mine[0]?.event); };

/** What stands in the way of an approval. */
const Needed = ({ blocked }: { readonly blocked: Blocked | undefined }): ReactElement => (
  <div className={`${styles["strip"]} ${styles["plain"]}`} role="status">
    <Icon glyph="info" />
    <div>
      <strong>{words.needApproval}</strong>
      <p>{blocked === undefined ? words.needApprovalWhy : words.blocked}</p>
      {blocked === undefined ? null : <ul>{standing(blocked.problems).filter((one) => one.severity === "blocks").map((one) => <li key={`${one.rule} ${one.field ?? ""}`}><Toned tone="problem" wrap>{one.message}</Toned></li>)}{blocked.problems.length === 0 ? <li><Toned tone="problem" wrap>{reasonSentence(blocked.reason)}</Toned></li> : null}</ul>}
    </div>
  </div>
);

interface Draft { readonly notice: string; readonly onNotice: ((text: string) => void) | undefined }

const Plan = ({ plan, draft, children }: { readonly plan: CorrectionPlan; readonly draft: Draft; readonly children: ReactElement | null }): ReactElement => (
  <div className={dialog["columns"]}>
    <div className={dialog["photos"]}>
      <div className={dialog["form"]}>{children}<p><strong>{`${words.wrong}: `}</strong>{plan.wrong}</p></div>
      <Changes plan={plan} />
      <div className={dialog["form"]}>
        <p>{plan.notice.subject}</p>
        <label className={dialog["label"]}><span>{words.notice}</span><textarea data-first="" rows={12} lang={plan.notice.language} dir="auto" readOnly={draft.onNotice === undefined} maxLength={20_000} value={draft.notice} onChange={(event) => draft.onNotice?.(event.target.value)} /></label>
      </div>
    </div>
    <div className={dialog["side"]}>
      <Recipients plan={plan} />
      <Alike photos={plan.alike} says={words.alike} show={words.show} />
      <label className={dialog["label"]}><span>{words.reader}</span><textarea rows={7} lang={plan.notice.language} dir="auto" readOnly value={plan.notice.reader} /></label>
      <div className={styles["acts"]}><CopyText text={plan.notice.reader} word={words.copy} done={words.copied} /></div>
    </div>
  </div>
);

interface Standing { readonly approved: boolean; readonly blocked: Blocked | undefined; readonly row: PhotoRow | undefined; readonly sentBefore: boolean; readonly loading: boolean }

const useStanding = (photo: PhotoId): Standing => {
  const list = useMemo(() => [photo], [photo]);
  const row = useRows(list)?.[0];
  const { value: history } = useAsked("desk.history", { photo });
  const approved = row?.state === "approved";
  const { value: ready } = useAsked("check.readiness", row === undefined || approved ? undefined : { photos: list });
  return { approved, blocked: ready?.blocked[0], row, sentBefore: approved && wentOut(history), loading: row === undefined || history === undefined || (!approved && ready === undefined) };
};

export const SendDialog = ({ photo }: { readonly photo: PhotoId }): ReactElement => {
  const model = useModel();
  const { approved, blocked, row, sentBefore, loading } = useStanding(photo);
  const { value: plan, no } = useAsked("correction.plan", { photo });
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [sending, setSending] = useState<number | undefined>(undefined);
  const [end, setEnd] = useState<SendEnd | undefined>(undefined);
  const hold = row === undefined ? undefined : holdOf(row);
  const notice = typed ?? plan?.notice.agency ?? "";
  const why = no ?? (loading || plan === undefined ? words.loading : hold !== undefined ? words.held(holdWords(hold)) : plan.recipients.length === 0 ? words.nobody : notice.trim() === "" ? words.needNotice : undefined);
  // What took the dialog's place has the keyboard.
  useEffect(() => { if (end !== undefined || plan !== undefined) document.querySelector<HTMLElement>("[role=dialog] [data-first]")?.focus(); }, [end, plan]);

  const send = async (): Promise<void> => {
    if (why !== undefined || plan === undefined || sending !== undefined || end !== undefined || sentBefore || blocked !== undefined) return;
    setSending(0);
    if (!approved && !(await model.doing.approve([photo], "")).ok) { setSending(undefined); return; }
    const answer = await model.bridge.call("correction.send", { photo, ...(notice.trim() === plan.notice.agency.trim() ? {} : { notice: notice.trim() }) }, { onProgress: () => setSending((done) => (done ?? 0) + 1) });
    const told = answer.ok ? await model.bridge.call("notice.list", { photo }) : undefined;
    setSending(undefined);
    if (!answer.ok) { model.doing.refused(answer); return; }
    setEnd({ sent: answer.value, notices: told?.ok === true ? newest(told.value) : [] });
    model.messages.tell({ level: answer.value.notices.open > 0 ? "warning" : "done", text: say("done.send-correction", { sent: answer.value.notices.sent, open: answer.value.notices.open }) });
  };

  const toCalls = <Button size="large" kind="primary" onPress={() => callList.run(model)}>{words.callList}</Button>;
  const again = <Button size="large" onPress={() => model.layout.setState({ dialog: { kind: "correct", photos: [photo] } })}>{words.again}</Button>;
  const label = sending !== undefined ? words.sending(sending, plan?.recipients.length ?? 0) : approved ? words.send(plan?.recipients.length ?? 0) : words.approveAndSend;
  const foot = end !== undefined ? (end.sent.notices.open > 0 ? toCalls : null) : sentBefore ? <>{again}{toCalls}</> : blocked !== undefined ? null : <Button size="large" kind="primary" keys="Ctrl+Enter" why={why} onPress={() => void send()}>{label}</Button>;
  return (
    <DialogFrame title={words.title(row?.name ?? "")} size="wide" onMain={() => void send()} cancel={end === undefined && !sentBefore ? common.cancel : common.close} foot={foot}>
      {plan === undefined || loading ? <div className={dialog["form"]}><p role="status">{no ?? words.loading}</p></div> : end !== undefined ? <SendResult end={end} /> : sentBefore ? <div className={dialog["form"]}><p>{words.sentBefore}</p></div> : (
        <Plan plan={plan} draft={{ notice, onNotice: blocked === undefined ? setTyped : undefined }}>{approved ? null : <Needed blocked={blocked} />}</Plan>
      )}
    </DialogFrame>
  );
};
