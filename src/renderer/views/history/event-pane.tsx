// One event in full: who, when, what changed word by word, and the way back to any of its texts, as a new edit.
import type { ReactElement } from "react";
import type { JournalEvent, PhotoDetail } from "#contract/values.ts";
import { instantTime } from "#words/format.ts";
import { eventLabel, fieldName } from "#words/window/labels.ts";
import { historyView as words } from "#words/window/history.ts";
import { lockOf } from "../../inspector/subject.ts";
import { Button } from "../../parts/button/button.tsx";
import { Diff } from "../../parts/diff/diff.tsx";
import { fieldText } from "../../parts/field/field-text.ts";
import { sameValue } from "../../store/detail.ts";
import { useDesk, useModel } from "../../store/model.ts";
import { type FieldStep, pairsOf, stepsOf } from "../../parts/event/event-model.ts";
import styles from "./history.module.css";

const Step = ({ step, one }: { readonly step: FieldStep; readonly one: PhotoDetail }): ReactElement => {
  const model = useModel();
  const name = useDesk((desk) => fieldName(desk.fields, step.field));
  const now = one.fields[step.field];
  const locked = lockOf(one);
  const use = (value: FieldStep["before"]): void => void model.editing.make([one.id], [{ field: step.field, mode: "replace", value: value ?? null }]);
  return (
    <section className={styles["step"]} aria-label={name}>
      <h3>{name}</h3>
      <p><Diff before={fieldText(step.before)} after={fieldText(step.after)} none={words.empty} /></p>
      <div className={styles["acts"]}>
        {sameValue(step.before, now) ? null : <Button size="small" why={locked} onPress={() => use(step.before)}>{words.useBefore(name)}</Button>}
        {sameValue(step.after, now) ? <span>{words.isNow}</span> : <Button size="small" why={locked} onPress={() => use(step.after)}>{words.useAfter(name)}</Button>}
      </div>
    </section>
  );
};

export const EventPane = ({ event, one, history }: { readonly event: JournalEvent; readonly one: PhotoDetail; readonly history: readonly JournalEvent[] }): ReactElement => {
  const steps = stepsOf(event, one.id);
  return (
    <div className={styles["body"]}>
      <h2>{eventLabel(event.kind)}</h2>
      <dl className={styles["pairs"]}>
        {[[words.by, `${event.editor.name} (${event.editor.initials})`], [words.at, `${instantTime(event.time, new Date())} (${event.time})`], ...pairsOf(event, one.id, history), [words.hashIs, event.hash], [words.after, event.previous]].map(([name, text]) => <div key={name}><dt>{name}</dt><dd>{text}</dd></div>)}
      </dl>
      {event.kind === "photo.baselined" ? <p className={styles["quiet"]}>{words.kept}</p> : null}
      {steps.length === 0 ? null : <><h3 className={styles["title"]}>{words.changes}</h3><p className={styles["quiet"]}>{words.restoring}</p>{steps.map((step) => <Step key={step.field} step={step} one={one} />)}</>}
      <details className={styles["raw"]}><summary>{words.raw}</summary><pre>{JSON.stringify(event, undefined, 2)}</pre></details>
    </div>
  );
};
