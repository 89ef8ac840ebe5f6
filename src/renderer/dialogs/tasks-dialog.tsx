// Everything that is running: reading, writing to files, deliveries, samples, backups; how far, how long, and Stop where the desk can.
import type { ReactElement, ReactNode } from "react";
import { timeLeft } from "#words/format.ts";
import { common } from "#words/window/dialogs.ts";
import { tasksWords as words } from "#words/window/tasks.ts";
import { stopReading } from "../actions/always/stop-reading.ts";
import { retryWrites } from "../actions/edit/retry-writes.ts";
import { useAction } from "../actions/use-action.ts";
import { Button } from "../parts/button/button.tsx";
import { Progress } from "../parts/meter/meter.tsx";
import { folderName } from "../parts/name/folder-name.ts";
import type { Task } from "../store/tasks.ts";
import { useDesk, useTasks } from "../store/model.ts";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

interface LineProps { readonly name: string; readonly says: string; readonly done?: number; readonly total?: number; readonly act?: ReactNode }
const Line = ({ name, says, done = 0, total = 0, act }: LineProps): ReactElement => (
  <li><span>{name}<small>{says}</small></span><span>{act}</span>{total > 0 ? <span><Progress done={done} total={total} name={name} /></span> : null}</li>
);

/** Steady enough to say how long it takes. */
const steady = 20;
const saysOf = (done: number, total: number, rate: number): string => (total === 0 ? "" : [words.of(done, total), ...(done >= steady && rate > 0 ? [timeLeft(total - done, rate)] : [])].join(", "));

const Running = ({ task }: { readonly task: Task }): ReactElement => (
  <Line name={words.kinds[task.kind]} says={task.stopping ? words.stopping : saysOf(task.done, task.total, task.rate)} done={task.done} total={task.total} act={task.stop === undefined || task.stopping ? null : <Button size="small" name={words.stopName(words.kinds[task.kind])} onPress={task.stop}>{words.stop}</Button>} />
);

export const TasksDialog = (): ReactElement => {
  const reading = useDesk((one) => one.reading);
  const writes = useDesk((one) => one.writes);
  const tasks = useTasks((one) => one.list);
  const stop = useAction(stopReading);
  const retry = useAction(retryWrites);
  const none = reading === undefined && writes.left === 0 && writes.failed === 0 && tasks.length === 0;
  return (
    <DialogFrame title={words.title} cancel={common.close}>
      {none ? <p className={styles["form"]} role="status">{words.none}</p> : (
        <ul className={styles["tasks"]} aria-label={words.list}>
          {reading === undefined ? null : <Line name={words.reading(folderName(reading.root))} says={[saysOf(reading.done, reading.total, reading.rate), ...(stop.why === undefined ? [] : [words.readingElsewhere])].filter((one) => one !== "").join(". ")} done={reading.done} total={reading.total} act={stop.why === undefined ? <Button size="small" name={words.stopName(words.reading(folderName(reading.root)))} onPress={stop.onPress}>{words.stop}</Button> : null} />}
          {tasks.map((task) => <Running key={task.number} task={task} />)}
          {writes.left === 0 && writes.failed === 0 ? null : <Line name={words.writes} says={[...(writes.left > 0 ? [words.writesLeft(writes.left)] : []), ...(writes.failed > 0 ? [words.writesFailed(writes.failed)] : [])].join(", ")} act={writes.failed > 0 ? <Button size="small" onPress={retry.onPress}>{words.retry}</Button> : null} />}
        </ul>
      )}
    </DialogFrame>
  );
};
