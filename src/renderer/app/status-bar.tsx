// The status bar: what is shown, what is read, what is kept and still to be written, the time.
import { type ReactElement, useEffect, useState } from "react";
import { clock, timeLeft } from "#words/format.ts";
import { status as words } from "#words/window/bars.ts";
import { incomingWords } from "#words/window/incoming.ts";
import { callList as callWords } from "#words/window/recall.ts";
import { tasksWords } from "#words/window/tasks.ts";
import { firstRun } from "#words/window/views.ts";
import { retryWrites } from "../actions/edit/retry-writes.ts";
import { openKeys, openTasks } from "../actions/always/open-dialog.ts";
import { incoming } from "../actions/recall/incoming.ts";
import { callList } from "../actions/recall/call-list.ts";
import { stopReading } from "../actions/always/stop-reading.ts";
import { useAction } from "../actions/use-action.ts";
import { Icon } from "../parts/icon/icon.tsx";
import { ActionKeys } from "../parts/kbd/action-keys.tsx";
import { Keys } from "../parts/kbd/keys.tsx";
import { Progress } from "../parts/meter/meter.tsx";
import { useCalls, useDesk, useEditing, useIncoming, useLayout, useMessages, useModel, useSelection, useSheet, useTasks } from "../store/model.ts";
import styles from "./bars.module.css";
import { RowsHint } from "./rows-hint.tsx";

const Clock = (): ReactElement => {
  const [now, setNow] = useState(() => clock(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setNow(clock(new Date())), 5000);
    return () => clearInterval(timer);
  }, []);
  return <span>{now}</span>;
};

const Reading = (): ReactElement | null => {
  const reading = useDesk((one) => one.reading);
  const stop = useAction(stopReading);
  if (reading === undefined) return null;
  const words_ = words.reading(reading.done, reading.total);
  return (
    <span className={styles["task"]}>
      {words_}<span className={styles["bar"]}><Progress done={reading.done} total={reading.total} name={words_} /></span>{reading.done > 200 ? timeLeft(reading.total - reading.done, reading.rate) : ""}
      {stop.why === undefined ? <button type="button" className={styles["link"]} onClick={stop.onPress}>{words.stop}</button> : null}
    </span>
  );
};

/** What else runs, as one line; the list of it has the rest. */
const Running = (): ReactElement | null => {
  const model = useModel();
  const tasks = useTasks((one) => one.list);
  const reading = useDesk((one) => one.reading !== undefined);
  const writes = useDesk((one) => one.writes.left > 0);
  const [task] = tasks;
  const all = tasks.length + Number(reading) + Number(writes);
  if (all === 0) return null;
  const says = task === undefined ? tasksWords.running(all) : `${tasksWords.kinds[task.kind]}${task.total > 0 ? `, ${tasksWords.of(task.done, task.total)}` : ""}`;
  return <span className={styles["task"]}><button type="button" className={styles["link"]} onClick={() => openTasks.run(model)}>{says}</button></span>;
};

const Kept = (): ReactElement => {
  const unkept = useEditing((one) => one.unkept > 0 || [...one.all.values()].some((draft) => draft.status === "typing" || draft.status === "sending"));
  const writes = useDesk((one) => one.writes);
  const retry = useAction(retryWrites);
  return (
    <>
      <span className={styles["option"]}><Icon glyph={unkept ? "pending" : "saved"} small />{unkept ? words.keeping : words.kept}</span>
      {writes.left > 0 ? <span><Icon glyph="pending" small />{words.writes(writes.left)}</span> : null}
      {writes.failed > 0 ? <span className={styles["failed"]}><Icon glyph="failed" small />{words.writesFailed(writes.failed)}<button type="button" className={styles["link"]} onClick={retry.onPress}>{words.retry}</button></span> : null}
    </>
  );
};

const Shown = (): ReactElement => {
  const model = useModel();
  const order = useSheet((one) => one.order);
  const selected = useSelection(() => model.selection.count());
  const active = useSelection((one) => one.active);
  const at = active === undefined ? undefined : order.placeOf(active);
  const view = useLayout((one) => one.view);
  return (
    <>
      <span>{words.photos(order.ids.length, selected)}</span>
      {at === undefined ? null : view === "rows" ? <RowsHint at={at} all={order.ids.length} /> : <span className={styles["option"]}>{words.frame(at + 1, order.ids.length)}</span>}
    </>
  );
};

export const StatusBar = ({ plain }: { readonly plain: boolean }): ReactElement => {
  const model = useModel();
  const photos = useSheet((one) => one.order.ids.length);
  const messages = useMessages((one) => one.list.length);
  const calls = useCalls((one) => one.open.length);
  const notices = useIncoming((one) => one.open);
  const here = useDesk((one) => one.connection === "here");
  return (
    <footer className={styles["status"]}>
      {plain ? <><span>{firstRun.ready(photos)}</span><span className={styles["option"]}><Keys of="ArrowLeft" /><Keys of="ArrowRight" /><Keys of="Enter" /><ActionKeys of={openKeys} />{words.hint}</span></> : <><Shown /><Reading /><Running /></>}
      <span className={styles["rest"]} />
      {here ? <Kept /> : <span className={styles["failed"]}>{words.gone}</span>}
      {calls > 0 ? <span className={styles["failed"]}><Icon glyph="phone" small /><button type="button" className={styles["link"]} onClick={() => callList.run(model)}>{callWords.status(calls)}</button></span> : null}
      {notices > 0 ? <span className={styles["failed"]}><Icon glyph="info" small /><button type="button" className={styles["link"]} onClick={() => incoming.run(model)}>{incomingWords.status(notices)}</button></span> : null}
      {messages > 0 ? <button type="button" className={`${styles["link"]} ${styles["option"]}`} onClick={() => model.layout.setState({ dialog: { kind: "messages" } })}>{words.messages(messages)}</button> : null}
      <Clock />
    </footer>
  );
};
