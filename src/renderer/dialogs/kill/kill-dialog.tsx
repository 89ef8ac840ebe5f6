// A kill: what will happen, why, what recipients should do, everybody who has the photos, and a confirmation that no slip of the hand can give. Then what became of it.
import { type ReactElement, useEffect, useState } from "react";
import type { PhotoId, PhotoRow } from "#contract/values.ts";
import { nameParts } from "#words/format.ts";
import { say } from "#words/en.ts";
import { common } from "#words/window/dialogs.ts";
import { killDialog as words } from "#words/window/recall.ts";
import { callList } from "../../actions/recall/call-list.ts";
import { Button } from "../../parts/button/button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import type { AskedKill } from "../../store/layout.ts";
import { useDesk, useModel } from "../../store/model.ts";
import { Alike } from "../alike.tsx";
import dialog from "../dialog.module.css";
import { DialogFrame } from "../dialog-frame.tsx";
import { PhotoLine } from "../photo-line.tsx";
import styles from "../recall.module.css";
import { useAsked } from "../use-asked.ts";
import { useHidden } from "../use-hidden.ts";
import { useRows } from "../use-rows.ts";
import { Holders, type KillPlan } from "./holders.tsx";
import { askedIn, type KillEnd, KillResult } from "./kill-result.tsx";
import { type Drilled, Rehearsal } from "./rehearsal.tsx";

const listed = 20;
const same = (typed: string, wanted: string): boolean => typed.trim().normalize("NFC").toLocaleLowerCase() === wanted.normalize("NFC").toLocaleLowerCase();

/** What to type: the end of the one photo's name, or how many photos there are. */
const wantedOf = (rows: readonly PhotoRow[]): string => (rows.length === 1 ? nameParts(rows[0]?.name ?? "").tail : String(rows.length));

/** The house style asks for two editors, and the other one has not spoken yet. */
const isFirstCall = (plan: KillPlan | undefined, rows: readonly PhotoRow[], initials: string | undefined): boolean =>
  plan?.secondEditor === true && !rows.every((row) => row.hold?.kind === "kill" && row.hold.by.initials !== initials);

interface Order { readonly reason: string; readonly mandatory: boolean; readonly confirmed: string }

const Form = ({ rows, order, first, onOrder }: { readonly rows: readonly PhotoRow[]; readonly order: Order; readonly first: boolean; readonly onOrder: (order: Order) => void }): ReactElement => (
  <div className={dialog["form"]}>
    <div className={styles["strip"]}><Icon glyph="problem" /><span>{words.warning}</span></div>
    {first ? <div className={`${styles["strip"]} ${styles["plain"]}`}><Icon glyph="user" /><span>{words.second}</span></div> : null}
    <label className={dialog["label"]}><span>{words.reason}<small>{words.reasonWhy}</small></span><textarea data-first="" rows={3} maxLength={2000} value={order.reason} placeholder={words.reasonHint} onChange={(event) => onOrder({ ...order, reason: event.target.value })} /></label>
    <fieldset className={styles["radios"]}>
      <legend>{words.what}</legend>
      {([true, false] as const).map((mandatory) => <label key={String(mandatory)}><input type="radio" name="kill-what" checked={order.mandatory === mandatory} onChange={() => onOrder({ ...order, mandatory })} /><span>{mandatory ? words.mandatory : words.soft}</span></label>)}
    </fieldset>
    <label className={dialog["label"]}><span>{rows.length === 1 ? words.confirmName(wantedOf(rows)) : words.confirmNumber(rows.length)}</span><input className={styles["confirm"]} type="text" value={order.confirmed} onChange={(event) => onOrder({ ...order, confirmed: event.target.value })} spellCheck={false} autoComplete="off" /></label>
  </div>
);

