// What the selection is worth: how many, how many ready, how many blocked and why, and the three ways on. Always there, always the same height.
import type { ReactElement } from "react";
import { reasonSentence } from "#words/en.ts";
import { approvalBar as words } from "#words/window/bars.ts";
import type { PhotoId } from "#contract/values.ts";
import { fixProblem, standing } from "../actions/edit/fix.ts";
import { correct } from "../actions/recall/correct.ts";
import { hold, release } from "../actions/recall/hold.ts";
import { kill } from "../actions/recall/kill.ts";
import { selectBlocked } from "../actions/select/select-blocked.ts";
import { approve } from "../actions/state/approve.ts";
import { deliver } from "../actions/state/deliver.ts";
import { reject } from "../actions/state/reject.ts";
import { reopen } from "../actions/state/reopen.ts";
import { returnPhotos } from "../actions/state/return.ts";
import { submit } from "../actions/state/submit.ts";
import { waive } from "../actions/state/waive.ts";
import { useAction } from "../actions/use-action.ts";
import { Button } from "../parts/button/button.tsx";
import { MenuButton } from "../parts/menu/menu-button.tsx";
import { Meter } from "../parts/meter/meter.tsx";
import { Toned } from "../parts/state/state-mark.tsx";
import { type Model, useModel, useReadiness, useSelection, useSheet } from "../store/model.ts";
import { showAll } from "../store/filter.ts";
import type { Blocked } from "../store/readiness.ts";
import styles from "./bars.module.css";

const more = [{ title: words.more, actions: [submit, returnPhotos, reject, reopen, waive, deliver, hold, release, correct, kill] }];

/** The reason that most of them share. */
const firstReason = (blocked: readonly Blocked[]): string => {
  const counts = new Map<string, number>();
  for (const one of blocked) {
    // What blocks says more than that something does.
    const reason = standing(one.problems).find((problem) => problem.severity === "blocks")?.message ?? reasonSentence(one.reason);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? "" : words.blockedFirst(most[0], most[1]);
};

const Numbers = (): ReactElement => {
  const model = useModel();
  const { targets, ready, blocked, approved, checking } = useReadiness((one) => one);
  const selected = useSelection(() => model.selection.count());
  useSheet((one) => one.order);
  const hidden = model.selection.hidden().length;
  const one = selected === 0 ? model.selection.targets()[0] : undefined;
  const row = one === undefined ? undefined : model.rows.get(one);
  const other = Math.max(0, targets.length - ready.length - blocked.length - approved.length);
  const alone = targets.length === 1;
  const allBlocked = blocked.length > 0 && ready.length === 0;
  return (
    <>
      <span className={styles["big"]}>{selected > 0 ? words.selected(selected) : one === undefined ? words.none : words.one}{row === undefined ? "" : <span className={styles["second"]}>, {row.name}</span>}</span>
      {targets.length > 1 && ready.length + blocked.length > 0 ? <span className={styles["meter"]}><Meter ready={ready.length} blocked={blocked.length} /></span> : null}
      {ready.length > 0 ? <Toned tone="ready">{alone ? words.readyOne : words.ready(ready.length)}</Toned> : null}
      {blocked.length > 0 ? <Toned tone="problem">{alone ? words.blockedOne : words.blocked(blocked.length)}</Toned> : null}
      {approved.length > 0 ? <Toned tone="ready">{ready.length > 0 ? words.already(approved.length) : words.approved(approved.length)}</Toned> : null}
      {other > 0 && checking === 0 ? <span className={styles["second"]}>{words.other(other)}</span> : null}
      {checking > 0 && targets.length > 1 ? <span className={styles["second"]}>{words.checking(checking)}</span> : null}
      {hidden > 0 ? <><span className={styles["second"]}>{words.notShown(hidden)}</span><Button kind="quiet" size="small" onPress={() => void model.sheet.show(showAll(model.sheet.store.getState().filter))}>{words.show}</Button></> : null}
      {allBlocked ? <span className={styles["reason"]} title={firstReason(blocked)}>{firstReason(blocked)}</span> : null}
    </>
  );
};

/** One photo: its first problem. Several: the list of what blocks them. */
const fixAll = (model: Model, targets: readonly PhotoId[]): void => {
  const first = standing(model.detail.store.getState().one?.problemList ?? []).find((one) => one.fix !== undefined || one.field !== undefined);
  if (targets.length === 1 && first !== undefined) fixProblem(model, first);
  else model.layout.setState({ dialog: { kind: "approve", photos: targets } });
};

export const ApprovalBar = (): ReactElement => {
  const model = useModel();
  const { targets, ready, blocked, approved, checking } = useReadiness((one) => one);
  const narrowed = useSelection((one) => one.before !== undefined);
  const [narrow, back, out, yes] = [useAction(selectBlocked), useAction(returnPhotos), useAction(deliver), useAction(approve)];
  const delivers = approved.length > 0 && ready.length === 0 && blocked.length === 0;
  // A kill is final: there is nothing to fix.
  const allBlocked = blocked.some((one) => one.reason !== "killed") && ready.length === 0 && checking === 0;
  return (
    // A region, so that screen readers list it among the landmarks; a toolbar is none by itself.
    <section className={styles["region"]} aria-label={words.label} data-area="bar"><div className={styles["approval"]} role="toolbar" aria-label={words.label}>
      <Numbers />
      {narrowed || (blocked.length > 0 && targets.length > 1) ? <Button kind="quiet" keys={narrow.keys} why={narrow.why} onPress={narrow.onPress}>{narrowed ? words.restore : words.selectBlocked}</Button> : null}
      <span className={styles["rest"]} />
      <MenuButton name={words.more} glyph="more" parts={more} />
      <Button className={styles["option"]} keys={back.keys} why={back.why} onPress={back.onPress}>{words.return}</Button>
      <Button className={delivers ? "" : styles["option"]} kind={delivers ? "primary" : "plain"} keys={out.keys} why={out.why} onPress={out.onPress}>{delivers ? words.deliver(approved.length) : words.plainDeliver}</Button>
      {allBlocked ? <Button glyph="edit" onPress={() => fixAll(model, targets)}>{words.fix(blocked.length)}</Button> : null}
      {delivers ? null : <Button kind="primary" keys={yes.keys} why={yes.why} onPress={yes.onPress}>{words.approve(ready.length)}</Button>}
    </div></section>
  );
};