export const KillDialog = ({ photos, reason, incoming }: { readonly photos: readonly PhotoId[]; readonly reason?: string | undefined; readonly incoming?: AskedKill | undefined }): ReactElement => {
  const model = useModel();
  const initials = useDesk((one) => one.catalogue?.editor?.initials);
  const { shown, hidden, included, setIncluded } = useHidden(photos);
  const chosen = included || shown.length === 0 ? photos : shown;
  const all = useRows(chosen);
  const { value: plan, no } = useAsked("kill.plan", { photos: [...chosen] });
  const rows = (all ?? []).filter((row) => row.state !== "killed");
  const gone = (all?.length ?? 0) - rows.length;
  const hasMore = hidden > 0 && shown.length > 0;
  // Where something else led here, such as a permission that ended, no further use is asked for at first; a notice from outside says which it is.
  const [order, setOrder] = useState<Order>({ reason: incoming?.reason ?? reason ?? "", mandatory: incoming?.mandatory ?? reason === undefined, confirmed: "" });
  const [running, setRunning] = useState<"kill" | "drill" | undefined>(undefined);
  const [drilled, setDrilled] = useState<Drilled | undefined>(undefined);
  const [end, setEnd] = useState<KillEnd | undefined>(undefined);
  const first = isFirstCall(plan, rows, initials);
  // What is listed must be there before anybody decides.
  const before = no ?? (all === undefined || plan === undefined ? words.loading : rows.length === 0 ? words.none : order.reason.trim() === "" ? words.needReason : undefined);
  const why = before ?? (running !== undefined ? words.running : same(order.confirmed, wantedOf(rows)) ? undefined : words.needConfirm);
  const what = { photos: rows.map((row) => row.id), reason: order.reason.trim(), mandatory: order.mandatory };

  const kill = async (): Promise<void> => {
    if (why !== undefined || end !== undefined || drilled !== undefined) return;
    setRunning("kill");
    const made = await model.bridge.call("kill.make", what);
    if (!made.ok) { setRunning(undefined); model.doing.refused(made); return; }
    const { done } = made.value;
    // The notice that asked for it is answered by the kill.
    if (incoming !== undefined && done.ok > 0) { await model.bridge.call("incoming.apply", { incoming: incoming.id, photo: photos[0] }); void model.incoming.load(); }
    for (const one of made.value.outcomes) model.rows.guess(one.photo, (row) => ({ ...row, state: one.state }));
    const told = done.event === null ? undefined : await model.bridge.call("notice.list", what.photos.length === 1 ? { photo: what.photos[0] } : {});
    const result = { made: made.value, notices: told?.ok === true ? told.value.filter((notice) => notice.event === done.event) : [] };
    setRunning(undefined);
    setEnd(result);
    if (done.ok > 0) model.messages.tell({ level: "done", text: say("done.kill", { ok: done.ok, failed: done.failed }) });
    else if (askedIn(result) > 0) model.messages.tell({ level: "warning", text: words.asked(askedIn(result)), todo: words.askedTodo });
  };
  const rehearse = async (): Promise<void> => {
    if (before !== undefined || running !== undefined) return;
    setRunning("drill");
    const answer = await model.bridge.call("kill.drill", what);
    setRunning(undefined);
    if (answer.ok) setDrilled(answer.value);
    else model.doing.refused(answer);
  };
  // What takes the place of the form has the keyboard.
  useEffect(() => { if (end !== undefined || drilled !== undefined) document.querySelector<HTMLElement>("[role=dialog] [data-first]")?.focus(); }, [end, drilled]);

  const foot = end !== undefined ? (end.made.notices.open > 0 ? <Button size="large" kind="primary" onPress={() => callList.run(model)}>{words.callList}</Button> : null)
    : drilled !== undefined ? <Button size="large" kind="primary" onPress={() => setDrilled(undefined)}>{words.back}</Button>
    : <><Button size="large" why={before} onPress={() => void rehearse()}>{running === "drill" ? words.rehearsing : words.rehearse}</Button><Button size="large" kind="kill" keys="Ctrl+Enter" why={why} onPress={() => void kill()}>{running === "kill" ? words.running : first ? words.ask(rows.length) : words.go(rows.length)}</Button></>;
  return (
    <DialogFrame title={words.title(rows.length)} size="wide" onMain={() => void kill()} cancel={end === undefined ? common.cancel : common.close} foot={foot}>
      {end !== undefined ? <KillResult end={end} rows={all ?? []} /> : drilled !== undefined ? <Rehearsal drilled={drilled} /> : (
        <div className={dialog["columns"]}>
          <div className={dialog["photos"]}>
            <Form rows={rows} order={order} first={first} onOrder={setOrder} />
            <h2>{words.list}</h2>
            {hasMore || gone > 0 ? (
              <div className={dialog["form"]}>
                {hasMore ? <label className={dialog["check"]}><input type="checkbox" checked={included} onChange={(event) => setIncluded(event.target.checked)} />{words.hidden(hidden)}</label> : null}
                {gone > 0 ? <p>{words.killed(gone)}</p> : null}
              </div>
            ) : null}
            <ul>{rows.slice(0, listed).map((row) => <PhotoLine key={row.id} row={row} />)}</ul>
            {rows.length > listed ? <p className={dialog["moreLine"]}>{words.more(rows.length - listed)}</p> : null}
          </div>
          <div className={dialog["side"]}>
            {plan === undefined ? <p role="status">{no ?? words.loading}</p> : <><Holders plan={plan} /><Alike photos={plan.alike} says={words.alike} show={words.show} /></>}
          </div>
        </div>
      )}
    </DialogFrame>
  );
};
